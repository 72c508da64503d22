/** @internal */
export { wait } from './attempt/deadline.js';
export { type Auth, type AuthContext, noAuth } from './auth/auth.js';
export { bearer, type TokenSource } from './auth/bearer.js';
export type { Cookie } from './auth/cookie-jar.js';
export type { LoginRequest, LoginResponse } from './auth/send-login.js';
export { type LoginContext, Session, type SessionOptions } from './auth/session.js';
export type { SessionState, SessionStore } from './auth/session-keeper.js';
export { staticHeaders } from './auth/static-headers.js';
export { ApiPromise } from './client/api-promise.js';
export { Client, callOperation, listOperation, operationInfos, Resource } from './client/client.js';
export { PagePromise } from './client/page-promise.js';
export type { Provider } from './client/provider.js';
export type { ClientSetup } from './client/setup.js';
export { errorClassForStatus } from './errors/error-for-status.js';
export { nameErrorClass } from './errors/mailhost-error.js';
/** @internal */
export { restate } from './errors/restate.js';
/** @internal */
export { type Defined, definedOnly } from './operation/defined-only.js';
export {
  type ArgsOf,
  type DeclaredOperation,
  type FailureRule,
  type Operation,
  operation,
  type PathParameters,
  type RouteOf,
  type Routes,
  type RoutesOf,
} from './operation/operation.js';
export { Page } from './paging/page.js';
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
export { type EventLimits, eventsParser, readEvents, type ServerSentEvent } from './response/events.js';
export { parseJson } from './response/parse-json.js';
export type { Failure, ParsedResponse, ResponseBody, ResponseParser } from './response/parsed-response.js';
export {
  bytesParser,
  emptyParser,
  isJson,
  isSuccess,
  isTextual,
  jsonParser,
  streamParser,
  textParser,
} from './response/parsed-response.js';
export { backoffDelay } from './retry/backoff.js';
export { readEnvironment } from './runtime/environment.js';
export { assertInput } from './schema/check.js';
export * from './user.js';
