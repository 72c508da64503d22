import type { PlanimailClient } from '@mailhost/planimail';
import type { KindDriver } from '../../account/driver.js';
import { mapped } from '../../engine/details.js';
import { normalizeDomain } from '../../model/address.js';
import type { DomainInput } from '../../model/inputs.js';
import type { Domain } from '../../model/items.js';
import { randomPassword } from '../random-password.js';
import type { PlanimailOutputs } from './types.js';

export function domainDriver({
  domains,
}: PlanimailClient): KindDriver<Domain<PlanimailOutputs>, DomainInput, string, object> {
  const untold = { enabled: undefined, relay: undefined, spamAction: undefined };
  return {
    list: (_, { options }) =>
      mapped(domains.list({}, options), (raw) => ({ ...untold, name: normalizeDomain(raw.name), raw })),
    find: async (name, { options }) =>
      (await domains.exists(name, options)) ? { ...untold, name, raw: undefined } : undefined,
    create: async ({ name: domain, adminPassword }, { options, secret, warn }) => {
      if (adminPassword === undefined) {
        const message = `the password of admin@${domain} was made up and is not kept: set it with domains.resetAdminPassword.`;
        warn({ code: 'generated', field: 'adminPassword', message });
      }
      const admin_password = adminPassword === undefined ? randomPassword() : await secret(adminPassword);
      await domains.create({ domain, admin_password }, options);
    },
  };
}
