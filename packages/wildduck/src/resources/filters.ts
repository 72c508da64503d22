import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  CreateFilterRequest,
  CreateFilterResponse,
  GetAllFiltersQuery,
  GetAllFiltersResult,
  GetFilterResponse,
  GetFiltersQuery,
  GetFiltersResult,
  UpdateFilterRequest,
  UpdateFilterResponse,
} from '../generated/models.js';
import * as operations from '../generated/operations/filters.js';
import { listed } from '../lists.js';

const listAll = listed(operations.listAll);
const list = listed(operations.list);

/** What is done with mail when it arrives. */
export class Filters extends Resource<WildduckConnection> {
  /** The filters of all users, page by page. Spec: `getAllFilters`. */
  listAll(query: GetAllFiltersQuery = {}, options?: WildduckListOptions): PagePromise<GetAllFiltersResult> {
    return listOperation(this.client, listAll, { query }, options);
  }

  /** The filters of a user. Spec: `getFilters`. */
  list(user: string, query: GetFiltersQuery = {}, options?: WildduckListOptions): PagePromise<GetFiltersResult> {
    return listOperation(this.client, list, { path: { user }, query }, options);
  }

  /**
   * Makes a filter. Not repeated by itself: each call makes another. Throws `QuotaExceededError` when the user has as
   * many as are allowed. Spec: `createFilter`.
   */
  create(user: string, filter: CreateFilterRequest, options?: WildduckCallOptions): ApiPromise<CreateFilterResponse> {
    return callOperation(this.client, operations.create, { path: { user }, body: filter }, options);
  }

  /** A filter. Throws `NotFoundError`. Spec: `getFilter`. */
  get(user: string, filter: string, options?: WildduckCallOptions): ApiPromise<GetFilterResponse> {
    return callOperation(this.client, operations.get, { path: { user, filter } }, options);
  }

  /**
   * Changes the given fields; an empty text in `query` and `action` takes a field away. Safe to repeat. Spec:
   * `updateFilter`.
   */
  update(
    user: string,
    filter: string,
    changes: UpdateFilterRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<UpdateFilterResponse> {
    return callOperation(this.client, operations.update, { path: { user, filter }, body: changes }, options);
  }

  /** Deletes a filter. Safe to repeat. Spec: `deleteFilter`. */
  delete(user: string, filter: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.remove, { path: { user, filter } }, options);
  }
}
