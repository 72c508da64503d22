import { type ApiPromise, type CallOptions, callOperation, emptyParser, operation, Resource } from '@mailhost/core';
import * as z from 'zod/mini';
import type { CleanmailConnection } from '../connection.js';
import type { DomainId } from '../schemas/common.js';
import {
  createDkimKeysSchema,
  type DkimKeys,
  type DkimRecord,
  dkimLinesSchema,
  dkimRecords,
  replaceDkimKeysSchema,
} from '../schemas/dkim.js';

const path = '/domains/{domainId}/dkim';

const get = operation({
  id: 'domains.dkim.get',
  method: 'GET',
  path,
  repeat: 'readonly',
  response: dkimLinesSchema,
  read: dkimRecords,
});

const create = operation({
  id: 'domains.dkim.create',
  method: 'POST',
  path,
  // Without keys of one's own the server makes new ones each time.
  repeat: 'non-idempotent',
  body: z.optional(createDkimKeysSchema),
  response: dkimLinesSchema,
  read: dkimRecords,
});

const replace = operation({
  id: 'domains.dkim.replace',
  method: 'PUT',
  path,
  // Without keys of one's own the server makes new ones each time.
  repeat: 'non-idempotent',
  body: z.optional(replaceDkimKeysSchema),
  response: dkimLinesSchema,
  read: dkimRecords,
});

const remove = operation({
  id: 'domains.dkim.delete',
  method: 'DELETE',
  path,
  repeat: 'idempotent',
  responseParser: emptyParser,
});

/** @internal */
export const dkimOperations = [get, create, replace, remove] as const;

/** The DKIM keys of a domain: one DNS record for each of its names, aliases included. Vendor's document: 5.6. */
export class Dkim extends Resource<CleanmailConnection> {
  /** The records to be published in DNS. Throws `NotFoundError` when there are none. Vendor's document: 5.6.3. */
  get(domainId: DomainId, options?: CallOptions): ApiPromise<readonly DkimRecord[]> {
    return callOperation(this.client, get, { path: { domainId } }, options);
  }

  /**
   * Creates the keys, and gives the records to be published in DNS. Without keys of your own the server makes a pair.
   * Not repeated by itself: it might make another pair. Vendor's document: 5.6.1.
   */
  create(domainId: DomainId, keys?: DkimKeys, options?: CallOptions): ApiPromise<readonly DkimRecord[]> {
    return callOperation(this.client, create, { path: { domainId }, body: keys }, options);
  }

  /**
   * Replaces the keys. Until the new records are published, signatures fail. Without keys of your own the server makes
   * a pair. Not repeated by itself: it might make another pair. Vendor's document: 5.6.4.
   */
  replace(domainId: DomainId, keys?: DkimKeys, options?: CallOptions): ApiPromise<readonly DkimRecord[]> {
    return callOperation(this.client, replace, { path: { domainId }, body: keys }, options);
  }

  /** Deletes the keys: mail is no longer signed. Safe to repeat. Vendor's document: 5.6.2. */
  delete(domainId: DomainId, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { domainId } }, options);
  }
}
