import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  CreateDomainAliasRequest,
  CreateDomainAliasResponse,
  GetDomainAliasesQuery,
  GetDomainAliasesResult,
  GetDomainAliasResponse,
  ResolveDomainAliasResponse,
} from '../generated/models.js';
import * as operations from '../generated/operations/domain-aliases.js';
import { listed } from '../lists.js';

const list = listed(operations.list);

/** Domains that stand for others: mail to any address of the alias goes to the same address of the domain. */
export class DomainAliases extends Resource<WildduckConnection> {
  /** The aliases, page by page. Spec: `getDomainAliases`. */
  list(query: GetDomainAliasesQuery = {}, options?: WildduckListOptions): PagePromise<GetDomainAliasesResult> {
    return listOperation(this.client, list, { query }, options);
  }

  /**
   * Makes an alias. Not repeated by itself: the second time it would be a `ConflictError`. Spec: `createDomainAlias`.
   */
  create(alias: CreateDomainAliasRequest, options?: WildduckCallOptions): ApiPromise<CreateDomainAliasResponse> {
    return callOperation(this.client, operations.create, { body: alias }, options);
  }

  /** An alias, by its id. Throws `NotFoundError`. Spec: `getDomainAlias`. */
  get(alias: string, options?: WildduckCallOptions): ApiPromise<GetDomainAliasResponse> {
    return callOperation(this.client, operations.get, { path: { alias } }, options);
  }

  /** The id of an alias, by its name. Throws `NotFoundError`. Spec: `resolveDomainAlias`. */
  resolve(alias: string, options?: WildduckCallOptions): ApiPromise<ResolveDomainAliasResponse> {
    return callOperation(this.client, operations.resolve, { path: { alias } }, options);
  }

  /** Deletes an alias, by its id. Safe to repeat. Spec: `deleteDomainAlias`. */
  delete(alias: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.remove, { path: { alias } }, options);
  }
}
