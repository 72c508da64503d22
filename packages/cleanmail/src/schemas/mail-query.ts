import { each, expected, type InputObject, type InputSchema, unionBy, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { filled, milliseconds } from './fields.js';
import { type ListQuery, searchQuery } from './list-query.js';

/** What to look for among mails. Fields go together by `operator`. */
export interface MailSearch {
  /** A text is sent as it is: the vendor does not say how a time is written. A `Date` is sent in milliseconds. */
  readonly receivedAfter?: Date | string | undefined;
  readonly receivedBefore?: Date | string | undefined;
  /** The sender. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cc?: string | undefined;
  readonly subject?: string | undefined;
  /** The text of the mail. */
  readonly body?: string | undefined;
  readonly id?: string | undefined;
  /** Default `AND`. Only together with another field. */
  readonly operator?: 'AND' | 'OR' | 'NOT' | undefined;
}

/** The vendor names the field in two ways. */
export type MailSort = 'sentDate' | 'send_date';

/** What the lists of folders and `emails.get` are asked for. */
export interface FieldsQuery {
  readonly fields?: readonly string[] | undefined;
}

/** What the downloads of a mail's attachments are asked for. */
export interface AttachmentsQuery {
  readonly dl?: boolean | undefined;
}

const reserved = ['folders', 'send'];

/** Two words stand for something else where the path of a folder stands. */
export const folderPath: InputSchema<string> = withChecks(
  filled,
  z.refine(
    (path) => !reserved.includes(path),
    expected('another folder than "folders" and "send", whose addresses in the API are taken'),
  ),
);

export const userId: InputSchema<string> = withChecks(
  filled,
  z.refine((id) => !id.includes('@'), expected('the id of a user: this call takes no e-mail address')),
);

const date = z.date(words);

/** A text as it is, or a time. */
const time = unionBy([date, filled], (value) => (typeof value === 'string' ? filled : date));

/** What `emails.folders`, `emails.subfolders` and `emails.get` take. */
export const fieldsQuerySchema: InputObject<FieldsQuery> = z.strictObject(
  { fields: z.optional(z.array(filled, words)) },
  words,
);

const times = ['receivedAfter', 'receivedBefore'] as const;
const texts = ['from', 'to', 'cc', 'subject', 'body', 'id'] as const;

/** What `emails.list` takes. */
export const listImapMessagesQuerySchema: InputObject<ListQuery<MailSort, MailSearch>> = withChecks(
  searchQuery(
    {
      ...each(times, z.optional(time)),
      ...each(texts, z.optional(filled)),
      operator: z.optional(z.enum(['AND', 'OR', 'NOT'], words)),
    },
    'at least one field with a value; without a search, everything is listed',
  ),
  z.refine((query) => query.operator === undefined || [...times, ...texts].some((name) => query[name] !== undefined), {
    ...expected('a field to look for beside it: by itself it finds everything, or nothing'),
    path: ['operator'],
  }),
);

export function writeImapMessagesQuery({ receivedAfter, receivedBefore, ...query }: ListQuery<MailSort, MailSearch>) {
  return { ...query, receivedAfter: milliseconds(receivedAfter), receivedBefore: milliseconds(receivedBefore) };
}

/** What `emails.downloadAttachments` and `emails.downloadAttachment` take. */
export const attachmentsQuerySchema: InputObject<AttachmentsQuery> = z.strictObject(
  { dl: z.optional(z.boolean(words)) },
  words,
);
