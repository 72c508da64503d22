// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { optionalBoolean, optionalNumber, optionalText, text } from '../../fields.js';
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

/** The query of `getASPs`. */
export const listASPsQuerySchema: InputObject<GetASPsQuery> = z.strictObject(
  { showAll: optionalBoolean, ...loggedFields },
  words,
);

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
  query: listASPsQuerySchema,
};

/** The body of `createASP`. */
export const createASPSchema: InputObject<CreateASPRequest> = z.strictObject(
  {
    description: text,
    scopes: z.optional(z.array(z.enum(['imap', 'pop3', 'smtp', '*'], words), words)),
    address: optionalText,
    password: optionalText,
    generateMobileconfig: optionalBoolean,
    ttl: optionalNumber,
    protocol: optionalText,
    ...loggedFields,
  },
  words,
);

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
  body: createASPSchema,
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

/** The query of `deleteASP`. */
export const deleteASPQuerySchema: InputObject<DeleteASPQuery> = z.strictObject(
  { protocol: optionalText, ...loggedFields },
  words,
);

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
  query: deleteASPQuerySchema,
  notFoundMeansDone: true,
};

export const all: readonly WildduckOperation[] = [list, create, get, remove];
