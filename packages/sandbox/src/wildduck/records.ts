import type { JsonObject } from './json.js';
import type { ParsedMessage } from './mime/message.js';

/** A limit's use within a day; `until` is when it starts anew. */
export interface Usage {
  used: number;
  until: number;
}

export interface WildduckUser {
  readonly id: string;
  username: string;
  name: string | null;
  /** `null`: nobody can log in with one. */
  password: string | null;
  /** A password that was reset, until it is changed. */
  temporaryPassword: { readonly password: string; readonly validAfter: number } | null;
  /** The main address; empty when there is none. */
  address: string;
  language: string | null;
  /** Milliseconds; 0 for ever. */
  retention: number;
  targets: readonly string[];
  mtaRelay: string | null;
  spamLevel: number;
  /** 0 stands for the server's limit; so it is with the other limits. */
  quota: number;
  storageUsed: number;
  limits: UserLimits;
  /** Mails sent today, by recipients. */
  recipientsUsed: Usage;
  forwardsUsed: Usage;
  tags: readonly string[];
  fromWhitelist: readonly string[];
  disabledScopes: readonly string[];
  metaData: JsonObject;
  internalData: JsonObject;
  pubKey: string;
  smimeCerts: readonly string[];
  smimeCipher: string;
  smimeKeyTransport: string;
  encryptMessages: boolean;
  encryptForwarded: boolean;
  featureFlags: JsonObject;
  uploadSentMessages: boolean;
  disabled: boolean;
  suspended: boolean;
  require2faEnabled: boolean;
  secondFactors: SecondFactors;
  requirePasswordChange: boolean;
  /** Tokens of an earlier version are worth nothing. */
  authVersion: number;
  readonly created: number;
}

export type SecondFactor = 'totp' | 'custom' | 'webauthn';

/** What a user needs besides a password. */
export interface SecondFactors {
  /** In the order in which they were enabled. */
  enabled: readonly SecondFactor[];
  /** Of an authenticator, in base32; empty when there is none. */
  seed: string;
  /** A seed that was not confirmed yet, and when it was made. */
  pendingSeed: string;
  pendingSince: number;
  credentials: readonly Credential[];
}

/** A security key (WebAuthn). */
export interface Credential {
  readonly id: string;
  /** In hexadecimal digits, as the public key in DER is. */
  readonly rawId: string;
  readonly publicKey: string;
  /** How often it was used, as it says itself. */
  counter: number;
  readonly description: string;
  readonly origin: string;
  readonly authenticatorAttachment: string;
}

/** What a security key has to sign. */
export interface Challenge {
  readonly user: string;
  readonly kind: 'registration' | 'authentication';
  readonly origin: string;
  readonly description: string;
  readonly authenticatorAttachment: string;
  readonly nonce: string | undefined;
  readonly until: number;
}

/** A login that waits for a second factor. */
export interface PendingLogin {
  readonly user: string;
  readonly methods: readonly SecondFactor[];
  readonly until: number;
}

/** A copy of a user's messages. */
export interface Audit {
  readonly id: string;
  readonly user: string;
  /** Epoch milliseconds; `false` and `null` as they were sent. */
  readonly start: number | false | null;
  readonly end: number | false | null;
  readonly expires: number;
  readonly notes: string | null;
  readonly meta: JsonObject;
  /** How many messages were copied. */
  readonly copied: number;
  readonly created: number;
}

/** A certificate for the name of a server. */
export interface Certificate {
  readonly id: string;
  readonly servername: string;
  description: string | undefined;
  fingerprint: string | undefined;
  expires: number | undefined;
  altNames: readonly string[];
  acme: boolean;
  readonly created: number;
}

/** A domain that users of a tag always, or never, get mail from. */
export interface DomainAccess {
  readonly id: string;
  /** In lower case. */
  readonly tag: string;
  readonly domain: string;
  action: 'allow' | 'block';
}

export interface UserLimits {
  recipients: number;
  forwards: number;
  received: number;
  filters: number;
  imapUpload: number;
  imapDownload: number;
  pop3Download: number;
  pop3MaxMessages: number;
  imapMaxConnections: number;
}

/** A user who was deleted and can be restored until the messages are removed. */
export interface DeletedUser {
  readonly user: WildduckUser;
  readonly addresses: readonly WildduckAddress[];
  readonly deleted: number;
  deleteAfter: number;
  readonly task: string;
}

