import type { WildduckClient } from '@mailhost/wildduck';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { ifFound } from '../../engine/details.js';
import { domainOf, normalizeDomain } from '../../model/address.js';
import type { DomainInput } from '../../model/inputs.js';
import type { Domain } from '../../model/items.js';
import { addressQuery, domainQuery, isIn, pageSize } from './domain-queries.js';
import type { WildduckOutputs } from './types.js';

type WildduckDomain = Domain<WildduckOutputs>;

export function domainDriver(client: WildduckClient): KindDriver<WildduckDomain, DomainInput, string, object> {
  return {
    list: (_, context) => listDomains(client, context),
    find: async (name, context) => ((await isInUse(client, name, context)) ? toDomain(name) : undefined),
  };
}

const toDomain = (name: string): WildduckDomain => ({
  name,
  enabled: undefined,
  relay: undefined,
  spamAction: undefined,
  raw: undefined,
});

/** The domains of all that is in one, each once, in the order in which they are met. */
async function* listDomains(
  { addresses, dkim, domainAliases }: WildduckClient,
  { options }: DriverContext,
): AsyncGenerator<WildduckDomain, void, void> {
  const page = { limit: pageSize };
  const known = new Set<string>();
  const isNew = (name: string) => known.size < known.add(name).size;
  for await (const { address = '' } of addresses.listAll(page, options)) {
    const name = domainOf(address);
    // A local part in all domains is in none.
    if (name !== '*' && isNew(name)) yield toDomain(name);
  }
  for await (const key of dkim.list(page, options)) {
    const name = normalizeDomain(key.domain);
    if (isNew(name)) yield toDomain(name);
  }
  for await (const alias of domainAliases.list(page, options)) {
    const name = normalizeDomain(alias.domain);
    if (isNew(name)) yield toDomain(name);
  }
}

/** Whether there is an address in a domain, a DKIM key, or an alias of the domain. */
async function isInUse(
  { addresses, dkim, domainAliases }: WildduckClient,
  name: string,
  { options }: DriverContext,
): Promise<boolean> {
  // As a rule the first is in it; others are in domains with like names.
  for await (const { address } of addresses.listAll({ ...addressQuery(name), limit: 20 }, options)) {
    if (isIn(name, address)) return true;
  }
  if (await ifFound(dkim.resolve(name, options))) return true;
  for await (const { domain } of domainAliases.list({ ...domainQuery(name), limit: pageSize }, options)) {
    if (normalizeDomain(domain) === name) return true;
  }
  return false;
}
