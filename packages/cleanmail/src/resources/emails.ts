import {
  type ApiPromise,
  bytesParser,
  type CallOptions,
  callOperation,
  emptyParser,
  type ListOptions,
  listOperation,
  operation,
  type PagePromise,
  Resource,
  streamParser,
} from '@mailhost/core';
import * as z from 'zod/mini';
import type { CleanmailConnection } from '../connection.js';
import { filterOf, type PagedOptions, pages } from '../lists.js';
import { takeApart } from '../own-options.js';
import type { OtherText, UserId } from '../schemas/common.js';
import type { Sort } from '../schemas/list-query.js';
import {
  type ImapFolder,
  type ImapMessage,
  type ImapMessageContent,
  imapFolderSchema,
  imapMessageContentSchema,
  imapMessageSchema,
  type SmtpMessage,
  sendSmtpMessageSchema,
  writeSmtpMessage,
} from '../schemas/mail.js';
import {
  attachmentsQuerySchema,
  fieldsQuerySchema,
  folderPath,
  listImapMessagesQuerySchema,
  type MailSearch,
  type MailSort,
  userId,
  writeImapMessagesQuery,
} from '../schemas/mail-query.js';
import { EmailAttachments } from './email-attachments.js';

/** Options of a list of mails. */
export interface MailListOptions extends PagedOptions {
  /** Default `-sentDate`: the newest first. */
  readonly sort?: Sort<MailSort> | undefined;
  readonly search?: MailSearch | undefined;
}

/** Options of the lists of folders. */
export interface FolderOptions extends ListOptions {
  /** `STATS` asks for the numbers of messages. */
  readonly fields?: readonly ('STATS' | OtherText)[] | undefined;
}

/** Options of `emails.get`. */
export interface MailOptions extends CallOptions {
  /** What to tell of the mail. Default `HEADERS`, the one value that the vendor names. */
  readonly fields?: readonly ('HEADERS' | OtherText)[] | undefined;
}

/** Options of `emails.release`. */
export interface ReleaseOptions extends CallOptions {
  /**
   * Release it although it is infected: sends the header `X-Virus-Lover`. For a clean mail the server refuses that
   * header, with the same status as an infected one without it.
   */
  readonly virusLover?: boolean | undefined;
}

/** Options of the downloads of a mail's attachments. */
export interface MailAttachmentOptions extends CallOptions {
  /** The vendor's parameter `dl`, of which nothing is documented but its name. */
  readonly dl?: boolean | undefined;
}

const folders = operation({
  id: 'emails.folders',
  method: 'GET',
  path: '/users/{userIdOrEmail}/emails/folders',
  repeat: 'readonly',
  query: fieldsQuerySchema,
  response: z.array(imapFolderSchema),
});

const subfolders = operation({
  id: 'emails.subfolders',
  method: 'GET',
  path: '/users/{userIdOrEmail}/emails/folders/{path}',
  repeat: 'readonly',
  query: fieldsQuerySchema,
  response: z.array(imapFolderSchema),
  gateway: { slashes: ['path'] },
});

const list = operation({
  id: 'emails.list',
  method: 'GET',
  path: '/users/{userIdOrEmail}/emails/{folderPath}',
  repeat: 'readonly',
  pathValues: { folderPath },
  query: listImapMessagesQuerySchema,
  writeQuery: writeImapMessagesQuery,
  response: z.array(imapMessageSchema),
  paging: pages,
  gateway: { slashes: ['folderPath'] },
});

const get = operation({
  id: 'emails.get',
  method: 'GET',
  path: '/users/{userIdOrEmail}/emails/{folderPath}/{fugluIdOrMailId}',
  repeat: 'readonly',
  pathValues: { folderPath },
  query: fieldsQuerySchema,
  response: imapMessageContentSchema,
  gateway: { slashes: ['folderPath'], addressed: true },
});

const all = {
  id: 'emails.downloadAttachments',
  method: 'GET',
  path: '/users/{userId}/emails/{folderPath}/{messageId}/attachments',
  repeat: 'readonly',
  pathValues: { userId, folderPath },
  query: attachmentsQuerySchema,
  gateway: { slashes: ['folderPath'], addressed: true },
} as const;

const downloadAll = operation({ ...all, responseParser: bytesParser('*/*', { binary: true }) });
const streamAll = operation({
  ...all,
  id: 'emails.streamAttachments',
  responseParser: streamParser('*/*', { binary: true }),
});

const part = {
  id: 'emails.downloadAttachment',
  method: 'GET',
  path: '/users/{userId}/emails/{folderPath}/{emailId}/attachments/{partId}',
  repeat: 'readonly',
  pathValues: { userId, folderPath },
  query: attachmentsQuerySchema,
  gateway: { slashes: ['folderPath'], addressed: true },
} as const;

const downloadPart = operation({ ...part, responseParser: bytesParser() });
const streamPart = operation({ ...part, id: 'emails.streamAttachment', responseParser: streamParser() });

const release = operation({
  id: 'emails.release',
  method: 'POST',
  path: '/users/{userIdOrEmail}/emails/{folderPath}/{fugluId}/release',
  // It sends the mail on each time.
  repeat: 'non-idempotent',
  pathValues: { folderPath },
  responseParser: emptyParser,
  hints: { 412: 'Either the mail is infected and virusLover was not set, or it is clean and virusLover was set.' },
  gateway: { slashes: ['folderPath'], headers: ['X-Virus-Lover'] },
});

/** The vendor names no value for the header. */
const lovingViruses = { headers: { 'X-Virus-Lover': 'true' } };

const send = operation({
  id: 'emails.send',
  method: 'POST',
  path: '/users/{userIdOrEmail}/emails/send',
  // It sends the mail each time.
  repeat: 'non-idempotent',
  body: sendSmtpMessageSchema,
  writeBody: writeSmtpMessage,
  responseParser: emptyParser,
});

