// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { bytesAnswer } from '@mailhost/core';
import {
  anything,
  boolean,
  either,
  integer,
  list as listOf,
  number,
  object,
  oneOf,
  optional,
  record,
  type Schema,
  text,
} from '@mailhost/core/schema';
import { deepQuery } from '../../deep-query.js';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs, withHeaders } from '../../reads.js';
import {
  addressOptionalNameCheck,
  attachmentCheck,
  bimiCheck,
  headerCheck,
  messageReferenceWithAttachmentsCheck,
} from '../checks.js';
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
  GetMessagesResponse,
  SearchApplyMessagesRequest,
  SearchApplyMessagesResponse,
  SearchMessagesQuery,
  SearchMessagesResponse,
  SubmitStoredMessageRequest,
  SubmitStoredMessageResponse,
  UpdateMessagePathParamsRequest,
  UpdateMessageRequest,
  UpdateMessageResponse,
  UploadMessageRequest,
  UploadMessageResponse,
} from '../models.js';

/** `getMessages` */
export const list: WildduckOperation<
  {
    readonly path: { readonly user: string | number; readonly mailbox: string | number };
    readonly query?: GetMessagesQuery;
  },
  GetMessagesResponse
> = {
  id: 'messages.list',
  method: 'GET',
  path: '/users/{user}/mailboxes/{mailbox}/messages',
  repeat: 'readonly',
  logged: 'query',
  query: object({
    unseen: optional(boolean()),
    metaData: optional(boolean()),
    threadCounters: optional(boolean()),
    includeHasDrafts: optional(boolean()),
    collapseThreads: optional(boolean()),
    limit: optional(integer({ min: 1, max: 250 })),
    order: optional(oneOf(['asc', 'desc'])),
    next: optional(text()),
    previous: optional(text()),
    includeHeaders: optional(either(boolean(), text())),
    ...loggedFields,
  }),
  read: withHeaders,
};

/** The body of `uploadMessage`. */
export const uploadMessageRequestSchema: Schema<UploadMessageRequest> = object({
  date: optional(text()),
  unseen: optional(boolean()),
  flagged: optional(boolean()),
  draft: optional(boolean()),
  raw: optional(text()),
  from: optional(addressOptionalNameCheck),
  replyTo: optional(addressOptionalNameCheck),
  to: optional(listOf(addressOptionalNameCheck)),
  cc: optional(listOf(addressOptionalNameCheck)),
  bcc: optional(listOf(addressOptionalNameCheck)),
  headers: optional(listOf(headerCheck)),
  subject: optional(text()),
  text: optional(text()),
  html: optional(text()),
  files: optional(listOf(text())),
  attachments: optional(listOf(attachmentCheck)),
  metaData: optional(record(anything())),
  reference: optional(messageReferenceWithAttachmentsCheck),
  replacePrevious: optional(object({ mailbox: optional(text()), id: number() })),
  bimi: optional(bimiCheck),
  ...loggedFields,
});

/** `uploadMessage` */
export const create: WildduckOperation<
  {
    readonly path: { readonly user: string | number; readonly mailbox: string | number };
    readonly body?: UploadMessageRequest;
  },
  UploadMessageResponse
> = {
  id: 'messages.create',
  method: 'POST',
  path: '/users/{user}/mailboxes/{mailbox}/messages',
  repeat: 'non-idempotent',
  logged: 'body',
  body: optional(uploadMessageRequestSchema),
  read: asItIs,
};

/** The body of `updateMessage`. */
export const updateMessageRequestSchema: Schema<UpdateMessageRequest> = object({
  message: text(),
  moveTo: optional(text()),
  updateThread: optional(boolean()),
  seen: optional(boolean()),
  deleted: optional(boolean()),
  flagged: optional(boolean()),
  markHam: optional(boolean()),
  draft: optional(boolean()),
  expires: optional(either(text(), oneOf([false]))),
  metaData: optional(record(anything())),
  ...loggedFields,
});

/** `updateMessage` */
export const updateMany: WildduckOperation<
  {
    readonly path: { readonly user: string | number; readonly mailbox: string | number };
    readonly body: UpdateMessageRequest;
  },
  UpdateMessageResponse
> = {
  id: 'messages.updateMany',
  method: 'PUT',
  path: '/users/{user}/mailboxes/{mailbox}/messages',
  repeat: 'non-idempotent',
  logged: 'body',
  body: updateMessageRequestSchema,
  read: asItIs,
};

