import {
  boolean,
  chosen,
  dateToMilliseconds,
  each,
  list,
  object,
  oneOf,
  optional,
  refine,
  type Schema,
} from '@mailhost/core/schema';
import { type ListQuery, searchQuery } from '../lists.js';
import { filled } from './common.js';

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

const reserved = ['folders', 'send'];

/** Two words stand for something else where the path of a folder stands. */
export const folderPath: Schema<string> = refine(
  filled(),
  (path) => !reserved.includes(path),
  `another folder than ${reserved.map((word) => `"${word}"`).join(' and ')}, whose addresses in the API are taken`,
);

export const userId: Schema<string> = refine(
  filled(),
  (id) => !id.includes('@'),
  'the id of a user: this call takes no e-mail address',
);

/** A text as it is, or a time. */
const time: Schema<Date | string> = chosen((value) => (typeof value === 'string' ? filled() : dateToMilliseconds()));

export const folderQuery: Schema<{ readonly fields?: readonly string[] | undefined }> = object<{
  readonly fields?: readonly string[] | undefined;
}>({ fields: optional(list(filled())) });

const times = ['receivedAfter', 'receivedBefore'] as const;
const texts = ['from', 'to', 'cc', 'subject', 'body', 'id'] as const;

/** What a list of mails takes. */
export const mailQuery: Schema<ListQuery<MailSort, MailSearch>> = refine(
  searchQuery<MailSort, MailSearch>({
    ...each(times, time),
    ...each(texts, filled()),
    operator: oneOf(['AND', 'OR', 'NOT']),
  }),
  (query) => query.operator === undefined || [...times, ...texts].some((name) => query[name] !== undefined),
  'a field to look for beside it: by itself it finds everything, or nothing',
  ['operator'],
);

export const attachmentQuery: Schema<{ readonly dl?: boolean | undefined }> = object<{
  readonly dl?: boolean | undefined;
}>({ dl: optional(boolean()) });
