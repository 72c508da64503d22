import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  emptyParser,
  listOperation,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import * as z from 'zod/mini';
import type { CleanmailConnection } from '../connection.js';
import { pages, type SortedOptions, splitOptions } from '../lists.js';
import type { DomainId, PolicyId } from '../schemas/common.js';
import {
  createPolicySchema,
  listPoliciesQuerySchema,
  type Policy,
  type PolicyAdd,
  type PolicySort,
  type PolicyUpdate,
  policySchema,
  updatePolicySchema,
} from '../schemas/policy.js';

const list = operation({
  id: 'policies.list',
  method: 'GET',
  path: '/domains/{domainId}/policies',
  repeat: 'readonly',
  query: listPoliciesQuerySchema,
  response: z.array(policySchema),
  paging: pages,
});

const get = operation({
  id: 'policies.get',
  method: 'GET',
  path: '/policies/{policyId}',
  repeat: 'readonly',
  response: policySchema,
});

const create = operation({
  id: 'policies.create',
  method: 'POST',
  path: '/domains/{domainId}/policies',
  // The second time it is a conflict.
  repeat: 'non-idempotent',
  body: createPolicySchema,
  response: policySchema,
});

const update = operation({
  id: 'policies.update',
  method: 'PATCH',
  path: '/policies/{policyId}',
  // The same values again are the same.
  repeat: 'idempotent',
  body: updatePolicySchema,
  responseParser: emptyParser,
});

const remove = operation({
  id: 'policies.delete',
  method: 'DELETE',
  path: '/policies/{policyId}',
  repeat: 'idempotent',
  responseParser: emptyParser,
});

/** @internal */
export const policyOperations = [list, get, create, update, remove] as const;

/** What happens to mail. Only system administrators may create, change and delete policies. Vendor's document: 5.4. */
export class Policies extends Resource<CleanmailConnection> {
  /** The policies of a domain, page by page, sorted by name. Vendor's document: 5.4.4. */
  list(domainId: DomainId, options?: SortedOptions<PolicySort>): PagePromise<Policy> {
    const { query, rest } = splitOptions(options);
    return listOperation(this.client, list, { path: { domainId }, query }, rest);
  }

  /** A policy. Throws `NotFoundError` when there is none. Vendor's document: 5.4.3. */
  get(policyId: PolicyId, options?: CallOptions): ApiPromise<Policy> {
    return callOperation(this.client, get, { path: { policyId } }, options);
  }

  /**
   * Creates a policy in a domain. Not repeated by itself: the second time it would be a `ConflictError`.
   * Vendor's document: 5.4.1.
   */
  create(domainId: DomainId, policy: PolicyAdd, options?: CallOptions): ApiPromise<Policy> {
    return callOperation(this.client, create, { path: { domainId }, body: policy }, options);
  }

  /** Changes the given fields and keeps the others. Safe to repeat. Vendor's document: 5.4.5. */
  update(policyId: PolicyId, changes: PolicyUpdate, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, update, { path: { policyId }, body: changes }, options);
  }

  /** Deletes a policy. Safe to repeat. Vendor's document: 5.4.2. */
  delete(policyId: PolicyId, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { policyId } }, options);
  }
}
