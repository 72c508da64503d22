import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  CancelUserDeletionResponse,
  CreateUserRequest,
  CreateUserResponse,
  DeleteUserQuery,
  DeleteUserResponse,
  GetUserResponse,
  GetUsersQuery,
  GetUsersResult,
  LogoutUserRequest,
  RecalculateQuotaAllUsersResponse,
  RecalculateQuotaResponse,
  RecoverInfoResponse,
  ResetUserPasswordRequest,
  ResetUserPasswordResponse,
  ResolveIdForUsernameResponse,
  UpdateUserRequest,
} from '../generated/models.js';
import * as operations from '../generated/operations/users.js';
import { listed } from '../lists.js';
import type { WildduckEvent } from '../updates/events.js';
import { type UpdatesOptions, watchUpdates } from '../updates/watch.js';

const list = listed(operations.list);

/** Mail accounts. Where a user's id is asked for, `me` stands for the user whose token it is. */
export class Users extends Resource<WildduckConnection> {
  /**
   * The users, page by page; with a user's token only that user. Spec: `getUsers`.
   *
   * @example
   * for await (const user of wildduck.users.list({ query: 'example.org' })) console.log(user.username);
   */
  list(query: GetUsersQuery = {}, options?: WildduckListOptions): PagePromise<GetUsersResult> {
    return listOperation(this.client, list, { query }, options);
  }

  /**
   * Creates a user with its mailboxes. Not repeated by itself: the second time it would be a `ConflictError`, which is
   * also what a name or an address that is taken gives. Spec: `createUser`.
   */
  create(user: CreateUserRequest, options?: WildduckCallOptions): ApiPromise<CreateUserResponse> {
    return callOperation(this.client, operations.create, { body: user }, options);
  }

  /** The id of the user with a name. Throws `NotFoundError` when there is none. Spec: `resolveUser`. */
  resolve(username: string, options?: WildduckCallOptions): ApiPromise<ResolveIdForUsernameResponse> {
    return callOperation(this.client, operations.resolve, { path: { username } }, options);
  }

  /** A user with limits and what is used of them. Throws `NotFoundError`. Spec: `getUser`. */
  get(user: string, options?: WildduckCallOptions): ApiPromise<GetUserResponse> {
    return callOperation(this.client, operations.get, { path: { user } }, options);
  }

  /**
   * Changes the given fields and keeps the others. Safe to repeat; with `existingPassword` it is not repeated by
   * itself, since that is wrong by then. Spec: `updateUser`.
   */
  update(user: string, changes: UpdateUserRequest, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.update, { path: { user }, body: changes }, options);
  }

  /**
   * Deletes a user: addresses are freed at once, messages are deleted by a task, at once or at `deleteAfter`. Until
   * that task has run, {@link Users.restore} brings the user back. Not repeated by itself. Spec: `deleteUser`.
   */
  delete(user: string, query: DeleteUserQuery = {}, options?: WildduckCallOptions): ApiPromise<DeleteUserResponse> {
    return callOperation(this.client, operations.remove, { path: { user }, query }, options);
  }

  /** What is known of a deleted user, and which addresses would come back. Spec: `restoreUserInfo`. */
  restoreInfo(user: string, options?: WildduckCallOptions): ApiPromise<RecoverInfoResponse> {
    return callOperation(this.client, operations.restoreInfo, { path: { user } }, options);
  }

  /**
   * Brings a deleted user back, and the addresses that are still free. Not repeated by itself. Spec:
   * `cancelUserDelete`.
   */
  restore(user: string, options?: WildduckCallOptions): ApiPromise<CancelUserDeletionResponse> {
    return callOperation(this.client, operations.restore, { path: { user }, body: {} }, options);
  }

  /** Ends all IMAP sessions of a user. Safe to repeat. Spec: `logoutUser`. */
  logout(user: string, request: LogoutUserRequest = {}, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.logout, { path: { user }, body: request }, options);
  }

  /** Counts anew what a user's messages take, in bytes. Safe to repeat. Spec: `recalculateQuota`. */
  recalculateQuota(user: string, options?: WildduckCallOptions): ApiPromise<RecalculateQuotaResponse> {
    return callOperation(this.client, operations.recalculateQuota, { path: { user }, body: {} }, options);
  }

  /** The same for all users, by a task in the background. Not repeated by itself. Spec: `recalculateQuotaAllUsers`. */
  recalculateAllQuotas(options?: WildduckCallOptions): ApiPromise<RecalculateQuotaAllUsersResponse> {
    return callOperation(this.client, operations.recalculateAllQuotas, { body: {} }, options);
  }

  /**
   * Gives a user a temporary password, which is in the answer; the user has to change it after the next login. Not
   * repeated by itself, since each call makes another. Spec: `resetUserPassword`.
   */
  resetPassword(
    user: string,
    request: ResetUserPasswordRequest = {},
    options?: WildduckCallOptions,
  ): ApiPromise<ResetUserPasswordResponse> {
    return callOperation(this.client, operations.resetPassword, { path: { user }, body: request }, options);
  }

  /**
   * What happens in a user's mailboxes, as it happens, until the loop ends or the signal aborts. It connects anew when
   * the connection breaks, which the server itself does after thirty minutes, and goes on where it was. Spec:
   * `getUpdates`.
   *
   * Throws `AbortError` when the signal aborts, and what a call throws. Once it was connected, it tries again after
   * what may pass (`ConnectionError`, `TimeoutError`, `RateLimitError`, `ServerError`, a page of a proxy), waiting
   * longer each time: up to eight seconds, or as the server asks, up to a minute. Throws `DecodeError` for an event of
   * more than 1 MiB.
   *
   * @example
   * for await (const event of wildduck.users.updates(user)) {
   *   if (event.command === 'EXISTS' && event.mailbox === inbox) console.log('new message', event.uid);
   * }
   */
  updates(user: string, options?: UpdatesOptions): AsyncGenerator<WildduckEvent, void, void> {
    return watchUpdates(this.client, user, options);
  }
}
