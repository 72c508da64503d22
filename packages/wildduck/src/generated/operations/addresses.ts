// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import {
  anything,
  boolean,
  integer,
  list as listOf,
  number,
  object,
  optional,
  record,
  type Schema,
  text,
} from '@mailhost/core/schema';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import { autoreplySettingsCheck } from '../checks.js';
import type {
  CreateForwardedAddressRequest,
  CreateForwardedAddressResponse,
  CreateUserAddressRequest,
  CreateUserAddressResponse,
  GetAddressesQuery,
  GetAddressesResponse,
  GetForwardedAddressResponse,
  GetUserAddressesQuery,
  GetUserAddressesResponse,
  GetUserAddressResponse,
  GetUserAddressregisterQuery,
  GetUserAddressregisterResponse,
  RenameDomainRequest,
  ResolveAddressQuery,
  ResolveAddressResponse,
  ResolveDomainAddressesResponse,
  UpdateAddressAddressregisterRequest,
  UpdateForwardedAddressRequest,
  UpdateUserAddressRequest,
} from '../models.js';

/** `getAddresses` */
export const listAll: WildduckOperation<{ readonly query?: GetAddressesQuery }, GetAddressesResponse> = {
  id: 'addresses.listAll',
  method: 'GET',
  path: '/addresses',
  repeat: 'readonly',
  logged: 'query',
  query: object({
    query: optional(text()),
    forward: optional(text()),
    tags: optional(text()),
    requiredTags: optional(text()),
    metaData: optional(boolean()),
    internalData: optional(boolean()),
    limit: optional(integer({ min: 1, max: 250 })),
    next: optional(text()),
    previous: optional(text()),
    ...loggedFields,
  }),
};

/** `getUserAddresses` */
export const list: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly query?: GetUserAddressesQuery },
  GetUserAddressesResponse
> = {
  id: 'addresses.list',
  method: 'GET',
  path: '/users/{user}/addresses',
  repeat: 'readonly',
  logged: 'query',
  query: object({ metaData: optional(boolean()), internalData: optional(boolean()), ...loggedFields }),
};

/** The body of `createUserAddress`. */
export const createUserAddressRequestSchema: Schema<CreateUserAddressRequest> = object({
  address: text(),
  name: optional(text()),
  main: optional(boolean()),
  allowWildcard: optional(boolean()),
  tags: optional(listOf(text())),
  metaData: optional(record(anything())),
  internalData: optional(record(anything())),
  ...loggedFields,
});

/** `createUserAddress` */
export const create: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: CreateUserAddressRequest },
  CreateUserAddressResponse
> = {
  id: 'addresses.create',
  method: 'POST',
  path: '/users/{user}/addresses',
  repeat: 'non-idempotent',
  logged: 'body',
  body: createUserAddressRequestSchema,
  read: asItIs,
};

/** `getUserAddress` */
export const get: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly address: string | number } },
  GetUserAddressResponse
> = {
  id: 'addresses.get',
  method: 'GET',
  path: '/users/{user}/addresses/{address}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** The body of `updateUserAddress`. */
export const updateUserAddressRequestSchema: Schema<UpdateUserAddressRequest> = object({
  name: optional(text()),
  address: optional(text()),
  main: optional(boolean()),
  tags: optional(listOf(text())),
  metaData: optional(record(anything())),
  internalData: optional(record(anything())),
  ...loggedFields,
});

/** `updateUserAddress` */
export const update: WildduckOperation<
  {
    readonly path: { readonly user: string | number; readonly address: string | number };
    readonly body?: UpdateUserAddressRequest;
  },
  void
> = {
  id: 'addresses.update',
  method: 'PUT',
  path: '/users/{user}/addresses/{address}',
  repeat: 'idempotent',
  logged: 'body',
  body: optional(updateUserAddressRequestSchema),
  resultless: true,
};

/** `deleteUserAddress` */
export const remove: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly address: string | number } },
  void
> = {
  id: 'addresses.delete',
  method: 'DELETE',
  path: '/users/{user}/addresses/{address}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  resultless: true,
  removes: true,
};

/** `getUserAddressregister` */
export const registerSearch: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly query: GetUserAddressregisterQuery },
  GetUserAddressregisterResponse
> = {
  id: 'addresses.register.search',
  method: 'GET',
  path: '/users/{user}/addressregister',
  repeat: 'readonly',
  logged: 'query',
  query: object({ query: text(), limit: optional(integer({ min: 1, max: 250 })), ...loggedFields }),
};

