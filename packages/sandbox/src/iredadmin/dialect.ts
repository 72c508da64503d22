import type { SandboxRequest } from '../http.js';

/** Where a server keeps its accounts. */
export type Backend = 'sql' | 'ldap';

/** What a password must have. */
export interface PasswordPolicy {
  readonly minimumLength: number;
  /** 0: no limit. */
  readonly maximumLength: number;
  readonly needs: readonly ('letter' | 'uppercase' | 'digit' | 'special')[];
}

/** Which iRedAdmin-Pro a sandbox is, how it is set up, and by which clock it goes. */
export interface IredadminDialect {
  /** Profiles are rows, or attributes that are lists of texts; some operations are there for one of them only. */
  readonly backend: Backend;
  /** Which SQL server it is: the session cookie's name tells. */
  readonly sqlServer: 'mysql' | 'pgsql';
  /** `2016` understands the older names of parameters as well. */
  readonly dialect: 'current' | '2016';
  /** What answers call their outcome: `_success` and `_msg`, or without the underscore as the first releases did. */
  readonly outcomeKeys: '_success' | 'success';
  /** How a request without a living session is answered: with one of these messages, or by a redirect to the login. */
  readonly expiredSession: 'LOGIN_REQUIRED' | 'LOGIN REQUIRED' | 'SESSION_EXPIRED' | 'redirect';
  /** For how long a session lives without being used. */
  readonly sessionSeconds: number;
  /** The addresses that may use the API; `undefined`: all. */
  readonly allowedClients: readonly string[] | undefined;
  /** Where a request comes from. A session ends when that changes. */
  readonly clientAddress: (request: SandboxRequest) => string;
  readonly passwordPolicy: PasswordPolicy;
  /** Whether a new password without `mailboxFolder` blanks the mailbox folder, as in version 4.9. */
  readonly passwordBlanksMailboxFolder: boolean;
  /** The time in epoch milliseconds. */
  readonly now: () => number;
}

export const standardDialect: IredadminDialect = {
  backend: 'sql',
  sqlServer: 'mysql',
  dialect: 'current',
  outcomeKeys: '_success',
  expiredSession: 'LOGIN_REQUIRED',
  sessionSeconds: 1800,
  allowedClients: undefined,
  clientAddress: () => '127.0.0.1',
  passwordPolicy: { minimumLength: 8, maximumLength: 0, needs: ['letter', 'uppercase', 'digit', 'special'] },
  passwordBlanksMailboxFolder: false,
  now: Date.now,
};
