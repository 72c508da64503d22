import type {
  AccessToken,
  ApplicationPassword,
  Audit,
  AuthenticationEvent,
  Autoreply,
  Certificate,
  DeletedUser,
  DkimKey,
  DomainAccess,
  DomainAlias,
  JournalEntry,
  RegisteredAddress,
  StoredFile,
  Webhook,
  WildduckAddress,
  WildduckFilter,
  WildduckMailbox,
  WildduckMessage,
} from './records.js';
import type { Challenge, PendingLogin, Usage, WildduckUser } from './user-records.js';

/**
 * Everything that a WildDuck sandbox knows, open to tests. Records are found by their ids and are in the order in which
 * they were made. Times are epoch milliseconds.
 */
export class WildduckState {
  readonly users = new Map<string, WildduckUser>();
  readonly deletedUsers = new Map<string, DeletedUser>();
  readonly addresses = new Map<string, WildduckAddress>();
  readonly registeredAddresses = new Map<string, RegisteredAddress>();
  readonly mailboxes = new Map<string, WildduckMailbox>();
  readonly messages = new Map<string, WildduckMessage>();
  /** Messages that were deleted, by the ids that they had. */
  readonly archived = new Map<string, WildduckMessage>();
  readonly files = new Map<string, StoredFile>();
  readonly filters = new Map<string, WildduckFilter>();
  /** By the user's id. */
  readonly autoreplies = new Map<string, Autoreply>();
  readonly dkimKeys = new Map<string, DkimKey>();
  readonly domainAliases = new Map<string, DomainAlias>();
  readonly webhooks = new Map<string, Webhook>();
  readonly applicationPasswords = new Map<string, ApplicationPassword>();
  readonly audits = new Map<string, Audit>();
  readonly certificates = new Map<string, Certificate>();
  readonly domainAccess = new Map<string, DomainAccess>();
  /** By what has to be signed, in hexadecimal digits. */
  readonly challenges = new Map<string, Challenge>();
  /** Logins that wait for a second factor, by their nonces. */
  readonly pendingLogins = new Map<string, PendingLogin>();
  /** Until when a code of a user's authenticator is not taken again, by the user's id and the code. */
  readonly usedCodes = new Map<string, number>();
  readonly authenticationEvents = new Map<string, AuthenticationEvent>();
  /** By their keys. What is not there has its default. */
  readonly settings = new Map<string, unknown>();
  readonly journal: JournalEntry[] = [];
  /** By the token itself. */
  readonly tokens = new Map<string, AccessToken>();
  /** Logins that failed, by the name that was used. */
  readonly failedLogins = new Map<string, Usage>();
  /** How many identifiers and secrets were made: the next ones follow from it. */
  made = 0;
}
