import * as check from './checks.js';
import { amount, flag, flagOr, id, mailboxPath, ofMailbox, ofUser, session } from './common.js';
import { allowing, blankable, type Fields, required, text } from './rules.js';

export const getMailboxes: Fields = {
  ...ofUser,
  specialUse: flagOr(false),
  showHidden: flagOr(false),
  counters: flagOr(false),
  sizes: flagOr(false),
  ...session,
};

export const createMailbox: Fields = {
  ...ofUser,
  path: required(mailboxPath),
  hidden: flagOr(false),
  retention: amount,
  ...session,
  encryptMessages: flagOr(false),
};

export const getMailbox: Fields = {
  ...ofUser,
  mailbox: required(allowing(['resolve'], id)),
  path: text(check.without(/\/{2,}|\/$/)),
  ...session,
};

export const updateMailbox: Fields = {
  ...ofMailbox,
  path: mailboxPath,
  retention: blankable(amount),
  subscribed: flag,
  encryptMessages: flag,
  hidden: flag,
  ...session,
};

export const deleteMailbox: Fields = {
  ...ofMailbox,
  ...session,
};
