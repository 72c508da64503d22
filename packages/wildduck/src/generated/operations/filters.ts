// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { optionalBoolean, optionalFields, optionalPageSize, optionalText } from '../../fields.js';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import {
  filterActionChangesSchema,
  filterActionSchema,
  filterQueryChangesSchema,
  filterQuerySchema,
} from '../components.js';
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

/** The query of `getAllFilters`. */
export const listAllFiltersQuerySchema: InputObject<GetAllFiltersQuery> = z.strictObject(
  {
    forward: optionalText,
    metaData: optionalBoolean,
    limit: optionalPageSize,
    next: optionalText,
    previous: optionalText,
    ...loggedFields,
  },
  words,
);

/** `getAllFilters` */
export const listAll: WildduckOperation<{ readonly query?: GetAllFiltersQuery }, GetAllFiltersResponse> = {
  id: 'filters.listAll',
  method: 'GET',
  path: '/filters',
  repeat: 'readonly',
  logged: 'query',
  query: listAllFiltersQuerySchema,
};

/** The query of `getFilters`. */
export const listFiltersQuerySchema: InputObject<GetFiltersQuery> = z.strictObject(
  { metaData: optionalBoolean, ...loggedFields },
  words,
);

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
  query: listFiltersQuerySchema,
};

/** The body of `createFilter`. */
export const createFilterSchema: InputObject<CreateFilterRequest> = z.strictObject(
  {
    name: optionalText,
    query: filterQuerySchema,
    action: filterActionSchema,
    disabled: optionalBoolean,
    metaData: optionalFields,
    ...loggedFields,
  },
  words,
);

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
  body: createFilterSchema,
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
export const updateFilterSchema: InputObject<UpdateFilterRequest> = z.strictObject(
  {
    name: optionalText,
    query: z.optional(filterQueryChangesSchema),
    action: z.optional(filterActionChangesSchema),
    disabled: optionalBoolean,
    metaData: optionalFields,
    ...loggedFields,
  },
  words,
);

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
  body: z.optional(updateFilterSchema),
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
  notFoundMeansDone: true,
};

export const all: readonly WildduckOperation[] = [listAll, list, create, get, update, remove];
