import { type ApiPromise, callOperation, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection } from '../connection.js';
import type { CreateAuditRequest, CreateAuditResponse, GetAuditResponse } from '../generated/models.js';
import * as operations from '../generated/operations/audits.js';
import { streamed } from '../streamed.js';

const stream = streamed('audits.exportStream', operations.exportData);

/** Copies of a user's messages of some time, kept for whoever has to look at them. */
export class Audits extends Resource<WildduckConnection> {
  /** Starts to copy a user's messages. Not repeated by itself: each call starts another. Spec: `createAudit`. */
  create(audit: CreateAuditRequest, options?: WildduckCallOptions): ApiPromise<CreateAuditResponse> {
    return callOperation(this.client, operations.create, { body: audit }, options);
  }

  /** An audit, and how far its copying is. Throws `NotFoundError`. Spec: `getAudit`. */
  get(audit: string, options?: WildduckCallOptions): ApiPromise<GetAuditResponse> {
    return callOperation(this.client, operations.get, { path: { audit } }, options);
  }

  /** The copied messages as one mbox file. Throws `NotFoundError`. Spec: `getAuditEmails`. */
  export(audit: string, options?: WildduckCallOptions): ApiPromise<Uint8Array> {
    return callOperation(this.client, operations.exportData, { path: { audit } }, options);
  }

  /** The same as a stream, handed on while it arrives. Read it to its end, or cancel it. Spec: `getAuditEmails`. */
  exportStream(audit: string, options?: WildduckCallOptions): ApiPromise<ReadableStream<Uint8Array>> {
    return callOperation(this.client, stream, { path: { audit } }, options);
  }
}
