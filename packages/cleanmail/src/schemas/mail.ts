import {
  each,
  expected,
  type InputObject,
  type ResponseFields,
  type ResponseSchema,
  withChecks,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { Maybe } from './common.js';
import { answeredTime, filled, maybeText } from './fields.js';

/** A folder of a mailbox. No example shows one. */
export interface ImapFolder {
  readonly name: string;
  /** Names the folder in other calls. */
  readonly path: string;
  /** With `fields: ['STATS']`. */
  readonly unreadMessageCount?: Maybe<number>;
  /** With `fields: ['STATS']`. */
  readonly messageCount?: Maybe<number>;
  /** The address of its mails, for `download` and `stream` of the client. */
  readonly messagesUri?: Maybe<string>;
  /** The address of its folders, for `download` and `stream` of the client. */
  readonly childrenUri?: Maybe<string>;
}

/** A file in a mail. */
export interface ImapMessageAttachment {
  /** For `emails.downloadAttachment`. */
  readonly partId?: Maybe<string>;
  readonly name?: Maybe<string>;
  readonly contentType?: Maybe<string>;
  /** Bytes. */
  readonly size?: Maybe<number>;
  /** The file's address, for `download` and `stream` of the client. */
  readonly downloadUri?: Maybe<string>;
  /** The file's address for showing it. */
  readonly displayUri?: Maybe<string>;
}

/** The files in a mail. */
export interface ImapMessageAttachmentList {
  readonly parts?: Maybe<readonly ImapMessageAttachment[]>;
  /** The address of an archive of all of them, for `download` and `stream` of the client. */
  readonly zipUri?: Maybe<string>;
  readonly count?: Maybe<number>;
}

/**
 * A mail in a list. The vendor's document lost the names of these fields; they are taken from another program of the
 * vendor's, where `headers` is a guess. What the server sends beyond them is handed on too.
 */
export interface ImapMessage {
  /** For `emails.get` and the calls on its attachments. */
  readonly id: string;
  /** May be missing in a list: `emails.get` tells them. */
  readonly headers?: Maybe<Readonly<Record<string, unknown>>>;
  /** May be missing in a list: `emails.get` tells them. */
  readonly attachments?: Maybe<ImapMessageAttachmentList>;
  /** The mail's address, for `download` and `stream` of the client. */
  readonly contentUri?: Maybe<string>;
  /** It was read. */
  readonly seen?: Maybe<boolean>;
  readonly answered?: Maybe<boolean>;
  /** It is new since the folder was opened last. */
  readonly recent?: Maybe<boolean>;
  readonly deleted?: Maybe<boolean>;
  readonly hasAttachment?: Maybe<boolean>;
  readonly important?: Maybe<boolean>;
  readonly date?: Maybe<Date>;
  readonly subject?: Maybe<string>;
  readonly from?: Maybe<string>;
  readonly to?: Maybe<readonly string[]>;
  readonly cc?: Maybe<readonly string[]>;
  readonly bcc?: Maybe<readonly string[]>;
  /** Bytes. */
  readonly size?: Maybe<number>;
}

/** A mail with its content, which only its owner gets. `source` is a guess at the field's name. */
export interface ImapMessageContent extends ImapMessage {
  /** As the server sends it: Base64 in a sample of another program of the vendor's. */
  readonly body?: Maybe<string>;
  readonly source?: Maybe<string>;
}

/** A file that was uploaded to be attached to a mail. No example shows one. */
export interface AttachmentFile {
  /** For `SmtpMessage.attachments`, and for the other calls on it. */
  readonly uid: string;
  readonly name: string;
  /** The file's address, for `download` and `stream` of the client. */
  readonly uri?: Maybe<string>;
  /** Its content type. */
  readonly type?: Maybe<string>;
  /** Bytes. */
  readonly size?: Maybe<number>;
}

/** A mail to be sent. */
export interface SmtpMessage {
  readonly to?: readonly string[] | undefined;
  readonly cc?: readonly string[] | undefined;
  readonly bcc?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  /** HTML. */
  readonly body?: string | undefined;
  /** Files that were uploaded before, by `emails.attachments.upload`. The server deletes them when the mail is sent. */
  readonly attachments?: readonly SmtpMessageAttachment[] | undefined;
  /** A draft that is deleted when the mail is sent. */
  readonly draftId?: string | undefined;
  /** The mail that this one answers or forwards. */
  readonly originId?: string | undefined;
  /** Ask for a receipt. */
  readonly ack?: boolean | undefined;
  readonly important?: boolean | undefined;
}

/** A file of a mail to be sent. */
export interface SmtpMessageAttachment {
  /** Its name in the mail. */
  readonly name: string;
  readonly uid: string;
}

const maybeNumber = z.nullish(z.number());

/** A folder, as it is answered. */
export const imapFolderSchema: ResponseSchema<ImapFolder> = z.looseObject({
  ...each(['name', 'path'], z.string()),
  ...each(['unreadMessageCount', 'messageCount'], maybeNumber),
  ...each(['messagesUri', 'childrenUri'], maybeText),
} satisfies ResponseFields<ImapFolder>);

const attachment = z.looseObject({
  ...each(['partId', 'name', 'contentType', 'downloadUri', 'displayUri'], maybeText),
  size: maybeNumber,
} satisfies ResponseFields<ImapMessageAttachment>);

const attachments = z.looseObject({
  parts: z.nullish(z.array(attachment)),
  zipUri: maybeText,
  count: maybeNumber,
} satisfies ResponseFields<ImapMessageAttachmentList>);

const message = {
  id: z.string(),
  headers: z.nullish(z.looseObject({})),
  attachments: z.nullish(attachments),
  ...each(['contentUri', 'subject', 'from'], maybeText),
  ...each(['seen', 'answered', 'recent', 'deleted', 'hasAttachment', 'important'], z.nullish(z.boolean())),
  date: z.nullish(answeredTime),
  ...each(['to', 'cc', 'bcc'], z.nullish(z.array(z.string()))),
  size: maybeNumber,
} satisfies ResponseFields<ImapMessage>;

/** A mail in a list, as it is answered. */
export const imapMessageSchema: ResponseSchema<ImapMessage> = z.looseObject(message);

/** A mail with its content, as it is answered. */
export const imapMessageContentSchema: ResponseSchema<ImapMessageContent> = z.looseObject({
  ...message,
  ...each(['body', 'source'], maybeText),
} satisfies ResponseFields<ImapMessageContent>);

/** An uploaded attachment, as it is answered. */
export const attachmentFileSchema: ResponseSchema<AttachmentFile> = z.looseObject({
  ...each(['uid', 'name'], z.string()),
  ...each(['uri', 'type'], maybeText),
  size: maybeNumber,
} satisfies ResponseFields<AttachmentFile>);

/** What `emails.send` takes. An attachment can be what its upload answered. */
export const sendSmtpMessageSchema: InputObject<SmtpMessage> = withChecks(
  z.strictObject(
    {
      ...each(['to', 'cc', 'bcc'], z.optional(z.array(filled, words))),
      ...each(['subject', 'body', 'draftId', 'originId'], z.optional(z.string(words))),
      ...each(['ack', 'important'], z.optional(z.boolean(words))),
      attachments: z.optional(z.array(z.looseObject(each(['name', 'uid'], filled), words), words)),
    },
    words,
  ),
  z.refine(({ to = [], cc = [], bcc = [] }) => to.length + cc.length + bcc.length > 0, {
    ...expected('at least one recipient in to, cc or bcc'),
    path: ['to'],
  }),
);

export function writeSmtpMessage({ attachments, ...message }: SmtpMessage): SmtpMessage {
  return { ...message, attachments: attachments?.map(({ name, uid }) => ({ name, uid })) };
}
