import { type ResponseFields, type ResponseSchema, rfc3339Time } from '@mailhost/core/schema';
import * as z from 'zod/mini';
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

export const quarantineSchema: ResponseSchema<QuarantineAnswer> = z.looseObject({
  emails: listOrNull(
    z.looseObject({
      date: rfc3339Time,
      email: z.string(),
      domain: z.string(),
      mailfrom: z.string(),
      subject: z.string(),
      ident: z.string(),
    } satisfies ResponseFields<QuarantinedEmail>),
  ),
  count: z.number(),
  nb_pages: z.number(),
  current_page: z.number(),
} satisfies ResponseFields<QuarantineAnswer>);
