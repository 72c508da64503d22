import * as check from './checks.js';
import {
  blankableText,
  correspondent,
  email,
  flag,
  flagOr,
  id,
  messageRange,
  metaData,
  ofMailbox,
  ofMessage,
  page,
  session,
  theId,
} from './common.js';
import {
  allowing,
  any,
  blankable,
  bytes,
  date,
  either,
  type Fields,
  list,
  number,
  object,
  only,
  orElse,
  required,
  text,
  upper,
} from './rules.js';

export const getMessages: Fields = {
  ...ofMailbox,
  unseen: flag,
  metaData: flagOr(false),
  threadCounters: flagOr(false),
  includeHasDrafts: flagOr(false),
  collapseThreads: flagOr(false),
  ...page,
  order: orElse('desc', allowing(['asc', 'desc'], blankable(any))),
  ...session,
  includeHeaders: flagOr(false),
};

export const getMessage: Fields = {
  ...ofMessage,
  replaceCidLinks: flagOr(false),
  markAsSeen: flagOr(false),
  ...session,
};

export const getMessageSource: Fields = {
  ...ofMessage,
  ...session,
};

export const getMessageAttachment: Fields = {
  ...ofMessage,
  attachment: required(upper(text(check.matching(/^ATT\d+$/i)))),
  sendAsString: flagOr(false),
};

export const updateMessagePathParams: Fields = {
  ...ofMailbox,
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
  ...session,
};

export const updateMessage: Fields = {
  message: required(messageRange),
  ...ofMailbox,
  moveTo: id,
  updateThread: flagOr(false),
  seen: flag,
  deleted: flag,
  flagged: flag,
  markHam: flagOr(false),
  draft: flag,
  expires: either(date, flag),
  metaData,
  ...session,
};

export const deleteMessage: Fields = {
  ...ofMessage,
  updateThread: flagOr(false),
  ...session,
};

export const deleteMessagesInMailbox: Fields = {
  ...ofMailbox,
  async: flagOr(false),
  skipArchive: flagOr(false),
  ...session,
};

export const uploadMessage: Fields = {
  ...ofMailbox,
  date,
  unseen: flagOr(false),
  flagged: flagOr(false),
  draft: flagOr(false),
  raw: blankable(bytes),
  from: correspondent,
  replyTo: correspondent,
  to: list(correspondent),
  cc: list(correspondent),
  bcc: list(correspondent),
  headers: list(object({ key: blankableText(255), value: blankableText(102400) })),
  subject: blankableText(2048),
  text: blankableText(1048576),
  html: blankableText(1048576),
  files: list(id),
  attachments: list(
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
  metaData,
  reference: object({
    mailbox: theId,
    id: required(number(1)),
    action: required(only('reply', 'replyAll', 'forward')),
    attachments: either(flag, list(upper(text(check.matching(/^ATT\d+$/i))))),
  }),
  replacePrevious: object({ mailbox: id, id: required(number()) }),
  bimi: object({ domain: required(text(check.domain)), selector: blankableText(255) }),
  ...session,
};

export const forwardStoredMessage: Fields = {
  ...ofMessage,
  target: number(1, 1000),
  addresses: list(email),
  ...session,
};

export const submitStoredMessage: Fields = {
  ...ofMessage,
  deleteFiles: flag,
  sendTime: date,
  ...session,
};
