// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import {
  boolean,
  either,
  list as listOf,
  nullable,
  number,
  object,
  oneOf,
  optional,
  type Schema,
  text,
} from '@mailhost/core/schema';
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

export const mailboxNamesCheck: Schema<MailboxNames> = object({
  sent: optional(text()),
  trash: optional(text()),
  junk: optional(text()),
  drafts: optional(text()),
});

export const autoreplySettingsCheck: Schema<AutoreplySettings> = object({
  status: optional(boolean()),
  start: optional(either(text(), oneOf([false]))),
  end: optional(either(text(), oneOf([false]))),
  name: optional(text()),
  subject: optional(text()),
  text: optional(text()),
  html: optional(text()),
});

export const addressOptionalNameCheck: Schema<AddressOptionalName> = object({
  name: optional(text()),
  address: text(),
});

export const headerCheck: Schema<Header> = object({ key: optional(text()), value: optional(text()) });

export const attachmentCheck: Schema<Attachment> = object({
  filename: optional(text()),
  contentType: optional(text()),
  encoding: optional(text()),
  contentTransferEncoding: optional(text()),
  content: text(),
  cid: optional(text()),
  contentDisposition: optional(oneOf(['inline', 'attachment'])),
});

export const messageReferenceWithAttachmentsCheck: Schema<MessageReferenceWithAttachments> = object({
  mailbox: text(),
  id: number(),
  action: oneOf(['reply', 'replyAll', 'forward']),
  attachments: optional(either(boolean(), listOf(text()))),
});

export const bimiCheck: Schema<Bimi> = object({ domain: text(), selector: optional(text()) });

export const filterQueryCheck: Schema<FilterQuery> = object({
  from: optional(text()),
  to: optional(text()),
  subject: optional(text()),
  listId: optional(text()),
  text: optional(text()),
  ha: optional(boolean()),
  size: optional(number()),
});

export const filterActionCheck: Schema<FilterAction> = object({
  seen: optional(nullable(boolean())),
  flag: optional(nullable(boolean())),
  delete: optional(nullable(boolean())),
  spam: optional(nullable(boolean())),
  mailbox: optional(text()),
  targets: optional(listOf(text())),
});

export const filterQueryChangesCheck: Schema<FilterQueryChanges> = object({
  from: optional(text()),
  to: optional(text()),
  subject: optional(text()),
  listId: optional(text()),
  text: optional(text()),
  ha: optional(either(boolean(), oneOf(['']))),
  size: optional(either(number(), oneOf(['']))),
});

export const filterActionChangesCheck: Schema<FilterActionChanges> = object({
  seen: optional(either(boolean(), oneOf(['']))),
  flag: optional(either(boolean(), oneOf(['']))),
  delete: optional(either(boolean(), oneOf(['']))),
  spam: optional(either(boolean(), oneOf(['']))),
  mailbox: optional(text()),
  targets: optional(either(listOf(text()), oneOf(['']))),
});

export const messageReferenceCheck: Schema<MessageReference> = object({
  mailbox: text(),
  id: number(),
  action: oneOf(['reply', 'replyAll', 'forward']),
});
