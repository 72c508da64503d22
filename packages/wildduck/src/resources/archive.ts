import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  GetArchivedMessagesQuery,
  GetArchivedMessagesResult,
  RestoreMessageRequest,
  RestoreMessageResponse,
  RestoreMessagesRequest,
  RestoreMessagesResponse,
} from '../generated/models.js';
import * as operations from '../generated/operations/archive.js';
import { listed } from '../lists.js';

const list = listed(operations.list);

/** Deleted messages, which the server keeps for a while. Their ids are not those that they had in a mailbox. */
export class Archive extends Resource<WildduckConnection> {
  /** The deleted messages of a user, page by page. Spec: `getArchivedMessages`. */
  list(
    user: string,
    query: GetArchivedMessagesQuery = {},
    options?: WildduckListOptions,
  ): PagePromise<GetArchivedMessagesResult> {
    return listOperation(this.client, list, { path: { user }, query }, options);
  }

  /**
   * Brings a deleted message back, to where it was or to another mailbox. Not repeated by itself. Spec:
   * `restoreMessage`.
   */
  restore(
    user: string,
    message: string,
    request: RestoreMessageRequest = {},
    options?: WildduckCallOptions,
  ): ApiPromise<RestoreMessageResponse> {
    return callOperation(this.client, operations.restore, { path: { user, message }, body: request }, options);
  }

  /**
   * Brings back what was deleted between two times, by a task in the background. Not repeated by itself. Spec:
   * `restoreMessages`.
   */
  restoreAll(
    user: string,
    request: RestoreMessagesRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<RestoreMessagesResponse> {
    return callOperation(this.client, operations.restoreAll, { path: { user }, body: request }, options);
  }
}
