import type { IredadminClient } from '@mailhost/iredadmin';
import { domainNameSchema, mailAddressSchema } from '@mailhost/iredadmin/schemas';
import * as z from 'zod/mini';
import type { KindDriver } from '../../account/driver.js';
import { ifFound } from '../../engine/details.js';
import { normalizeAddresses } from '../../model/address.js';
import type { CatchAllInput } from '../../model/inputs.js';
import type { CatchAll } from '../../model/items.js';
import { ldifValues } from './ldif.js';
import type { IredadminOutputs } from './types.js';

const inputSchema = z.object({ domain: domainNameSchema, targets: z.array(mailAddressSchema) });

export function catchAllDriver({
  domains,
  ldif,
}: IredadminClient): KindDriver<CatchAll<IredadminOutputs>, CatchAllInput> {
  return {
    inputSchema,
    // The export of the account that gets the mail, which is there on LDAP only.
    find: async (domain, { options }) => {
      const raw = await ifFound(ldif.catchall(domain, options));
      const targets = normalizeAddresses(raw === undefined ? [] : ldifValues(raw, 'mailForwardingAddress'));
      return targets.length > 0 ? { domain, targets, raw } : undefined;
    },
    create: ({ domain, targets }, { options }) => domains.update(domain, { catchall: targets }, options),
    update: ({ domain }, { targets }, { options }) => domains.update(domain, { catchall: targets }, options),
    delete: ({ domain }, _, { options }) => domains.update(domain, { catchall: [] }, options),
    deleteUnseen: (domain, { options }) => domains.update(domain, { catchall: [] }, options),
  };
}
