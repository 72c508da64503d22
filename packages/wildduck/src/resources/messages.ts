import {
  type ApiPromise,
  type Content,
  callOperation,
  listOperation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  DeleteMessageQuery,
  DeleteMessageResponse,
  DeleteMessagesInMailboxQuery,
  DeleteMessagesInMailboxResponse,
  ForwardStoredMessageRequest,
  ForwardStoredMessageResponse,
  GetMessageAttachmentQuery,
  GetMessageQuery,
  GetMessageResponse,
  GetMessagesQuery,
  GetMessagesResult,
  SearchApplyMessagesRequest,
  SearchApplyMessagesResponse,
  SearchMessagesQuery,
  SubmitStoredMessageRequest,
  SubmitStoredMessageResponse,
  UpdateMessagePathParamsRequest,
  UpdateMessageRequest,
  UpdateMessageResponse,
  UploadMessageRequest,
  UploadMessageResponse,
} from '../generated/models.js';
import * as operations from '../generated/operations/messages.js';
import { listed } from '../lists.js';
import { type UploadMessageOptions, upload } from '../message-upload.js';
import { type SourceOptions, wholeBytes, wholeSource, wholeStream } from '../source.js';
import { streamed } from '../streamed.js';

export type { UploadMessageOptions } from '../message-upload.js';

const list = listed(operations.list);
const search = listed(operations.search);
const streamedSource = streamed('messages.sourceStream', operations.source);
const streamedAttachment = streamed('messages.attachmentStream', operations.attachment);

/** The messages of a user's mailboxes. A message's id is a number, and its own within a mailbox only. */
export class Messages extends Resource<WildduckConnection> {
  /**
   * The messages of a mailbox, page by page, the newest first. Spec: `getMessages`.
   *
   * @example
   * for await (const message of wildduck.messages.list('me', inbox, { unseen: true })) console.log(message.subject);
   */
  list(
    user: string,
    mailbox: string,
    query: GetMessagesQuery = {},
    options?: WildduckListOptions,
  ): PagePromise<GetMessagesResult> {
    return listOperation(this.client, list, { path: { user, mailbox }, query }, options);
  }

  /**
   * Messages of all mailboxes, page by page, by what is in them. Throws `InvalidRequestError` where a server
   * of 1.46 cannot search by `q`, or takes `includeHeaders` as names only. Spec: `searchMessages`.
   */
  search(user: string, query: SearchMessagesQuery = {}, options?: WildduckListOptions): PagePromise<GetMessagesResult> {
    return listOperation(this.client, search, { path: { user }, query }, options);
  }

