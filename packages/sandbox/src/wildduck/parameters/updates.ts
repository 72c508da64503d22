import { id, ofUser, session } from './common.js';
import type { Fields } from './rules.js';

export const getUpdates: Fields = {
  ...ofUser,
  'Last-Event-ID': id,
  ...session,
};
