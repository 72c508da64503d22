export type {
  ApiPromise,
  CallOptions,
  CallResult,
  ClientDefaults,
  ClientOptions,
  ErrorDetails,
  Fetch,
  FieldIssue,
  HttpRequest,
  ListOptions,
  Logger,
  LogLevel,
  Middleware,
  OperationInfo,
  Page,
  PagePosition,
  PagePromise,
  TlsOptions,
  Transport,
} from '@mailhost/core';
export {
  AbortError,
  ApiError,
  AuthenticationError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  DecodeError,
  InvalidRequestError,
  MailhostError,
  NotFoundError,
  PermissionDeniedError,
  QuotaExceededError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
} from '@mailhost/core';
export { operations, ProtecmailClient, type ProtecmailOptions, type ProtecmailRoutes } from './client.js';
export type { QuarantineStart } from './quarantine-pager.js';
export { AccountResource } from './resources/account.js';
export { Addresses } from './resources/addresses.js';
export { Domains } from './resources/domains.js';
export { type Invoice, Invoices } from './resources/invoices.js';
export { Quarantine, type QuarantineListOptions } from './resources/quarantine.js';
export { Tokens } from './resources/tokens.js';
export type { Account, AccountChanges, AccountDetails, TokenTanks } from './schemas/account.js';
export type { Domain, DomainAnswer, DomainChanges, FilterAction } from './schemas/domain.js';
export type { QuarantinedEmail } from './schemas/quarantine.js';
