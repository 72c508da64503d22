import type { IredadminClient, ListProfile } from '@mailhost/iredadmin';
import { listAddressSchema, mailAddressSchema } from '@mailhost/iredadmin/schemas';
import * as z from 'zod/mini';
import type { KindDriver } from '../../account/driver.js';
import { ifFound, mapped } from '../../engine/details.js';
import { normalizeAddress, normalizeAddresses } from '../../model/address.js';
import type { AliasInput } from '../../model/inputs.js';
import type { Alias } from '../../model/items.js';
import type { DomainFilter } from '../../model/paths.js';
import type { IredadminOutputs } from './types.js';

type IredadminAlias = Alias<IredadminOutputs>;

const inputSchema = z.object({ address: listAddressSchema, targets: z.array(mailAddressSchema) });

export function aliasDriver({
  aliases,
}: IredadminClient): KindDriver<IredadminAlias, AliasInput, string, DomainFilter> {
  return {
    inputSchema,
    list: ({ domain }, { options }) => mapped(aliases.list(domain, options), toAlias),
    find: async (address, { options }) => {
      const profile = await ifFound(aliases.get(address, options));
      return profile && toAlias(profile);
    },
    create: ({ address, targets }, { options }) => aliases.create(address, { members: targets }, options),
    update: ({ address }, { targets }, { options }) => aliases.update(address, { members: targets }, options),
    delete: ({ address }, _, { options }) => aliases.delete(address, options),
  };
}

function toAlias(raw: ListProfile): IredadminAlias {
  return { address: normalizeAddress(raw.mail), targets: raw.members && normalizeAddresses(raw.members), raw };
}
