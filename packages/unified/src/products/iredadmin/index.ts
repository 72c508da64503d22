import type { AdminProfile, DomainProfile, IredadminClient, ListProfile, UserProfile } from '@mailhost/iredadmin';
import type { Host } from '../../account/account.js';
import { createHost } from '../../account/create.js';
import type { AccountOptions } from '../../account/options.js';
import type { InputsOf, OutputsOf } from '../../capabilities/capabilities.js';
import type { Outputs } from '../../model/paths.js';
import { adminDriver } from './admins.js';
import { aliasDriver } from './aliases.js';
import { capabilitiesOn, type iredadminCapabilities } from './capabilities.js';
import { catchAllDriver } from './catch-all.js';
import { discover } from './discovery.js';
import { domainAliasDriver } from './domain-aliases.js';
import { domainDriver } from './domains.js';
import { mailboxDriver } from './mailboxes.js';
import { senderRuleDriver } from './sender-rules.js';

export { capabilitiesOn as iredadminCapabilitiesOn, iredadminCapabilities } from './capabilities.js';

/** What iRedAdmin-Pro takes. */
export interface IredadminInputs extends InputsOf<typeof iredadminCapabilities> {}

/** What a list has where there is such a thing, and the server does not hide it. */
type LeftOut =
  | 'domain.enabled'
  | 'domain.relay'
  | 'mailbox.quota'
  | 'mailbox.usage'
  | 'mailbox.enabled'
  | 'mailbox.forward'
  | 'alias.targets'
  | 'catchAll.targets';

/** What iRedAdmin-Pro tells; where mail is forwarded to, on LDAP only. */
export interface IredadminOutputs
  extends Omit<OutputsOf<typeof iredadminCapabilities, IredadminRecords>, LeftOut>,
    Pick<Outputs, LeftOut> {}

/** The client's profiles, as `raw` has them: the server's own record is in their `raw`. */
export interface IredadminRecords {
  readonly domain: DomainProfile;
  readonly mailbox: UserProfile;
  readonly alias: ListProfile;
  /** The account that gets the mail, as LDIF. */
  readonly catchAll: string | undefined;
  /** As the lists write a sender. */
  readonly senderRule: string;
  readonly admin: AdminProfile;
}

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
