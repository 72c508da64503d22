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
import { withDialect } from '../dialect.js';
import { domainNames, type Listed, listed } from '../lists.js';
import { asked, type ChangeResult, changeResult, missingIsNoFailure, namesIn, saysMissing } from '../responses.js';
import {
  type CreateDomain,
  createDomainSchema,
  domainOnlySchema,
  type ListDomains,
  listDomainsSchema,
} from '../schemas/domain.js';

const create = operation({
  id: 'domains.create',
  method: 'POST',
  path: '/domain',
  // Creating it again leaves it as it is and sets the same password.
  repeat: 'idempotent',
  body: createDomainSchema,
  read: changeResult('domain-saved'),
});

/** The same call, under the name of what it is for where the domain is there. */
const resetAdminPassword = { ...create, id: 'domains.resetAdminPassword' };

const exists = operation({
  id: 'domains.exists',
  method: 'GET',
  path: '/domain',
  repeat: 'readonly',
  body: domainOnlySchema,
  failure: missingIsNoFailure,
  read: (value: unknown, response, { body }) =>
    !saysMissing(value, asked(body, 'domain')) && namesIn(value, response, 'domain-exists').names.length > 0,
});

const list = withDialect(
  operation({
    id: 'domains.list',
    method: 'GET',
    path: '/get_domain_list',
    repeat: 'readonly',
    body: listDomainsSchema,
    read: (value: unknown) => listed(value, domainNames),
  }),
  ({ listDomainsMethod }) => ({ method: listDomainsMethod }),
);

/** @internal */
export const domainOperations = [create, exists, list] as const;

/** Domains, and the admin account that each has. Vendor's document: "Create a domain", "List of Domains". */
export class Domains extends Resource {
  /**
   * Creates a domain with its account `admin@{domain}` and that account's aliases `postmaster` and `abuse`.
   *
   * If the domain exists, this resets its admin's password: call {@link exists} first where that matters.
   * Safe to repeat. Throws `InvalidRequestError` when the server finds the name or password not valid.
   *
   * @example
   * await planimail.domains.create({ domain: 'example.org', admin_password: 'a long one' });
   */
  create(domain: CreateDomain, options?: CallOptions): ApiPromise<ChangeResult> {
    return callOperation(this.client, create, { body: domain }, options);
  }

  /** Sets a new password for `admin@{domain}`. The same call as {@link create}, so it also creates a missing domain. */
  resetAdminPassword(domain: string, adminPassword: string, options?: CallOptions): ApiPromise<ChangeResult> {
    return callOperation(this.client, resetAdminPassword, { body: { domain, admin_password: adminPassword } }, options);
  }

  /**
   * Whether the domain exists in the account.
   *
   * Throws `DecodeError` when the server's sentence says neither yes nor no. The vendor shows no sentence for
   * "no": one that says of the domain that it "does not exist" is taken for it.
   */
  exists(domain: string, options?: CallOptions): ApiPromise<boolean> {
    return callOperation(this.client, exists, { body: { domain } }, options);
  }

  /**
   * Every domain of the account, in one page. The vendor shows no answer: see {@link Listed}.
   *
   * @param filter The vendor's text names none; its example sends a domain, to what effect is not said.
   */
  list(filter: ListDomains = {}, options?: ListOptions): PagePromise<Listed> {
    return listOperation(this.client, list, { body: filter }, options);
  }
}
