export { MailhostError, ValidationError } from '@mailhost/core';
export type { Account, AnyAccount, Filter, Host } from './account/account.js';
export type { FilterInputs, HostInputs } from './account/any.js';
export type {
  AdminCalls,
  AliasCalls,
  CatchAllCalls,
  DkimCalls,
  DomainAliasCalls,
  DomainCalls,
  KindCalls,
  ListCall,
  MailboxAbsentOptions,
  MailboxCalls,
  QuarantineCalls,
  RecipientCalls,
  SenderRuleCalls,
} from './account/calls.js';
export type { DynamicCalls, InputComparison } from './account/dynamic.js';
export type {
  AbsentOptions,
  AccountOptions,
  ChangeOptions,
  ListOptions,
  PasswordOptions,
  ReadOptions,
} from './account/options.js';
export { type Change, type ChangeResult, type FieldChange, type Warning, writeOnly } from './account/result.js';
export { type BulkContext, type BulkOptions, type BulkOutcome, type BulkProgress, bulk } from './bulk/bulk.js';
export { type Journal, type JournalEntry, memoryJournal } from './bulk/journal.js';
export { can, whyNot } from './capabilities/can.js';
export type {
  Capabilities,
  CertainPaths,
  FieldCapability,
  InputsOf,
  KindCapability,
  OutputsOf,
  Pace,
  ReadPaths,
  SupportedPaths,
} from './capabilities/capabilities.js';
export type { Listing } from './engine/listing.js';
export { PreconditionError, type Unsupported, UnsupportedError } from './errors.js';
export type { OutageOptions, Waiting } from './limits/outage.js';
export { domainName, domainOf, localPartOf, mailAddress, normalizeAddress, normalizeDomain } from './model/address.js';
export type {
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
} from './model/inputs.js';
export type {
  Admin,
  Alias,
  CatchAll,
  DkimKey,
  Domain,
  DomainAlias,
  Mailbox,
  QuarantinedMail,
  Recipient,
  SenderRule,
} from './model/items.js';
export { keyFieldsOf, keyOf, type ObjectKey, variantOf } from './model/keys.js';
export { type EnsuredKind, type KindName, nouns } from './model/kinds.js';
export type {
  CapabilityPath,
  DomainFilter,
  Inputs,
  InputsAt,
  InputsShape,
  Outputs,
  OutputsAt,
  OutputsShape,
  QuarantineFilter,
  ScopeFilter,
  WithInput,
} from './model/paths.js';
export {
  type EnabledState,
  type Forward,
  GiB,
  MiB,
  type Password,
  type PasswordHash,
  type RelayTarget,
  type SecretReference,
  type SpamAction,
} from './model/values.js';
export { randomPassword } from './products/random-password.js';
