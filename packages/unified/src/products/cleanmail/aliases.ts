import { type CleanmailClient, type DomainId, type EmailAlias, exactly } from '@mailhost/cleanmail';
import type { KindDriver } from '../../account/driver.js';
import { domainOf, normalizeAddress, normalizeAddresses, normalizeDomain } from '../../model/address.js';
import type { AliasInput } from '../../model/inputs.js';
import type { Alias } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import { domainNamed, existingDomain } from './lookups.js';
import type { CleanmailOutputs } from './types.js';

type FilteredAlias = Alias<CleanmailOutputs>;

export function aliasDriver(client: CleanmailClient): KindDriver<FilteredAlias, AliasInput, string, DomainFilter> {
  const { groups } = client.domains;
  return {
    list: async function* ({ domain }, context) {
      const { id } = await existingDomain(client, normalizeDomain(domain), context);
      for await (const group of groups.list(id, context.options)) yield toAlias(group, id);
    },
    find: async (address, context) => {
      const domain = await domainNamed(client, domainOf(address), context);
      if (!domain) return undefined;
      const filter = { email: exactly(address) };
      for await (const group of groups.list(domain.id, { ...context.options, filter })) {
        if (normalizeAddress(group.email) === address) return toAlias(group, domain.id);
      }
      return undefined;
    },
    create: async ({ address: email, targets: recipients }, context) => {
      const { id } = await existingDomain(client, domainOf(email), context);
      await groups.create(id, { email, recipients }, context.options);
    },
    update: ({ raw }, { targets: recipients }, { options }) =>
      groups.update(raw.domainId, raw.group.id, { recipients }, options),
    delete: ({ raw }, _, { options }) => groups.delete(raw.group.id, options),
  };
}

function toAlias(group: EmailAlias, domainId: DomainId): FilteredAlias {
  const targets = normalizeAddresses(group.recipients.map(({ email }) => email));
  return { address: normalizeAddress(group.email), targets, raw: { group, domainId } };
}
