import type { JsonObject } from './json.js';
import type { ParsedMessage } from './mime/message.js';
import type { WildduckUser } from './user-records.js';

export type { Usage, UserLimits, WildduckUser } from './user-records.js';

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
