import type { CleanmailClient } from '@mailhost/cleanmail';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { ifFound } from '../../engine/details.js';
import { normalizeDomain } from '../../model/address.js';
import type { DkimInput } from '../../model/inputs.js';
import type { DkimKey } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import { domainNamed, existingDomain } from './lookups.js';
import type { CleanmailOutputs } from './types.js';

type Key = DkimKey<CleanmailOutputs>;

export function dkimDriver(client: CleanmailClient): KindDriver<Key, DkimInput, string, DomainFilter> {
  const { dkim } = client.domains;

  const keyOf = async (domain: string, domainId: string, { options }: DriverContext): Promise<Key | undefined> => {
    const records = await ifFound(dkim.get(domainId, options));
    const own = records?.find(({ name }) => selectorOf(name, domain) !== undefined) ?? records?.[0];
    if (!records || !own) return undefined;
    const selector = selectorOf(own.name, domain) ?? own.name.split('.')[0];
    return { domain, selector: selector ?? '', record: own.value, raw: { domainId, records } };
  };

  return {
    list: async function* ({ domain }, context) {
      const name = normalizeDomain(domain);
      const { id } = await existingDomain(client, name, context);
      const key = await keyOf(name, id, context);
      if (key) yield key;
    },
    find: async (name, context) => {
      const domain = await domainNamed(client, name, context);
      return domain && (await keyOf(name, domain.id, context));
    },
    create: async ({ domain, selector }, context) => {
      const { id } = await existingDomain(client, domain, context);
      await dkim.create(id, selector === undefined ? undefined : { selector }, context.options);
    },
    delete: ({ raw }, _, { options }) => dkim.delete(raw.domainId, options),
  };
}

/** The part of a record's name before `._domainkey.` and this domain. */
function selectorOf(name: string, domain: string): string | undefined {
  const end = `._domainkey.${domain}`;
  const plain = normalizeDomain(name).replace(/\.$/, '');
  return plain.endsWith(end) ? plain.slice(0, -end.length) : undefined;
}
