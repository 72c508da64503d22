/** What every client package hands on to its users: the errors, and the types of options and results. */
export type { ApiPromise, CallResult } from './client/api-promise.js';
export type { ListOptions, RawRequestArgs, RequestRest } from './client/client.js';
export type { CallOptions, ClientDefaults, ClientOptions, ResponseValidation } from './client/options.js';
export type { PagePromise } from './client/page-promise.js';
export * from './errors/api-errors.js';
export * from './errors/call-errors.js';
export { type ErrorDetails, MailhostError } from './errors/mailhost-error.js';
export type { LogFields, Logger, LogLevel } from './logging/logger.js';
export type { HttpMethod, OperationInfo, Repeat, RequestArgs } from './operation/operation.js';
export type { Page, PageContent, PagePosition } from './paging/page.js';
export type { HeaderValues } from './request/headers.js';
export type { QueryValue, QueryValues } from './request/query.js';
export type { RetryBudgetOptions } from './retry/budget.js';
export type { FieldIssue } from './schema/field-issue.js';
export type { InputObject, InputSchema, ResponseSchema } from './schema/types.js';
export type {
  Agents,
  CallInfo,
  Fetch,
  HttpRequest,
  Middleware,
  NodeAgent,
  TlsOptions,
  Transport,
} from './transport/http-request.js';
