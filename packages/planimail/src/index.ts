export * from '@mailhost/core/user';
export { operations, PlanimailClient, type PlanimailOptions, type PlanimailRoutes } from './client.js';
export type { Dialect } from './dialect.js';
export type { Listed } from './lists.js';
export { type Alias, Aliases } from './resources/aliases.js';
export { type DomainAlias, DomainAliases } from './resources/domain-aliases.js';
export { Domains } from './resources/domains.js';
export { Mailboxes } from './resources/mailboxes.js';
export type { ChangeResult, UnknownSentences } from './responses.js';
export type { AddAliasTarget, CreateDomainAlias, RemoveAlias } from './schemas/alias.js';
export type { CreateDomain, ListDomains } from './schemas/domain.js';
export type {
  CreateMailbox,
  Metadata,
  Quota,
  SaveMailbox,
  SetQuota,
  UpdateMailbox,
  UpdateMetadata,
} from './schemas/mailbox.js';
export { mayBeQuota, totalQuota } from './total-quota.js';
export type { ForceDelete, SetPassword } from './whole-mailbox.js';
