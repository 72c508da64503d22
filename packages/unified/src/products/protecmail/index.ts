import type { ProtecmailClient } from '@mailhost/protecmail';
import type { Filter } from '../../account/account.js';
import { createFilter } from '../../account/create.js';
import type { AccountOptions } from '../../account/options.js';
import { protecmailCapabilities } from './capabilities.js';
import { domainDriver } from './domains.js';
import { quarantineDriver } from './quarantine.js';
import { recipientDriver } from './recipients.js';
import type { ProtecmailInputs, ProtecmailOutputs } from './types.js';

export { protecmailCapabilities } from './capabilities.js';
export type { ProtecmailInputs, ProtecmailOutputs, ProtecmailRecords } from './types.js';

/** A Protecmail account as a filter. */
export interface ProtecmailFilter extends Filter<ProtecmailInputs, ProtecmailOutputs> {
  /** The product's own client, for what the model does not have. */
  readonly client: ProtecmailClient;
}

/**
 * A Protecmail account as a filter. Throws nothing; calls throw the client's errors.
 *
 * @example
 * const filter = protecmail(new ProtecmailClient());
 * await filter.domains.ensure({ name: 'example.org', relay: { host: 'mx.example.net' } });
 * await filter.recipients.ensure({ address: 'ana@example.org' });
 */
export function protecmail(client: ProtecmailClient, options: AccountOptions = {}): ProtecmailFilter {
  const filter: Filter<ProtecmailInputs, ProtecmailOutputs> = createFilter(
    { capabilities: protecmailCapabilities },
    client,
    options,
    (paced: ProtecmailClient) => ({
      domain: domainDriver(paced),
      recipient: recipientDriver(paced),
      quarantine: quarantineDriver(paced),
    }),
  );
  return Object.assign(filter, { client });
}
