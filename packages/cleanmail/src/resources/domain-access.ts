import {
  type ApiPromise,
  type CallOptions,
  type ListOptions,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import { list as listOf, optional } from '@mailhost/core/schema';
import type { CleanmailConnection } from '../connection.js';
import {
  type AccessControl,
  type AclPermissionStatus,
  accessControl,
  aclPermissionStatus,
  permissionNames,
} from '../schemas/admin.js';
import type { DomainId } from '../schemas/common.js';

const list = operation({
  id: 'domains.access.list',
  method: 'GET',
  path: '/domains/{domainId}/access',
  repeat: 'readonly',
  response: listOf(aclPermissionStatus),
});

const set = operation({
  id: 'domains.access.set',
  method: 'PUT',
  path: '/domains/{domainId}/access',
  // The same whole again is the same.
  repeat: 'idempotent',
  body: permissionNames,
  response: optional(accessControl),
});

/** @internal */
export const domainAccessOperations = [list, set] as const;

/** What the users of a domain may do. Vendor's document: 5.5.2, 5.5.12. */
export class DomainAccess extends Resource<CleanmailConnection> {
  /** Every permission with whether the users have it, in one page. Changes nothing. Vendor's document: 5.5.12. */
  list(domainId: DomainId, options?: ListOptions): PagePromise<AclPermissionStatus> {
    return this.client.list(list, { path: { domainId } }, options);
  }

  /** Gives the users these permissions, by name, and no others. Gives them, if the server answers. Safe to repeat. Vendor's document: 5.5.2. */
  set(
    domainId: DomainId,
    permissions: readonly string[],
    options?: CallOptions,
  ): ApiPromise<AccessControl | undefined> {
    return this.client.call(set, { path: { domainId }, body: permissions }, options);
  }
}
