import type { PlanimailClient } from '@mailhost/planimail';
import type { KindDriver } from '../../account/driver.js';
import { ifFound } from '../../engine/details.js';
import { normalizeDomain } from '../../model/address.js';
import type { DomainAliasInput } from '../../model/inputs.js';
import type { DomainAlias } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import type { PlanimailOutputs } from './types.js';

export function domainAliasDriver({
  domainAliases,
}: PlanimailClient): KindDriver<DomainAlias<PlanimailOutputs>, DomainAliasInput, string, DomainFilter> {
  return {
    find: async (name, { options }) => {
      const raw = await ifFound(domainAliases.get(name, options));
      return raw && { name, target: normalizeDomain(raw.domain), raw: undefined };
    },
    create: ({ name, target }, { options }) => domainAliases.create(name, target, options),
    // The call overwrites what there is.
    update: ({ name }, { target = '' }, { options }) => domainAliases.create(name, target, options),
    delete: ({ name }, _, { options }) => domainAliases.delete(name, options),
  };
}
