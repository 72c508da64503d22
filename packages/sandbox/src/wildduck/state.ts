import type {
  AccessToken,
  ApplicationPassword,
  Audit,
  AuthenticationEvent,
  Autoreply,
  Certificate,
  Challenge,
  DeletedUser,
  DkimKey,
  DomainAccess,
  DomainAlias,
  JournalEntry,
  PendingLogin,
  RegisteredAddress,
  StoredFile,
  Usage,
  Webhook,
  WildduckAddress,
  WildduckFilter,
  WildduckMailbox,
  WildduckMessage,
  WildduckUser,
} from './records.js';

/**
 * Everything that a WildDuck sandbox knows, open to tests. Records are found by their ids and are in the order in which
 * they were made. Times are epoch milliseconds.
 */
export interface WildduckState {
  readonly users: Map<string, WildduckUser>;
  readonly deletedUsers: Map<string, DeletedUser>;
  readonly addresses: Map<string, WildduckAddress>;
  readonly registeredAddresses: Map<string, RegisteredAddress>;
  readonly mailboxes: Map<string, WildduckMailbox>;
  readonly messages: Map<string, WildduckMessage>;
  /** Messages that were deleted, by the ids that they had. */
  readonly archived: Map<string, WildduckMessage>;
  readonly files: Map<string, StoredFile>;
  readonly filters: Map<string, WildduckFilter>;
  /** By the user's id. */
  readonly autoreplies: Map<string, Autoreply>;
  readonly dkimKeys: Map<string, DkimKey>;
  readonly domainAliases: Map<string, DomainAlias>;
  readonly webhooks: Map<string, Webhook>;
  readonly applicationPasswords: Map<string, ApplicationPassword>;
  readonly audits: Map<string, Audit>;
  readonly certificates: Map<string, Certificate>;
  readonly domainAccess: Map<string, DomainAccess>;
  /** By what has to be signed, in hexadecimal digits. */
  readonly challenges: Map<string, Challenge>;
  /** Logins that wait for a second factor, by their nonces. */
  readonly pendingLogins: Map<string, PendingLogin>;
  /** Until when a code of a user's authenticator is not taken again, by the user's id and the code. */
  readonly usedCodes: Map<string, number>;
  readonly authenticationEvents: Map<string, AuthenticationEvent>;
  /** By their keys. What is not there has its default. */
  readonly settings: Map<string, unknown>;
  readonly journal: JournalEntry[];
  /** By the token itself. */
  readonly tokens: Map<string, AccessToken>;
  /** Logins that failed, by the name that was used. */
  readonly failedLogins: Map<string, Usage>;
  /** How many identifiers and secrets were made: the next ones follow from it. */
  made: number;
}

export const emptyState = (): WildduckState => ({
  users: new Map(),
  deletedUsers: new Map(),
  addresses: new Map(),
  registeredAddresses: new Map(),
  mailboxes: new Map(),
  messages: new Map(),
  archived: new Map(),
  files: new Map(),
  filters: new Map(),
  autoreplies: new Map(),
  dkimKeys: new Map(),
  domainAliases: new Map(),
  webhooks: new Map(),
  applicationPasswords: new Map(),
  audits: new Map(),
  certificates: new Map(),
  domainAccess: new Map(),
  challenges: new Map(),
  pendingLogins: new Map(),
  usedCodes: new Map(),
  authenticationEvents: new Map(),
  settings: new Map(),
  journal: [],
  tokens: new Map(),
  failedLogins: new Map(),
  made: 0,
});
