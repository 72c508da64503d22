export type { Answer, AnswerKind, Failure } from './answer/answer.js';
export { bytesAnswer, isTextual, jsonAnswer, streamAnswer, textAnswer } from './answer/answer.js';
export { eventsAnswer, readEvents, type ServerSentEvent } from './answer/events.js';
export { dateFromMilliseconds, dateFromRfc3339, dateFromSeconds } from './answer/times.js';
export { type Auth, type AuthContext, noAuth } from './auth/auth.js';
export { bearer, type TokenSource } from './auth/bearer.js';
export type { Cookies } from './auth/cookie-jar.js';
export type { LoginAnswer, LoginRequest } from './auth/send-login.js';
export {
  type LoginContext,
  Session,
  type SessionOptions,
  type SessionState,
  type SessionStore,
} from './auth/session.js';
export { staticHeaders } from './auth/static-headers.js';
export { ApiPromise, type CallResult } from './client/api-promise.js';
export {
  Client,
  type ClientSetup,
  type ListOptions,
  type OpenRequestArgs,
  operationInfos,
  Resource,
} from './client/client.js';
export { readEnvironment } from './client/environment.js';
export type { AnswerValidation, CallOptions, ClientDefaults, ClientOptions } from './client/options.js';
export type { Provider } from './client/provider.js';
export * from './errors/api-errors.js';
export * from './errors/call-errors.js';
export { type ErrorDetails, MailhostError } from './errors/mailhost-error.js';
export type { Logger, LogLevel } from './logging/logger.js';
export { type Defined, definedOnly } from './operation/defined-only.js';
export {
  type DeclaredOperation,
  type HttpMethod,
  type Operation,
  type OperationInfo,
  operation,
  type PathParameters,
  type Repeat,
  type RequestArgs,
  type Routes,
  type RoutesOf,
} from './operation/operation.js';
export { Page, type PageContent, type PagePosition } from './paging/page.js';
export { PagePromise } from './paging/page-promise.js';
export { cursorPages, numberedPages, offsetPages, type PageEnd, type Paging, singlePage } from './paging/paging.js';
export {
  type BodyKind,
  type Content,
  type EncodedBody,
  formBody,
  jsonBody,
  multipartBody,
  rawBody,
  type WireBody,
} from './request/body.js';
export type { HeaderValues } from './request/headers.js';
export type { QueryValue, QueryValues } from './request/query.js';
export type { RetryBudgetOptions } from './retry/budget.js';
export { assertInput } from './schema/check.js';
export type { FieldIssue, Schema } from './schema/schema.js';
export type { Fetch, HttpRequest, Middleware, TlsOptions, Transport } from './transport/http-request.js';
