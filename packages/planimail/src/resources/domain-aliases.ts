import { type ApiPromise, type CallOptions, callOperation, operation, Resource } from '@mailhost/core';
import { type InDialect, withDialect } from '../dialect.js';
import { type ChangeResult, changeResult, namesIn } from '../responses.js';
import { createDomainAliasSchema, domainAliasOnlySchema } from '../schemas/alias.js';

/** A domain that stands for another. */
export interface DomainAlias {
  readonly domain_alias: string;
  /** The domain that it stands for. */
  readonly domain: string;
  /** The server's sentence that says so. */
  readonly msg: string;
}

/** The vendor's document names the field in two ways. */
const aliasField: InDialect = ({ domainAliasField }) =>
  domainAliasField === 'alias_domain' ? { writeBody: underOtherName } : {};

function underOtherName({ domain_alias, ...rest }: { readonly domain_alias: string }): object {
  return { alias_domain: domain_alias, ...rest };
}

/** By the names that the field may have on the wire. */
const gateway = { renamed: { alias_domain: 'domain_alias' } } as const;

const create = withDialect(
  operation({
    id: 'domainAliases.create',
    gateway,
    method: 'POST',
    path: '/domain_alias',
    // An existing one is overwritten with the same.
    repeat: 'idempotent',
    body: createDomainAliasSchema,
    read: changeResult('domain-alias-created'),
  }),
  aliasField,
);

const get = withDialect(
  operation({
    id: 'domainAliases.get',
    gateway,
    method: 'GET',
    path: '/domain_alias',
    repeat: 'readonly',
    body: domainAliasOnlySchema,
    read: (value: unknown, response): DomainAlias => {
      const { msg, names } = namesIn(value, response, 'domain-alias-is');
      const [alias = '', domain = ''] = names;
      return { domain_alias: alias, domain, msg };
    },
  }),
  aliasField,
);

const remove = withDialect(
  operation({
    id: 'domainAliases.delete',
    gateway,
    method: 'DELETE',
    path: '/domain_alias',
    repeat: 'idempotent',
    notFoundMeansDone: true,
    body: domainAliasOnlySchema,
    read: changeResult('domain-alias-deleted'),
  }),
  aliasField,
);

/** @internal */
export const domainAliasOperations = [create, get, remove] as const;

/** Domains that stand for others. Vendor's document: "Domain Alias". */
export class DomainAliases extends Resource {
  /** Makes `alias` stand for `domain`. An alias that exists is turned to the new domain. Safe to repeat. */
  create(alias: string, domain: string, options?: CallOptions): ApiPromise<ChangeResult> {
    return callOperation(this.client, create, { body: { domain_alias: alias, domain } }, options);
  }

  /** The domain that an alias stands for. Throws `NotFoundError` when there is no such alias. */
  get(alias: string, options?: CallOptions): ApiPromise<DomainAlias> {
    return callOperation(this.client, get, { body: { domain_alias: alias } }, options);
  }

  /**
   * Deletes a domain alias; the domain that it stood for stays. Safe to repeat. Throws `NotFoundError` when there is no
   * such alias.
   *
   * @returns `undefined` when an answer was lost and it is gone at the next look: it was deleted.
   */
  delete(alias: string, options?: CallOptions): ApiPromise<ChangeResult | undefined> {
    return callOperation(this.client, remove, { body: { domain_alias: alias } }, options);
  }
}
