import type { AnyAccount, RelayTarget } from '@mailhost/unified';
import type { ResolveSecret } from '../apply/operate.js';
import type { PlanStateOptions } from '../observe/plan-state.js';
import type { State } from '../state/state.js';
import type { ImapSides } from './imapsync.js';

/** Options of {@link assessMigration}. */
export interface AssessOptions {
  /** Where the domains are now. It is sent reads only. */
  readonly from: AnyAccount;
  /** Where they are to be: another account of the same role. */
  readonly to: AnyAccount;
  readonly domains: readonly string[];
  /** The names of losses that are accepted: see {@link Loss}. */
  readonly accept?: readonly string[] | undefined;
  readonly passwords?: MigrationPasswords | undefined;
  /** What objects get that lack something without which the target makes none, or have it in a form that it has not. */
  readonly defaults?: MigrationDefaults | undefined;
  /**
   * The state as it was read, changed before it is mapped: to add what the source does not tell, such as forwards of a
   * dump, or to leave something out. Its domains are of the account `from`.
   */
  readonly amend?: ((state: State) => State | Promise<State>) | undefined;
  /** The two IMAP servers, for the command lines of imapsync, where there are no calls to copy the mail. */
  readonly imap?: ImapSides | undefined;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of {@link migrate}. */
export interface MigrateOptions extends AssessOptions, Pick<PlanStateOptions, 'thresholds' | 'lastApplied' | 'id'> {
  /** What the state calls the account `to`. Default: its own name. */
  readonly name?: string | undefined;
  /** For references that the migration did not make, such as those that {@link AssessOptions.amend} adds. */
  readonly resolveSecret?: ResolveSecret | undefined;
}

/** Where passwords come from, which no product tells. */
export interface MigrationPasswords {
  /** Hashes of a dump, as `readHashesCsv` of `@mailhost/plan/csv` reads them. */
  readonly hashes?: readonly KnownHash[] | undefined;
  /** Makes passwords where there is no hash that the target takes: `oneTimePasswords` of `@mailhost/plan/migrate`. */
  readonly oneTime?: OneTimePasswords | undefined;
  /**
   * Raise it to send the hashes to mailboxes that are there already, too, when users have changed their passwords since
   * the first run. Needs `lastApplied`. Default 1.
   */
  readonly version?: number | undefined;
}

/** The hash of a mailbox's password, as another server has it. */
export interface KnownHash {
  readonly address: string;
  readonly hash: string;
  /** In lower case: `bcrypt`, `ssha512`. Default: what the hash itself says. */
  readonly scheme?: string | undefined;
  /** Where it is from, for references: `file:hashes.csv#ana@example.org`. Default `file:hashes#ADDRESS`. */
  readonly reference?: string | undefined;
}

/** Whose password it is. */
export interface PasswordOwner {
  readonly kind: 'mailbox' | 'admin' | 'domain';
  /** Its address, or the domain whose administrator it is. */
  readonly key: string;
}

/** Makes passwords, and keeps them where they are not lost. */
export interface OneTimePasswords {
  /** What a state has in place of a password: it begins with `file:`. */
  reference(owner: PasswordOwner): string;
  /** Makes them. When it resolves, they are kept for good: nothing has been sent before. */
  make(owners: readonly PasswordOwner[]): Promise<void>;
  /** The password of a reference that it gave; `undefined` for any other. */
  resolve(reference: string): Promise<string | undefined>;
}

/** What objects get that lack what the target needs. */
export interface MigrationDefaults {
  /** Of mailboxes without a quota, or whose quota is unlimited where there is no such thing: bytes, or `10 GiB`. */
  readonly quota?: number | string | undefined;
  /** Of a filter's domains without one. */
  readonly relay?: RelayTarget | undefined;
}
