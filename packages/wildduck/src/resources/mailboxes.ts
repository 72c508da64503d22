import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  CreateMailboxRequest,
  CreateMailboxResponse,
  GetMailboxesQuery,
  GetMailboxesResult,
  GetMailboxResponse,
  UpdateMailboxRequest,
} from '../generated/models.js';
import * as operations from '../generated/operations/mailboxes.js';
import { listed } from '../lists.js';

const list = listed(operations.list);
const resolve = { ...operations.get, id: 'mailboxes.resolve' };

/** A user's mailboxes: the folders of messages. */
export class Mailboxes extends Resource<WildduckConnection> {
  /** The mailboxes of a user. Spec: `getMailboxes`. */
  list(user: string, query: GetMailboxesQuery = {}, options?: WildduckListOptions): PagePromise<GetMailboxesResult> {
    return listOperation(this.client, list, { path: { user }, query }, options);
  }

  /**
   * Makes a mailbox; `path` has slashes between its levels. Not repeated by itself: the second time it would be a
   * `ConflictError`. Spec: `createMailbox`.
   */
  create(
    user: string,
    mailbox: CreateMailboxRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<CreateMailboxResponse> {
    return callOperation(this.client, operations.create, { path: { user }, body: mailbox }, options);
  }

  /** A mailbox, by its id. Throws `NotFoundError`. Spec: `getMailbox`. */
  get(user: string, mailbox: string, options?: WildduckCallOptions): ApiPromise<GetMailboxResponse> {
    return callOperation(this.client, operations.get, { path: { user, mailbox } }, options);
  }

  /** A mailbox, by its path, such as `INBOX` or `Archive/2026`. Throws `NotFoundError`. Spec: `getMailbox`. */
  resolve(user: string, path: string, options?: WildduckCallOptions): ApiPromise<GetMailboxResponse> {
    return callOperation(this.client, resolve, { path: { user, mailbox: 'resolve' }, query: { path } }, options);
  }

  /** Changes the given fields; another `path` moves the mailbox. Safe to repeat. Spec: `updateMailbox`. */
  update(
    user: string,
    mailbox: string,
    changes: UpdateMailboxRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<void> {
    return callOperation(this.client, operations.update, { path: { user, mailbox }, body: changes }, options);
  }

  /** Deletes a mailbox with its messages; special ones are refused. Safe to repeat. Spec: `deleteMailbox`. */
  delete(user: string, mailbox: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.remove, { path: { user, mailbox } }, options);
  }
}
