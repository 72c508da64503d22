// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import {
  boolean,
  optionalBoolean,
  optionalFields,
  optionalNumber,
  optionalPageSize,
  optionalText,
  optionalTexts,
  text,
} from '../../fields.js';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import { autoreplySettingsSchema } from '../components.js';
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

/** The query of `getAddresses`. */
export const listAddressesQuerySchema: InputObject<GetAddressesQuery> = z.strictObject(
  {
    query: optionalText,
    forward: optionalText,
    tags: optionalText,
    requiredTags: optionalText,
    metaData: optionalBoolean,
    internalData: optionalBoolean,
    limit: optionalPageSize,
    next: optionalText,
    previous: optionalText,
    ...loggedFields,
  },
  words,
);

/** `getAddresses` */
export const listAll: WildduckOperation<{ readonly query?: GetAddressesQuery }, GetAddressesResponse> = {
  id: 'addresses.listAll',
  method: 'GET',
  path: '/addresses',
  repeat: 'readonly',
  logged: 'query',
  query: listAddressesQuerySchema,
};

/** The query of `getUserAddresses`. */
export const listUserAddressesQuerySchema: InputObject<GetUserAddressesQuery> = z.strictObject(
  { metaData: optionalBoolean, internalData: optionalBoolean, ...loggedFields },
  words,
);

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
  query: listUserAddressesQuerySchema,
};

/** The body of `createUserAddress`. */
export const createUserAddressSchema: InputObject<CreateUserAddressRequest> = z.strictObject(
  {
    address: text,
    name: optionalText,
    main: optionalBoolean,
    allowWildcard: optionalBoolean,
    tags: optionalTexts,
    metaData: optionalFields,
    internalData: optionalFields,
    ...loggedFields,
  },
  words,
);

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
  body: createUserAddressSchema,
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
export const updateUserAddressSchema: InputObject<UpdateUserAddressRequest> = z.strictObject(
  {
    name: optionalText,
    address: optionalText,
    main: optionalBoolean,
    tags: optionalTexts,
    metaData: optionalFields,
    internalData: optionalFields,
    ...loggedFields,
  },
  words,
);

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
  body: z.optional(updateUserAddressSchema),
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
  notFoundMeansDone: true,
};

/** The query of `getUserAddressregister`. */
export const getUserAddressregisterQuerySchema: InputObject<GetUserAddressregisterQuery> = z.strictObject(
  { query: text, limit: optionalPageSize, ...loggedFields },
  words,
);

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
  query: getUserAddressregisterQuerySchema,
};

/** The body of `updateAddressAddressregister`. */
export const updateAddressAddressregisterSchema: InputObject<UpdateAddressAddressregisterRequest> = z.strictObject(
  { disabled: boolean, name: optionalText },
  words,
);

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
  body: updateAddressAddressregisterSchema,
};

/** The body of `createForwardedAddress`. */
export const createForwardedAddressSchema: InputObject<CreateForwardedAddressRequest> = z.strictObject(
  {
    address: text,
    name: optionalText,
    targets: optionalTexts,
    forwards: optionalNumber,
    allowWildcard: optionalBoolean,
    autoreply: z.optional(autoreplySettingsSchema),
    tags: optionalTexts,
    metaData: optionalFields,
    internalData: optionalFields,
    ...loggedFields,
  },
  words,
);

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
  body: createForwardedAddressSchema,
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
export const updateForwardedAddressSchema: InputObject<UpdateForwardedAddressRequest> = z.strictObject(
  {
    address: optionalText,
    name: optionalText,
    targets: optionalTexts,
    forwards: optionalNumber,
    autoreply: z.optional(autoreplySettingsSchema),
    tags: optionalTexts,
    metaData: optionalFields,
    internalData: optionalFields,
    forwardedDisabled: optionalBoolean,
    ...loggedFields,
  },
  words,
);

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
  body: z.optional(updateForwardedAddressSchema),
};

/** `deleteForwardedAddress` */
export const forwardedDelete: WildduckOperation<{ readonly path: { readonly id: string | number } }, void> = {
  id: 'addresses.forwarded.delete',
  method: 'DELETE',
  path: '/addresses/forwarded/{id}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  notFoundMeansDone: true,
};

/** The query of `resolveAddress`. */
export const resolveAddressQuerySchema: InputObject<ResolveAddressQuery> = z.strictObject(
  { allowWildcard: optionalBoolean, ...loggedFields },
  words,
);

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
  query: resolveAddressQuerySchema,
};

/** The body of `renameDomain`. */
export const renameDomainSchema: InputObject<RenameDomainRequest> = z.strictObject(
  { oldDomain: text, newDomain: text, ...loggedFields },
  words,
);

/** `renameDomain` */
export const renameDomain: WildduckOperation<{ readonly body: RenameDomainRequest }, ResolveDomainAddressesResponse> = {
  id: 'addresses.renameDomain',
  method: 'PUT',
  path: '/addresses/renameDomain',
  repeat: 'non-idempotent',
  logged: 'body',
  body: renameDomainSchema,
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