/** @internal */
export const emailOperations = [folders, subfolders, list, get, downloadAll, downloadPart, release, send] as const;

/**
 * A user's mails: quarantine, retention and archive. A user is named by id or by e-mail address, but for the downloads
 * of attachments, which take the id only. A folder is named by its `path`, with its slashes and in Unicode: it is
 * encoded here. A mail is named by the value of its `X-Fuglu-Id` or `Message-ID` header. Vendor's document: 5.7.
 */
export class Emails extends Resource<CleanmailConnection> {
  /** Files to be attached to a mail that is sent. */
  readonly attachments: EmailAttachments = new EmailAttachments(this.client);

  /** The folders of a mailbox, in one page. Vendor's document: 5.7.6. */
  folders(userIdOrEmail: UserId, options?: FolderOptions): PagePromise<ImapFolder> {
    const { own, rest } = takeApart(options, ['fields']);
    return listOperation(this.client, folders, { path: { userIdOrEmail }, query: own }, rest);
  }

  /** The folders within a folder, in one page. Vendor's document: 5.7.7. */
  subfolders(userIdOrEmail: UserId, path: string, options?: FolderOptions): PagePromise<ImapFolder> {
    const { own, rest } = takeApart(options, ['fields']);
    return listOperation(this.client, subfolders, { path: { userIdOrEmail, path }, query: own }, rest);
  }

  /**
   * The mails of a folder, or those that a search finds, page by page, the newest first.
   * Vendor's document: 5.7.8.
   *
   * @example
   * const search = { from: 'news@shop.example', receivedAfter: new Date('2026-01-01') };
   * const mails = cleanmail.emails.list('ana@example.org', 'Quarantine', { search });
   * for await (const mail of mails) console.log(mail.subject);
   */
  list(userIdOrEmail: UserId, folderPath: string, options?: MailListOptions): PagePromise<ImapMessage> {
    const { own, rest } = takeApart(options, ['search', 'sort', 'pageSize']);
    const { search, ...order } = own;
    const query = { ...filterOf(search), ...order };
    return listOperation(this.client, list, { path: { userIdOrEmail, folderPath }, query }, rest);
  }

  /** A mail. Its body and source only if the token is the owner's. Vendor's document: 5.7.5. */
  get(
    userIdOrEmail: UserId,
    folderPath: string,
    mailId: string,
    options?: MailOptions,
  ): ApiPromise<ImapMessageContent> {
    const { own, rest } = takeApart(options, ['fields']);
    const path = { userIdOrEmail, folderPath, fugluIdOrMailId: mailId };
    return callOperation(this.client, get, { path, query: own }, rest);
  }

  /** All attachments of a mail, as the archive that the server makes of them. Vendor's document: 5.7.2. */
  downloadAttachments(
    userId: UserId,
    folderPath: string,
    mailId: string,
    options?: MailAttachmentOptions,
  ): ApiPromise<Uint8Array> {
    const { own, rest } = takeApart(options, ['dl']);
    return callOperation(
      this.client,
      downloadAll,
      { path: { userId, folderPath, messageId: mailId }, query: own },
      rest,
    );
  }

  /** The same as a stream, handed on while it arrives. Read it to its end, or cancel it. */
  streamAttachments(
    userId: UserId,
    folderPath: string,
    mailId: string,
    options?: MailAttachmentOptions,
  ): ApiPromise<ReadableStream<Uint8Array>> {
    const { own, rest } = takeApart(options, ['dl']);
    return callOperation(this.client, streamAll, { path: { userId, folderPath, messageId: mailId }, query: own }, rest);
  }

  /** One attachment of a mail. Vendor's document: 5.7.3. */
  downloadAttachment(
    userId: UserId,
    folderPath: string,
    mailId: string,
    partId: string,
    options?: MailAttachmentOptions,
  ): ApiPromise<Uint8Array> {
    const { own, rest } = takeApart(options, ['dl']);
    return callOperation(
      this.client,
      downloadPart,
      { path: { userId, folderPath, emailId: mailId, partId }, query: own },
      rest,
    );
  }

  /** The same as a stream, handed on while it arrives. Read it to its end, or cancel it. */
  streamAttachment(
    userId: UserId,
    folderPath: string,
    mailId: string,
    partId: string,
    options?: MailAttachmentOptions,
  ): ApiPromise<ReadableStream<Uint8Array>> {
    const { own, rest } = takeApart(options, ['dl']);
    return callOperation(
      this.client,
      streamPart,
      { path: { userId, folderPath, emailId: mailId, partId }, query: own },
      rest,
    );
  }

  /**
   * Sends a mail that was held back on to its mailbox; spam loses its mark. **Not safe to repeat**: each call sends it.
   * Throws `ConflictError` (status 412) for an infected mail without `virusLover`, and for a clean one with it.
   * Vendor's document: 5.7.9.
   */
  release(userIdOrEmail: UserId, folderPath: string, mailId: string, options?: ReleaseOptions): ApiPromise<void> {
    const { own, rest } = takeApart(options, ['virusLover']);
    const path = { userIdOrEmail, folderPath, fugluId: mailId };
    return callOperation(this.client, own.virusLover ? { ...release, ...lovingViruses } : release, { path }, rest);
  }

  /**
   * Sends a mail; the sender is the account of the token. **Not safe to repeat**: each call sends it. Files have to be
   * uploaded before, by `emails.attachments.upload`. Vendor's document: 5.7.10.
   */
  send(userIdOrEmail: UserId, message: SmtpMessage, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, send, { path: { userIdOrEmail }, body: message }, options);
  }
}
