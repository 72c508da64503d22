import type { JsonObject } from './json.js';

/** A limit's use within a day; `until` is when it starts anew. */
export interface Usage {
  used: number;
  until: number;
}

export type SecondFactor = 'totp' | 'custom' | 'webauthn';

const unused = (): Usage => ({ used: 0, until: 0 });

/** 0 stands for the server's limits. */
export class UserLimits {
  recipients = 0;
  forwards = 0;
  received = 0;
  filters = 0;
  imapUpload = 0;
  imapDownload = 0;
  pop3Download = 0;
  pop3MaxMessages = 0;
  imapMaxConnections = 0;
}

/** What a user needs besides a password. */
export class SecondFactors {
  /** In the order in which they were enabled. */
  enabled: readonly SecondFactor[] = [];
  /** Of an authenticator, in base32; empty when there is none. */
  seed = '';
  /** A seed that was not confirmed yet, and when it was made. */
  pendingSeed = '';
  pendingSince = 0;
  credentials: readonly Credential[] = [];
}

/** A user, with what is so when nobody says otherwise. */
export class WildduckUser {
  readonly id: string;
  username: string;
  name: string | null = null;
  /** `null`: nobody can log in with one. */
  password: string | null = null;
  /** A password that was reset, until it is changed. */
  temporaryPassword: { readonly password: string; readonly validAfter: number } | null = null;
  /** The main address; empty when there is none. */
  address = '';
  language: string | null = null;
  /** Milliseconds; 0 for ever. */
  retention = 0;
  targets: readonly string[] = [];
  mtaRelay: string | null = null;
  spamLevel = 50;
  /** 0 stands for the server's limit; so it is with the other limits. */
  quota = 0;
  storageUsed = 0;
  limits = new UserLimits();
  /** Mails sent today, by recipients. */
  recipientsUsed = unused();
  forwardsUsed = unused();
  tags: readonly string[] = [];
  fromWhitelist: readonly string[] = [];
  disabledScopes: readonly string[] = [];
  metaData: JsonObject = {};
  internalData: JsonObject = {};
  pubKey = '';
  smimeCerts: readonly string[] = [];
  smimeCipher = 'AES-CBC';
  smimeKeyTransport = 'PKCS#1 v1.5';
  encryptMessages = false;
  encryptForwarded = false;
  featureFlags: JsonObject = {};
  uploadSentMessages = false;
  disabled = false;
  suspended = false;
  require2faEnabled = false;
  secondFactors = new SecondFactors();
  requirePasswordChange = false;
  /** Tokens of an earlier version are worth nothing. */
  authVersion = 0;
  readonly created: number;

  constructor(id: string, username: string, created: number) {
    this.id = id;
    this.username = username;
    this.created = created;
  }
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
