import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  GetTLSCertificatesQuery,
  GetTLSCertResponse,
  GetTLSCertResult,
  ResolveIdResponse,
  UpdateTLSCertRequest,
  UpdateTLSCertResponse,
} from '../generated/models.js';
import * as operations from '../generated/operations/certificates.js';
import { listed } from '../lists.js';

const list = listed(operations.list);

/** TLS certificates of the server, one for each server name. */
export class Certificates extends Resource<WildduckConnection> {
  /** The certificates, page by page, without their keys. Spec: `getTLSCertificates`. */
  list(query: GetTLSCertificatesQuery = {}, options?: WildduckListOptions): PagePromise<GetTLSCertResult> {
    return listOperation(this.client, list, { query }, options);
  }

  /**
   * Gives a server name a certificate, in place of one that it has; with `acme`, the server gets it by itself. Safe to
   * repeat. Spec: `updateTLSCertificate`.
   */
  set(certificate: UpdateTLSCertRequest, options?: WildduckCallOptions): ApiPromise<UpdateTLSCertResponse> {
    return callOperation(this.client, operations.set, { body: certificate }, options);
  }

  /** A certificate, by its id. Throws `NotFoundError`. Spec: `getTLSCertificate`. */
  get(certificate: string, options?: WildduckCallOptions): ApiPromise<GetTLSCertResponse> {
    return callOperation(this.client, operations.get, { path: { cert: certificate } }, options);
  }

  /** The id of a server name's certificate. Throws `NotFoundError`. Spec: `resolveTLSCertificate`. */
  resolve(servername: string, options?: WildduckCallOptions): ApiPromise<ResolveIdResponse> {
    return callOperation(this.client, operations.resolve, { path: { servername } }, options);
  }

  /** Deletes a certificate, by its id. Safe to repeat. Spec: `deleteTLSCert`. */
  delete(certificate: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.remove, { path: { cert: certificate } }, options);
  }
}
