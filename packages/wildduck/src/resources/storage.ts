import {
  type ApiPromise,
  type Content,
  callOperation,
  definedOnly,
  listOperation,
  type PagePromise,
  Resource,
  rawBody,
} from '@mailhost/core';
import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { isFields } from '../adapted.js';
import type { LogOptions, WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import { content } from '../content.js';
import { optionalText } from '../fields.js';
import type { GetFilesQuery, GetFilesResult, UploadFileRequest, UploadFileResponse } from '../generated/models.js';
import * as operations from '../generated/operations/storage.js';
import { listed } from '../lists.js';
import { loggedFields } from '../logged.js';
import type { WildduckOperation } from '../operation.js';
import { asItIs } from '../reads.js';
import { streamed } from '../streamed.js';

/** What is said of a file that is uploaded as it is. */
export interface UploadFileOptions {
  /** Default: the name of a `File`. */
  readonly filename?: string | undefined;
  /** Default: the type of a `File` or `Blob`, or what the file's name says. */
  readonly contentType?: string | undefined;
  /** The id by which HTML of a message refers to the file, without brackets. */
  readonly cid?: string | undefined;
}

interface UploadArguments {
  readonly path: { readonly user: string };
  readonly query: UploadFileOptions;
  readonly body: Content;
}

const list = listed(operations.list);
const stream = streamed('storage.stream', operations.download);

/** What `storage.upload` says of a file. */
const uploadFileQuerySchema: InputObject<UploadFileOptions & LogOptions> = z.strictObject(
  { filename: optionalText, contentType: optionalText, cid: optionalText, ...loggedFields },
  words,
);

/** The spec's `uploadFile` with the file itself as the body, and what is said of it in the query. */
const upload: WildduckOperation<UploadArguments, UploadFileResponse> = {
  id: 'storage.upload',
  method: 'POST',
  path: operations.create.path,
  // Each call stores another file.
  repeat: 'non-idempotent',
  logged: 'query',
  query: uploadFileQuerySchema,
  body: content,
  read: asItIs,
  // Under application/octet-stream the server reads nothing.
  bodyKind: rawBody('application/binary'),
};

/** Files that a user keeps on the server, to attach them to messages. */
export class Storage extends Resource<WildduckConnection> {
  /** The files of a user, page by page. Spec: `getFiles`. */
  list(user: string, query: GetFilesQuery = {}, options?: WildduckListOptions): PagePromise<GetFilesResult> {
    return listOperation(this.client, list, { path: { user }, query }, options);
  }

  /**
   * Stores a file as it is, byte by byte, from a text, bytes, a `Blob`, a `File` or a stream. Not repeated by itself:
   * each call stores another file. Spec: `uploadFile`.
   */
  upload(
    user: string,
    file: Content,
    query: UploadFileOptions = {},
    options?: WildduckCallOptions,
  ): ApiPromise<UploadFileResponse> {
    return this.client.callWith(upload, () => {
      const named = file instanceof File && file.name ? { filename: file.name } : {};
      const typed = file instanceof Blob && file.type ? { contentType: file.type } : {};
      const about = isFields(query) ? { ...named, ...typed, ...definedOnly(query) } : query;
      return { args: { path: { user }, query: about, body: file }, options };
    });
  }

  /** Stores a file whose content is a text, or base64 with `encoding`. Not repeated by itself. Spec: `uploadFile`. */
  create(user: string, file: UploadFileRequest, options?: WildduckCallOptions): ApiPromise<UploadFileResponse> {
    return callOperation(this.client, operations.create, { path: { user }, body: file }, options);
  }

  /** A file, byte by byte. Throws `NotFoundError`. Spec: `getFile`. */
  download(user: string, file: string, options?: WildduckCallOptions): ApiPromise<Uint8Array> {
    return callOperation(this.client, operations.download, { path: { user, file } }, options);
  }

  /** The same as a stream, handed on while it arrives. Read it to its end, or cancel it. Spec: `getFile`. */
  stream(user: string, file: string, options?: WildduckCallOptions): ApiPromise<ReadableStream<Uint8Array>> {
    return callOperation(this.client, stream, { path: { user, file } }, options);
  }

  /** Deletes a file. Safe to repeat. Spec: `deleteFile`. */
  delete(user: string, file: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.remove, { path: { user, file } }, options);
  }
}
