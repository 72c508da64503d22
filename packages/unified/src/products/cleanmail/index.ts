import type { Admin as CleanmailAdmin, CleanmailClient, Domain, ImapMessage, User } from '@mailhost/cleanmail';
import type { Filter } from '../../account/account.js';
import { createFilter } from '../../account/create.js';
import type { AccountOptions } from '../../account/options.js';
import type { InputsOf, OutputsOf } from '../../capabilities/capabilities.js';
import { adminDriver } from './admins.js';
import { type AliasRecord, aliasDriver } from './aliases.js';
import { cleanmailCapabilities } from './capabilities.js';
import { type DkimRecords, dkimDriver } from './dkim.js';
import { type DomainAliasRecord, domainAliasDriver } from './domain-aliases.js';
import { domainDriver } from './domains.js';
import { quarantineDriver } from './quarantine.js';
import { recipientDriver } from './recipients.js';
import { discover } from './rights.js';
import { type SenderRuleRecord, senderRuleDriver } from './sender-rules.js';

export type { AliasRecord } from './aliases.js';
export { cleanmailCapabilities } from './capabilities.js';
export type { DkimRecords } from './dkim.js';
export type { DomainAliasRecord } from './domain-aliases.js';
export { type CleanmailRights, cleanmailCapabilitiesFor } from './rights.js';
export type { SenderRuleRecord } from './sender-rules.js';

/** What Cleanmail takes. */
export interface CleanmailInputs extends InputsOf<typeof cleanmailCapabilities> {}

/** What Cleanmail tells. */
export interface CleanmailOutputs extends OutputsOf<typeof cleanmailCapabilities, CleanmailRecords> {}

/** Cleanmail's own records, as `raw` has them. */
export interface CleanmailRecords {
  readonly domain: Domain;
  readonly domainAlias: DomainAliasRecord;
  readonly recipient: User;
  readonly alias: AliasRecord;
  readonly senderRule: SenderRuleRecord;
  readonly quarantine: ImapMessage;
  readonly dkim: DkimRecords;
  readonly admin: CleanmailAdmin;
}

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
