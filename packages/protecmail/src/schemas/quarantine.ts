import { dateFromRfc3339, looseObject, number, type Schema, text } from '@mailhost/core/schema';
import { listOrNull } from './lists.js';

/** A mail in quarantine. */
export interface QuarantinedEmail {
  readonly date: Date;
  /** Whom it was sent to. */
  readonly email: string;
  readonly domain: string;
  /** The envelope's sender. */
  readonly mailfrom: string;
  readonly subject: string;
  /** For `quarantine.resend`: twenty digits. */
  readonly ident: string;
}

/** A page of the quarantine, as it is on the wire. */
export interface QuarantineAnswer {
  readonly emails: readonly QuarantinedEmail[] | null | undefined;
  /** How many mails there are in all. */
  readonly count: number;
  readonly nb_pages: number;
  /** The number of this page, from 1. */
  readonly current_page: number;
}

export const quarantineAnswer: Schema<QuarantineAnswer> = looseObject<QuarantineAnswer>({
  emails: listOrNull(
    looseObject<QuarantinedEmail>({
      date: dateFromRfc3339(),
      email: text(),
      domain: text(),
      mailfrom: text(),
      subject: text(),
      ident: text(),
    }),
  ),
  count: number(),
  nb_pages: number(),
  current_page: number(),
});
