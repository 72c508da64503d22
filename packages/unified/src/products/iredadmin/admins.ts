import type { AdminProfile, IredadminClient } from '@mailhost/iredadmin';
import { accountAddressSchema } from '@mailhost/iredadmin/schemas';
import * as z from 'zod/mini';
import type { DriverContext, KindDriver } from '../../account/driver.js';
import { ifFound } from '../../engine/details.js';
import { normalizeAddress, normalizeDomain } from '../../model/address.js';
import type { AdminInput } from '../../model/inputs.js';
import type { Admin } from '../../model/items.js';
import type { IredadminOutputs } from './types.js';

type IredadminAdmin = Admin<IredadminOutputs>;

const domainsUntold = {
  code: 'unverifiable',
  field: 'domains',
  message: 'the server does not tell which domains it had: those that are given are added, and none is taken away.',
} as const;

const inputSchema = z.object({ address: accountAddressSchema });

export function adminDriver({
  admins,
  domains: domainCalls,
}: IredadminClient): KindDriver<IredadminAdmin, AdminInput, string, object> {
  const give = async (address: string, domains: readonly string[], { options }: DriverContext) => {
    for (const domain of domains) await domainCalls.updateAdmins(domain, { addAdmin: [address] }, options);
  };
  return {
    inputSchema,
    find: async (address, { options }) => {
      const profile = await ifFound(admins.get(address, options));
      return profile && toAdmin(profile);
    },
    create: async ({ address, name, password, domains = [] }, context) => {
      warnOfSteps(domains.length + 1, context);
      await admins.create(address, { name, ...(await clear(password, context)) }, context.options);
      await give(address, domains, context);
    },
    update: async ({ address, domains: told }, { name, password, domains: wanted }, context) => {
      if (wanted && !told) context.warn(domainsUntold);
      const before = told ?? [];
      const domains = wanted ?? before;
      const changes = { ...(name !== undefined && { name }), ...(await clear(password, context)) };
      const isChanged = Object.keys(changes).length > 0;
      const added = domains.filter((domain) => !before.includes(domain));
      const removed = before.filter((domain) => !domains.includes(domain));
      warnOfSteps(added.length + removed.length + (isChanged ? 1 : 0), context);
      if (isChanged) await admins.update(address, changes, context.options);
      await give(address, added, context);
      for (const domain of removed) await domainCalls.updateAdmins(domain, { removeAdmin: [address] }, context.options);
    },
    delete: ({ address }, _, { options }) => admins.delete(address, options),
  };
}

function toAdmin(raw: AdminProfile): IredadminAdmin {
  const domains = raw.managedDomains && [...new Set(raw.managedDomains.map(normalizeDomain))].sort();
  return { address: normalizeAddress(raw.mail), name: raw.name ?? '', domains, raw };
}

async function clear(password: AdminInput['password'], { secret }: DriverContext): Promise<{ password?: string }> {
  return password === undefined ? {} : { password: await secret(password) };
}

function warnOfSteps(count: number, { warn }: DriverContext): void {
  if (count < 2) return;
  warn({ code: 'several-calls', field: 'domains', message: `domains are given one by one: it takes ${count} calls.` });
}
