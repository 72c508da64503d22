import type { WildduckClient } from '@mailhost/wildduck';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { ifFound } from '../../engine/details.js';
import { normalizeDomain } from '../../model/address.js';
import type { DkimInput } from '../../model/inputs.js';
import type { DkimKey } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import type { DkimRecord, WildduckOutputs } from './types.js';

type WildduckDkimKey = DkimKey<WildduckOutputs>;

export function dkimDriver({ dkim }: WildduckClient): KindDriver<WildduckDkimKey, DkimInput, string, DomainFilter> {
  const find = async (domain: string, { options, wants }: DriverContext): Promise<WildduckDkimKey | undefined> => {
    const found = await ifFound(dkim.resolve(domain, options));
    if (!found) return undefined;
    const asksMore = ['selector', 'record', 'privateKey'].some(wants);
    const raw: DkimRecord | undefined = asksMore ? await ifFound(dkim.get(found.id, options)) : { id: found.id };
    return raw && { domain, selector: raw.selector, record: raw.dnsTxt?.value, raw };
  };
  return {
    // A domain has one key.
    list: async function* ({ domain }, context) {
      const key = await find(normalizeDomain(domain), context);
      if (key) yield key;
    },
    find,
    create: ({ domain, selector = '', privateKey }, { options }) =>
      dkim.set({ domain, selector, ...(privateKey !== undefined && { privateKey }) }, options),
    update: async ({ domain, selector = '' }, { privateKey }, { options }) => {
      // Without a key of one's own the server would make another.
      if (privateKey !== undefined) await dkim.set({ domain, selector, privateKey }, options);
    },
    delete: ({ raw }, _, { options }) => dkim.delete(raw.id, options),
  };
}