/** An address of a user, or one that forwards. */
export interface WildduckAddress {
  readonly id: string;
  address: string;
  name: string | undefined;
  /** `null`: it forwards. */
  readonly user: string | null;
  tags: readonly string[];
  metaData: JsonObject | undefined;
  internalData: JsonObject | undefined;
  targets: readonly string[];
  forwards: number;
  forwardedDisabled: boolean;
  autoreply: JsonObject | undefined;
  readonly created: number;
}

/** Somebody to whom a user has written. */
export interface RegisteredAddress {
  readonly id: string;
  readonly user: string;
  name: string;
  readonly address: string;
  disabled: boolean;
}

export interface WildduckMailbox {
  readonly id: string;
  readonly user: string;
  path: string;
  /** `null` for INBOX, `undefined` for one without a use of its own. */
  readonly specialUse: string | null | undefined;
  modifyIndex: number;
  subscribed: boolean;
  hidden: boolean;
  encryptMessages: boolean;
  /** Milliseconds; not shown when there is none. */
  retention: number | undefined;
  /** The number of the next message. */
  nextUid: number;
}

/** A mail in the queue for one recipient each. */
export interface Outbound {
  readonly queueId: string;
  readonly recipients: readonly string[];
  /** When it is to be sent. */
  queued: number;
}

export interface WildduckMessage {
  /** Across mailboxes; another after a move. */
  id: string;
  readonly user: string;
  mailbox: string;
  /** In its mailbox. */
  uid: number;
  readonly thread: string;
  readonly source: Uint8Array<ArrayBuffer>;
  /** How long it counts as: without the blank line that ends a head that nothing follows. */
  readonly size: number;
  readonly parsed: ParsedMessage;
  /** When the server got it, and when it says that it was written. */
  readonly received: number;
  date: number;
  seen: boolean;
  deleted: boolean;
  flagged: boolean;
  draft: boolean;
  answered: boolean;
  forwarded: boolean;
  expires: number | undefined;
  metaData: JsonObject;
  readonly messageId: string;
  readonly envelope: { readonly from: string; readonly recipients: readonly string[] };
  outbound: readonly Outbound[];
  /** The message that it answers or forwards, when it is a draft. */
  readonly reference: JsonObject | undefined;
  /** Files of the storage that the message was made with. */
  readonly files: readonly string[];
  /** When it went into the archive; 0 while it is in a mailbox. */
  archived: number;
}

export interface StoredFile {
  readonly id: string;
  readonly user: string;
  readonly filename: string;
  readonly contentType: string;
  readonly cid: string | undefined;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly created: number;
}

export interface WildduckFilter {
  readonly id: string;
  readonly user: string;
  name: string | undefined;
  query: JsonObject;
  action: JsonObject;
  disabled: boolean;
  metaData: JsonObject | undefined;
  readonly created: number;
}

export interface Autoreply {
  readonly id: string;
  status: boolean;
  name: string;
  subject: string;
  text: string;
  html: string;
  start: number | undefined;
  end: number | undefined;
  readonly created: number;
}

export interface DkimKey {
  readonly id: string;
  domain: string;
  selector: string;
  description: string | undefined;
  privateKey: string;
  publicKey: string;
  fingerprint: string;
  created: number;
}

export interface DomainAlias {
  readonly id: string;
  readonly alias: string;
  domain: string;
  readonly created: number;
}

export interface Webhook {
  readonly id: string;
  readonly type: readonly string[];
  readonly user: string | null;
  readonly url: string;
  readonly created: number;
}

export interface ApplicationPassword {
  readonly id: string;
  readonly user: string;
  readonly description: string;
  readonly scopes: readonly string[];
  readonly password: string;
  lastUse: { readonly time: number; readonly event: string } | undefined;
  /** How many seconds it lives after each use; `undefined` for ever. */
  readonly ttl: number | undefined;
  expires: number | undefined;
  readonly created: number;
}

/** What happened at a login or to an account; the same things are counted together. */
export interface AuthenticationEvent {
  readonly id: string;
  readonly user: string;
  readonly key: string;
  readonly fields: JsonObject;
  readonly created: number;
  events: number;
  last: number;
}

/** A change in a mailbox, as event streams tell it. */
export interface JournalEntry {
  readonly id: string;
  readonly user: string;
  readonly mailbox: string;
  readonly payload: JsonObject;
  readonly created: number;
  /** Whether the numbers of the mailbox have changed with it. */
  readonly counts: boolean;
}

/** A login that a client holds. */
export interface AccessToken {
  readonly user: string;
  readonly created: number;
  lastUse: number;
  authVersion: number;
}
