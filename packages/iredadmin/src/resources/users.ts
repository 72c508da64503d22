import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  type ListOptions,
  listOperation,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import { serviceFields, withLimits } from '../backends.js';
import type { IredadminConnection } from '../connection.js';
import { missingDomain, wrongPassword } from '../failure-rules.js';
import { ownOptions } from '../own-options.js';
import { type UserProfile, userProfile } from '../profiles/accounts.js';
import type { RawProfile } from '../profiles/raw.js';
import { reading, readingEach } from '../reading.js';
import { answeredNames, profilesOrNames, rawProfile } from '../schemas/answers.js';
import { accountAddressSchema, amount, domainNameSchema } from '../schemas/fields.js';
import { writeForm } from '../schemas/form-writer.js';
import {
  type AllUsersChanges,
  createUserSchema,
  listUsersQuerySchema,
  type NewUser,
  type UserChanges,
  updateAllUsersSchema,
  updateUserSchema,
  verifyPasswordSchema,
} from '../schemas/user.js';
import { passwordMatches } from '../verify-password.js';
import type { DeleteOptions } from './domains.js';

/** Options of the lists of users and aliases. */
export interface AccountListOptions extends ListOptions {
  /** Only those that do not work. */
  readonly disabledOnly?: boolean | undefined;
}

const pathValues = { mail: accountAddressSchema };
const path = '/user/{mail}';
const allPath = '/users/{domain}';

const listed = {
  id: 'users.list',
  method: 'GET',
  path: allPath,
  repeat: 'readonly',
  pathValues: { domain: domainNameSchema },
  failure: missingDomain,
  query: listUsersQuerySchema,
  writeQuery: writeForm,
} as const;

const list = operation({ ...listed, response: profilesOrNames });
const emails = operation({ ...listed, id: 'users.emails', response: answeredNames });

const get = operation({
  id: 'users.get',
  method: 'GET',
  path,
  repeat: 'readonly',
  pathValues,
  failure: missingDomain,
  response: rawProfile,
});

const create = operation({
  id: 'users.create',
  method: 'POST',
  path,
  // The second time it exists already.
  repeat: 'non-idempotent',
  pathValues,
  failure: missingDomain,
  body: createUserSchema,
  writeBody: writeForm,
});

/** The columns that SQL has for services of users; a name without one is ignored there. */
const userServices: ReadonlySet<string> = new Set(
  ['smtp', 'pop3', 'imap', 'managesieve', 'sieve']
    .flatMap((name) => [name, `${name}secured`, `${name}tls`])
    .concat(
      ['deliver', 'lda', 'lmtp', 'internal', 'doveadm', 'dsync', 'lib-storage', 'quota-status', 'indexer-worker'],
      ['sogo', 'sogowebmail', 'sogocalendar', 'sogoactivesync'],
    ),
);

const update = withLimits(
  operation({
    id: 'users.update',
    method: 'PUT',
    path,
    // The same values again are the same; adding and removing again does nothing more.
    repeat: 'idempotent',
    pathValues,
    failure: missingDomain,
    body: updateUserSchema,
    writeBody: writeForm,
  }),
  { only: 'ldap', fields: ['telephoneNumber', 'mobile'] },
  { only: 'ldap', fields: serviceFields, others: (name) => userServices.has(name) },
);

const updateAll = operation({
  id: 'users.updateAll',
  method: 'PUT',
  path: allPath,
  // The same values again are the same.
  repeat: 'idempotent',
  pathValues: { domain: domainNameSchema },
  failure: missingDomain,
  body: updateAllUsersSchema,
});

const remove = operation({
  id: 'users.delete',
  method: 'DELETE',
  path,
  repeat: 'idempotent',
  notFoundMeansDone: true,
  pathValues,
  failure: missingDomain,
});

const removeKeeping = operation({
  id: 'users.delete.keepMailboxDays',
  method: 'DELETE',
  path: '/user/{mail}/keep_mailbox_days/{days}',
  repeat: 'idempotent',
  notFoundMeansDone: true,
  pathValues: { mail: accountAddressSchema, days: amount },
  failure: missingDomain,
});

const changeEmail = operation({
  id: 'users.changeEmail',
  method: 'POST',
  path: '/user/{mail}/change_email/{newMail}',
  // The second time the old address is gone.
  repeat: 'non-idempotent',
  pathValues: { mail: accountAddressSchema, newMail: accountAddressSchema },
  failure: missingDomain,
});

