import * as check from './checks.js';
import { blankableTrimmed, flag, flagOr, id, ofUser, page, session } from './common.js';
import {
  allowing,
  any,
  blankable,
  date,
  type Fields,
  labelled,
  number,
  object,
  required,
  text,
  trimmed,
} from './rules.js';

/** What a search finds messages by, and who asks. */
const conditions: Fields = {
  ...ofUser,
  q: blankableTrimmed(1024),
  mailbox: blankable(text(check.hex, check.length(24))),
  id: blankable(trimmed(check.matching(/^\d+(,\d+)*$|^\d+:(\d+|\*)$/i))),
  thread: blankable(text(check.hex, check.length(24))),
  or: object({
    query: blankableTrimmed(255),
    from: blankable(trimmed()),
    to: blankable(trimmed()),
    subject: blankable(trimmed()),
  }),
  query: blankableTrimmed(255),
  datestart: labelled('Start time', blankable(date)),
  dateend: labelled('End time', blankable(date)),
  from: blankable(trimmed()),
  to: blankable(trimmed()),
  subject: blankable(trimmed()),
  minSize: blankable(number()),
  maxSize: blankable(number()),
  attachments: flag,
  flagged: flag,
  unseen: flag,
  seen: flag,
  useAndSearch: flagOr(false),
  includeHeaders: flagOr(false),
  metaData: flagOr(false),
  searchable: flag,
  ...session,
};

export const searchMessages: Fields = {
  ...conditions,
  threadCounters: flagOr(false),
  includeHasDrafts: flagOr(false),
  collapseThreads: flagOr(false),
  ...page,
  order: allowing(['asc', 'desc'], blankable(any)),
};

export const searchApplyMessages: Fields = {
  ...conditions,
  action: required(object({ moveTo: id, seen: flag, flagged: flag, delete: flagOr(false) })),
};
