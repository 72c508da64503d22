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
import { type AdminListOptions, pages, splitAdminOptions } from '../lists.js';
import {
  type Admin,
  type AdminAdd,
  adminSchema,
  createAdminSchema,
  listAdminsQuerySchema,
  setPermissionsSchema,
} from '../schemas/admin.js';
import type { AdminId, DomainId } from '../schemas/common.js';

const list = operation({
  id: 'domains.admins.list',
  method: 'GET',
  path: '/domains/{domainId}/admins',
  repeat: 'readonly',
  query: listAdminsQuerySchema,
  response: z.array(adminSchema),
  paging: pages,
});

const get = operation({
  id: 'domains.admins.get',
  method: 'GET',
  path: '/domains/{domainId}/admins/{adminId}',
  repeat: 'readonly',
  response: adminSchema,
});

const create = operation({
  id: 'domains.admins.create',
  method: 'POST',
  path: '/domains/{domainId}/admins',
  // It may create an account.
  repeat: 'non-idempotent',
  body: createAdminSchema,
  response: adminSchema,
});

const remove = operation({
  id: 'domains.admins.delete',
  method: 'DELETE',
  path: '/domains/{domainId}/admins/{adminId}',
  repeat: 'idempotent',
  responseParser: emptyParser,
});

const setAuthorities = operation({
  id: 'domains.admins.setAuthorities',
  method: 'PUT',
  path: '/domains/{domainId}/admins/{adminId}/authorities',
  // The same whole again is the same.
  repeat: 'idempotent',
  body: setPermissionsSchema,
  responseParser: emptyParser,
});

/** @internal */
export const domainAdminOperations = [list, get, create, remove, setAuthorities] as const;

/** The administrators of a domain. Vendor's document: 5.5.3, 5.5.5, 5.5.7, 5.5.9, 5.5.13. */
export class DomainAdmins extends Resource<CleanmailConnection> {
  /** The administrators of a domain, page by page, sorted by login. Vendor's document: 5.5.9. */
  list(domainId: DomainId, options?: AdminListOptions): PagePromise<Admin> {
    const { query, rest } = splitAdminOptions(options);
    return listOperation(this.client, list, { path: { domainId }, query }, rest);
  }

  /** An administrator with all permissions. Vendor's document: 5.5.7. */
  get(domainId: DomainId, adminId: AdminId, options?: CallOptions): ApiPromise<Admin> {
    return callOperation(this.client, get, { path: { domainId, adminId } }, options);
  }

  /**
   * Gives an access to a domain: to an account that exists, by its `id`, or to one that is created with it. Not
   * repeated by itself. Vendor's document: 5.5.3.
   */
  create(domainId: DomainId, admin: AdminAdd, options?: CallOptions): ApiPromise<Admin> {
    return callOperation(this.client, create, { path: { domainId }, body: admin }, options);
  }

  /**
   * Takes an access to a domain away. An account without any other access is deleted with it. Safe to repeat.
   * Vendor's document: 5.5.5.
   */
  delete(domainId: DomainId, adminId: AdminId, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { domainId, adminId } }, options);
  }

  /**
   * Gives an administrator these permissions on a domain, by name, and no others. Safe to repeat. Vendor's document:
   * 5.5.13.
   */
  setAuthorities(
    domainId: DomainId,
    adminId: AdminId,
    permissions: readonly string[],
    options?: CallOptions,
  ): ApiPromise<void> {
    return callOperation(this.client, setAuthorities, { path: { domainId, adminId }, body: permissions }, options);
  }
}
