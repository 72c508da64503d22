import type { WildduckClient } from '@mailhost/wildduck';
import type { Host } from '../../account/account.js';
import { createHost } from '../../account/create.js';
import type { AccountOptions } from '../../account/options.js';
import type { InputsOf, OutputsOf } from '../../capabilities/capabilities.js';
import type { AddressRecord } from './address-forms.js';
import { aliasDriver } from './aliases.js';
import { wildduckCapabilities } from './capabilities.js';
import { catchAllDriver } from './catch-all.js';
import { discoverWildduck } from './discovery.js';
import { type DkimRecord, dkimDriver } from './dkim.js';
import { type DomainAliasRecord, domainAliasDriver } from './domain-aliases.js';
import { domainDriver } from './domains.js';
import { mailboxDriver, type UserRecord } from './mailboxes.js';

export type { AddressRecord } from './address-forms.js';
export { wildduckCapabilities } from './capabilities.js';
export type { DkimRecord } from './dkim.js';
export type { DomainAliasRecord } from './domain-aliases.js';
export type { UserRecord } from './mailboxes.js';

/** What WildDuck takes. */
export interface WildduckInputs extends InputsOf<typeof wildduckCapabilities> {}

/** What WildDuck tells. */
export interface WildduckOutputs extends OutputsOf<typeof wildduckCapabilities, WildduckRecords> {}

/** WildDuck's own records, as `raw` has them. */
export interface WildduckRecords {
  readonly domainAlias: DomainAliasRecord;
  readonly mailbox: UserRecord;
  readonly alias: AddressRecord;
  readonly catchAll: AddressRecord;
  readonly dkim: DkimRecord;
}

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
