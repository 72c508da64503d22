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
import * as z from 'zod/mini';
import { createDomainSchema, type Domain, domainNameSchema, domainSchema, type NewDomain } from '../schemas/domain.js';

const list = operation({
  id: 'domains.list',
  method: 'GET',
  path: '/domains',
  repeat: 'readonly',
  response: z.array(domainSchema),
  read: (domains): readonly Domain[] => domains,
});

const create = operation({
  id: 'domains.create',
  method: 'POST',
  path: '/domains',
  // The second time it exists already.
  repeat: 'non-idempotent',
  body: createDomainSchema,
});

const remove = operation({
  id: 'domains.delete',
  method: 'DELETE',
  path: '/domains/{domain}',
  repeat: 'idempotent',
  notFoundMeansDone: true,
  pathValues: { domain: domainNameSchema },
});

/** @internal */
export const domainOperations = [list, create, remove] as const;

/** The domains of the account. */
export class Domains extends Resource {
  /** Every domain, in one page. */
  list(options?: ListOptions): PagePromise<Domain> {
    return listOperation(this.client, list, {}, options);
  }

  /** Adds a domain. Not repeated by itself. Throws a `ConflictError` when there is one of that name. */
  create(domain: NewDomain, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, create, { body: domain }, options);
  }

  /** Removes a domain. Safe to repeat: when an answer is lost and the domain is then gone, that is a success. */
  delete(name: string, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { domain: name } }, options);
  }
}
