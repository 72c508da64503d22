import * as check from './checks.js';
import { blankableTrimmed, session } from './common.js';
import { any, type Fields, only, required, text } from './rules.js';

export const getHealth: Fields = {};

export const getSettings: Fields = {
  filter: blankableTrimmed(128),
  ...session,
};

export const getSetting: Fields = {
  key: required(text(check.max(128))),
  ...session,
};

/** What a setting's value has to be is known when its key is. */
export const createSetting = (keys: readonly string[]): Fields => ({
  key: required(only(...keys)),
  value: required(any),
  ...session,
});
