import * as check from './checks.js';
import {
  amount,
  blankableText,
  email,
  flag,
  flagOr,
  internalData,
  mailboxName,
  metaData,
  tags,
  targets,
  username,
} from './common.js';
import {
  allowing,
  blankable,
  type Fields,
  listOf,
  number,
  object,
  only,
  orElse,
  required,
  text,
  trimmed,
} from './rules.js';

const certificate = trimmed(check.named('PEM certificate format', /^-----BEGIN CERTIFICATE-----/));
const password = allowing([false, ''], text(check.max(256)));

/** What a user is made with, and can be changed. Where nothing is sent, a new user has the defaults of all users. */
const ofAllUsers: Fields = {
  allowUnsafe: flagOr(true),
  language: blankableText(20),
  retention: amount,
  targets,
  mtaRelay: text(check.url('smtps?')),
  spamLevel: number(0, 100),
  quota: amount,
  recipients: amount,
  forwards: amount,
  filters: amount,
  require2faEnabled: flag,
  imapMaxUpload: amount,
  imapMaxDownload: amount,
  pop3MaxDownload: amount,
  pop3MaxMessages: amount,
  imapMaxConnections: amount,
  receivedMax: amount,
  fromWhitelist: tags,
  tags,
  uploadSentMessages: flag,
  disabledScopes: listOf(only('imap', 'pop3', 'smtp', 'mcp'), { unique: true }),
  metaData,
  internalData,
  pubKey: blankable(trimmed(check.named('PGP key format', /^-----BEGIN PGP PUBLIC KEY BLOCK-----/))),
  smimeCerts: listOf(certificate, { max: 16 }),
  smimeCipher: only('AES-CBC', 'AES-GCM'),
  smimeKeyTransport: only('PKCS#1 v1.5', 'OAEP'),
  encryptMessages: flag,
  encryptForwarded: flag,
  featureFlags: object({ indexing: flagOr(false) }),
};

const name = blankable(mailboxName);

export const createUser: Fields = {
  username: required(username),
  password: required(password),
  hashedPassword: flagOr(false),
  address: email,
  emptyAddress: flag,
  name: text(check.max(256)),
  requirePasswordChange: flag,
  addTagsToAddress: flag,
  mailboxes: object({ sent: name, trash: name, junk: name, drafts: name }),
  ...ofAllUsers,
};

export const updateUser: Fields = {
  existingPassword: blankable(text(check.min(1), check.max(256))),
  password,
  hashedPassword: flagOr(false),
  name: blankableText(256),
  ...ofAllUsers,
  disable2fa: flag,
  disabled: flag,
  suspended: flag,
  protocol: orElse('API', text()),
};
