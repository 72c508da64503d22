import { type ApiPromise, type Content, callOperation, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection } from '../connection.js';
import type { CreateExportRequest, CreateImportResponse } from '../generated/models.js';
import * as operations from '../generated/operations/data.js';
import { streamed } from '../streamed.js';

const stream = streamed('data.exportStream', operations.exportData);

/** Users with all that is theirs, from one server to another. Needs a token of the role for it. */
export class Data extends Resource<WildduckConnection> {
  /** Users, by their ids or tags, in a file for {@link Data.import}. Spec: `createExport`. */
  export(request: CreateExportRequest = {}, options?: WildduckCallOptions): ApiPromise<Uint8Array> {
    return callOperation(this.client, operations.exportData, { body: request }, options);
  }

  /** The same as a stream, handed on while it arrives. Read it to its end, or cancel it. Spec: `createExport`. */
  exportStream(
    request: CreateExportRequest = {},
    options?: WildduckCallOptions,
  ): ApiPromise<ReadableStream<Uint8Array>> {
    return callOperation(this.client, stream, { body: request }, options);
  }

  /**
   * Adds what is in a file of an export, and leaves what is there already as it is. Not repeated by itself. Spec:
   * `createImport`.
   */
  import(file: Content, options?: WildduckCallOptions): ApiPromise<CreateImportResponse> {
    return callOperation(this.client, operations.importData, { body: file }, options);
  }
}
