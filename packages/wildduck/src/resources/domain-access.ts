import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  CreateAllowedDomainRequest,
  CreateAllowedDomainResponse,
  CreateBlockedDomainRequest,
  CreateBlockedDomainResponse,
  DeleteDomainListingResponse,
  GetAllowedDomainResult,
  GetBlockedDomainResult,
} from '../generated/models.js';
import * as operations from '../generated/operations/domain-access.js';
import { listed } from '../lists.js';

const listAllowed = listed(operations.listAllowed);
const listBlocked = listed(operations.listBlocked);

/** Sender domains that are let in or kept out, for all users with a tag. */
export class DomainAccess extends Resource<WildduckConnection> {
  /** The domains that are let in for a tag. Spec: `getAllowedDomains`. */
  listAllowed(tag: string, options?: WildduckListOptions): PagePromise<GetAllowedDomainResult> {
    return listOperation(this.client, listAllowed, { path: { tag } }, options);
  }

  /** Lets a domain in. Safe to repeat: the entry is the same. Spec: `createAllowedDomain`. */
  allow(
    tag: string,
    domain: CreateAllowedDomainRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<CreateAllowedDomainResponse> {
    return callOperation(this.client, operations.allow, { path: { tag }, body: domain }, options);
  }

  /** The domains that are kept out for a tag. Spec: `getBlockedDomains`. */
  listBlocked(tag: string, options?: WildduckListOptions): PagePromise<GetBlockedDomainResult> {
    return listOperation(this.client, listBlocked, { path: { tag } }, options);
  }

  /** Keeps a domain out. Safe to repeat: the entry is the same. Spec: `createBlockedDomain`. */
  block(
    tag: string,
    domain: CreateBlockedDomainRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<CreateBlockedDomainResponse> {
    return callOperation(this.client, operations.block, { path: { tag }, body: domain }, options);
  }

  /**
   * Deletes an entry of either list, by its id. Not repeated by itself: the second time it is a `NotFoundError`. Spec:
   * `deleteDomainListing`.
   */
  delete(entry: string, options?: WildduckCallOptions): ApiPromise<DeleteDomainListingResponse> {
    return callOperation(this.client, operations.remove, { path: { domain: entry } }, options);
  }
}
