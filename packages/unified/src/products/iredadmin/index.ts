import type { IredadminClient } from '@mailhost/iredadmin';
import type { Host } from '../../account/account.js';
import { createHost } from '../../account/create.js';
import type { AccountOptions } from '../../account/options.js';
import { adminDriver } from './admins.js';
import { aliasDriver } from './aliases.js';
import { capabilitiesOn } from './capabilities.js';
import { catchAllDriver } from './catch-all.js';
import { discover } from './discovery.js';
import { domainAliasDriver } from './domain-aliases.js';
import { domainDriver } from './domains.js';
import { mailboxDriver } from './mailboxes.js';
import { senderRuleDriver } from './sender-rules.js';
import type { IredadminInputs, IredadminOutputs } from './types.js';

export { capabilitiesOn as iredadminCapabilitiesOn, iredadminCapabilities } from './capabilities.js';
export type { IredadminInputs, IredadminOutputs, IredadminRecords } from './types.js';

/** An iRedAdmin-Pro account as a host. */
export interface IredadminHost extends Host<IredadminInputs, IredadminOutputs> {
  /** The product's own client, for what the model does not have. */
  readonly client: IredadminClient;
}

/**
 * An iRedAdmin-Pro account as a host. What it can do follows the client's option `backend`; without it `discover()` finds the back
 * end out, and whether the credentials are a global administrator's. Throws nothing; calls throw the client's errors.
 *
 * @example
 * const host = iredadmin(new IredadminClient({ backend: 'ldap' }));
 * await host.mailboxes.ensure({ address: 'ana@example.org', quota: 2 * GiB, password });
 */
export function iredadmin(client: IredadminClient, options: AccountOptions = {}): IredadminHost {
  const host: Host<IredadminInputs, IredadminOutputs> = createHost(
    { capabilities: capabilitiesOn(client.backend), discover: () => discover(client) },
    client,
    options,
    (paced: IredadminClient) => ({
      domain: domainDriver(paced),
      domainAlias: domainAliasDriver(paced),
      mailbox: mailboxDriver(paced),
      alias: aliasDriver(paced),
      catchAll: catchAllDriver(paced),
      senderRule: senderRuleDriver(paced),
      admin: adminDriver(paced),
    }),
  );
  return Object.assign(host, { client });
}
