import * as check from './checks.js';
import { blankableTrimmed, page, session, theId } from './common.js';
import { blankable, either, type Fields, required, text, trimmed } from './rules.js';

export const getDkimKeys: Fields = {
  query: blankableTrimmed(255),
  ...page,
  ...session,
};

export const resolveDkim: Fields = {
  domain: required(text(check.max(255))),
  ...session,
};

export const updateDkimKey: Fields = {
  domain: required(text(check.max(255))),
  selector: required(trimmed(check.max(255))),
  privateKey: either(
    blankable(trimmed(check.named('DKIM key format', /^-----BEGIN (RSA )?PRIVATE KEY-----/))),
    blankable(trimmed(check.base64, check.length(44))),
  ),
  description: trimmed(check.max(255)),
  ...session,
};

export const getDkimKey: Fields = {
  dkim: theId,
  ...session,
};

export const deleteDkimKey: Fields = {
  dkim: theId,
  ...session,
};
