import type { $ZodType } from 'zod/v4/core';
import { normalizeAddress, normalizeAddresses, normalizeDomain } from './address.js';
import type {
  AdminInput,
  AliasInput,
  CatchAllInput,
  DkimInput,
  DomainAliasInput,
  DomainInput,
  MailboxInput,
  RecipientInput,
  SenderRuleInput,
  SenderRuleKey,
} from './inputs.js';
import {
  adminInputSchema,
  aliasInputSchema,
  catchAllInputSchema,
  dkimInputSchema,
  domainAliasInputSchema,
  domainInputSchema,
  mailboxInputSchema,
  recipientInputSchema,
  senderRuleInputSchema,
} from './schemas.js';
import type { EnabledState, Forward, Password, PasswordHash, RelayTarget, SpamAction } from './values.js';

/** What people call a kind of thing, for messages. */
export const nouns = {
  domain: 'domain',
  domainAlias: 'domain alias',
  mailbox: 'mailbox',
  alias: 'alias',
  catchAll: 'catch-all',
  recipient: 'recipient',
  senderRule: 'sender rule',
  quarantine: 'quarantined mail',
  dkim: 'DKIM key',
  admin: 'administrator',
} as const;

/** The kinds of things that the model has. */
export type KindName = keyof typeof nouns;

/** What the calls have to know of a kind, whatever the product. */
export interface KindModel<Input extends object, Key> {
  readonly kind: KindName;
  readonly schema: $ZodType;
  /** The fields that name one. */
  readonly keyFields: readonly (keyof Input & string)[];
  /** What names the one that an input is about, in one form. */
  readonly keyOf: (input: Input) => Key;
  /** What a caller names one by, in one form. */
  readonly normalizeKey: (key: Key) => Key;
  /** A key in a line of text. */
  readonly keyText: (key: Key) => string;
  /** The one form in which a field's value is compared and handed to the product. */
  readonly normalize: Readonly<Record<string, (value: never) => unknown>>;
  /** Fields that are only ever sent. */
  readonly secrets: readonly string[];
  /** The capability that a value needs besides its field's: `quota.unlimited` for `'unlimited'`. */
  readonly variants: Readonly<Record<string, (value: never) => string | undefined>>;
  /** The change that puts one out of use, where the kind knows such a thing. */
  readonly disabled?: Partial<Input>;
}

interface Parts<Input extends object> {
  readonly disabled?: Partial<Input>;
  readonly normalize?: Readonly<Record<string, (value: never) => unknown>>;
  readonly secrets?: readonly (keyof Input & string)[];
  readonly variants?: Readonly<Record<string, (value: never) => string | undefined>>;
}

/** A kind that one text names. */
// @__NO_SIDE_EFFECTS__
function named<Input extends object>(
  kind: KindName,
  schema: $ZodType,
  keyField: keyof Input & string,
  keyOf: (input: Input) => string,
  normalizeKey: (key: string) => string,
  { normalize = {}, secrets = [], variants = {}, disabled = {} }: Parts<Input> = {},
): KindModel<Input, string> {
  return {
    kind,
    schema,
    keyFields: [keyField],
    keyOf: (input) => normalizeKey(keyOf(input)),
    normalizeKey,
    keyText: (key) => key,
    normalize: { [keyField]: normalizeKey, ...normalize },
    secrets,
    variants,
    disabled,
  };
}

export const domainKind: KindModel<DomainInput, string> = named<DomainInput>(
  'domain',
  domainInputSchema,
  'name',
  ({ name }) => name,
  normalizeDomain,
  {
    normalize: { relay: ({ host, port = 25 }: RelayTarget) => ({ host: normalizeDomain(host), port }) },
    secrets: ['adminPassword'],
    disabled: { enabled: false },
    variants: {
      relay: ({ port = 25 }: RelayTarget) => (port === 25 ? undefined : 'relay.port'),
      spamAction: (action: SpamAction) => (action === 'reject' ? 'spamAction.reject' : undefined),
    },
  },
);

export const domainAliasKind: KindModel<DomainAliasInput, string> = named<DomainAliasInput>(
  'domainAlias',
  domainAliasInputSchema,
  'name',
  ({ name }) => name,
  normalizeDomain,
  { normalize: { target: normalizeDomain } },
);

export const mailboxKind: KindModel<MailboxInput, string> = named<MailboxInput>(
  'mailbox',
  mailboxInputSchema,
  'address',
  ({ address }) => address,
  normalizeAddress,
  {
    normalize: {
      forward: ({ targets, keepCopy }: Forward<boolean>) => ({ targets: normalizeAddresses(targets), keepCopy }),
    },
    secrets: ['password'],
    disabled: { enabled: false },
    variants: {
      quota: (quota: number | 'unlimited') => (quota === 'unlimited' ? 'quota.unlimited' : undefined),
      enabled: (enabled: EnabledState) => (enabled === 'receive-only' ? 'enabled.receiveOnly' : undefined),
      password: (password: Password | PasswordHash) =>
        typeof password === 'object' && 'hash' in password ? 'password.hash' : undefined,
      forward: ({ keepCopy }: Forward<boolean>) => (keepCopy ? undefined : 'forward.withoutCopy'),
    },
  },
);

export const aliasKind: KindModel<AliasInput, string> = named<AliasInput>(
  'alias',
  aliasInputSchema,
  'address',
  ({ address }) => address,
  normalizeAddress,
  { normalize: { targets: normalizeAddresses } },
);

export const catchAllKind: KindModel<CatchAllInput, string> = named<CatchAllInput>(
  'catchAll',
  catchAllInputSchema,
  'domain',
  ({ domain }) => domain,
  normalizeDomain,
  { normalize: { targets: normalizeAddresses } },
);

export const recipientKind: KindModel<RecipientInput, string> = named<RecipientInput>(
  'recipient',
  recipientInputSchema,
  'address',
  ({ address }) => address,
  normalizeAddress,
  { disabled: { enabled: false } },
);

export const dkimKind: KindModel<DkimInput, string> = named<DkimInput>(
  'dkim',
  dkimInputSchema,
  'domain',
  ({ domain }) => domain,
  normalizeDomain,
  { secrets: ['privateKey'] },
);

export const adminKind: KindModel<AdminInput, string> = named<AdminInput>(
  'admin',
  adminInputSchema,
  'address',
  ({ address }) => address,
  normalizeAddress,
  {
    normalize: { domains: (names: readonly string[]) => [...new Set(names.map(normalizeDomain))].sort() },
    secrets: ['password'],
  },
);

/** The scope or sender of a rule, in one form: an address, a domain, or a word such as `global`. */
export function normalizeParty(party: string): string {
  if (party.startsWith('@')) return normalizeDomain(party.slice(1));
  return party.includes('@') ? normalizeAddress(party) : normalizeDomain(party);
}

const normalizeRuleKey = ({ scope, sender }: SenderRuleKey): SenderRuleKey => ({
  scope: normalizeParty(scope),
  sender: normalizeParty(sender),
});

export const senderRuleKind: KindModel<SenderRuleInput, SenderRuleKey> = {
  kind: 'senderRule',
  schema: senderRuleInputSchema,
  keyFields: ['scope', 'sender'],
  keyOf: normalizeRuleKey,
  normalizeKey: normalizeRuleKey,
  keyText: ({ scope, sender }) => `${scope} ${sender}`,
  normalize: { scope: normalizeParty, sender: normalizeParty },
  secrets: [],
  variants: {},
};
