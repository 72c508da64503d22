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
import { type BackendLimit, serviceFields, withLimits } from '../backends.js';
import type { IredadminConnection } from '../connection.js';
import { missingDomain } from '../failure-rules.js';
import { ownOptions } from '../own-options.js';
import { type DomainProfile, domainProfile } from '../profiles/accounts.js';
import { reading, readingEach } from '../reading.js';
import { answeredNames, profilesOrNames, rawProfile } from '../schemas/answers.js';
import {
  createDomainSchema,
  createDomainSchema2016,
  type DomainAdminChanges,
  type DomainChanges,
  listDomainsQuerySchema,
  type NewDomain,
  updateDomainAdminsSchema,
  updateDomainSchema,
  updateDomainSchema2016,
  writeDomain2016,
  writeDomainAdmins,
} from '../schemas/domain.js';
import { amount, domainNameSchema } from '../schemas/fields.js';
import { writeForm } from '../schemas/form-writer.js';

/** Options of the lists of domains. */
export interface DomainListOptions extends ListOptions {
  /** Only those that do not work. */
  readonly disabledOnly?: boolean | undefined;
}

/** Options of a removal of a domain or a user. */
export interface DeleteOptions extends CallOptions {
  /** How many days the mails stay on the disk. Default: for ever, which is also what 0 means. */
  readonly keepMailboxDays?: number | undefined;
}

const pathValues = { domain: domainNameSchema };
const listed = {
  id: 'domains.list',
  method: 'GET',
  path: '/domains',
  repeat: 'readonly',
  query: listDomainsQuerySchema,
  writeQuery: writeForm,
} as const;

const list = operation({ ...listed, response: profilesOrNames });
const names = operation({ ...listed, id: 'domains.names', response: answeredNames });

const get = operation({
  id: 'domains.get',
  method: 'GET',
  path: '/domain/{domain}',
  repeat: 'readonly',
  pathValues,
  failure: missingDomain,
  response: rawProfile,
});

const numberOfLists: BackendLimit = { only: 'ldap', fields: ['numberOfLists'] };

const servicesOfLdap: ReadonlySet<string> = new Set(['mail', 'domainalias', 'senderbcc', 'recipientbcc']);

const domainServices: BackendLimit = {
  only: 'ldap',
  fields: serviceFields,
  others: (name) => !servicesOfLdap.has(name),
};

const creation = {
  id: 'domains.create',
  method: 'POST',
  path: '/domain/{domain}',
  // The second time it exists already.
  repeat: 'non-idempotent',
  pathValues,
} as const;

const create = withLimits(operation({ ...creation, body: createDomainSchema, writeBody: writeForm }), numberOfLists);

const change = {
  id: 'domains.update',
  method: 'PUT',
  path: '/domain/{domain}',
  // The same values again are the same; adding and removing again does nothing more.
  repeat: 'idempotent',
  pathValues,
  failure: missingDomain,
} as const;

const update = withLimits(operation({ ...change, body: updateDomainSchema, writeBody: writeForm }), domainServices);

/** The two that write, under the names of the document of 2016. */
const create2016 = withLimits(
  operation({ ...creation, body: createDomainSchema2016, writeBody: writeForm }),
  numberOfLists,
);
const update2016 = withLimits(
  operation({ ...change, body: updateDomainSchema2016, writeBody: writeDomain2016 }),
  domainServices,
);

const remove = operation({
  id: 'domains.delete',
  method: 'DELETE',
  path: '/domain/{domain}',
  repeat: 'idempotent',
  notFoundMeansDone: true,
  pathValues,
  failure: missingDomain,
});

const removeKeeping = operation({
  id: 'domains.delete.keepMailboxDays',
  method: 'DELETE',
  path: '/domain/{domain}/keep_mailbox_days/{days}',
  repeat: 'idempotent',
  notFoundMeansDone: true,
  pathValues: { ...pathValues, days: amount },
  failure: missingDomain,
});

