import type {
  AdminInput,
  AliasInput,
  CatchAllInput,
  DkimInput,
  DomainAliasInput,
  DomainInput,
  EnsuredKind,
  MailboxInput,
  RecipientInput,
  SenderRuleInput,
} from '@mailhost/unified';
import type { Argument } from '../frame/command.js';
import type { Field } from './fields.js';

/** A kind of thing of the model, as the command line has it. */
export interface ResourceKind {
  readonly kind: EnsuredKind;
  readonly noun: string;
  /** Which accounts can have it. Default: both. */
  readonly role?: 'host' | 'filter' | undefined;
  /** What names one. */
  readonly key: readonly [Argument] | readonly [Argument, Argument];
  /** The fields that the key's words are. */
  readonly keyFields: readonly string[];
  /** What a list is of: everything, a domain, or a scope of rules. A kind without it cannot be listed. */
  readonly listOf?: 'account' | 'domain' | 'scope' | undefined;
  readonly fields: Readonly<Record<string, Field>>;
  /** Fields that are told and cannot be given. */
  readonly told?: readonly string[] | undefined;
  /** An example of what can be given when one is made. */
  readonly example: string;
}

/** The fields of an input but those that name it: each has to be among the flags. */
type FieldsOf<Input, Key extends keyof Input> = { readonly [Name in Exclude<keyof Input, Key>]-?: Field };

const addressKey = [{ name: 'ADDRESS', brief: 'Its address', completes: 'address' }] as const;
const domainKey = [{ name: 'DOMAIN', brief: 'The domain', completes: 'domain' }] as const;
const yesOrNo: Field = { type: 'enabled', values: ['yes', 'no'] };
const personName: Field = { type: 'text', placeholder: 'NAME', brief: "The person's name" };

const domainFields: FieldsOf<DomainInput, 'name'> = {
  enabled: yesOrNo,
  relay: { type: 'relay' },
  spamAction: { type: 'choice', values: ['quarantine', 'tag', 'reject'], brief: 'What becomes of spam' },
  adminPassword: { type: 'secret', brief: 'Of the administrator that is made with the domain' },
};
const domainAliasFields: FieldsOf<DomainAliasInput, 'name'> = {
  target: { type: 'text', placeholder: 'DOMAIN', brief: 'The domain that gets the mail' },
};
const mailboxFields: FieldsOf<MailboxInput, 'address'> = {
  name: personName,
  quota: { type: 'size' },
  enabled: { type: 'enabled', values: ['yes', 'no', 'receive-only'] },
  password: { type: 'password' },
  forward: { type: 'forward' },
};
const targets: Field = { type: 'list', placeholder: 'ADDRESSES', brief: 'Who gets the mail: all of them' };
const aliasFields: FieldsOf<AliasInput, 'address'> = { targets };
const catchAllFields: FieldsOf<CatchAllInput, 'domain'> = { targets };
const recipientFields: FieldsOf<RecipientInput, 'address'> = { name: personName, enabled: yesOrNo };
const ruleFields: FieldsOf<SenderRuleInput, 'scope' | 'sender'> = {
  action: { type: 'choice', values: ['allow', 'deny'], brief: 'Whether the sender is let through' },
};
const dkimFields: FieldsOf<DkimInput, 'domain'> = {
  selector: { type: 'text', placeholder: 'SELECTOR', brief: 'Its selector in DNS' },
  privateKey: { type: 'secret', brief: 'A PEM; without it the product makes one' },
};
const adminFields: FieldsOf<AdminInput, 'address'> = {
  name: personName,
  password: { type: 'secret', brief: 'Where the password is taken from; it is never given itself' },
  domains: { type: 'list', placeholder: 'DOMAINS', brief: 'What is administered: all of them' },
};

/** The kinds by the words that call their commands. */
export const resourceKinds: Readonly<Record<string, ResourceKind>> = {
  domains: {
    kind: 'domain',
    noun: 'domain',
    key: domainKey,
    keyFields: ['name'],
    listOf: 'account',
    fields: domainFields,
    example: 'example.org --relay mx.example.net',
  },
  mailboxes: {
    kind: 'mailbox',
    noun: 'mailbox',
    role: 'host',
    key: addressKey,
    keyFields: ['address'],
    listOf: 'domain',
    fields: mailboxFields,
    told: ['usage'],
    example: 'ana@example.org --name "Ana Paz" --quota 2GiB --password-from ask',
  },
  aliases: {
    kind: 'alias',
    noun: 'alias',
    key: addressKey,
    keyFields: ['address'],
    listOf: 'domain',
    fields: aliasFields,
    example: 'info@example.org --targets ana@example.org,bea@example.org',
  },
  recipients: {
    kind: 'recipient',
    noun: 'recipient',
    role: 'filter',
    key: addressKey,
    keyFields: ['address'],
    listOf: 'domain',
    fields: recipientFields,
    example: 'ana@example.org',
  },
  rules: {
    kind: 'senderRule',
    noun: 'sender rule',
    key: [
      { name: 'SCOPE', brief: 'Whose mail it is for: a domain, an address, or global', completes: 'domain' },
      { name: 'SENDER', brief: 'An address, or a domain for all of its addresses' },
    ],
    keyFields: ['scope', 'sender'],
    listOf: 'scope',
    fields: ruleFields,
    example: 'example.org spam.example --action deny',
  },
  dkim: {
    kind: 'dkim',
    noun: 'DKIM key',
    key: domainKey,
    keyFields: ['domain'],
    listOf: 'domain',
    fields: dkimFields,
    told: ['record'],
    example: 'example.org --selector mail',
  },
  admins: {
    kind: 'admin',
    noun: 'administrator',
    key: addressKey,
    keyFields: ['address'],
    listOf: 'account',
    fields: adminFields,
    example: 'admin@example.org --domains example.org --password-from env:ADMIN_PASSWORD',
  },
  'catch-all': {
    kind: 'catchAll',
    noun: 'catch-all',
    role: 'host',
    key: domainKey,
    keyFields: ['domain'],
    fields: catchAllFields,
    example: 'example.org --targets ana@example.org',
  },
  'domain-aliases': {
    kind: 'domainAlias',
    noun: 'domain alias',
    key: [{ name: 'DOMAIN', brief: 'The second name', completes: 'domain' }],
    keyFields: ['name'],
    listOf: 'domain',
    fields: domainAliasFields,
    example: 'example.net --target example.org',
  },
};

/** What names one, as the calls of an account take it. */
export function keyOfWords({ keyFields }: ResourceKind, words: readonly string[]): unknown {
  const key = Object.fromEntries(keyFields.map((field, index) => [field, words[index] ?? '']));
  return keyFields.length === 1 ? words[0] : key;
}
