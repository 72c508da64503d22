import type { WildduckClient } from '@mailhost/wildduck';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { ifFound } from '../../engine/details.js';
import { normalizeDomain } from '../../model/address.js';
import type { DomainAliasInput } from '../../model/inputs.js';
import type { DomainAlias } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import { domainQuery, pageSize } from './domain-queries.js';
import { makeAnew } from './made-anew.js';
import type { DomainAliasRecord, WildduckOutputs } from './types.js';

type WildduckDomainAlias = DomainAlias<WildduckOutputs>;

export function domainAliasDriver({
  domainAliases,
}: WildduckClient): KindDriver<WildduckDomainAlias, DomainAliasInput, string, DomainFilter> {
  return {
    list: ({ domain }, { options }) => listOf(domainAliases, normalizeDomain(domain), options),
    find: async (name, { options }) => {
      const found = await ifFound(domainAliases.resolve(name, options));
      const raw = found && (await ifFound(domainAliases.get(found.id, options)));
      return raw && toDomainAlias(raw);
    },
    create: ({ name, target }, { options }) => domainAliases.create({ alias: name, domain: target }, options),
    update: async ({ name, raw }, { target = raw.domain }, { options, warn }) => {
      const message = `${name} is deleted and made anew for its new target: mail that comes between the two calls is refused.`;
      warn({ code: 'several-calls', field: 'target', message });
      await makeAnew({
        remove: () => domainAliases.delete(raw.id, options),
        make: () => domainAliases.create({ alias: name, domain: target }, options),
        putBack: () => domainAliases.create({ alias: name, domain: raw.domain }, options),
      });
    },
    delete: ({ raw }, _, { options }) => domainAliases.delete(raw.id, options),
  };
}

async function* listOf(
  domainAliases: WildduckClient['domainAliases'],
  target: string,
  options: DriverContext['options'],
): AsyncGenerator<WildduckDomainAlias, void, void> {
  for await (const raw of domainAliases.list({ ...domainQuery(target), limit: pageSize }, options)) {
    if (normalizeDomain(raw.domain) === target) yield toDomainAlias(raw);
  }
}

function toDomainAlias(raw: DomainAliasRecord): WildduckDomainAlias {
  return { name: normalizeDomain(raw.alias), target: normalizeDomain(raw.domain), raw };
}
