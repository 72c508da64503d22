import {
  type ApiPromise,
  type CallOptions,
  callOperation,
  listOperation,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import { withLimits } from '../backends.js';
import type { IredadminConnection } from '../connection.js';
import { missingDomain } from '../failure-rules.js';
import { ownOptions } from '../own-options.js';
import { type ListProfile, listProfile } from '../profiles/accounts.js';
import { reading, readingEach } from '../reading.js';
import {
  type AliasChanges,
  createAliasSchema,
  listAliasesQuerySchema,
  type NewAlias,
  updateAliasSchema,
} from '../schemas/alias.js';
import { answeredNames, profilesOrNames, rawProfile } from '../schemas/answers.js';
import { domainNameSchema, listAddressSchema } from '../schemas/fields.js';
import { writeForm } from '../schemas/form-writer.js';
import type { AccountListOptions } from './users.js';

const pathValues = { mail: listAddressSchema };
const path = '/alias/{mail}';

const listed = {
  id: 'aliases.list',
  method: 'GET',
  path: '/aliases/{domain}',
  repeat: 'readonly',
  pathValues: { domain: domainNameSchema },
  failure: missingDomain,
  query: listAliasesQuerySchema,
  writeQuery: writeForm,
} as const;

const list = operation({ ...listed, response: profilesOrNames });
const emails = operation({ ...listed, id: 'aliases.emails', response: answeredNames });

const get = operation({
  id: 'aliases.get',
  method: 'GET',
  path,
  repeat: 'readonly',
  pathValues,
  failure: missingDomain,
  response: rawProfile,
});

/** LDAP has it for mailing lists alone. */
const accessPolicy = { only: 'sql', fields: ['accessPolicy'] } as const;

const create = withLimits(
  operation({
    id: 'aliases.create',
    method: 'POST',
    path,
    // The second time it exists already.
    repeat: 'non-idempotent',
    pathValues,
    failure: missingDomain,
    body: createAliasSchema,
    writeBody: writeForm,
  }),
  accessPolicy,
);

const update = withLimits(
  operation({
    id: 'aliases.update',
    method: 'PUT',
    path,
    // The same values again are the same; adding and removing again does nothing more.
    repeat: 'idempotent',
    pathValues,
    failure: missingDomain,
    body: updateAliasSchema,
    writeBody: writeForm,
  }),
  accessPolicy,
);

const remove = operation({
  id: 'aliases.delete',
  method: 'DELETE',
  path,
  repeat: 'idempotent',
  notFoundMeansDone: true,
  pathValues,
  failure: missingDomain,
});

const changeEmail = operation({
  id: 'aliases.changeEmail',
  method: 'POST',
  path: '/alias/{mail}/change_email/{newMail}',
  // The second time the old address is gone.
  repeat: 'non-idempotent',
  pathValues: { mail: listAddressSchema, newMail: listAddressSchema },
  failure: missingDomain,
});

/** @internal */
export const aliasOperations = [list, get, create, update, remove, changeEmail] as const;

/** Mail aliases: addresses that deliver to others. */
export class Aliases extends Resource<IredadminConnection> {
  /** The aliases of a domain, in one page. Since SQL-3.3, LDAP-3.5. */
  list(domain: string, options?: AccountListOptions): PagePromise<ListProfile> {
    const [{ disabledOnly }, others] = ownOptions(options, 'disabledOnly');
    const profiles = readingEach(list, (raw) => listProfile(raw, this.client.backend));
    return listOperation(this.client, profiles, { path: { domain }, query: { disabled_only: disabledOnly } }, others);
  }

  /** The addresses of the same aliases, in one page. Since SQL-3.3, LDAP-3.5. */
  emails(domain: string, options?: AccountListOptions): PagePromise<string> {
    const [{ disabledOnly }, others] = ownOptions(options, 'disabledOnly');
    const query = { email_only: true, disabled_only: disabledOnly };
    return listOperation(this.client, emails, { path: { domain }, query }, others);
  }

  /** An alias. Throws `NotFoundError` when there is none. Since SQL-2.5.0, LDAP-2.7.0. */
  get(mail: string, options?: CallOptions): ApiPromise<ListProfile> {
    const profile = reading(get, (raw) => listProfile(raw, this.client.backend));
    return callOperation(this.client, profile, { path: { mail } }, options);
  }

  /**
   * Creates an alias. Not repeated by itself: the second time it would be a `ConflictError`. Since SQL-2.4.0,
   * LDAP-2.6.0.
   *
   * @example
   * await iredadmin.aliases.create('sales@example.org', { members: ['ana@example.org', 'bob@example.net'] });
   */
  create(mail: string, settings: NewAlias = {}, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, create, { path: { mail }, body: settings }, options);
  }

  /** Changes the given settings and keeps the others. Safe to repeat. Since SQL-2.4.0, LDAP-2.6.0. */
  update(mail: string, changes: AliasChanges, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, update, { path: { mail }, body: changes }, options);
  }

  /** Deletes an alias. Safe to repeat. Since SQL-2.4.0, LDAP-2.6.0. */
  delete(mail: string, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, remove, { path: { mail } }, options);
  }

  /** Gives an alias another address. Not repeated by itself: the old one is gone then. Since SQL-2.5.0, LDAP-2.7.0. */
  changeEmail(mail: string, newMail: string, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, changeEmail, { path: { mail, newMail } }, options);
  }
}
