// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { bytesAnswer } from '@mailhost/core';
import { integer, object, oneOf, optional, type Schema, text } from '@mailhost/core/schema';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type { GetFilesQuery, GetFilesResponse, UploadFileRequest, UploadFileResponse } from '../models.js';

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
  query: object({
    query: optional(text()),
    limit: optional(integer({ min: 1, max: 250 })),
    next: optional(text()),
    previous: optional(text()),
    ...loggedFields,
  }),
};

/** The body of `uploadFile`. */
export const uploadFileRequestSchema: Schema<UploadFileRequest> = object({
  filename: optional(text()),
  contentType: optional(text()),
  encoding: optional(oneOf(['base64'])),
  content: text(),
  cid: optional(text()),
  ...loggedFields,
});

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
  body: uploadFileRequestSchema,
  read: asItIs,
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
  answerKind: bytesAnswer(),
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
  resultless: true,
  removes: true,
};

export const all: readonly WildduckOperation[] = [list, create, download, remove];
