import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  CreateForwardedAddressRequest,
  CreateForwardedAddressResponse,
  CreateUserAddressRequest,
  CreateUserAddressResponse,
  GetAddressesQuery,
  GetAddressesResult,
  GetForwardedAddressResponse,
  GetUserAddressesQuery,
  GetUserAddressesResult,
  GetUserAddressResponse,
  GetUserAddressregisterQuery,
  GetUserAddressregisterResult,
  RenameDomainRequest,
  ResolveAddressQuery,
  ResolveAddressResponse,
  ResolveDomainAddressesResponse,
  UpdateAddressAddressregisterRequest,
  UpdateForwardedAddressRequest,
  UpdateUserAddressRequest,
} from '../generated/models.js';
import * as operations from '../generated/operations/addresses.js';
import { listed } from '../lists.js';

const listAll = listed(operations.listAll);
const list = listed(operations.list);
const search = listed(operations.registerSearch);

/** The addresses of users, those that only forward, and the address books that fill themselves. */
export class Addresses extends Resource<WildduckConnection> {
  /** Addresses that forward to others and belong to no user. */
  readonly forwarded: ForwardedAddresses = new ForwardedAddresses(this.client);
  /** Addresses that a user has written to. */
  readonly register: AddressRegister = new AddressRegister(this.client);

  /** All addresses of the server, page by page, forwarded ones too. Spec: `getAddresses`. */
  listAll(query: GetAddressesQuery = {}, options?: WildduckListOptions): PagePromise<GetAddressesResult> {
    return listOperation(this.client, listAll, { query }, options);
  }

  /** The addresses of a user. Spec: `getUserAddresses`. */
  list(
    user: string,
    query: GetUserAddressesQuery = {},
    options?: WildduckListOptions,
  ): PagePromise<GetUserAddressesResult> {
    return listOperation(this.client, list, { path: { user }, query }, options);
  }

  /**
   * Gives a user another address. Not repeated by itself: the second time it would be a `ConflictError`, which is also
   * what an address that is taken gives. Spec: `createUserAddress`.
   */
  create(
    user: string,
    address: CreateUserAddressRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<CreateUserAddressResponse> {
    return callOperation(this.client, operations.create, { path: { user }, body: address }, options);
  }

  /** A user's address, by its id. Throws `NotFoundError`. Spec: `getUserAddress`. */
  get(user: string, address: string, options?: WildduckCallOptions): ApiPromise<GetUserAddressResponse> {
    return callOperation(this.client, operations.get, { path: { user, address } }, options);
  }

  /**
   * Changes a user's address, by its id; `main: true` makes it the one to send from. Safe to repeat. Spec:
   * `updateUserAddress`.
   */
  update(
    user: string,
    address: string,
    changes: UpdateUserAddressRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<void> {
    return callOperation(this.client, operations.update, { path: { user, address }, body: changes }, options);
  }

  /** Takes an address from a user, by its id; the main one is refused. Safe to repeat. Spec: `deleteUserAddress`. */
  delete(user: string, address: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.remove, { path: { user, address } }, options);
  }

  /** Whose an address is: a user's or a forwarded one, by the address or its id. Spec: `resolveAddress`. */
  resolve(
    address: string,
    query: ResolveAddressQuery = {},
    options?: WildduckCallOptions,
  ): ApiPromise<ResolveAddressResponse> {
    return callOperation(this.client, operations.resolve, { path: { address }, query }, options);
  }

  /**
   * Gives all addresses, DKIM keys and aliases of a domain to another domain. Not repeated by itself: the old name may
   * be in use again by then. Spec: `renameDomain`.
   */
  renameDomain(
    request: RenameDomainRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<ResolveDomainAddressesResponse> {
    return callOperation(this.client, operations.renameDomain, { body: request }, options);
  }
}

/** Addresses that forward to others and belong to no user. */
export class ForwardedAddresses extends Resource<WildduckConnection> {
  /**
   * Makes an address that forwards. Not repeated by itself: the second time it would be a `ConflictError`. Spec:
   * `createForwardedAddress`.
   */
  create(
    address: CreateForwardedAddressRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<CreateForwardedAddressResponse> {
    return callOperation(this.client, operations.forwardedCreate, { body: address }, options);
  }

  /** A forwarded address, by its id. Throws `NotFoundError`. Spec: `getForwardedAddress`. */
  get(id: string, options?: WildduckCallOptions): ApiPromise<GetForwardedAddressResponse> {
    return callOperation(this.client, operations.forwardedGet, { path: { id } }, options);
  }

  /** Changes the given fields, by the address's id. Safe to repeat. Spec: `updateForwardedAddress`. */
  update(id: string, changes: UpdateForwardedAddressRequest, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.forwardedUpdate, { path: { id }, body: changes }, options);
  }

  /** Deletes a forwarded address, by its id. Safe to repeat. Spec: `deleteForwardedAddress`. */
  delete(id: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.forwardedDelete, { path: { id } }, options);
  }
}

/** The addresses that a user has written to, kept by the server for completing them as they are typed. */
export class AddressRegister extends Resource<WildduckConnection> {
  /** Addresses whose name or address begins with the query. Spec: `getUserAddressregister`. */
  search(
    user: string,
    query: GetUserAddressregisterQuery,
    options?: WildduckListOptions,
  ): PagePromise<GetUserAddressregisterResult> {
    return listOperation(this.client, search, { path: { user }, query }, options);
  }

  /**
   * Hides an address from searches or shows it again, or changes its name. Safe to repeat. Spec:
   * `updateAddressAddressregister`.
   */
  update(
    user: string,
    id: string,
    changes: UpdateAddressAddressregisterRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<void> {
    return callOperation(this.client, operations.registerUpdate, { path: { user, id }, body: changes }, options);
  }
}
