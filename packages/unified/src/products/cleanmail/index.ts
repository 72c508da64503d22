import type { CleanmailClient } from '@mailhost/cleanmail';
import type { Filter } from '../../account/account.js';
import { createFilter } from '../../account/create.js';
import type { AccountOptions } from '../../account/options.js';
import { adminDriver } from './admins.js';
import { aliasDriver } from './aliases.js';
import { cleanmailCapabilities } from './capabilities.js';
import { dkimDriver } from './dkim.js';
import { domainAliasDriver } from './domain-aliases.js';
import { domainDriver } from './domains.js';
import { quarantineDriver } from './quarantine.js';
import { recipientDriver } from './recipients.js';
import { discover } from './rights.js';
import { senderRuleDriver } from './sender-rules.js';
import type { CleanmailInputs, CleanmailOutputs } from './types.js';

export { cleanmailCapabilities } from './capabilities.js';
export { type CleanmailRights, cleanmailCapabilitiesFor } from './rights.js';
export type {
  AliasRecord,
  CleanmailInputs,
  CleanmailOutputs,
  CleanmailRecords,
  DkimRecords,
  DomainAliasRecord,
  SenderRuleRecord,
} from './types.js';

/** A Cleanmail account as a filter. */
export interface CleanmailFilter extends Filter<CleanmailInputs, CleanmailOutputs> {
  /** The product's own client, for what the model does not have. */
  readonly client: CleanmailClient;
}

/**
 * A Cleanmail account as a filter. What only a system administrator may do is found out by `discover()`, and compiles behind
 * `can()`. Throws nothing; calls throw the client's errors.
 *
 * @example
 * const filter = cleanmail(new CleanmailClient());
 * await filter.domains.ensure({ name: 'example.org', relay: { host: 'mx.example.net' } });
 * await filter.recipients.ensure({ address: 'ana@example.org', name: 'Ana Paz' });
 */
export function cleanmail(client: CleanmailClient, options: AccountOptions = {}): CleanmailFilter {
  const filter: Filter<CleanmailInputs, CleanmailOutputs> = createFilter(
    { capabilities: cleanmailCapabilities, discover: () => discover(client) },
    client,
    options,
    (paced: CleanmailClient) => ({
      domain: domainDriver(paced),
      domainAlias: domainAliasDriver(paced),
      alias: aliasDriver(paced),
      recipient: recipientDriver(paced),
      senderRule: senderRuleDriver(paced),
      quarantine: quarantineDriver(paced),
      dkim: dkimDriver(paced),
      admin: adminDriver(paced),
    }),
  );
  return Object.assign(filter, { client });
}
