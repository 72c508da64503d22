import * as check from './checks.js';
import { email, flagOr, ofUser, page, session, theId, username } from './common.js';
import { blankable, either, type Fields, labelled, lower, orElse, required, text, trimmed } from './rules.js';

export const preauth: Fields = {
  username: required(either(username, email)),
  scope: orElse('master', text()),
  ...session,
};

export const authenticate: Fields = {
  username: required(either(username, email)),
  password: required(text(check.max(256))),
  protocol: orElse('API', text()),
  scope: orElse('master', text()),
  appId: blankable(text(check.url())),
  token: flagOr(false),
  ...session,
};

export const invalidateAccessToken: Fields = {};

export const getAuthlog: Fields = {
  ...ofUser,
  action: blankable(lower(trimmed(check.max(100)))),
  ...page,
  filterip: labelled('Client IP', text(check.ipAddress)),
  ...session,
};

export const getAuthlogEvent: Fields = {
  ...ofUser,
  event: theId,
  ...session,
};

export const isUserAuthenticated: Fields = {
  ...session,
};
