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
import {
  alsoExcel,
  type ExportOptions,
  excelParser,
  exportList,
  type FilteredOptions,
  pages,
  splitOptions,
} from '../lists.js';
import type { AddressId, DomainId, GroupId, UserId } from '../schemas/common.js';
import {
  addGroupAddressesSchema,
  createEmailAliasSchema,
  type EmailAlias,
  type EmailAliasUpdate,
  emailAliasSchema,
  type GroupFilters,
  type GroupSort,
  listEmailAliasesQuerySchema,
  type NewEmailAlias,
  updateEmailAliasSchema,
} from '../schemas/group.js';

const path = '/domains/{domainId}/groups';
const itemPath = '/domains/{domainId}/groups/{groupId}';

const listed = {
  method: 'GET',
  path,
  repeat: 'readonly',
  query: listEmailAliasesQuerySchema,
} as const;

const list = operation({
  ...listed,
  id: 'domains.groups.list',
  response: z.array(emailAliasSchema),
  paging: pages,
  gateway: alsoExcel,
});
const sheet = operation({ ...listed, id: 'domains.groups.export', responseParser: excelParser });

const get = operation({
  id: 'domains.groups.get',
  method: 'GET',
  path: itemPath,
  repeat: 'readonly',
  response: emailAliasSchema,
});

const create = operation({
  id: 'domains.groups.create',
  method: 'POST',
  path,
  // The second time it is a conflict.
  repeat: 'non-idempotent',
  body: createEmailAliasSchema,
  response: emailAliasSchema,
});

const update = operation({
  id: 'domains.groups.update',
  method: 'PATCH',
  path: itemPath,
  // The same values again are the same.
  repeat: 'idempotent',
  body: updateEmailAliasSchema,
  responseParser: emptyParser,
});

const remove = operation({
  id: 'domains.groups.delete',
  method: 'DELETE',
  path: '/groups/{groupId}',
  repeat: 'idempotent',
  responseParser: emptyParser,
});

const addAddresses = operation({
  id: 'domains.groups.addAddresses',
  method: 'POST',
  path: '/domains/{domainId}/groups/{groupId}/addresses',
  // What the server does with an address that the group has is not documented.
  repeat: 'non-idempotent',
  body: addGroupAddressesSchema,
  response: emailAliasSchema,
});

const deleteAddress = operation({
  id: 'domains.groups.deleteAddress',
  method: 'DELETE',
  path: '/domains/{domainId}/groups/{groupId}/addresses/{addressId}',
  repeat: 'idempotent',
  responseParser: emptyParser,
});

/** @internal */
export const groupOperations = [list, get, create, update, remove, addAddresses, deleteAddress] as const;

/**
 * Groups: e-mail aliases, addresses that deliver to others. (`aliases` are other names of a domain.) Vendor's document:
 * 5.15.
 */
export class Groups extends Resource<CleanmailConnection> {
  /** The groups of a domain, page by page, sorted by address. Vendor's document: 5.15.6. */
  list(domainId: DomainId, options?: FilteredOptions<GroupSort, GroupFilters>): PagePromise<EmailAlias> {
    const { query, rest } = splitOptions(options);
    return listOperation(this.client, list, { path: { domainId }, query }, rest);
  }

  /** The same list as an Excel file (`.xls`): two requests, the first for its length, unless `pageSize` is given. */
  export(domainId: DomainId, options?: ExportOptions<GroupSort, GroupFilters>): ApiPromise<Uint8Array> {
    return exportList(this.client, list, sheet, { domainId }, options);
  }

  /** A group with its addresses. Throws `NotFoundError` when there is none. Vendor's document: 5.15.5. */
  get(domainId: DomainId, groupId: GroupId, options?: CallOptions): ApiPromise<EmailAlias> {
    return callOperation(this.client, get, { path: { domainId, groupId } }, options);
  }

  /**
   * Creates a group. Not repeated by itself: the second time it would be a `ConflictError`. Vendor's document: 5.15.2.
   *
   * @example
   * await cleanmail.domains.groups.create(domain.id, { email: 'sales@example.org', recipients: ['ana@example.org'] });
   */
  create(domainId: DomainId, group: NewEmailAlias, options?: CallOptions): ApiPromise<EmailAlias> {
    return callOperation(this.client, create, { path: { domainId }, body: group }, options);
  }

  /** Changes the address of a group, or replaces **all** its recipients. Safe to repeat. Vendor's document: 5.15.7. */
  update(domainId: DomainId, groupId: GroupId, changes: EmailAliasUpdate, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, update, { path: { domainId, groupId }, body: changes }, options);
  }

  /** Deletes a group. Safe to repeat. Vendor's document: 5.15.3. */
  delete(groupId: GroupId, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { groupId } }, options);
  }

  /**
   * Adds addresses to a group: of accounts, of other groups, or elsewhere. Gives the group as it is then. Not repeated
   * by itself. Vendor's document: 5.15.1.
   */
  addAddresses(
    domainId: DomainId,
    groupId: GroupId,
    emails: readonly string[],
    options?: CallOptions,
  ): ApiPromise<EmailAlias> {
    return callOperation(this.client, addAddresses, { path: { domainId, groupId }, body: emails }, options);
  }

  /**
   * Takes an address out of a group, by the `id` of its recipient; the vendor's text speaks of the id of a user. Safe
   * to repeat. Vendor's document: 5.15.4.
   */
  deleteAddress(
    domainId: DomainId,
    groupId: GroupId,
    addressId: AddressId | UserId,
    options?: CallOptions,
  ): ApiPromise<void> {
    return callOperation(this.client, deleteAddress, { path: { domainId, groupId, addressId } }, options);
  }
}
