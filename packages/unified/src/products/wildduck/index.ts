import type { WildduckClient } from '@mailhost/wildduck';
import type { Host } from '../../account/account.js';
import { createHost } from '../../account/create.js';
import type { AccountOptions } from '../../account/options.js';
import { aliasDriver } from './aliases.js';
import { wildduckCapabilities } from './capabilities.js';
import { catchAllDriver } from './catch-all.js';
import { discoverWildduck } from './discovery.js';
import { dkimDriver } from './dkim.js';
import { domainAliasDriver } from './domain-aliases.js';
import { domainDriver } from './domains.js';
import { mailboxDriver } from './mailboxes.js';
import type { WildduckInputs, WildduckOutputs } from './types.js';

export { wildduckCapabilities } from './capabilities.js';
export type {
  AddressRecord,
  DkimRecord,
  DomainAliasRecord,
  UserRecord,
  WildduckInputs,
  WildduckOutputs,
  WildduckRecords,
} from './types.js';

/** A WildDuck server as a host. */
export interface WildduckHost extends Host<WildduckInputs, WildduckOutputs> {
  /** The product's own client, for what the model does not have. */
  readonly client: WildduckClient;
}

/**
 * A WildDuck server as a host, with the access token of a role that may manage users. Its `discover` finds out what the token may
 * read. Throws nothing; calls throw the client's errors.
 *
 * @example
 * const host = wildduck(new WildduckClient());
 * await host.mailboxes.ensure({ address: 'ana@example.org', quota: 2 * GiB, password });
 */
export function wildduck(client: WildduckClient, options: AccountOptions = {}): WildduckHost {
  const host: Host<WildduckInputs, WildduckOutputs> = createHost(
    { capabilities: wildduckCapabilities, discover: () => discoverWildduck(client) },
    client,
    options,
    (paced: WildduckClient) => ({
      domain: domainDriver(paced),
      domainAlias: domainAliasDriver(paced),
      mailbox: mailboxDriver(paced),
      alias: aliasDriver(paced),
      catchAll: catchAllDriver(paced),
      dkim: dkimDriver(paced),
    }),
  );
  return Object.assign(host, { client });
}