const updateAdmins = operation({
  id: 'domains.updateAdmins',
  method: 'PUT',
  path: '/domain/admins/{domain}',
  // Adding and removing again does nothing more.
  repeat: 'idempotent',
  pathValues,
  failure: missingDomain,
  body: updateDomainAdminsSchema,
  writeBody: writeDomainAdmins,
});

/** @internal */
export const olderDomainOperations = [create2016, update2016] as const;

/** @internal */
export const domainOperations = [list, get, create, update, remove, removeKeeping, updateAdmins] as const;

/** Mail domains. */
export class Domains extends Resource<IredadminConnection> {
  /** Every domain that the administrator manages, in one page. Since SQL-2.8.0, LDAP-3.0. */
  list(options?: DomainListOptions): PagePromise<DomainProfile> {
    const [{ disabledOnly }, others] = ownOptions(options, 'disabledOnly');
    const profiles = readingEach(list, (raw) => domainProfile(raw, this.client.backend));
    return listOperation(this.client, profiles, { query: { disabled_only: disabledOnly } }, others);
  }

  /** The names of the same domains, in one page. Since SQL-2.8.0, LDAP-3.0. */
  names(options?: DomainListOptions): PagePromise<string> {
    const [{ disabledOnly }, others] = ownOptions(options, 'disabledOnly');
    return listOperation(this.client, names, { query: { name_only: true, disabled_only: disabledOnly } }, others);
  }

  /** A domain. Throws `NotFoundError` when there is none. Since SQL-2.5.0, LDAP-2.7.0. */
  get(domain: string, options?: CallOptions): ApiPromise<DomainProfile> {
    const profile = reading(get, (raw) => domainProfile(raw, this.client.backend));
    return callOperation(this.client, profile, { path: { domain } }, options);
  }

  /**
   * Creates a domain. Quotas are in MB. Not repeated by itself: the second time it would be a `ConflictError`. One that
   * a normal administrator creates works only when its ownership is proved. Since SQL-2.4.0, LDAP-2.6.0.
   *
   * @example
   * await iredadmin.domains.create('example.org', { name: 'Example Ltd', quota: 10_240, numberOfUsers: 50 });
   */
  create(domain: string, settings: NewDomain = {}, options?: CallOptions): ApiPromise<void> {
    return callOperation(
      this.client,
      this.client.olderNames ? create2016 : create,
      { path: { domain }, body: settings },
      options,
    );
  }

  /**
   * Changes the given settings and keeps the others. Quotas are in MB. Safe to repeat. Since SQL-2.5.0, LDAP-2.7.0;
   * some settings since later versions.
   */
  update(domain: string, changes: DomainChanges, options?: CallOptions): ApiPromise<void> {
    return callOperation(
      this.client,
      this.client.olderNames ? update2016 : update,
      { path: { domain }, body: changes },
      options,
    );
  }

  /**
   * Deletes a domain with its accounts. The mails stay on the disk: for ever, or for `keepMailboxDays`. Safe to repeat.
   * Since SQL-2.4.0, LDAP-2.6.0; with `keepMailboxDays` since SQL-2.5.0, LDAP-2.7.0.
   */
  delete(domain: string, options?: DeleteOptions): ApiPromise<void> {
    const [{ keepMailboxDays }, others] = ownOptions(options, 'keepMailboxDays');
    return keepMailboxDays === undefined
      ? callOperation(this.client, remove, { path: { domain } }, others)
      : callOperation(this.client, removeKeeping, { path: { domain, days: keepMailboxDays } }, others);
  }

  /** Gives administrators to a domain, or takes them away. Safe to repeat. Since SQL-2.5.0, LDAP-2.7.0. */
  updateAdmins(domain: string, changes: DomainAdminChanges, options?: CallOptions): ApiPromise<void> {
    return callOperation(this.client, updateAdmins, { path: { domain }, body: changes }, options);
  }
}
