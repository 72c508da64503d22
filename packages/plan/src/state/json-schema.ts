import * as z from 'zod/mini';
import { configSchema } from './schema.js';

/** What editors show of a field, by its path; lists are passed over. */
const descriptions: Readonly<Record<string, string>> = {
  accounts: 'The accounts by the names that domains have for them. Secrets are references.',
  domains: 'Domains, with what is in them. What is not named is left alone.',
  'domains.host': 'The name of the account that keeps the mailboxes.',
  'domains.filter': 'The name of the account that filters the mail.',
  'domains.absent': 'Domains are never deleted by a plan: it is refused.',
  'domains.relay': 'Where the filter hands mail on to. Port 25, unless given.',
  'domains.adminPassword': 'A reference (env:NAME, file:PATH, cmd:PROGRAM). Sent at creation only.',
  'domains.catchAll': 'Who gets mail for addresses that do not exist.',
  'domains.recipients': 'mailboxes: those of the mailboxes. addresses: of the aliases, too.',
  'domains.mailboxes.absent': 'true: disabled where the product can. delete: deleted.',
  'domains.mailboxes.quota': 'Bytes, a size such as 2 GiB, or unlimited.',
  'domains.mailboxes.password': 'A reference (env:NAME, file:PATH, cmd:PROGRAM), never the password.',
  'domains.mailboxes.passwordVersion': 'Raise it to send the password again. Default 1.',
  'domains.mailboxes.forward.keepCopy': 'Whether the mailbox keeps its mail, too.',
  'domains.aliases.targets': 'All addresses that get the mail.',
  'domains.senderRules.scope': 'Whose mail it is for. Default: the domain.',
  'domains.dkim.privateKey': 'A reference to a PEM. Without it the product makes a key.',
};

/** The JSON Schema (draft 7) of a state, as `schema.json` has it. */
export function stateJsonSchema(): Record<string, unknown> {
  const schema: object = z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' });
  return { ...described(schema, ''), title: 'Accounts and desired state of @mailhost/plan' };
}

function described(schema: object, path: string): Record<string, unknown> {
  const description = descriptions[path];
  // What is read-only in TypeScript is not what editors mean by it.
  const entries = Object.entries(schema).filter(([key]) => key !== 'readOnly');
  const inner = entries.map(([key, value]: [string, unknown]) => [key, describedPart(key, value, path)]);
  return { ...Object.fromEntries(inner), ...(description !== undefined && { description }) };
}

function describedPart(key: string, value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (key === 'properties') {
    const fields = Object.entries(value).map(([name, field]: [string, unknown]) => [
      name,
      typeof field === 'object' && field !== null ? described(field, path === '' ? name : `${path}.${name}`) : field,
    ]);
    return Object.fromEntries(fields);
  }
  if (key === 'items') return described(value, path);
  if (key === 'anyOf' && Array.isArray(value)) {
    return value.map((part: unknown) => (typeof part === 'object' && part !== null ? described(part, path) : part));
  }
  return value;
}
