export * from '@mailhost/core/user';
export { operations, WildduckClient } from './client.js';
export {
  type LogOptions,
  type WildduckCallOptions,
  WildduckConnection,
  type WildduckDefaults,
  type WildduckListOptions,
  type WildduckOptions,
} from './connection.js';
export type * from './generated/models.js';
export type * as openapi from './generated/openapi.js';
export type { WildduckRoutes } from './generated/routes.js';
export type { Route, WildduckOperation } from './operation.js';
export { Addresses, AddressRegister, ForwardedAddresses } from './resources/addresses.js';
export { ApplicationPasswords } from './resources/application-passwords.js';
export { Archive } from './resources/archive.js';
export { Audits } from './resources/audits.js';
export { Authentication, AuthenticationLog } from './resources/authentication.js';
export { Autoreply } from './resources/autoreply.js';
export { Certificates } from './resources/certificates.js';
export { Data } from './resources/data.js';
export { Dkim } from './resources/dkim.js';
export { DomainAccess } from './resources/domain-access.js';
export { DomainAliases } from './resources/domain-aliases.js';
export { Filters } from './resources/filters.js';
export { Health } from './resources/health.js';
export { Mailboxes } from './resources/mailboxes.js';
export { Messages, type UploadMessageOptions } from './resources/messages.js';
export { Settings } from './resources/settings.js';
export { Storage, type UploadFileOptions } from './resources/storage.js';
export { Outbound, Submission } from './resources/submission.js';
export { CustomFactor, Totp, TwoFactor, WebAuthn, type WebAuthnCredential } from './resources/two-factor.js';
export { Users } from './resources/users.js';
export { Webhooks } from './resources/webhooks.js';
export { SecondFactor, type SignedIn } from './sign-in.js';
export type { SourceOptions } from './source.js';
export type * from './updates/events.js';
export type { UpdatesOptions } from './updates/watch.js';