  /**
   * Moves, marks or deletes all messages that a search finds, by a task in the background. **A search without a
   * condition finds every message of the user.** Not repeated by itself: it would take in what has arrived meanwhile.
   * Spec: `searchApplyMessages`.
   */
  searchAndApply(
    user: string,
    request: SearchApplyMessagesRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<SearchApplyMessagesResponse> {
    return callOperation(this.client, operations.searchAndApply, { path: { user }, body: request }, options);
  }

  /**
   * A message with its texts and a list of its attachments. Changes nothing, unless `markAsSeen`. Throws
   * `NotFoundError`. Spec: `getMessage`.
   */
  get(
    user: string,
    mailbox: string,
    message: number,
    query: GetMessageQuery = {},
    options?: WildduckCallOptions,
  ): ApiPromise<GetMessageResponse> {
    return callOperation(this.client, operations.get, { path: { user, mailbox, message }, query }, options);
  }

  /**
   * A message as it was received, byte by byte. Throws `NotFoundError`, and `DecodeError` when less came than the
   * message has: a server that lost an attachment ends there, and calls it a success. For that it asks the server first
   * how long the message is, unless `size` tells. Spec: `getMessageSource`, `getMessage`.
   */
  source(user: string, mailbox: string, message: number, options?: SourceOptions): ApiPromise<Uint8Array> {
    return wholeSource(this.client, operations.source, wholeBytes, { path: { user, mailbox, message } }, options);
  }

  /**
   * The same as a stream, handed on while it arrives; what is missing is told at its end. Read it to its end, or cancel
   * it. Spec: `getMessageSource`, `getMessage`.
   */
  sourceStream(
    user: string,
    mailbox: string,
    message: number,
    options?: SourceOptions,
  ): ApiPromise<ReadableStream<Uint8Array>> {
    return wholeSource(this.client, streamedSource, wholeStream, { path: { user, mailbox, message } }, options);
  }

  /**
   * An attachment, decoded; its id is in {@link Messages.get}. Throws `NotFoundError`. Spec: `getMessageAttachment`.
   */
  attachment(
    user: string,
    mailbox: string,
    message: number,
    attachment: string,
    query: GetMessageAttachmentQuery = {},
    options?: WildduckCallOptions,
  ): ApiPromise<Uint8Array> {
    return callOperation(
      this.client,
      operations.attachment,
      { path: { user, mailbox, message, attachment }, query },
      options,
    );
  }

  /**
   * The same as a stream, handed on while it arrives. Read it to its end, or cancel it. Spec: `getMessageAttachment`.
   */
  attachmentStream(
    user: string,
    mailbox: string,
    message: number,
    attachment: string,
    query: GetMessageAttachmentQuery = {},
    options?: WildduckCallOptions,
  ): ApiPromise<ReadableStream<Uint8Array>> {
    return callOperation(
      this.client,
      streamedAttachment,
      { path: { user, mailbox, message, attachment }, query },
      options,
    );
  }

  /**
   * Stores a message as it is, byte by byte: the source as RFC 5322 writes it, from a text, bytes, a `Blob`, a `File`
   * or a stream. Not repeated by itself: each call stores another message. Throws `QuotaExceededError`. Spec:
   * `uploadMessage`.
   *
   * @example
   * await wildduck.messages.upload(user, inbox, await readFile('message.eml'), { unseen: true });
   */
  upload(
    user: string,
    mailbox: string,
    message: Content,
    about: UploadMessageOptions = {},
    options?: WildduckCallOptions,
  ): ApiPromise<UploadMessageResponse> {
    return callOperation(this.client, upload, { path: { user, mailbox }, query: about, body: message }, options);
  }

  /**
   * Makes a message of its parts and stores it: a draft, for example, to be sent with {@link Messages.submit}. Not
   * repeated by itself: each call stores another message. Throws `QuotaExceededError`. Spec: `uploadMessage`.
   */
  create(
    user: string,
    mailbox: string,
    message: UploadMessageRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<UploadMessageResponse> {
    return callOperation(this.client, operations.create, { path: { user, mailbox }, body: message }, options);
  }

  /**
   * Marks a message, sets its fields, or moves it, after which it has another id, in the answer. Not repeated by
   * itself, for that reason. Spec: `updateMessagePathParams`.
   */
  update(
    user: string,
    mailbox: string,
    message: number,
    changes: UpdateMessagePathParamsRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<UpdateMessageResponse> {
    return callOperation(this.client, operations.update, { path: { user, mailbox, message }, body: changes }, options);
  }

  /**
   * The same for many messages: `message` is a list such as `1,2,5`, or a range such as `1:*`. Not repeated by itself:
   * a range takes in what has arrived meanwhile. Spec: `updateMessage`.
   */
  updateMany(
    user: string,
    mailbox: string,
    request: UpdateMessageRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<UpdateMessageResponse> {
    return callOperation(this.client, operations.updateMany, { path: { user, mailbox }, body: request }, options);
  }

  /**
   * Deletes a message; it stays in the archive for a while. Safe to repeat; after an attempt that broke off, the answer
   * does not count what was deleted. Throws `NotFoundError`. Spec: `deleteMessage`.
   */
  delete(
    user: string,
    mailbox: string,
    message: number,
    query: DeleteMessageQuery = {},
    options?: WildduckCallOptions,
  ): ApiPromise<DeleteMessageResponse> {
    return callOperation(this.client, operations.remove, { path: { user, mailbox, message }, query }, options);
  }

  /**
   * Deletes all messages of a mailbox. Not repeated by itself: it would take in what has arrived meanwhile. Spec:
   * `deleteMessagesInMailbox`.
   */
  deleteAll(
    user: string,
    mailbox: string,
    query: DeleteMessagesInMailboxQuery = {},
    options?: WildduckCallOptions,
  ): ApiPromise<DeleteMessagesInMailboxResponse> {
    return callOperation(this.client, operations.deleteAll, { path: { user, mailbox }, query }, options);
  }

  /**
   * Sends a message on to other addresses, or as the user's filters say. Not repeated by itself: it sends mail. Spec:
   * `forwardStoredMessage`.
   */
  forward(
    user: string,
    mailbox: string,
    message: number,
    request: ForwardStoredMessageRequest = {},
    options?: WildduckCallOptions,
  ): ApiPromise<ForwardStoredMessageResponse> {
    return callOperation(this.client, operations.forward, { path: { user, mailbox, message }, body: request }, options);
  }

  /**
   * Sends a draft and moves it to the sent messages. Not repeated by itself: it sends mail. Throws
   * `InvalidRequestError` when the message is no draft. Spec: `submitStoredMessage`.
   */
  submit(
    user: string,
    mailbox: string,
    message: number,
    request: SubmitStoredMessageRequest = {},
    options?: WildduckCallOptions,
  ): ApiPromise<SubmitStoredMessageResponse> {
    return callOperation(this.client, operations.submit, { path: { user, mailbox, message }, body: request }, options);
  }
}
