// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { bytesParser } from '@mailhost/core';
import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { deepQuery } from '../../deep-query.js';
import { unsentDraft } from '../../failure-rules.js';
import {
  boolean,
  number,
  optionalBoolean,
  optionalFields,
  optionalNumber,
  optionalPageSize,
  optionalText,
  optionalTexts,
  text,
  textOrFalse,
} from '../../fields.js';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs, withHeaders } from '../../reads.js';
import {
  addressOptionalNameSchema,
  attachmentSchema,
  bimiSchema,
  headerSchema,
  messageReferenceWithAttachmentsSchema,
} from '../components.js';
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

/** The query of `getMessages`. */
export const listMessagesQuerySchema: InputObject<GetMessagesQuery> = z.strictObject(
  {
    unseen: optionalBoolean,
    metaData: optionalBoolean,
    threadCounters: optionalBoolean,
    includeHasDrafts: optionalBoolean,
    collapseThreads: optionalBoolean,
    limit: optionalPageSize,
    order: z.optional(z.enum(['asc', 'desc'], words)),
    next: optionalText,
    previous: optionalText,
    includeHeaders: z.optional(z.union([boolean, text], words)),
    ...loggedFields,
  },
  words,
);

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
  query: listMessagesQuerySchema,
  read: withHeaders,
};

/** The body of `uploadMessage`. */
export const uploadMessageSchema: InputObject<UploadMessageRequest> = z.strictObject(
  {
    date: optionalText,
    unseen: optionalBoolean,
    flagged: optionalBoolean,
    draft: optionalBoolean,
    raw: optionalText,
    from: z.optional(addressOptionalNameSchema),
    replyTo: z.optional(addressOptionalNameSchema),
    to: z.optional(z.array(addressOptionalNameSchema, words)),
    cc: z.optional(z.array(addressOptionalNameSchema, words)),
    bcc: z.optional(z.array(addressOptionalNameSchema, words)),
    headers: z.optional(z.array(headerSchema, words)),
    subject: optionalText,
    text: optionalText,
    html: optionalText,
    files: optionalTexts,
    attachments: z.optional(z.array(attachmentSchema, words)),
    metaData: optionalFields,
    reference: z.optional(messageReferenceWithAttachmentsSchema),
    replacePrevious: z.optional(z.strictObject({ mailbox: optionalText, id: number }, words)),
    bimi: z.optional(bimiSchema),
    ...loggedFields,
  },
  words,
);

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
  body: z.optional(uploadMessageSchema),
  read: asItIs,
  gateway: {
    upload: {
      contentType: 'message/rfc822',
      query: [
        'date',
        'unseen',
        'flagged',
        'draft',
        'metaData',
        'replacePrevious[mailbox]',
        'replacePrevious[id]',
        'sess',
        'ip',
      ],
    },
  },
};

/** The body of `updateMessage`. */
export const updateMessageSchema: InputObject<UpdateMessageRequest> = z.strictObject(
  {
    message: text,
    moveTo: optionalText,
    updateThread: optionalBoolean,
    seen: optionalBoolean,
    deleted: optionalBoolean,
    flagged: optionalBoolean,
    markHam: optionalBoolean,
    draft: optionalBoolean,
    expires: z.optional(textOrFalse),
    metaData: optionalFields,
    ...loggedFields,
  },
  words,
);

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
  body: updateMessageSchema,
  read: asItIs,
};

/** The query of `deleteMessagesInMailbox`. */
export const deleteMessagesInMailboxQuerySchema: InputObject<DeleteMessagesInMailboxQuery> = z.strictObject(
  { async: optionalBoolean, skipArchive: optionalBoolean, ...loggedFields },
  words,
);

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
  query: deleteMessagesInMailboxQuerySchema,
  read: asItIs,
};

