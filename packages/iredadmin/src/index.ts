export type { SessionState, SessionStore } from '@mailhost/core';
export * from '@mailhost/core/user';
export { IredadminClient, type IredadminRoutes, operations } from './client.js';
export { IredadminConnection, type IredadminOptions } from './connection.js';
export type * from './profiles/accounts.js';
export type { Backend, RawProfile } from './profiles/raw.js';
export { Admins } from './resources/admins.js';
export { Aliases } from './resources/aliases.js';
export { type DeleteOptions, type DomainListOptions, Domains } from './resources/domains.js';
export { Greylisting } from './resources/greylisting.js';
export { Ldif } from './resources/ldif.js';
export { type MailingListDeleteOptions, type MailingListOptions, MailingLists } from './resources/mailing-lists.js';
export { type MaillistDeleteOptions, Maillists } from './resources/maillists.js';
export { type ListColor, SenderLists } from './resources/sender-lists.js';
export { SpamPolicies } from './resources/spam-policy.js';
export { Throttling } from './resources/throttling.js';
export { type AccountListOptions, Users } from './resources/users.js';
export type { AdminFields, AdminQuota } from './schemas/admin.js';
export type { AliasChanges, MaillistChanges, NewAlias } from './schemas/alias.js';
export type {
  DomainAdminChanges,
  DomainChanges,
  DomainFields,
  DomainProfilePart,
  DomainRoute,
  ListChange,
  NewDomain,
  UserPreference,
  UserProfilePart,
} from './schemas/domain.js';
export type { AccessPolicy, AccountStatus } from './schemas/fields.js';
export type { GreylistDomains, GreylistSenders, GreylistStatus } from './schemas/greylisting.js';
export type { MailingListChanges, MailingListFields, NewMailingList } from './schemas/mailing-list.js';
export type { Addresses } from './schemas/senders.js';
export type { SpamPolicy, ThrottleSettings } from './schemas/settings.js';
export type {
  AllUsersChanges,
  ListQuery,
  MailboxPlace,
  NewUser,
  PasswordOrHash,
  UserChanges,
  UserFields,
} from './schemas/user.js';
export type { Direction, Scope } from './scope.js';
export type { Credentials } from './session.js';
