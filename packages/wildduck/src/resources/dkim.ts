import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  GetDkimKeyResponse,
  GetDkimKeysQuery,
  GetDkimKeysResult,
  ResolveIdResponse,
  UpdateDkimKeyRequest,
  UpdateDkimKeyResponse,
} from '../generated/models.js';
import * as operations from '../generated/operations/dkim.js';
import { listed } from '../lists.js';

const list = listed(operations.list);

/** The keys with which outgoing mail is signed, one for each domain. */
export class Dkim extends Resource<WildduckConnection> {
  /** The keys, page by page, without the private parts. Spec: `getDkimKeys`. */
  list(query: GetDkimKeysQuery = {}, options?: WildduckListOptions): PagePromise<GetDkimKeysResult> {
    return listOperation(this.client, list, { query }, options);
  }

  /**
   * Gives a domain a key, in place of one that it has. The answer tells the DNS record to publish. Not repeated by
   * itself: without a `privateKey` of one's own, each call makes another. Spec: `updateDkimKey`.
   */
  set(key: UpdateDkimKeyRequest, options?: WildduckCallOptions): ApiPromise<UpdateDkimKeyResponse> {
    return callOperation(this.client, operations.set, { body: key }, options);
  }

  /** A key with its DNS record. Throws `NotFoundError`. Spec: `getDkimKey`. */
  get(dkim: string, options?: WildduckCallOptions): ApiPromise<GetDkimKeyResponse> {
    return callOperation(this.client, operations.get, { path: { dkim } }, options);
  }

  /** The id of a domain's key. Throws `NotFoundError`. Spec: `resolveDkim`. */
  resolve(domain: string, options?: WildduckCallOptions): ApiPromise<ResolveIdResponse> {
    return callOperation(this.client, operations.resolve, { path: { domain } }, options);
  }

  /** Deletes a key: mail of its domain is not signed any more. Safe to repeat. Spec: `deleteDkimKey`. */
  delete(dkim: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.remove, { path: { dkim } }, options);
  }
}
