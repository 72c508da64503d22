import {
  type ApiPromise,
  type CallOptions,
  type ListOptions,
  operation,
  type PagePromise,
  Resource,
} from '@mailhost/core';
import { type Listed, listed, namesIn, type Outcome, outcome, sentence } from '../answers.js';
import type { PlanimailClient } from '../client.js';
import { inDialect } from '../dialect.js';
import { type CreateDomain, createDomain, domainOnly, type ListDomains, listDomains } from '../schemas/domain.js';
import { readSentence, sentenceOf } from '../sentences.js';

const create = operation({
  id: 'domains.create',
  method: 'POST',
  path: '/domain',
  // Creating it again leaves it as it is and sets the same password.
  repeat: 'safe',
  body: createDomain,
  response: sentence('domain-saved'),
  read: outcome('domain-saved'),
});

const exists = operation({
  id: 'domains.exists',
  method: 'GET',
  path: '/domain',
  repeat: 'read',
  body: domainOnly,
  response: sentence('domain-exists', 'missing'),
  read: (value) => {
    if (readSentence(sentenceOf(value) ?? '')?.kind === 'missing') return false;
    return namesIn(value, 'domain-exists').names.length > 0;
  },
});

const list = operation({
  id: 'domains.list',
  method: 'GET',
  path: '/get_domain_list',
  repeat: 'read',
  body: listDomains,
  read: (value: unknown) => listed(value, ['domain', 'name']),
});

/** @internal */
export const domainOperations = [create, exists, list] as const;

/** Domains, and the admin account that each has. Vendor's document: "Create a domain", "List of Domains". */
export class Domains extends Resource<PlanimailClient> {
  /**
   * Creates a domain with its account `admin@{domain}` and that account's aliases `postmaster` and `abuse`.
   *
   * If the domain exists, this resets its admin's password: call {@link exists} first where that matters.
   * Safe to repeat. Throws `InvalidRequestError` when the server finds the name or password not valid.
   *
   * @example
   * await planimail.domains.create({ domain: 'example.org', admin_password: 'a long one' });
   */
  create(domain: CreateDomain, options?: CallOptions): ApiPromise<Outcome> {
    return this.client.call(create, { body: domain }, options);
  }

  /** Sets a new password for `admin@{domain}`. The same call as {@link create}, so it also creates a missing domain. */
  resetAdminPassword(domain: string, adminPassword: string, options?: CallOptions): ApiPromise<Outcome> {
    return this.client.call(create, { body: { domain, admin_password: adminPassword } }, options);
  }

  /**
   * Whether the domain exists in the account. Changes nothing.
   *
   * Throws `DecodeError` when the server's sentence says neither yes nor no. The vendor shows no sentence for
   * "no": any that says "does not exist" is taken for it.
   */
  exists(domain: string, options?: CallOptions): ApiPromise<boolean> {
    return this.client.call(exists, { body: { domain } }, options);
  }

  /**
   * Every domain of the account, in one page. Changes nothing. The vendor shows no answer: see {@link Listed}.
   *
   * @param filter The vendor's text names none; its example sends a domain, to what effect is not said.
   */
  list(filter: ListDomains = {}, options?: ListOptions): PagePromise<Listed> {
    return this.client.list(inDialect(list, this.client.dialect), { body: filter }, options);
  }
}
