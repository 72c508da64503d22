// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { anything, boolean, integer, object, optional, record, type Schema, text } from '@mailhost/core/schema';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import { filterActionChangesCheck, filterActionCheck, filterQueryChangesCheck, filterQueryCheck } from '../checks.js';
import type {
  CreateFilterRequest,
  CreateFilterResponse,
  GetAllFiltersQuery,
  GetAllFiltersResponse,
  GetFilterResponse,
  GetFiltersQuery,
  GetFiltersResponse,
  UpdateFilterRequest,
  UpdateFilterResponse,
} from '../models.js';

/** `getAllFilters` */
export const listAll: WildduckOperation<{ readonly query?: GetAllFiltersQuery }, GetAllFiltersResponse> = {
  id: 'filters.listAll',
  method: 'GET',
  path: '/filters',
  repeat: 'readonly',
  logged: 'query',
  query: object({
    forward: optional(text()),
    metaData: optional(boolean()),
    limit: optional(integer({ min: 1, max: 250 })),
    next: optional(text()),
    previous: optional(text()),
    ...loggedFields,
  }),
};

/** `getFilters` */
export const list: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly query?: GetFiltersQuery },
  GetFiltersResponse
> = {
  id: 'filters.list',
  method: 'GET',
  path: '/users/{user}/filters',
  repeat: 'readonly',
  logged: 'query',
  query: object({ metaData: optional(boolean()), ...loggedFields }),
};

/** The body of `createFilter`. */
export const createFilterRequestSchema: Schema<CreateFilterRequest> = object({
  name: optional(text()),
  query: filterQueryCheck,
  action: filterActionCheck,
  disabled: optional(boolean()),
  metaData: optional(record(anything())),
  ...loggedFields,
});

/** `createFilter` */
export const create: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: CreateFilterRequest },
  CreateFilterResponse
> = {
  id: 'filters.create',
  method: 'POST',
  path: '/users/{user}/filters',
  repeat: 'non-idempotent',
  logged: 'body',
  body: createFilterRequestSchema,
  read: asItIs,
};

/** `getFilter` */
export const get: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly filter: string | number } },
  GetFilterResponse
> = {
  id: 'filters.get',
  method: 'GET',
  path: '/users/{user}/filters/{filter}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** The body of `updateFilter`. */
export const updateFilterRequestSchema: Schema<UpdateFilterRequest> = object({
  name: optional(text()),
  query: optional(filterQueryChangesCheck),
  action: optional(filterActionChangesCheck),
  disabled: optional(boolean()),
  metaData: optional(record(anything())),
  ...loggedFields,
});

/** `updateFilter` */
export const update: WildduckOperation<
  {
    readonly path: { readonly user: string | number; readonly filter: string | number };
    readonly body?: UpdateFilterRequest;
  },
  UpdateFilterResponse
> = {
  id: 'filters.update',
  method: 'PUT',
  path: '/users/{user}/filters/{filter}',
  repeat: 'idempotent',
  logged: 'body',
  body: optional(updateFilterRequestSchema),
  read: asItIs,
};

/** `deleteFilter` */
export const remove: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly filter: string | number } },
  void
> = {
  id: 'filters.delete',
  method: 'DELETE',
  path: '/users/{user}/filters/{filter}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  resultless: true,
  removes: true,
};

export const all: readonly WildduckOperation[] = [listAll, list, create, get, update, remove];
