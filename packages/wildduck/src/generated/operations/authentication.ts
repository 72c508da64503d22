// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { boolean, integer, object, optional, type Schema, text } from '@mailhost/core/schema';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type {
  AuthenticateRequest,
  AuthenticateResponse,
  GetAuthlogEventResponse,
  GetAuthlogQuery,
  GetAuthlogResponse,
  GetIsUserAuthenticatedResponse,
  PreAuthCheckResponse,
  PreauthRequest,
} from '../models.js';

/** The body of `preauth`. */
export const preauthRequestSchema: Schema<PreauthRequest> = object({
  username: text(),
  scope: optional(text()),
  ...loggedFields,
});

/** `preauth` */
export const preauth: WildduckOperation<{ readonly body: PreauthRequest }, PreAuthCheckResponse> = {
  id: 'authentication.preauth',
  method: 'POST',
  path: '/preauth',
  repeat: 'readonly',
  logged: 'body',
  body: preauthRequestSchema,
};

/** The body of `authenticate`. */
export const authenticateRequestSchema: Schema<AuthenticateRequest> = object({
  username: text(),
  password: text(),
  protocol: optional(text()),
  scope: optional(text()),
  appId: optional(text()),
  token: optional(boolean()),
  ...loggedFields,
});

/** `authenticate` */
export const authenticate: WildduckOperation<{ readonly body: AuthenticateRequest }, AuthenticateResponse> = {
  id: 'authentication.authenticate',
  method: 'POST',
  path: '/authenticate',
  repeat: 'non-idempotent',
  logged: 'body',
  body: authenticateRequestSchema,
  read: asItIs,
};

/** `invalidateAccessToken` */
export const invalidate: WildduckOperation<unknown, void> = {
  id: 'authentication.invalidate',
  method: 'DELETE',
  path: '/authenticate',
  repeat: 'non-idempotent',
  resultless: true,
};

/** `getAuthlog` */
export const logList: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly query?: GetAuthlogQuery },
  GetAuthlogResponse
> = {
  id: 'authentication.log.list',
  method: 'GET',
  path: '/users/{user}/authlog',
  repeat: 'readonly',
  logged: 'query',
  query: object({
    action: optional(text()),
    limit: optional(integer({ min: 1, max: 250 })),
    next: optional(text()),
    previous: optional(text()),
    filterip: optional(text()),
    ...loggedFields,
  }),
};

/** `getAuthlogEvent` */
export const logGet: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly event: string | number } },
  GetAuthlogEventResponse
> = {
  id: 'authentication.log.get',
  method: 'GET',
  path: '/users/{user}/authlog/{event}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** `isUserAuthenticated` */
export const whoami: WildduckOperation<unknown, GetIsUserAuthenticatedResponse> = {
  id: 'authentication.whoami',
  method: 'GET',
  path: '/authenticated',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

export const all: readonly WildduckOperation[] = [preauth, authenticate, invalidate, logList, logGet, whoami];
