import * as check from './checks.js';
import { dateOrFalse, flag, ofUser, session } from './common.js';
import { allowing, type Fields, trimmed } from './rules.js';

export const updateAutoreply: Fields = {
  ...ofUser,
  status: flag,
  name: allowing([''], trimmed(check.max(128))),
  subject: allowing([''], trimmed(check.max(2048))),
  text: allowing([''], trimmed(check.max(131072))),
  html: allowing([''], trimmed(check.max(131072))),
  start: dateOrFalse,
  end: dateOrFalse,
  ...session,
};

export const getAutoreply: Fields = {
  ...ofUser,
  ...session,
};

export const deleteAutoreply: Fields = {
  ...ofUser,
  ...session,
};
