import * as check from './checks.js';
import { id, page, session, theId } from './common.js';
import { blankable, type Fields, list, lower, required, text, trimmed } from './rules.js';

export const getWebhooks: Fields = {
  type: blankable(lower(text(check.max(128)))),
  user: id,
  ...page,
  ...session,
};

export const createWebhook: Fields = {
  type: required(list(lower(trimmed(check.max(128))))),
  user: id,
  url: required(text(check.url('smtps?|https?'))),
  ...session,
};

export const deleteWebhook: Fields = {
  webhook: theId,
  ...session,
};
