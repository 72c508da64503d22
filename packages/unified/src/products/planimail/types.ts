import type { Listed, Metadata, Quota } from '@mailhost/planimail';
import type { InputsOf, OutputsOf } from '../../capabilities/capabilities.js';
import type { planimailCapabilities } from './capabilities.js';

/** What Planimail takes. */
export interface PlanimailInputs extends InputsOf<typeof planimailCapabilities> {}

/** What Planimail tells. */
export interface PlanimailOutputs extends OutputsOf<typeof planimailCapabilities, PlanimailRecords> {}

/** Planimail's own records, as `raw` has them. */
export interface PlanimailRecords {
  readonly domain: Listed | undefined;
  readonly mailbox: MailboxRecords;
}

/** What Planimail says of a mailbox, in two calls; a list without details makes neither. */
export interface MailboxRecords {
  readonly quota?: Quota | undefined;
  readonly metadata?: Metadata | undefined;
}
