import { type EnsuredKind, keyFieldsOf, keyOf, nouns } from '@mailhost/unified';
import * as z from 'zod';
import { answerOf } from './answers.js';
import { accountInput, limitInput, type Session } from './session.js';
import { type Tool, tool } from './tool.js';

/** What a kind's list has to be told. */
const filters: Readonly<Record<Exclude<EnsuredKind, 'catchAll'>, 'domain' | 'scope' | undefined>> = {
  domain: undefined,
  domainAlias: 'domain',
  mailbox: 'domain',
  alias: 'domain',
  recipient: 'domain',
  senderRule: 'scope',
  dkim: 'domain',
  admin: undefined,
};

const hints: Readonly<Record<string, string>> = {
  domain: 'A domain, such as example.org.',
  name: 'Its name, such as example.org.',
  address: 'Its address, such as ana@example.org.',
  scope: 'Whose rules: a domain, an address, or global.',
  sender: 'The sender that the rule is about: an address or a domain.',
};

/** A list and a look for each kind that one of the accounts has. */
export function resourceTools(session: Session): readonly Tool[] {
  const kinds = Object.keys(nouns).filter((kind) => kind !== 'quarantine');
  return kinds.filter(isEnsured).flatMap((kind) => [...listTool(session, kind), ...getTool(session, kind)]);
}

function isEnsured(kind: string): kind is EnsuredKind {
  return kind === 'catchAll' || Object.hasOwn(filters, kind);
}

function listTool(session: Session, kind: EnsuredKind): readonly Tool[] {
  const names = session.namesWith(kind, ({ list }) => list);
  if (names.length === 0 || kind === 'catchAll') return [];
  const of = filters[kind];
  const needed = of === undefined ? {} : { [of]: textInput(of) };
  return [
    tool({
      name: `${kind}_list`,
      title: `List of each ${nouns[kind]}`,
      description: `Lists each ${nouns[kind]} of ${of === undefined ? 'an account' : `a ${of}`}, page by page.`,
      effect: 'read',
      input: z.object({ account: accountInput(names), limit: limitInput, ...needed }),
      async run({ account: name, limit, ...filter }, { signal }) {
        if (of !== undefined) session.reach.check(kind === 'senderRule' ? kind : 'domain', nameOf(kind, filter));
        const account = await session.account(name);
        const end = new AbortController();
        const items = account.calls(kind).list(filter, { signal: end.signal });
        return await session.list(kind, { items, size: limit, end }, signal);
      },
    }),
  ];
}

/** What a list's filter is about, for the check of the domain. */
function nameOf(kind: EnsuredKind, filter: object): object {
  return kind === 'senderRule' ? filter : { name: Reflect.get(filter, 'domain') };
}

function getTool(session: Session, kind: EnsuredKind): readonly Tool[] {
  const names = session.namesWith(kind, ({ get }) => get);
  if (names.length === 0) return [];
  const keys = Object.fromEntries(keyFieldsOf(kind).map((field) => [field, textInput(field)]));
  return [
    tool({
      name: `${kind}_get`,
      title: `One ${nouns[kind]}`,
      description: `Gives one ${nouns[kind]} by what names it, as the server has it.`,
      effect: 'read',
      input: z.object({ account: accountInput(names), ...keys }),
      async run({ account: name, ...key }, { signal }) {
        session.reach.check(kind, key);
        const account = await session.account(name);
        const item = await account.calls(kind).get(keyOf(kind, key).key, { signal });
        session.reach.check(kind, item);
        return answerOf({ item });
      },
    }),
  ];
}

function textInput(field: string): z.ZodString {
  return z
    .string()
    .min(1)
    .max(320)
    .describe(hints[field] ?? field);
}
