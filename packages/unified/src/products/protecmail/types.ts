import type { DomainAnswer, QuarantinedEmail } from '@mailhost/protecmail';
import type { InputsOf, OutputsOf } from '../../capabilities/capabilities.js';
import type { protecmailCapabilities } from './capabilities.js';

/** What Protecmail takes. */
export interface ProtecmailInputs extends InputsOf<typeof protecmailCapabilities> {}

/** What Protecmail tells. */
export interface ProtecmailOutputs extends OutputsOf<typeof protecmailCapabilities, ProtecmailRecords> {}

/** Protecmail's own records, as `raw` has them. */
export interface ProtecmailRecords {
  /** A list without details has the names alone. */
  readonly domain: DomainAnswer | undefined;
  /** The local part, as Protecmail writes it. */
  readonly recipient: string;
  readonly quarantine: QuarantinedEmail;
}
