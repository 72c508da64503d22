import type { PlanimailClient } from '@mailhost/planimail';
import type { Host } from '../../account/account.js';
import { createHost } from '../../account/create.js';
import type { AccountOptions } from '../../account/options.js';
import { aliasDriver } from './aliases.js';
import { planimailCapabilities } from './capabilities.js';
import { domainAliasDriver } from './domain-aliases.js';
import { domainDriver } from './domains.js';
import { mailboxDriver } from './mailboxes.js';
import type { PlanimailInputs, PlanimailOutputs } from './types.js';

export { planimailCapabilities } from './capabilities.js';
export type { MailboxRecords, PlanimailInputs, PlanimailOutputs, PlanimailRecords } from './types.js';

/** A Planimail account as a host. */
export interface PlanimailHost extends Host<PlanimailInputs, PlanimailOutputs> {
  /** The product's own client, for what the model does not have. */
  readonly client: PlanimailClient;
}

/**
 * A Planimail account as a host. Throws nothing; calls throw the client's errors.
 *
 * @example
 * const host = planimail(new PlanimailClient());
 * await host.mailboxes.ensure({ address: 'ana@example.org', quota: 2 * GiB, password });
 */
export function planimail(client: PlanimailClient, options: AccountOptions = {}): PlanimailHost {
  const host: Host<PlanimailInputs, PlanimailOutputs> = createHost(
    { capabilities: planimailCapabilities },
    client,
    options,
    (paced: PlanimailClient) => ({
      domain: domainDriver(paced),
      domainAlias: domainAliasDriver(paced),
      mailbox: mailboxDriver(paced),
      alias: aliasDriver(paced),
    }),
  );
  return Object.assign(host, { client });
}
