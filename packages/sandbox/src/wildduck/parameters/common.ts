import * as check from './checks.js';
import {
  allowing,
  any,
  blankable,
  boolean,
  date,
  either,
  metaData as jsonObject,
  labelled,
  listOf,
  lower,
  number,
  object,
  orElse,
  type Rule,
  required,
  text,
  trimmed,
} from './rules.js';

/** A record's identifier. */
export const id = lower(text(check.hex, check.length(24)));
export const theId = required(id);

export const flag = blankable(boolean);
export const flagOr = (fallback: boolean): Rule => orElse(fallback, flag);

/** A number of anything, 0 or more. */
export const amount = number(0);

export const blankableText = (limit: number): Rule => blankable(text(check.max(limit)));
export const blankableTrimmed = (limit: number): Rule => blankable(trimmed(check.max(limit)));

export const email = text(check.email);
export const dateOrFalse = allowing([false], blankable(date));

export const metaData = labelled('metaData', jsonObject);
export const internalData = labelled('internalData', jsonObject);

/** Who asks, for the logs. */
export const session = {
  sess: labelled('Session identifier', text(check.max(255))),
  ip: labelled('Client IP', text(check.ipAddress)),
};

const cursor = blankable(trimmed(check.cursor, check.max(1024)));

/** Which part of a list. */
export const page = {
  limit: orElse(20, number(1, 250)),
  next: labelled('Next page cursor', cursor),
  previous: labelled('Previous page cursor', cursor),
};

/** What lists of messages tell besides. */
export const listing = {
  metaData: flagOr(false),
  threadCounters: flagOr(false),
  includeHasDrafts: flagOr(false),
  collapseThreads: flagOr(false),
  includeHeaders: flagOr(false),
  order: allowing(['asc', 'desc'], blankable(any)),
  ...page,
};

/** Where mail is forwarded to. */
export const targets = listOf(either(email, text(check.url('smtps?|https?'))));

export const tags = listOf(trimmed(check.max(128)));

export const username = lower(
  text(
    check.named('username', /^[a-z0-9-]+(?:[._=:][a-z0-9-]+)*(?:@[a-z0-9-]+(?:[._=:][a-z0-9-]+)*)?$/),
    check.min(1),
    check.max(128),
  ),
);

/** An address, or a pattern of addresses. */
export const addressPattern = either(
  email,
  text(check.named('special address', /^(?:[^@\s*]*\*[^@\s]*@[^@\s]+|[^@\s]+@\*)$/)),
);

export const mailboxName = text(check.without(/\/{2,}|\/$/));
export const mailboxPath = text(check.without(/\/{2,}|\/$/), check.max(65_663), ...check.mailboxPath);

/** Messages of a mailbox: one, several, or a range. */
export const messageRange = text(check.matching(/^\d+(,\d+)*$|^\d+:(\d+|\*)$/i));

/** Somebody who sends or receives. */
export const correspondent = object({ name: blankableText(255), address: required(email) });
