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
import type { AliasId, DomainId } from '../schemas/common.js';
import {
  addDomainAliasesSchema,
  type DomainAlias,
  type DomainAliasSort,
  domainAliasSchema,
  listDomainAliasesQuerySchema,
  setDomainAliasesSchema,
} from '../schemas/domain-alias.js';

const path = '/domains/{domainId}/aliases';

const list = operation({
  id: 'domains.aliases.list',
  method: 'GET',
  path,
  repeat: 'readonly',
  query: listDomainAliasesQuerySchema,
  response: z.array(domainAliasSchema),
  paging: pages,
});

const add = operation({
  id: 'domains.aliases.add',
  method: 'POST',
  path,
  // The second time it is a conflict.
  repeat: 'non-idempotent',
  body: addDomainAliasesSchema,
  response: z.array(domainAliasSchema),
});

const set = operation({
  id: 'domains.aliases.set',
  method: 'PUT',
  path,
  // The same whole again is the same.
  repeat: 'idempotent',
  body: setDomainAliasesSchema,
  responseParser: emptyParser,
});

const remove = operation({
  id: 'domains.aliases.delete',
  method: 'DELETE',
  path: '/domains/{domainId}/aliases/{aliasId}',
  repeat: 'idempotent',
  responseParser: emptyParser,
});

/** @internal */
export const domainAliasOperations = [list, add, set, remove] as const;

/** Other names of a domain. (E-mail aliases are `groups`.) Vendor's document: 5.3. */
export class DomainAliases extends Resource<CleanmailConnection> {
  /** A domain's other names, page by page, sorted by name. Vendor's document: 5.3.3. */
  list(domainId: DomainId, options?: SortedOptions<DomainAliasSort>): PagePromise<DomainAlias> {
    const { query, rest } = splitOptions(options);
    return listOperation(this.client, list, { path: { domainId }, query }, rest);
  }

  /**
   * Adds names, and gives those that were added. Not repeated by itself: the second time it would be a
   * `ConflictError`. Vendor's document: 5.3.1.
   */
  add(domainId: DomainId, names: readonly string[], options?: CallOptions): ApiPromise<readonly DomainAlias[]> {
    return callOperation(this.client, add, { path: { domainId }, body: names }, options);
  }

  /** Replaces **all** names of a domain by these. Safe to repeat. Vendor's document: 5.3.4. */
  set(domainId: DomainId, names: readonly string[], options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, set, { path: { domainId }, body: names }, options);
  }

  /** Removes a name. Safe to repeat. Vendor's document: 5.3.2. */
  delete(domainId: DomainId, aliasId: AliasId, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { domainId, aliasId } }, options);
  }
}
