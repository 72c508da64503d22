import {
  anything,
  boolean,
  converted,
  each,
  type Fields,
  list,
  looseObject,
  number,
  object,
  optional,
  record,
  refine,
  type Schema,
  text,
} from '@mailhost/core/schema';
import { answeredTime, filled, type Maybe, maybe } from './common.js';

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

/** A folder, as it is answered. */
export const imapFolder: Schema<ImapFolder> = looseObject<ImapFolder>({
  ...each(['name', 'path'], text()),
  ...each(['unreadMessageCount', 'messageCount'], maybe(number())),
  ...each(['messagesUri', 'childrenUri'], maybe(text())),
});

const message: Fields<ImapMessage> = {
  id: text(),
  headers: maybe(record(anything())),
  attachments: maybe(
    looseObject<ImapMessageAttachmentList>({
      parts: maybe(
        list(
          looseObject<ImapMessageAttachment>({
            ...each(['partId', 'name', 'contentType', 'downloadUri', 'displayUri'], maybe(text())),
            size: maybe(number()),
          }),
        ),
      ),
      zipUri: maybe(text()),
      count: maybe(number()),
    }),
  ),
  ...each(['contentUri', 'subject', 'from'], maybe(text())),
  ...each(['seen', 'answered', 'recent', 'deleted', 'hasAttachment', 'important'], maybe(boolean())),
  date: maybe(answeredTime()),
  ...each(['to', 'cc', 'bcc'], maybe(list(text()))),
  size: maybe(number()),
};

/** A mail in a list, as it is answered. */
export const imapMessage: Schema<ImapMessage> = looseObject<ImapMessage>(message);
/** A mail with its content, as it is answered. */
export const imapMessageContent: Schema<ImapMessageContent> = looseObject<ImapMessageContent>({
  ...message,
  ...each(['body', 'source'], maybe(text())),
});

/** An uploaded attachment, as it is answered. */
export const attachmentFile: Schema<AttachmentFile> = looseObject<AttachmentFile>({
  ...each(['uid', 'name'], text()),
  ...each(['uri', 'type'], maybe(text())),
  size: maybe(number()),
});

const attached = looseObject<SmtpMessageAttachment>(each(['name', 'uid'], filled()));

const sendable: Schema<SmtpMessage> = object<SmtpMessage>({
  ...each(['to', 'cc', 'bcc'], optional(list(filled()))),
  ...each(['subject', 'body', 'draftId', 'originId'], optional(text())),
  ...each(['ack', 'important'], optional(boolean())),
  // What an upload answered can be given as it is.
  attachments: optional(list(converted(attached, ({ name, uid }) => ({ name, uid })))),
});

/** What `emails.send` takes. */
export const smtpMessage: Schema<SmtpMessage> = refine(
  sendable,
  ({ to = [], cc = [], bcc = [] }) => to.length + cc.length + bcc.length > 0,
  'at least one recipient in to, cc or bcc',
  ['to'],
);