/** The query of `searchMessages`. */
export const searchMessagesQuerySchema: InputObject<SearchMessagesQuery> = z.strictObject(
  {
    q: optionalText,
    mailbox: optionalText,
    id: optionalText,
    thread: optionalText,
    or: z.optional(
      z.strictObject({ query: optionalText, from: optionalText, to: optionalText, subject: optionalText }, words),
    ),
    query: optionalText,
    datestart: optionalText,
    dateend: optionalText,
    from: optionalText,
    to: optionalText,
    subject: optionalText,
    minSize: optionalNumber,
    maxSize: optionalNumber,
    attachments: optionalBoolean,
    flagged: optionalBoolean,
    unseen: optionalBoolean,
    seen: optionalBoolean,
    useAndSearch: optionalBoolean,
    includeHeaders: z.optional(z.union([boolean, text], words)),
    metaData: optionalBoolean,
    searchable: optionalBoolean,
    threadCounters: optionalBoolean,
    includeHasDrafts: optionalBoolean,
    collapseThreads: optionalBoolean,
    limit: optionalPageSize,
    order: z.optional(z.enum(['asc', 'desc'], words)),
    next: optionalText,
    previous: optionalText,
    ...loggedFields,
  },
  words,
);

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
  query: searchMessagesQuerySchema,
  writeQuery: deepQuery,
  read: withHeaders,
};

/** The body of `searchApplyMessages`. */
export const searchApplyMessagesSchema: InputObject<SearchApplyMessagesRequest> = z.strictObject(
  {
    q: optionalText,
    mailbox: optionalText,
    id: optionalText,
    thread: optionalText,
    or: z.optional(
      z.strictObject({ query: optionalText, from: optionalText, to: optionalText, subject: optionalText }, words),
    ),
    query: optionalText,
    datestart: optionalText,
    dateend: optionalText,
    from: optionalText,
    to: optionalText,
    subject: optionalText,
    minSize: optionalNumber,
    maxSize: optionalNumber,
    attachments: optionalBoolean,
    flagged: optionalBoolean,
    unseen: optionalBoolean,
    seen: optionalBoolean,
    useAndSearch: optionalBoolean,
    includeHeaders: optionalBoolean,
    metaData: optionalBoolean,
    searchable: optionalBoolean,
    action: z.strictObject(
      { moveTo: optionalText, seen: optionalBoolean, flagged: optionalBoolean, delete: optionalBoolean },
      words,
    ),
    ...loggedFields,
  },
  words,
);

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
  body: searchApplyMessagesSchema,
  read: asItIs,
  destructive: true,
};

/** The query of `getMessage`. */
export const getMessageQuerySchema: InputObject<GetMessageQuery> = z.strictObject(
  { replaceCidLinks: optionalBoolean, markAsSeen: optionalBoolean, ...loggedFields },
  words,
);

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
  query: getMessageQuerySchema,
};

/** The body of `updateMessagePathParams`. */
export const updateMessagePathParamsSchema: InputObject<UpdateMessagePathParamsRequest> = z.strictObject(
  {
    moveTo: optionalText,
    updateThread: optionalBoolean,
    seen: optionalBoolean,
    deleted: optionalBoolean,
    flagged: optionalBoolean,
    markHam: optionalBoolean,
    draft: optionalBoolean,
    expires: z.optional(textOrFalse),
    metaData: optionalFields,
    ...loggedFields,
  },
  words,
);

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
  body: z.optional(updateMessagePathParamsSchema),
  read: asItIs,
};

/** The query of `deleteMessage`. */
export const deleteMessageQuerySchema: InputObject<DeleteMessageQuery> = z.strictObject(
  { updateThread: optionalBoolean, ...loggedFields },
  words,
);

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
  query: deleteMessageQuerySchema,
  read: asItIs,
  notFoundMeansDone: true,
  resultWhenGone: { success: true },
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
  responseParser: bytesParser('*/*', { binary: true }),
};

/** The query of `getMessageAttachment`. */
export const getMessageAttachmentQuerySchema: InputObject<GetMessageAttachmentQuery> = z.strictObject(
  { sendAsString: optionalBoolean },
  words,
);

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
  query: getMessageAttachmentQuerySchema,
  responseParser: bytesParser(),
};

/** The body of `forwardStoredMessage`. */
export const forwardStoredMessageSchema: InputObject<ForwardStoredMessageRequest> = z.strictObject(
  { target: optionalNumber, addresses: optionalTexts, ...loggedFields },
  words,
);

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
  body: z.optional(forwardStoredMessageSchema),
  read: asItIs,
};

/** The body of `submitStoredMessage`. */
export const submitStoredMessageSchema: InputObject<SubmitStoredMessageRequest> = z.strictObject(
  { deleteFiles: optionalBoolean, sendTime: optionalText, ...loggedFields },
  words,
);

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
  body: z.optional(submitStoredMessageSchema),
  read: asItIs,
  failure: unsentDraft,
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
