import * as check from './checks.js';
import {
  amount,
  blankableText,
  blankableTrimmed,
  dateOrFalse,
  email,
  flag,
  flagOr,
  internalData,
  metaData,
  ofUser,
  page,
  session,
  tags,
  targets,
  username,
} from './common.js';
import {
  allowing,
  blankable,
  type Fields,
  list,
  lower,
  number,
  object,
  only,
  orElse,
  required,
  text,
  trimmed,
} from './rules.js';

export const getUsers: Fields = {
  query: blankable(lower(text(check.max(255)))),
  forward: blankable(lower(text(check.max(255)))),
  tags: blankableTrimmed(1024),
  requiredTags: blankableTrimmed(1024),
  metaData: flag,
  internalData: flag,
  ...page,
  ...session,
};

export const createUser: Fields = {
  username: required(username),
  password: required(allowing([false, ''], text(check.max(256)))),
  hashedPassword: flagOr(false),
  allowUnsafe: flagOr(true),
  address: email,
  emptyAddress: flagOr(false),
  language: blankableText(20),
  retention: orElse(0, amount),
  name: text(check.max(256)),
  targets,
  mtaRelay: text(check.url('smtps?')),
  spamLevel: orElse(50, number(0, 100)),
  quota: orElse(0, amount),
  recipients: orElse(0, amount),
  forwards: orElse(0, amount),
  filters: orElse(0, amount),
  requirePasswordChange: flagOr(false),
  require2faEnabled: flagOr(false),
  imapMaxUpload: orElse(0, amount),
  imapMaxDownload: orElse(0, amount),
  pop3MaxDownload: orElse(0, amount),
  pop3MaxMessages: orElse(0, amount),
  imapMaxConnections: orElse(0, amount),
  receivedMax: orElse(0, amount),
  fromWhitelist: tags,
  tags,
  addTagsToAddress: flagOr(false),
  uploadSentMessages: flagOr(false),
  mailboxes: object({
    sent: blankable(text(check.without(/\/{2,}|\/$/))),
    trash: blankable(text(check.without(/\/{2,}|\/$/))),
    junk: blankable(text(check.without(/\/{2,}|\/$/))),
    drafts: blankable(text(check.without(/\/{2,}|\/$/))),
  }),
  disabledScopes: orElse([], { ...list(only('imap', 'pop3', 'smtp', 'mcp')), unique: true }),
  metaData,
  internalData,
  pubKey: blankable(trimmed(check.named('PGP key format', /^-----BEGIN PGP PUBLIC KEY BLOCK-----/))),
  smimeCerts: orElse([], {
    ...list(trimmed(check.named('PEM certificate format', /^-----BEGIN CERTIFICATE-----/))),
    max: 16,
  }),
  smimeCipher: orElse('AES-CBC', only('AES-CBC', 'AES-GCM')),
  smimeKeyTransport: orElse('PKCS#1 v1.5', only('PKCS#1 v1.5', 'OAEP')),
  encryptMessages: flagOr(false),
  encryptForwarded: flagOr(false),
  featureFlags: object({ indexing: flagOr(false) }),
  ...session,
};

export const resolveUser: Fields = {
  username: required(username),
  ...session,
};

export const getUser: Fields = {
  ...ofUser,
  ...session,
};

export const updateUser: Fields = {
  ...ofUser,
  existingPassword: blankable(text(check.min(1), check.max(256))),
  password: allowing([false, ''], text(check.max(256))),
  hashedPassword: flagOr(false),
  allowUnsafe: flagOr(true),
  language: blankableText(20),
  name: blankableText(256),
  targets,
  mtaRelay: text(check.url('smtps?')),
  spamLevel: number(0, 100),
  uploadSentMessages: flagOr(false),
  fromWhitelist: tags,
  metaData,
  internalData,
  pubKey: blankable(trimmed(check.named('PGP key format', /^-----BEGIN PGP PUBLIC KEY BLOCK-----/))),
  smimeCerts: { ...list(trimmed(check.named('PEM certificate format', /^-----BEGIN CERTIFICATE-----/))), max: 16 },
  smimeCipher: only('AES-CBC', 'AES-GCM'),
  smimeKeyTransport: only('PKCS#1 v1.5', 'OAEP'),
  encryptMessages: flag,
  encryptForwarded: flag,
  retention: amount,
  quota: amount,
  recipients: amount,
  forwards: amount,
  filters: amount,
  imapMaxUpload: amount,
  imapMaxDownload: amount,
  pop3MaxDownload: amount,
  pop3MaxMessages: amount,
  imapMaxConnections: amount,
  receivedMax: amount,
  disable2fa: flag,
  require2faEnabled: flag,
  tags,
  disabledScopes: { ...list(only('imap', 'pop3', 'smtp', 'mcp')), unique: true },
  disabled: flag,
  featureFlags: object({ indexing: flagOr(false) }),
  suspended: flag,
  protocol: orElse('API', text()),
  ...session,
};

export const logoutUser: Fields = {
  ...ofUser,
  reason: blankableText(128),
  ...session,
};

export const recalculateQuota: Fields = {
  ...ofUser,
  ...session,
};

export const recalculateQuotaAllUsers: Fields = {
  ...session,
};

export const resetUserPassword: Fields = {
  ...ofUser,
  validAfter: dateOrFalse,
  ...session,
};

export const deleteUser: Fields = {
  ...ofUser,
  deleteAfter: orElse(false, dateOrFalse),
  ...session,
};

export const restoreUserInfo: Fields = {
  ...ofUser,
  ...session,
};

export const cancelUserDelete: Fields = {
  ...ofUser,
  ...session,
};
