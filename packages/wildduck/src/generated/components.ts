// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import {
  boolean,
  number,
  optionalBoolean,
  optionalNumber,
  optionalText,
  optionalTexts,
  text,
  textOrFalse,
  texts,
} from '../fields.js';
import type {
  AddressOptionalName,
  Attachment,
  AutoreplySettings,
  Bimi,
  FilterAction,
  FilterActionChanges,
  FilterQuery,
  FilterQueryChanges,
  Header,
  MailboxNames,
  MessageReference,
  MessageReferenceWithAttachments,
} from './models.js';

export const mailboxNamesSchema: InputObject<MailboxNames> = z.strictObject(
  { sent: optionalText, trash: optionalText, junk: optionalText, drafts: optionalText },
  words,
);

export const autoreplySettingsSchema: InputObject<AutoreplySettings> = z.strictObject(
  {
    status: optionalBoolean,
    start: z.optional(textOrFalse),
    end: z.optional(textOrFalse),
    name: optionalText,
    subject: optionalText,
    text: optionalText,
    html: optionalText,
  },
  words,
);

export const addressOptionalNameSchema: InputObject<AddressOptionalName> = z.strictObject(
  { name: optionalText, address: text },
  words,
);

export const headerSchema: InputObject<Header> = z.strictObject({ key: optionalText, value: optionalText }, words);

export const attachmentSchema: InputObject<Attachment> = z.strictObject(
  {
    filename: optionalText,
    contentType: optionalText,
    encoding: optionalText,
    contentTransferEncoding: optionalText,
    content: text,
    cid: optionalText,
    contentDisposition: z.optional(z.enum(['inline', 'attachment'], words)),
  },
  words,
);

export const messageReferenceWithAttachmentsSchema: InputObject<MessageReferenceWithAttachments> = z.strictObject(
  {
    mailbox: text,
    id: number,
    action: z.enum(['reply', 'replyAll', 'forward'], words),
    attachments: z.optional(z.union([boolean, texts], words)),
  },
  words,
);

export const bimiSchema: InputObject<Bimi> = z.strictObject({ domain: text, selector: optionalText }, words);

export const filterQuerySchema: InputObject<FilterQuery> = z.strictObject(
  {
    from: optionalText,
    to: optionalText,
    subject: optionalText,
    listId: optionalText,
    text: optionalText,
    ha: optionalBoolean,
    size: optionalNumber,
  },
  words,
);

export const filterActionSchema: InputObject<FilterAction> = z.strictObject(
  {
    seen: z.optional(z.nullable(boolean)),
    flag: z.optional(z.nullable(boolean)),
    delete: z.optional(z.nullable(boolean)),
    spam: z.optional(z.nullable(boolean)),
    mailbox: optionalText,
    targets: optionalTexts,
  },
  words,
);

export const filterQueryChangesSchema: InputObject<FilterQueryChanges> = z.strictObject(
  {
    from: optionalText,
    to: optionalText,
    subject: optionalText,
    listId: optionalText,
    text: optionalText,
    ha: z.optional(z.union([boolean, z.literal('', words)], words)),
    size: z.optional(z.union([number, z.literal('', words)], words)),
  },
  words,
);

export const filterActionChangesSchema: InputObject<FilterActionChanges> = z.strictObject(
  {
    seen: z.optional(z.union([boolean, z.literal('', words)], words)),
    flag: z.optional(z.union([boolean, z.literal('', words)], words)),
    delete: z.optional(z.union([boolean, z.literal('', words)], words)),
    spam: z.optional(z.union([boolean, z.literal('', words)], words)),
    mailbox: optionalText,
    targets: z.optional(z.union([texts, z.literal('', words)], words)),
  },
  words,
);

export const messageReferenceSchema: InputObject<MessageReference> = z.strictObject(
  { mailbox: text, id: number, action: z.enum(['reply', 'replyAll', 'forward'], words) },
  words,
);
