import type {
  AliasId,
  Admin as CleanmailAdmin,
  DkimRecord,
  Domain,
  DomainId,
  EmailAlias,
  FilterSender,
  ImapMessage,
  User,
} from '@mailhost/cleanmail';
import type { InputsOf, OutputsOf } from '../../capabilities/capabilities.js';
import type { cleanmailCapabilities } from './capabilities.js';

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

/** A group, which is Cleanmail's word for an alias, with the domain that it is in. */
export interface AliasRecord {
  readonly group: EmailAlias;
  readonly domainId: DomainId;
}

/** The records of a domain's key, one for each of its names. */
export interface DkimRecords {
  readonly domainId: string;
  readonly records: readonly DkimRecord[];
}

/** A domain alias with the domain that it is in. */
export interface DomainAliasRecord {
  readonly id: AliasId;
  readonly domainId: DomainId;
}

/** A rule with the id of the domain or user that it belongs to. */
export interface SenderRuleRecord {
  readonly rule: FilterSender;
  readonly ownerId: string;
}
