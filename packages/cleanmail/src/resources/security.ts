import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  emptyParser,
  type ListOptions,
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
  type AdminUpdate,
  adminSchema,
  listAdminsQuerySchema,
  listPermissionsQuerySchema,
  type Permission,
  type PermissionScope,
  permissionSchema,
  updateAdminSchema,
} from '../schemas/admin.js';
import type { AdminId } from '../schemas/common.js';

const listAdmins = operation({
  id: 'security.admins.list',
  method: 'GET',
  path: '/security/admins',
  repeat: 'readonly',
  query: listAdminsQuerySchema,
  response: z.array(adminSchema),
  paging: pages,
});

const getAdmin = operation({
  id: 'security.admins.get',
  method: 'GET',
  path: '/security/admins/{adminId}',
  repeat: 'readonly',
  response: adminSchema,
});

const updateAdmin = operation({
  id: 'security.admins.update',
  method: 'PATCH',
  path: '/security/admins/{adminId}',
  // The same values again are the same.
  repeat: 'idempotent',
  body: updateAdminSchema,
  response: z.optional(adminSchema),
});

const removeAdmin = operation({
  id: 'security.admins.delete',
  method: 'DELETE',
  path: '/security/admins/{adminId}',
  repeat: 'idempotent',
  responseParser: emptyParser,
});

const listPermissions = operation({
  id: 'security.permissions.list',
  method: 'GET',
  path: '/security/permissions',
  repeat: 'readonly',
  query: listPermissionsQuerySchema,
  response: z.array(permissionSchema),
});

/** @internal */
export const securityOperations = [listAdmins, getAdmin, updateAdmin, removeAdmin, listPermissions] as const;

/** Administrators of domains, customers and brokers. Vendor's document: 5.1. */
export class Admins extends Resource<CleanmailConnection> {
  /**
   * The administrators of everything on which the token has the permission to grant, page by page, sorted by login.
   * Vendor's document: 5.1.2.
   */
  list(options?: AdminListOptions): PagePromise<Admin> {
    const { query, rest } = splitAdminOptions(options);
    return listOperation(this.client, listAdmins, { query }, rest);
  }

  /** An administrator with all permissions. Throws `NotFoundError` when there is none. Vendor's document: 5.1.3. */
  get(adminId: AdminId, options?: CallOptions): ApiPromise<Admin> {
    return callOperation(this.client, getAdmin, { path: { adminId } }, options);
  }

  /**
   * Changes the given fields and keeps the others. Gives the administrator, if the server answers. Safe to repeat.
   * Vendor's document: 5.1.5.
   */
  update(adminId: AdminId, changes: AdminUpdate, options?: CallOptions): ApiPromise<Admin | undefined> {
    return callOperation(this.client, updateAdmin, { path: { adminId }, body: changes }, options);
  }

  /** Deletes an administrator's account with all its accesses. Safe to repeat. Vendor's document: 5.1.1. */
  delete(adminId: AdminId, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, removeAdmin, { path: { adminId } }, options);
  }
}

/** Permissions that can be given to administrators. Vendor's document: 5.1.4. */
export class Permissions extends Resource<CleanmailConnection> {
  /**
   * The permissions on an object that the token can give to an administrator, in one page.
   * Vendor's document: 5.1.4.
   */
  list(scope: PermissionScope, options?: ListOptions): PagePromise<Permission> {
    return listOperation(this.client, listPermissions, { query: scope }, options);
  }
}

/** Who may do what. Vendor's document: 5.1. */
export class Security extends Resource<CleanmailConnection> {
  /** Administrators of domains, customers and brokers. Those of one domain are in `domains.admins`. */
  readonly admins: Admins = new Admins(this.client);
  /** Permissions that can be given. */
  readonly permissions: Permissions = new Permissions(this.client);
}