const verifyPassword = operation({
  id: 'users.verifyPassword',
  method: 'POST',
  path: '/verify_password/user/{mail}',
  repeat: 'readonly',
  pathValues,
  body: verifyPasswordSchema,
  failure: wrongPassword,
});

/** @internal */
export const userOperations = [
  list,
  get,
  create,
  update,
  updateAll,
  remove,
  removeKeeping,
  changeEmail,
  verifyPassword,
] as const;

/** Mail users. */
export class Users extends Resource<IredadminConnection> {
  /** The users of a domain, in one page. Since SQL-3.3, LDAP-3.5. */
  list(domain: string, options?: AccountListOptions): PagePromise<UserProfile> {
    const [{ disabledOnly }, others] = ownOptions(options, 'disabledOnly');
    const profiles = readingEach(list, (raw) => this.#read(raw));
    return listOperation(this.client, profiles, { path: { domain }, query: { disabled_only: disabledOnly } }, others);
  }

  /** The addresses of the same users, in one page. Since SQL-3.3, LDAP-3.5. */
  emails(domain: string, options?: AccountListOptions): PagePromise<string> {
    const [{ disabledOnly }, others] = ownOptions(options, 'disabledOnly');
    const query = { email_only: true, disabled_only: disabledOnly };
    return listOperation(this.client, emails, { path: { domain }, query }, others);
  }

  /** A user. Throws `NotFoundError` when there is none. Since SQL-2.5.0, LDAP-2.7.0. */
  get(mail: string, options?: CallOptions): ApiPromise<UserProfile> {
    const profile = reading(get, (raw) => this.#read(raw));
    return callOperation(this.client, profile, { path: { mail } }, options);
  }

  /**
   * Creates a user. The quota is in MB, 0 for no limit. Not repeated by itself: the second time it would be a
   * `ConflictError`. Throws `InvalidRequestError` with one issue for each rule that the password breaks, and
   * `QuotaExceededError` when the domain or the administrator has no room. Since SQL-2.4.0, LDAP-2.6.0.
   *
   * @example
   * await iredadmin.users.create('ana@example.org', { name: 'Ana Paz', password: 'a Long one, 1', quota: 2048 });
   */
  create(mail: string, settings: NewUser, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, create, { path: { mail }, body: settings }, options);
  }

  /**
   * Changes the given settings and keeps the others. The quota is in MB, 0 for no limit. Safe to repeat. Since
   * SQL-2.4.0, LDAP-2.6.0; some settings since later versions.
   */
  update(mail: string, changes: UserChanges, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, update, { path: { mail }, body: changes }, options);
  }

  /** Changes **all** users of a domain. Safe to repeat. Since SQL-2.5.0, LDAP-2.7.0. */
  updateAll(domain: string, changes: AllUsersChanges, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, updateAll, { path: { domain }, body: changes }, options);
  }

  /**
   * Deletes a user. The mails stay on the disk: for ever, or for `keepMailboxDays`. Safe to repeat. Since SQL-2.4.0,
   * LDAP-2.6.0; with `keepMailboxDays` since SQL-2.5.0, LDAP-2.7.0.
   */
  delete(mail: string, options?: DeleteOptions): ApiPromise<void> {
    const [{ keepMailboxDays }, others] = ownOptions(options, 'keepMailboxDays');
    return keepMailboxDays === undefined
      ? callOperation(this.client, remove, { path: { mail } }, others)
      : callOperation(this.client, removeKeeping, { path: { mail, days: keepMailboxDays } }, others);
  }

  /**
   * Gives a user another address. Not repeated by itself: the old address is gone then. Since SQL-2.5.0, LDAP-2.7.0.
   */
  changeEmail(mail: string, newMail: string, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, changeEmail, { path: { mail, newMail } }, options);
  }

  /** Whether this is the user's password. For global administrators. Since SQL-2.5.0, LDAP-2.7.0. */
  verifyPassword(mail: string, password: string, options?: CallOptions): Promise<boolean> {
    return passwordMatches(callOperation(this.client, verifyPassword, { path: { mail }, body: { password } }, options));
  }

  #read(raw: RawProfile | string): UserProfile {
    return userProfile(raw, this.client.backend, this.client.ldapQuotaUnit);
  }
}
