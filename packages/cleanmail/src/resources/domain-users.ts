import { type ApiPromise, listOperation, operation, type PagePromise, Resource } from '@mailhost/core';
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
import type { DomainId } from '../schemas/common.js';
import { listUsersQuerySchema, type User, type UserFilters, type UserSort, userSchema } from '../schemas/user.js';

const declared = {
  method: 'GET',
  path: '/domains/{domainId}/users',
  repeat: 'readonly',
  query: listUsersQuerySchema,
} as const;

const list = operation({
  ...declared,
  id: 'domains.users.list',
  response: z.array(userSchema),
  paging: pages,
  gateway: alsoExcel,
});
const sheet = operation({ ...declared, id: 'domains.users.export', responseParser: excelParser });

/** @internal */
export const domainUserOperations = [list] as const;

/** The users of one domain. What is done to a user is in `users` of the client. Vendor's document: 5.14.5. */
export class DomainUsers extends Resource<CleanmailConnection> {
  /** The users of a domain, page by page, sorted by e-mail address. Vendor's document: 5.14.5. */
  list(domainId: DomainId, options?: FilteredOptions<UserSort, UserFilters>): PagePromise<User> {
    const { query, rest } = splitOptions(options);
    return listOperation(this.client, list, { path: { domainId }, query }, rest);
  }

  /** The same list as an Excel file (`.xls`): two requests, the first for its length, unless `pageSize` is given. */
  export(domainId: DomainId, options?: ExportOptions<UserSort, UserFilters>): ApiPromise<Uint8Array> {
    return exportList(this.client, list, sheet, { domainId }, options);
  }
}
