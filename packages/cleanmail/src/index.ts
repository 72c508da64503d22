export * from '@mailhost/core/user';
export { CleanmailClient, type CleanmailRoutes, operations } from './client.js';
export { CleanmailConnection, type CleanmailOptions } from './connection.js';
export type {
  AdminListOptions,
  ExportOptions,
  FilteredOptions,
  OneFilter,
  PagedOptions,
  SortedOptions,
} from './lists.js';
export { platformInput } from './platform-input.js';
export { Dkim } from './resources/dkim.js';
export { DomainAccess } from './resources/domain-access.js';
export { DomainAdmins } from './resources/domain-admins.js';
export { DomainAliases } from './resources/domain-aliases.js';
export { DomainUsers } from './resources/domain-users.js';
export {
  Domains,
  type DomainUpdateOptions,
  type IgnoreMxOptions,
} from './resources/domains.js';
export { EmailAttachments, type NamedContent } from './resources/email-attachments.js';
export {
  Emails,
  type FolderOptions,
  type MailAttachmentOptions,
  type MailListOptions,
  type MailOptions,
  type ReleaseOptions,
} from './resources/emails.js';
export { AttachmentFilters, Filters, UriFilters } from './resources/filters.js';
export { Groups } from './resources/groups.js';
export { DomainHealth, Health, PlatformHealth } from './resources/health.js';
export { Options } from './resources/options.js';
export { Policies } from './resources/policies.js';
export { Admins, Permissions, Security } from './resources/security.js';
export { SenderRules, Senders } from './resources/sender-rules.js';
export { UserSign } from './resources/sign.js';
export { Tasks } from './resources/tasks.js';
export { PersonalTokens, TemporaryTokens, Tokens } from './resources/tokens.js';
export { Users } from './resources/users.js';
export type * from './schemas/admin.js';
export type * from './schemas/common.js';
export type * from './schemas/content-filter.js';
export { type DkimKeys, type DkimRecord, zoneLine } from './schemas/dkim.js';
export type * from './schemas/domain.js';
export type * from './schemas/domain-alias.js';
export type * from './schemas/group.js';
export type * from './schemas/health.js';
export type { ListQuery, Sort } from './schemas/list-query.js';
export type * from './schemas/mail.js';
export type { MailSearch, MailSort } from './schemas/mail-query.js';
export type * from './schemas/option.js';
export type * from './schemas/platform.js';
export type * from './schemas/platform-settings.js';
export type * from './schemas/policy.js';
export type * from './schemas/sender-rule.js';
export type * from './schemas/sign.js';
export type * from './schemas/task.js';
export type * from './schemas/token.js';
export type * from './schemas/user.js';
export { contains, endsWith, exactly, startsWith } from './wildcards.js';
