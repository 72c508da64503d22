import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  type ListOptions,
  listOperation,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import { expected, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { domainName } from '../schemas/domain.js';
import { listOrNull } from '../schemas/lists.js';

const pathValues = {
  domain: domainName,
  address: withChecks(
    z.string(words),
    z.regex(/^[^\s@]+$/, expected('the part of the address before the @, such as "postmaster"')),
  ),
};

const list = operation({
  id: 'addresses.list',
  method: 'GET',
  path: '/domain/{domain}/addresses',
  repeat: 'readonly',
  pathValues: { domain: domainName },
  response: listOrNull(z.string()),
  read: (names): readonly string[] => names ?? [],
});

const add = operation({
  id: 'addresses.add',
  method: 'PUT',
  path: '/domain/{domain}/addresses/{address}',
  repeat: 'idempotent',
  pathValues,
});

const remove = operation({
  id: 'addresses.remove',
  method: 'DELETE',
  path: '/domain/{domain}/addresses/{address}',
  repeat: 'idempotent',
  notFoundMeansDone: true,
  pathValues,
});

/** @internal */
export const addressOperations = [list, add, remove] as const;

/** The addresses of a domain, by the part before the @. Vendor's document: "List domain addresses" and after. */
export class Addresses extends Resource {
  /** The local parts of a domain's addresses, in one page. */
  list(domain: string, options?: ListOptions): PagePromise<string> {
    return listOperation(this.client, list, { path: { domain } }, options);
  }

  /**
   * Adds an address. Safe to repeat.
   *
   * @param address The part before the @, for example `postmaster`.
   */
  add(domain: string, address: string, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, add, { path: { domain, address } }, options);
  }

  /** Removes an address. Safe to repeat. */
  remove(domain: string, address: string, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { domain, address } }, options);
  }
}