/** The body of `updateAddressAddressregister`. */
export const updateAddressAddressregisterRequestSchema: Schema<UpdateAddressAddressregisterRequest> = object({
  disabled: boolean(),
  name: optional(text()),
});

/** `updateAddressAddressregister` */
export const registerUpdate: WildduckOperation<
  {
    readonly path: { readonly user: string | number; readonly id: string | number };
    readonly body: UpdateAddressAddressregisterRequest;
  },
  void
> = {
  id: 'addresses.register.update',
  method: 'PUT',
  path: '/users/{user}/addressregister/{id}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  body: updateAddressAddressregisterRequestSchema,
  resultless: true,
};

/** The body of `createForwardedAddress`. */
export const createForwardedAddressRequestSchema: Schema<CreateForwardedAddressRequest> = object({
  address: text(),
  name: optional(text()),
  targets: optional(listOf(text())),
  forwards: optional(number()),
  allowWildcard: optional(boolean()),
  autoreply: optional(autoreplySettingsCheck),
  tags: optional(listOf(text())),
  metaData: optional(record(anything())),
  internalData: optional(record(anything())),
  ...loggedFields,
});

/** `createForwardedAddress` */
export const forwardedCreate: WildduckOperation<
  { readonly body: CreateForwardedAddressRequest },
  CreateForwardedAddressResponse
> = {
  id: 'addresses.forwarded.create',
  method: 'POST',
  path: '/addresses/forwarded',
  repeat: 'non-idempotent',
  logged: 'body',
  body: createForwardedAddressRequestSchema,
  read: asItIs,
};

/** `getForwardedAddress` */
export const forwardedGet: WildduckOperation<
  { readonly path: { readonly id: string | number } },
  GetForwardedAddressResponse
> = {
  id: 'addresses.forwarded.get',
  method: 'GET',
  path: '/addresses/forwarded/{id}',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** The body of `updateForwardedAddress`. */
export const updateForwardedAddressRequestSchema: Schema<UpdateForwardedAddressRequest> = object({
  address: optional(text()),
  name: optional(text()),
  targets: optional(listOf(text())),
  forwards: optional(number()),
  autoreply: optional(autoreplySettingsCheck),
  tags: optional(listOf(text())),
  metaData: optional(record(anything())),
  internalData: optional(record(anything())),
  forwardedDisabled: optional(boolean()),
  ...loggedFields,
});

/** `updateForwardedAddress` */
export const forwardedUpdate: WildduckOperation<
  { readonly path: { readonly id: string | number }; readonly body?: UpdateForwardedAddressRequest },
  void
> = {
  id: 'addresses.forwarded.update',
  method: 'PUT',
  path: '/addresses/forwarded/{id}',
  repeat: 'idempotent',
  logged: 'body',
  body: optional(updateForwardedAddressRequestSchema),
  resultless: true,
};

/** `deleteForwardedAddress` */
export const forwardedDelete: WildduckOperation<{ readonly path: { readonly id: string | number } }, void> = {
  id: 'addresses.forwarded.delete',
  method: 'DELETE',
  path: '/addresses/forwarded/{id}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  resultless: true,
  removes: true,
};

/** `resolveAddress` */
export const resolve: WildduckOperation<
  { readonly path: { readonly address: string | number }; readonly query?: ResolveAddressQuery },
  ResolveAddressResponse
> = {
  id: 'addresses.resolve',
  method: 'GET',
  path: '/addresses/resolve/{address}',
  repeat: 'readonly',
  logged: 'query',
  query: object({ allowWildcard: optional(boolean()), ...loggedFields }),
};

/** The body of `renameDomain`. */
export const renameDomainRequestSchema: Schema<RenameDomainRequest> = object({
  oldDomain: text(),
  newDomain: text(),
  ...loggedFields,
});

/** `renameDomain` */
export const renameDomain: WildduckOperation<{ readonly body: RenameDomainRequest }, ResolveDomainAddressesResponse> = {
  id: 'addresses.renameDomain',
  method: 'PUT',
  path: '/addresses/renameDomain',
  repeat: 'non-idempotent',
  logged: 'body',
  body: renameDomainRequestSchema,
  read: asItIs,
};

export const all: readonly WildduckOperation[] = [
  listAll,
  list,
  create,
  get,
  update,
  remove,
  registerSearch,
  registerUpdate,
  forwardedCreate,
  forwardedGet,
  forwardedUpdate,
  forwardedDelete,
  resolve,
  renameDomain,
];
