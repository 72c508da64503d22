// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { integer, object, optional, type Schema, text } from '@mailhost/core/schema';
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

/** `getDkimKeys` */
export const list: WildduckOperation<{ readonly query?: GetDkimKeysQuery }, GetDkimKeysResponse> = {
  id: 'dkim.list',
  method: 'GET',
  path: '/dkim',
  repeat: 'readonly',
  logged: 'query',
  query: object({
    query: optional(text()),
    limit: optional(integer({ min: 1, max: 250 })),
    next: optional(text()),
    previous: optional(text()),
    ...loggedFields,
  }),
};

/** The body of `updateDkimKey`. */
export const updateDkimKeyRequestSchema: Schema<UpdateDkimKeyRequest> = object({
  domain: text(),
  selector: text(),
  privateKey: optional(text()),
  description: optional(text()),
  ...loggedFields,
});

/** `updateDkimKey` */
export const set: WildduckOperation<{ readonly body: UpdateDkimKeyRequest }, UpdateDkimKeyResponse> = {
  id: 'dkim.set',
  method: 'POST',
  path: '/dkim',
  repeat: 'non-idempotent',
  logged: 'body',
  body: updateDkimKeyRequestSchema,
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
  resultless: true,
  removes: true,
};

export const all: readonly WildduckOperation[] = [list, set, resolve, get, remove];
