import type { CleanmailClient, Domain } from '@mailhost/cleanmail';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { normalizeDomain } from '../../model/address.js';
import type { DomainAliasInput } from '../../model/inputs.js';
import type { DomainAlias } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import { domainNamed, existingDomain, isDeleted } from './lookups.js';
import type { CleanmailOutputs } from './types.js';

type FilteredAlias = DomainAlias<CleanmailOutputs>;

export function domainAliasDriver(
  client: CleanmailClient,
): KindDriver<FilteredAlias, DomainAliasInput, string, DomainFilter> {
  const { domains } = client;

  const anywhere = async (name: string, { options }: DriverContext) => {
    for await (const domain of domains.list(options)) {
      const found = isDeleted(domain) ? undefined : aliasIn(domain, name);
      if (found) return found;
    }
    return undefined;
  };

  return {
    list: async function* ({ domain }, context) {
      yield* aliasesOf(await existingDomain(client, normalizeDomain(domain), context));
    },
    find: async (name, context, { target } = {}) => {
      // Where it should be is looked at first: it is there but for the first time.
      const domain = target === undefined ? undefined : await domainNamed(client, target, context);
      return (domain && aliasIn(domain, name)) ?? (await anywhere(name, context));
    },
    create: async ({ name, target }, context) => {
      const { id } = await existingDomain(client, target, context);
      await domains.aliases.add(id, [name], context.options);
    },
    update: async ({ name, raw }, { target = '' }, context) => {
      const { id } = await existingDomain(client, target, context);
      const message = 'it is taken from one domain and given to the other: it is in neither if the second call fails.';
      context.warn({ code: 'several-calls', field: 'target', message });
      await domains.aliases.delete(raw.domainId, raw.id, context.options);
      await domains.aliases.add(id, [name], context.options);
    },
    delete: ({ raw }, _, { options }) => domains.aliases.delete(raw.domainId, raw.id, options),
  };
}

function aliasIn(domain: Domain, name: string): FilteredAlias | undefined {
  return aliasesOf(domain).find((alias) => alias.name === name);
}

function aliasesOf({ id: domainId, name, domainAliases }: Domain): readonly FilteredAlias[] {
  const target = normalizeDomain(name);
  return domainAliases.map((alias) => ({
    name: normalizeDomain(alias.name),
    target,
    raw: { id: alias.id, domainId },
  }));
}
