import { blankableText, correspondent, email, flagOr, id, metaData, ofUser, session, theId } from './common.js';
import { blankable, date, type Fields, list, number, object, only, orElse, required, text } from './rules.js';

/** Whom a mail goes to: a bad address counts as none. */
const recipient = object({ name: blankableText(255), address: { ...required(email), instead: '' } });

export const submitMessage: Fields = {
  ...ofUser,
  mailbox: id,
  from: correspondent,
  replyTo: correspondent,
  to: list(recipient),
  cc: list(correspondent),
  bcc: list(correspondent),
  headers: list(object({ key: blankableText(255), value: blankableText(102400) })),
  subject: blankableText(2048),
  text: blankableText(1048576),
  html: blankableText(1048576),
  attachments: list(
    object({
      filename: blankableText(255),
      contentType: blankableText(255),
      encoding: orElse('base64', blankable(text())),
      contentTransferEncoding: blankable(text()),
      contentDisposition: blankable(only('inline', 'attachment')),
      content: required(text()),
      cid: blankableText(255),
    }),
  ),
  meta: metaData,
  ...session,
  reference: object({
    mailbox: theId,
    id: required(number(1)),
    action: required(only('reply', 'replyAll', 'forward')),
  }),
  isDraft: flagOr(false),
  draft: object({ mailbox: theId, id: required(number()) }),
  sendTime: date,
  uploadOnly: flagOr(false),
  envelope: object({ from: correspondent, to: list(correspondent) }),
};
