import * as check from './checks.js';
import { email, flagOr, ofUser, session, theId } from './common.js';
import { blankable, type Fields, list, number, only, orElse, required, text, trimmed } from './rules.js';

export const getASPs: Fields = {
  ...ofUser,
  showAll: flagOr(false),
  ...session,
};

export const getASP: Fields = {
  ...ofUser,
  asp: theId,
  ...session,
};

export const createASP: Fields = {
  ...ofUser,
  description: required(trimmed(check.max(255))),
  scopes: orElse(['*'], { ...list(required(only('imap', 'pop3', 'smtp', '*'))), unique: true }),
  address: blankable(email),
  password: blankable(text(check.named('password', /^[a-z]{16}$/))),
  generateMobileconfig: flagOr(false),
  ttl: blankable(number()),
  protocol: orElse('API', text()),
  ...session,
};

export const deleteASP: Fields = {
  ...ofUser,
  asp: theId,
  protocol: orElse('API', text()),
  ...session,
};
