// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { optionalBoolean, optionalPageSize, optionalText, text } from '../../fields.js';
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
export const preauthSchema: InputObject<PreauthRequest> = z.strictObject(
  { username: text, scope: optionalText, ...loggedFields },
  words,
);

/** `preauth` */
export const preauth: WildduckOperation<{ readonly body: PreauthRequest }, PreAuthCheckResponse> = {
  id: 'authentication.preauth',
  method: 'POST',
  path: '/preauth',
  repeat: 'readonly',
  logged: 'body',
  body: preauthSchema,
};

/** The body of `authenticate`. */
export const authenticateSchema: InputObject<AuthenticateRequest> = z.strictObject(
  {
    username: text,
    password: text,
    protocol: optionalText,
    scope: optionalText,
    appId: optionalText,
    token: optionalBoolean,
    ...loggedFields,
  },
  words,
);

/** `authenticate` */
export const authenticate: WildduckOperation<{ readonly body: AuthenticateRequest }, AuthenticateResponse> = {
  id: 'authentication.authenticate',
  method: 'POST',
  path: '/authenticate',
  repeat: 'non-idempotent',
  logged: 'body',
  body: authenticateSchema,
  read: asItIs,
};

/** `invalidateAccessToken` */
export const invalidate: WildduckOperation<unknown, void> = {
  id: 'authentication.invalidate',
  method: 'DELETE',
  path: '/authenticate',
  repeat: 'non-idempotent',
  gateway: { own: true },
};

/** The query of `getAuthlog`. */
export const listAuthlogQuerySchema: InputObject<GetAuthlogQuery> = z.strictObject(
  {
    action: optionalText,
    limit: optionalPageSize,
    next: optionalText,
    previous: optionalText,
    filterip: optionalText,
    ...loggedFields,
  },
  words,
);

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
  query: listAuthlogQuerySchema,
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