/** `deleteMessagesInMailbox` */
export const deleteAll: WildduckOperation<
  {
    readonly path: { readonly user: string | number; readonly mailbox: string | number };
    readonly query?: DeleteMessagesInMailboxQuery;
  },
  DeleteMessagesInMailboxResponse
> = {
  id: 'messages.deleteAll',
  method: 'DELETE',
  path: '/users/{user}/mailboxes/{mailbox}/messages',
  repeat: 'non-idempotent',
  logged: 'query',
  query: object({ async: optional(boolean()), skipArchive: optional(boolean()), ...loggedFields }),
  read: asItIs,
};

/** `searchMessages` */
export const search: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly query?: SearchMessagesQuery },
  SearchMessagesResponse
> = {
  id: 'messages.search',
  method: 'GET',
  path: '/users/{user}/search',
  repeat: 'readonly',
  logged: 'query',
  query: deepQuery(
    object({
      q: optional(text()),
      mailbox: optional(text()),
      id: optional(text()),
      thread: optional(text()),
      or: optional(
        object({ query: optional(text()), from: optional(text()), to: optional(text()), subject: optional(text()) }),
      ),
      query: optional(text()),
      datestart: optional(text()),
      dateend: optional(text()),
      from: optional(text()),
      to: optional(text()),
      subject: optional(text()),
      minSize: optional(number()),
      maxSize: optional(number()),
      attachments: optional(boolean()),
      flagged: optional(boolean()),
      unseen: optional(boolean()),
      seen: optional(boolean()),
      useAndSearch: optional(boolean()),
      includeHeaders: optional(either(boolean(), text())),
      metaData: optional(boolean()),
      searchable: optional(boolean()),
      threadCounters: optional(boolean()),
      includeHasDrafts: optional(boolean()),
      collapseThreads: optional(boolean()),
      limit: optional(integer({ min: 1, max: 250 })),
      order: optional(oneOf(['asc', 'desc'])),
      next: optional(text()),
      previous: optional(text()),
      ...loggedFields,
    }),
  ),
  read: withHeaders,
};

/** The body of `searchApplyMessages`. */
export const searchApplyMessagesRequestSchema: Schema<SearchApplyMessagesRequest> = object({
  q: optional(text()),
  mailbox: optional(text()),
  id: optional(text()),
  thread: optional(text()),
  or: optional(
    object({ query: optional(text()), from: optional(text()), to: optional(text()), subject: optional(text()) }),
  ),
  query: optional(text()),
  datestart: optional(text()),
  dateend: optional(text()),
  from: optional(text()),
  to: optional(text()),
  subject: optional(text()),
  minSize: optional(number()),
  maxSize: optional(number()),
  attachments: optional(boolean()),
  flagged: optional(boolean()),
  unseen: optional(boolean()),
  seen: optional(boolean()),
  useAndSearch: optional(boolean()),
  includeHeaders: optional(boolean()),
  metaData: optional(boolean()),
  searchable: optional(boolean()),
  action: object({
    moveTo: optional(text()),
    seen: optional(boolean()),
    flagged: optional(boolean()),
    delete: optional(boolean()),
  }),
  ...loggedFields,
});

/** `searchApplyMessages` */
export const searchAndApply: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: SearchApplyMessagesRequest },
  SearchApplyMessagesResponse
> = {
  id: 'messages.searchAndApply',
  method: 'POST',
  path: '/users/{user}/search',
  repeat: 'non-idempotent',
  logged: 'body',
  body: searchApplyMessagesRequestSchema,
  read: asItIs,
  destructive: true,
};

/** `getMessage` */
export const get: WildduckOperation<
  {
    readonly path: {
      readonly user: string | number;
      readonly mailbox: string | number;
      readonly message: string | number;
    };
    readonly query?: GetMessageQuery;
  },
  GetMessageResponse
> = {
  id: 'messages.get',
  method: 'GET',
  path: '/users/{user}/mailboxes/{mailbox}/messages/{message}',
  repeat: 'readonly',
  logged: 'query',
  query: object({ replaceCidLinks: optional(boolean()), markAsSeen: optional(boolean()), ...loggedFields }),
};

/** The body of `updateMessagePathParams`. */
export const updateMessagePathParamsRequestSchema: Schema<UpdateMessagePathParamsRequest> = object({
  moveTo: optional(text()),
  updateThread: optional(boolean()),
  seen: optional(boolean()),
  deleted: optional(boolean()),
  flagged: optional(boolean()),
  markHam: optional(boolean()),
  draft: optional(boolean()),
  expires: optional(either(text(), oneOf([false]))),
  metaData: optional(record(anything())),
  ...loggedFields,
});

