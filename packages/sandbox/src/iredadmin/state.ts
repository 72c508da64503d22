import { seededText } from '../faults.js';
import { newAdmin } from './new-records.js';
import type {
  IredadminAdmin,
  IredadminDomain,
  IredadminForwarder,
  IredadminList,
  IredadminUser,
  ScopeSettings,
} from './records.js';

/** A visitor that a cookie names. */
export interface IredadminSession {
  /** Who has logged in; `null` before that. */
  username: string | null;
  readonly clientAddress: string;
  lastUse: number;
}

/** A mailbox whose account was deleted. */
export interface DeletedMailbox {
  readonly mail: string;
  readonly maildir: string;
  /** 0: for ever. */
  readonly keepDays: number;
  readonly deletedAt: number;
  readonly deletedBy: string;
}

/**
 * Everything that an iRedAdmin-Pro sandbox knows, open to tests. Accounts are found by their addresses and domains by
 * their names, all in lower case. Times are epoch milliseconds.
 */
export interface IredadminState {
  readonly admins: Map<string, IredadminAdmin>;
  readonly domains: Map<string, IredadminDomain>;
  readonly users: Map<string, IredadminUser>;
  readonly aliases: Map<string, IredadminForwarder>;
  /** The mailing lists to which people can subscribe: `/ml`. */
  readonly lists: Map<string, IredadminList>;
  /** The other mailing lists: `/maillist`. */
  readonly fixedLists: Map<string, IredadminForwarder>;
  /** By what they are about: `global`, a domain's name, or an address. */
  readonly settings: Map<string, ScopeSettings>;
  /** The domains whose published senders greylisting lets pass. */
  greylistingDomains: readonly string[];
  readonly deletedMailboxes: DeletedMailbox[];
  /** The mailing lists that were archived when they were deleted. */
  readonly archivedLists: string[];
  /** By the value of the cookie. */
  readonly sessions: Map<string, IredadminSession>;
  /** How many logins have succeeded. */
  logins: number;
  /** How many secrets the sandbox has made: the next ones follow from it. */
  made: number;
}

/** A state of one administrator, who may do everything. */
export function emptyState(username: string, password: string, now: number): IredadminState {
  const admin = { ...newAdmin(username, now), name: 'Postmaster', password, isGlobal: true };
  return {
    admins: new Map([[username, admin]]),
    domains: new Map(),
    users: new Map(),
    aliases: new Map(),
    lists: new Map(),
    fixedLists: new Map(),
    settings: new Map(),
    greylistingDomains: [],
    deletedMailboxes: [],
    archivedLists: [],
    sessions: new Map(),
    logins: 0,
    made: 0,
  };
}

/** Hexadecimal digits that look random and follow from what the sandbox has made so far. */
export function nextSecret(state: IredadminState): string {
  state.made += 1;
  return seededText(state.made, 40);
}
