import type { CleanmailClient, User } from '@mailhost/cleanmail';
import type { KindDriver } from '../../account/driver.js';
import { domainOf, normalizeAddress, normalizeDomain } from '../../model/address.js';
import type { RecipientInput } from '../../model/inputs.js';
import type { Recipient } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import { joinName, splitName } from '../person-name.js';
import { existingDomain, userNamed } from './lookups.js';
import { statusOf } from './status.js';
import type { CleanmailOutputs } from './types.js';

type FilteredRecipient = Recipient<CleanmailOutputs>;

export function recipientDriver(
  client: CleanmailClient,
): KindDriver<FilteredRecipient, RecipientInput, string, DomainFilter> {
  const { domains, users } = client;
  return {
    list: async function* ({ domain }, context) {
      const { id } = await existingDomain(client, normalizeDomain(domain), context);
      for await (const user of domains.users.list(id, context.options)) yield toRecipient(user);
    },
    find: async (address, context) => {
      const user = await userNamed(client, address, context);
      return user && toRecipient(user);
    },
    create: async ({ address: email, name, enabled = true }, context) => {
      const { id: domainId } = await existingDomain(client, domainOf(email), context);
      await users.create({ email, domainId, ...written({ name }), status: statusOf(enabled) }, context.options);
    },
    update: ({ raw }, changes, { options }) => users.update(raw.id, written(changes), options),
    delete: ({ raw }, _, { options }) => users.delete(raw.id, options),
    agrees: ({ name }, field, value) =>
      field === 'name' && typeof value === 'string' ? name === value.trim().replace(/\s+/g, ' ') : undefined,
  };
}

function toRecipient(raw: User): FilteredRecipient {
  return {
    address: normalizeAddress(raw.email),
    name: joinName(raw.firstname, raw.lastname),
    enabled: raw.status === 'ENABLED',
    raw,
  };
}

function written({ name, enabled }: Partial<RecipientInput>) {
  const { first: firstname, last: lastname } = splitName(name ?? '');
  return {
    ...(name !== undefined && { firstname, lastname }),
    ...(enabled !== undefined && { status: statusOf(enabled) }),
  };
}