/** `updateMessagePathParams` */
export const update: WildduckOperation<
  {
    readonly path: {
      readonly user: string | number;
      readonly mailbox: string | number;
      readonly message: string | number;
    };
    readonly body?: UpdateMessagePathParamsRequest;
  },
  UpdateMessageResponse
> = {
  id: 'messages.update',
  method: 'PUT',
  path: '/users/{user}/mailboxes/{mailbox}/messages/{message}',
  repeat: 'non-idempotent',
  logged: 'body',
  body: optional(updateMessagePathParamsRequestSchema),
  read: asItIs,
};

/** `deleteMessage` */
export const remove: WildduckOperation<
  {
    readonly path: {
      readonly user: string | number;
      readonly mailbox: string | number;
      readonly message: string | number;
    };
    readonly query?: DeleteMessageQuery;
  },
  DeleteMessageResponse
> = {
  id: 'messages.delete',
  method: 'DELETE',
  path: '/users/{user}/mailboxes/{mailbox}/messages/{message}',
  repeat: 'idempotent',
  logged: 'query',
  query: object({ updateThread: optional(boolean()), ...loggedFields }),
  read: asItIs,
  removes: true,
  gone: { success: true },
};

/** `getMessageSource` */
export const source: WildduckOperation<
  {
    readonly path: {
      readonly user: string | number;
      readonly mailbox: string | number;
      readonly message: string | number;
    };
  },
  Uint8Array
> = {
  id: 'messages.source',
  method: 'GET',
  path: '/users/{user}/mailboxes/{mailbox}/messages/{message}/message.eml',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
  answerKind: bytesAnswer('*/*', { binary: true }),
};

/** `getMessageAttachment` */
export const attachment: WildduckOperation<
  {
    readonly path: {
      readonly user: string | number;
      readonly mailbox: string | number;
      readonly message: string | number;
      readonly attachment: string | number;
    };
    readonly query?: GetMessageAttachmentQuery;
  },
  Uint8Array
> = {
  id: 'messages.attachment',
  method: 'GET',
  path: '/users/{user}/mailboxes/{mailbox}/messages/{message}/attachments/{attachment}',
  repeat: 'readonly',
  query: object({ sendAsString: optional(boolean()) }),
  answerKind: bytesAnswer(),
};

/** The body of `forwardStoredMessage`. */
export const forwardStoredMessageRequestSchema: Schema<ForwardStoredMessageRequest> = object({
  target: optional(number()),
  addresses: optional(listOf(text())),
  ...loggedFields,
});

/** `forwardStoredMessage` */
export const forward: WildduckOperation<
  {
    readonly path: {
      readonly user: string | number;
      readonly mailbox: string | number;
      readonly message: string | number;
    };
    readonly body?: ForwardStoredMessageRequest;
  },
  ForwardStoredMessageResponse
> = {
  id: 'messages.forward',
  method: 'POST',
  path: '/users/{user}/mailboxes/{mailbox}/messages/{message}/forward',
  repeat: 'non-idempotent',
  logged: 'body',
  body: optional(forwardStoredMessageRequestSchema),
  read: asItIs,
};

/** The body of `submitStoredMessage`. */
export const submitStoredMessageRequestSchema: Schema<SubmitStoredMessageRequest> = object({
  deleteFiles: optional(boolean()),
  sendTime: optional(text()),
  ...loggedFields,
});

/** `submitStoredMessage` */
export const submit: WildduckOperation<
  {
    readonly path: {
      readonly user: string | number;
      readonly mailbox: string | number;
      readonly message: string | number;
    };
    readonly body?: SubmitStoredMessageRequest;
  },
  SubmitStoredMessageResponse
> = {
  id: 'messages.submit',
  method: 'POST',
  path: '/users/{user}/mailboxes/{mailbox}/messages/{message}/submit',
  repeat: 'non-idempotent',
  logged: 'body',
  body: optional(submitStoredMessageRequestSchema),
  read: asItIs,
};

export const all: readonly WildduckOperation[] = [
  list,
  create,
  updateMany,
  deleteAll,
  search,
  searchAndApply,
  get,
  update,
  remove,
  source,
  attachment,
  forward,
  submit,
];
