import * as check from './checks.js';
import {
  allowing,
  blankable,
  type DateRule,
  date,
  either,
  type FlagRule,
  labelled,
  list,
  lower,
  type MetaDataRule,
  number,
  object,
  orElse,
  type Rule,
  required,
  type TextRule,
  text,
  trimmed,
} from './rules.js';

/** A record's identifier. */
export const id: TextRule = lower(text(check.hex, check.length(24)));
export const theId: TextRule = required(id);

export const flag: FlagRule = { kind: 'flag', blankIsAbsent: true };
export const flagOr = (fallback: boolean): FlagRule => ({ ...flag, fallback });

/** A number of anything, 0 or more. */
export const amount = number(0);

export const blankableText = (limit: number): TextRule => blankable(text(check.max(limit)));
export const blankableTrimmed = (limit: number): TextRule => blankable(trimmed(check.max(limit)));

export const email: TextRule = text(check.email);
export const dateOrFalse: DateRule = allowing([false], blankable(date));

export const metaData: MetaDataRule = { kind: 'metaData', label: 'metaData' };
export const internalData: MetaDataRule = { kind: 'metaData', label: 'internalData' };

/** Who asks, for the logs. */
export const session = {
  sess: labelled('Session identifier', text(check.max(255))),
  ip: labelled('Client IP', text(check.ipAddress)),
};

const cursor: TextRule = blankable(trimmed(check.cursor, check.max(1024)));

/** Which part of a list. */
export const page = {
  limit: orElse(20, number(1, 250)),
  next: labelled('Next page cursor', cursor),
  previous: labelled('Previous page cursor', cursor),
};

/** Where mail is forwarded to. */
export const targets = list(email, text(check.url('smtps?|https?')));

export const tags = list(trimmed(check.max(128)));

export const username: TextRule = lower(
  text(
    check.named('username', /^[a-z0-9-]+(?:[._=:][a-z0-9-]+)*(?:@[a-z0-9-]+(?:[._=:][a-z0-9-]+)*)?$/),
    check.min(1),
    check.max(128),
  ),
);

/** An address, or a pattern of addresses. */
export const addressPattern: Rule = either(
  email,
  text(check.named('special address', /^(?:[^@\s*]*\*[^@\s]*@[^@\s]+|[^@\s]+@\*)$/)),
);

export const mailboxPath: TextRule = text(check.without(/\/{2,}|\/$/), check.max(65_663), check.mailboxPath);

/** Messages of a mailbox: one, several, or a range. */
export const messageRange: TextRule = text(check.matching(/^\d+(,\d+)*$|^\d+:(\d+|\*)$/i));

/** Somebody who sends or receives. */
export const correspondent = object({ name: blankableText(255), address: required(email) });

export const ofUser = { user: theId };
export const ofMailbox = { user: theId, mailbox: theId };
export const ofMessage = { user: theId, mailbox: theId, message: required(number(1)) };
