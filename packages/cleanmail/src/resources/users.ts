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
import { type FilteredOptions, pages, splitOptions } from '../lists.js';
import type { UserId } from '../schemas/common.js';
import {
  createUserSchema,
  listUsersQuerySchema,
  type NewUser,
  type UpdateUser,
  type User,
  type UserFilters,
  type UserSort,
  updateUserSchema,
  userSchema,
} from '../schemas/user.js';
import { Emails } from './emails.js';
import { Groups } from './groups.js';
import { Options } from './options.js';
import { SenderRules } from './sender-rules.js';
import { UserSign } from './sign.js';

const list = operation({
  id: 'users.list',
  method: 'GET',
  path: '/users',
  repeat: 'readonly',
  query: listUsersQuerySchema,
  response: z.array(userSchema),
  paging: pages,
});

const get = operation({
  id: 'users.get',
  method: 'GET',
  path: '/users/{userId}',
  repeat: 'readonly',
  response: userSchema,
});

const create = operation({
  id: 'users.create',
  method: 'POST',
  path: '/users',
  // The second time it is a conflict, and may have sent a mail.
  repeat: 'non-idempotent',
  body: createUserSchema,
  response: userSchema,
});

const update = operation({
  id: 'users.update',
  method: 'PATCH',
  path: '/users/{userId}',
  // The same values again are the same.
  repeat: 'idempotent',
  body: updateUserSchema,
  responseParser: emptyParser,
});

const remove = operation({
  id: 'users.delete',
  method: 'DELETE',
  path: '/users/{userId}',
  repeat: 'idempotent',
  responseParser: emptyParser,
});

/** @internal */
export const userOperations = [list, get, create, update, remove] as const;

/** Users, and all that belongs to one. Vendor's document: 5.14. */
export class Users extends Resource<CleanmailConnection> {
  /** A user's mails. The same as `emails` of the client. */
  readonly emails: Emails = new Emails(this.client);
  /** E-mail aliases of users: groups of their domain. The same as `domains.groups`. */
  readonly groups: Groups = new Groups(this.client);
  /** Options of a user. */
  readonly options: Options<UserId> = new Options(this.client, 'users');
  /** A user's signature. */
  readonly sign: UserSign = new UserSign(this.client);
  /** Rules on senders, for one user. */
  readonly wblist: SenderRules<UserId> = new SenderRules(this.client, 'users');

  /**
   * The users of all domains that the token may see, page by page, sorted by e-mail address. Those of
   * one domain are in `domains.users`. Vendor's document: 5.14.7.
   */
  list(options?: FilteredOptions<UserSort, UserFilters>): PagePromise<User> {
    const { query, rest } = splitOptions(options);
    return listOperation(this.client, list, { query }, rest);
  }

  /** A user. Throws `NotFoundError` when there is none. Vendor's document: 5.14.4. */
  get(userId: UserId, options?: CallOptions): ApiPromise<User> {
    return callOperation(this.client, get, { path: { userId } }, options);
  }

  /**
   * Creates a user. Not repeated by itself: the second time it would be a `ConflictError`. Vendor's document: 5.14.1.
   *
   * @example
   * const user = await cleanmail.users.create({
   *   email: 'ana@example.org', status: 'ENABLED', language: 'EN', domainId: domain.id,
   * });
   */
  create(user: NewUser, options?: CallOptions): ApiPromise<User> {
    return callOperation(this.client, create, { body: user }, options);
  }

  /** Changes the given fields and keeps the others. Safe to repeat. Vendor's document: 5.14.9. */
  update(userId: UserId, changes: UpdateUser, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, update, { path: { userId }, body: changes }, options);
  }

  /** Deletes a user. Safe to repeat. Vendor's document: 5.14.3. */
  delete(userId: UserId, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { userId } }, options);
  }
}
