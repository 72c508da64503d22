// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { bytesParser } from '@mailhost/core';
import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { optionalPageSize, optionalText, text } from '../../fields.js';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type { GetFilesQuery, GetFilesResponse, UploadFileRequest, UploadFileResponse } from '../models.js';

/** The query of `getFiles`. */
export const listFilesQuerySchema: InputObject<GetFilesQuery> = z.strictObject(
  { query: optionalText, limit: optionalPageSize, next: optionalText, previous: optionalText, ...loggedFields },
  words,
);

/** `getFiles` */
export const list: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly query?: GetFilesQuery },
  GetFilesResponse
> = {
  id: 'storage.list',
  method: 'GET',
  path: '/users/{user}/storage',
  repeat: 'readonly',
  logged: 'query',
  query: listFilesQuerySchema,
};

/** The body of `uploadFile`. */
export const uploadFileSchema: InputObject<UploadFileRequest> = z.strictObject(
  {
    filename: optionalText,
    contentType: optionalText,
    encoding: z.optional(z.literal('base64', words)),
    content: text,
    cid: optionalText,
    ...loggedFields,
  },
  words,
);

/** `uploadFile` */
export const create: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: UploadFileRequest },
  UploadFileResponse
> = {
  id: 'storage.create',
  method: 'POST',
  path: '/users/{user}/storage',
  repeat: 'non-idempotent',
  logged: 'body',
  body: uploadFileSchema,
  read: asItIs,
  gateway: { upload: { contentType: 'application/binary', query: ['filename', 'contentType', 'cid', 'sess', 'ip'] } },
};

/** `getFile` */
export const download: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly file: string | number } },
  Uint8Array
> = {
  id: 'storage.download',
  method: 'GET',
  path: '/users/{user}/storage/{file}',
  repeat: 'readonly',
  responseParser: bytesParser(),
};

/** `deleteFile` */
export const remove: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly file: string | number } },
  void
> = {
  id: 'storage.delete',
  method: 'DELETE',
  path: '/users/{user}/storage/{file}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  notFoundMeansDone: true,
};

export const all: readonly WildduckOperation[] = [list, create, download, remove];
