import type { ProtecmailClient } from '@mailhost/protecmail';
import type { KindDriver } from '../../account/driver.js';
import { mapped } from '../../engine/details.js';
import { domainOf, localPartOf, normalizeAddress, normalizeDomain } from '../../model/address.js';
import type { RecipientInput } from '../../model/inputs.js';
import type { Recipient } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import { SharedReads } from './shared-reads.js';
import type { ProtecmailOutputs } from './types.js';
import { ifDomainFound } from './unclear.js';

type ProtecmailRecipient = Recipient<ProtecmailOutputs>;

export function recipientDriver(
  client: ProtecmailClient,
): KindDriver<ProtecmailRecipient, RecipientInput, string, DomainFilter> {
  const { addresses } = client;
  const ofDomains = new SharedReads(async (domain) => {
    const listed = await ifDomainFound(client, domain, addresses.list(domain).toArray(), { options: {} });
    const recipients = (listed ?? []).map((localPart) => toRecipient(localPart, domain));
    return new Map(recipients.map((recipient) => [recipient.address, recipient]));
  });
  return {
    list: ({ domain }, { options }) => {
      const name = normalizeDomain(domain);
      return mapped(addresses.list(name, options), (localPart) => toRecipient(localPart, name));
    },
    find: async (address, { options }) => (await ofDomains.get(domainOf(address), options.signal)).get(address),
    create: ({ address }, { options }) => addresses.add(domainOf(address), localPartOf(address), options),
    delete: ({ address, raw }, _, { options }) => addresses.remove(domainOf(address), raw, options),
  };
}

function toRecipient(localPart: string, domain: string): ProtecmailRecipient {
  return {
    address: normalizeAddress(`${localPart}@${domain}`),
    name: undefined,
    enabled: undefined,
    raw: localPart,
  };
}
