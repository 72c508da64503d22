import * as check from './checks.js';
import { blankableText, correspondent, email, flag, flagOr, id, messageRange, metaData, theId } from './common.js';
import {
  blankable,
  bytes,
  date,
  either,
  type Fields,
  instead,
  listOf,
  number,
  object,
  only,
  orElse,
  required,
  text,
  upper,
} from './rules.js';

export const attachmentId = upper(text(check.matching(/^ATT\d+$/i)));

/** What can be changed of messages. */
export const changes: Fields = {
  message: required(messageRange),
  moveTo: id,
  updateThread: flagOr(false),
  seen: flag,
  deleted: flag,
  flagged: flag,
  markHam: flagOr(false),
  draft: flag,
  expires: either(date, flag),
  metaData,
};

const people = listOf(correspondent);

/** What a message is made of. */
const content: Fields = {
  from: correspondent,
  replyTo: correspondent,
  to: people,
  cc: people,
  bcc: people,
  headers: listOf(object({ key: blankableText(255), value: blankableText(102_400) })),
  subject: blankableText(2048),
  text: blankableText(1_048_576),
  html: blankableText(1_048_576),
  attachments: listOf(
    object({
      filename: blankableText(255),
      contentType: blankableText(255),
      encoding: orElse('base64', blankable(text())),
      contentTransferEncoding: blankable(text()),
      content: required(text()),
      cid: blankableText(255),
      contentDisposition: blankable(only('inline', 'attachment')),
    }),
  ),
};

/** The message that another one is about. */
const reference: Fields = {
  mailbox: theId,
  id: required(number(1)),
  action: required(only('reply', 'replyAll', 'forward')),
};

export const uploadMessage: Fields = {
  date,
  unseen: flagOr(false),
  flagged: flagOr(false),
  draft: flagOr(false),
  raw: blankable(bytes),
  ...content,
  files: listOf(id),
  metaData,
  reference: object({ ...reference, attachments: either(flag, listOf(attachmentId)) }),
  replacePrevious: object({ mailbox: id, id: required(number()) }),
  bimi: object({ domain: required(text(check.domain)), selector: blankableText(255) }),
};

/** Whom a mail goes to: a bad address counts as none. */
const recipient = object({ name: blankableText(255), address: required(instead('', email)) });

export const submitMessage: Fields = {
  mailbox: id,
  ...content,
  to: listOf(recipient),
  meta: metaData,
  reference: object(reference),
  isDraft: flagOr(false),
  draft: object({ mailbox: theId, id: required(number()) }),
  sendTime: date,
  uploadOnly: flagOr(false),
  envelope: object({ from: correspondent, to: people }),
};
