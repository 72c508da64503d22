import * as z from 'zod/mini';
import { domainName, mailAddress, normalizeAddress, normalizeAddresses, normalizeDomain } from './address.js';
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
import type { DomainFilter, ScopeFilter } from './paths.js';
import {
  adminInputSchema,
  aliasInputSchema,
  catchAllInputSchema,
  dkimInputSchema,
  domainAliasInputSchema,
  domainFilterSchema,
  domainInputSchema,
  mailboxInputSchema,
  noFilterSchema,
  recipientInputSchema,
  type Schema,
  scopeFilterSchema,
  senderRuleInputSchema,
  senderRuleKeySchema,
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

/** The kinds that have `ensure` and `absent`. */
export type EnsuredKind = Exclude<KindName, 'quarantine'>;

/** What the calls have to know of a kind, whatever the product. */
export interface KindModel<Input extends object, Key, Filter = unknown> {
  readonly kind: EnsuredKind;
  readonly schema: Schema<Input>;
  readonly keySchema: Schema<Key>;
  readonly filterSchema: Schema<Filter>;
  /** A list's filter in one form. */
  normalizeFilter(filter: Filter): Filter;
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

const ofDomain = ({ domain }: DomainFilter): DomainFilter => ({ domain: normalizeDomain(domain) });
const asItIs = <Filter>(filter: Filter): Filter => filter;

/** A kind that one text names. */
// @__NO_SIDE_EFFECTS__
function named<Input extends object, Filter>(
  kind: EnsuredKind,
  schema: Schema<Input>,
  filterSchema: Schema<Filter>,
  normalizeFilter: (filter: Filter) => Filter,
  keyField: keyof Input & string,
  keyOf: (input: Input) => string,
  { normalize = {}, secrets = [], variants = {}, disabled = {} }: Parts<Input> = {},
): KindModel<Input, string, Filter> {
  const isAddress = keyField === 'address';
  const normalizeKey = isAddress ? normalizeAddress : normalizeDomain;
  return {
    kind,
    schema,
    keySchema: isAddress ? mailAddress : domainName,
    filterSchema,
    normalizeFilter,
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

export const domainKind: KindModel<DomainInput, string, object> = named<DomainInput, object>(
  'domain',
  domainInputSchema,
  noFilterSchema,
  asItIs,
  'name',
  ({ name }) => name,
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

export const domainAliasKind: KindModel<DomainAliasInput, string, DomainFilter> = named<DomainAliasInput, DomainFilter>(
  'domainAlias',
  domainAliasInputSchema,
  domainFilterSchema,
  ofDomain,
  'name',
  ({ name }) => name,
  { normalize: { target: normalizeDomain } },
);

export const mailboxKind: KindModel<MailboxInput, string, DomainFilter> = named<MailboxInput, DomainFilter>(
  'mailbox',
  mailboxInputSchema,
  domainFilterSchema,
  ofDomain,
  'address',
  ({ address }) => address,
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

export const aliasKind: KindModel<AliasInput, string, DomainFilter> = named<AliasInput, DomainFilter>(
  'alias',
  aliasInputSchema,
  domainFilterSchema,
  ofDomain,
  'address',
  ({ address }) => address,
  { normalize: { targets: normalizeAddresses } },
);

export const catchAllKind: KindModel<CatchAllInput, string, never> = named<CatchAllInput, never>(
  'catchAll',
  catchAllInputSchema,
  z.never(),
  asItIs,
  'domain',
  ({ domain }) => domain,
  { normalize: { targets: normalizeAddresses } },
);

export const recipientKind: KindModel<RecipientInput, string, DomainFilter> = named<RecipientInput, DomainFilter>(
  'recipient',
  recipientInputSchema,
  domainFilterSchema,
  ofDomain,
  'address',
  ({ address }) => address,
  { disabled: { enabled: false } },
);

export const dkimKind: KindModel<DkimInput, string, DomainFilter> = named<DkimInput, DomainFilter>(
  'dkim',
  dkimInputSchema,
  domainFilterSchema,
  ofDomain,
  'domain',
  ({ domain }) => domain,
  { secrets: ['privateKey'] },
);

export const adminKind: KindModel<AdminInput, string, object> = named<AdminInput, object>(
  'admin',
  adminInputSchema,
  noFilterSchema,
  asItIs,
  'address',
  ({ address }) => address,
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

export const senderRuleKind: KindModel<SenderRuleInput, SenderRuleKey, ScopeFilter> = {
  kind: 'senderRule',
  schema: senderRuleInputSchema,
  keySchema: senderRuleKeySchema,
  filterSchema: scopeFilterSchema,
  normalizeFilter: ({ scope }) => ({ scope: normalizeParty(scope) }),
  keyFields: ['scope', 'sender'],
  keyOf: normalizeRuleKey,
  normalizeKey: normalizeRuleKey,
  keyText: ({ scope, sender }) => `${scope} ${sender}`,
  normalize: { scope: normalizeParty, sender: normalizeParty },
  secrets: [],
  variants: {},
};
