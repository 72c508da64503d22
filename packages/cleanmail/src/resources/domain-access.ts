import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  type ListOptions,
  listOperation,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import * as z from 'zod/mini';
import type { CleanmailConnection } from '../connection.js';
import {
  type AccessControl,
  type AclPermissionStatus,
  accessControlSchema,
  aclPermissionStatusSchema,
  setPermissionsSchema,
} from '../schemas/admin.js';
import type { DomainId } from '../schemas/common.js';

const list = operation({
  id: 'domains.access.list',
  method: 'GET',
  path: '/domains/{domainId}/access',
  repeat: 'readonly',
  response: z.array(aclPermissionStatusSchema),
});

const set = operation({
  id: 'domains.access.set',
  method: 'PUT',
  path: '/domains/{domainId}/access',
  // The same whole again is the same.
  repeat: 'idempotent',
  body: setPermissionsSchema,
  response: z.optional(accessControlSchema),
});

/** @internal */
export const domainAccessOperations = [list, set] as const;

/** What the users of a domain may do. Vendor's document: 5.5.2, 5.5.12. */
export class DomainAccess extends Resource<CleanmailConnection> {
  /** Every permission with whether the users have it, in one page. Vendor's document: 5.5.12. */
  list(domainId: DomainId, options?: ListOptions): PagePromise<AclPermissionStatus> {
    return listOperation(this.client, list, { path: { domainId } }, options);
  }

  /**
   * Gives the users these permissions, by name, and no others. Gives them, if the server answers. Safe to repeat.
   * Vendor's document: 5.5.2.
   */
  set(
    domainId: DomainId,
    permissions: readonly string[],
    options?: CallOptions,
  ): ApiPromise<AccessControl | undefined> {
    return callOperation(this.client, set, { path: { domainId }, body: permissions }, options);
  }
}
