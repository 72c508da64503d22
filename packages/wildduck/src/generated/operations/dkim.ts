// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { optionalPageSize, optionalText, text } from '../../fields.js';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type {
  GetDkimKeyResponse,
  GetDkimKeysQuery,
  GetDkimKeysResponse,
  ResolveIdResponse,
  UpdateDkimKeyRequest,
  UpdateDkimKeyResponse,
} from '../models.js';

/** The query of `getDkimKeys`. */
export const listDkimKeysQuerySchema: InputObject<GetDkimKeysQuery> = z.strictObject(
  { query: optionalText, limit: optionalPageSize, next: optionalText, previous: optionalText, ...loggedFields },
  words,
);

/** `getDkimKeys` */
export const list: WildduckOperation<{ readonly query?: GetDkimKeysQuery }, GetDkimKeysResponse> = {
  id: 'dkim.list',
  method: 'GET',
  path: '/dkim',
  repeat: 'readonly',
  logged: 'query',
  query: listDkimKeysQuerySchema,
};

/** The body of `updateDkimKey`. */
export const updateDkimKeySchema: InputObject<UpdateDkimKeyRequest> = z.strictObject(
  { domain: text, selector: text, privateKey: optionalText, description: optionalText, ...loggedFields },
  words,
);

/** `updateDkimKey` */
export const set: WildduckOperation<{ readonly body: UpdateDkimKeyRequest }, UpdateDkimKeyResponse> = {
  id: 'dkim.set',
  method: 'POST',
  path: '/dkim',
  repeat: 'non-idempotent',
  logged: 'body',
  body: updateDkimKeySchema,
  read: asItIs,
};

/** `resolveDkim` */
export const resolve: WildduckOperation<{ readonly path: { readonly domain: string | number } }, ResolveIdResponse> = {
  id: 'dkim.resolve',
  method: 'GET',
  path: '/dkim/resolve/{domain}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** `getDkimKey` */
export const get: WildduckOperation<{ readonly path: { readonly dkim: string | number } }, GetDkimKeyResponse> = {
  id: 'dkim.get',
  method: 'GET',
  path: '/dkim/{dkim}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** `deleteDkimKey` */
export const remove: WildduckOperation<{ readonly path: { readonly dkim: string | number } }, void> = {
  id: 'dkim.delete',
  method: 'DELETE',
  path: '/dkim/{dkim}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  notFoundMeansDone: true,
};

export const all: readonly WildduckOperation[] = [list, set, resolve, get, remove];
