// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { boolean, list as listOf, number, object, oneOf, optional, type Schema, text } from '@mailhost/core/schema';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type {
  CreateASPRequest,
  CreateASPResponse,
  DeleteASPQuery,
  GetASPResponse,
  GetASPsQuery,
  GetASPsResponse,
} from '../models.js';

/** `getASPs` */
export const list: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly query?: GetASPsQuery },
  GetASPsResponse
> = {
  id: 'applicationPasswords.list',
  method: 'GET',
  path: '/users/{user}/asps',
  repeat: 'readonly',
  logged: 'query',
  query: object({ showAll: optional(boolean()), ...loggedFields }),
};

/** The body of `createASP`. */
export const createASPRequestSchema: Schema<CreateASPRequest> = object({
  description: text(),
  scopes: optional(listOf(oneOf(['imap', 'pop3', 'smtp', '*']))),
  address: optional(text()),
  password: optional(text()),
  generateMobileconfig: optional(boolean()),
  ttl: optional(number()),
  protocol: optional(text()),
  ...loggedFields,
});

/** `createASP` */
export const create: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: CreateASPRequest },
  CreateASPResponse
> = {
  id: 'applicationPasswords.create',
  method: 'POST',
  path: '/users/{user}/asps',
  repeat: 'non-idempotent',
  logged: 'body',
  body: createASPRequestSchema,
  read: asItIs,
  secretFields: ['mobileconfig'],
};

/** `getASP` */
export const get: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly asp: string | number } },
  GetASPResponse
> = {
  id: 'applicationPasswords.get',
  method: 'GET',
  path: '/users/{user}/asps/{asp}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** `deleteASP` */
export const remove: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly asp: string | number }; readonly query?: DeleteASPQuery },
  void
> = {
  id: 'applicationPasswords.delete',
  method: 'DELETE',
  path: '/users/{user}/asps/{asp}',
  repeat: 'idempotent',
  logged: 'query',
  query: object({ protocol: optional(text()), ...loggedFields }),
  resultless: true,
  removes: true,
};

export const all: readonly WildduckOperation[] = [list, create, get, remove];
