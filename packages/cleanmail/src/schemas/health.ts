import { boolean, dateFromSeconds, list, looseObject, oneOf, type Schema, text } from '@mailhost/core/schema';
import { answeredId, type Maybe, maybe, type Open } from './common.js';

/** How a test ended. */
export type HealthResultCode = (typeof resultCodes)[number];

/** One test of a domain or a platform. */
export interface HealthResult {
  /** What was tested. Seen: `MX`, `DKIM`. */
  readonly type: string;
  readonly ref?: Maybe<string>;
  readonly result: Open<HealthResultCode>;
  /** What the test did and found, in words. */
  readonly output: readonly string[];
}

/** The tests of a domain or a platform. */
export interface HealthRecord {
  /** Whether all went well. */
  readonly status: boolean;
  readonly entries: readonly HealthResult[];
}

/** The latest tests of a domain or a platform. */
export interface EntityHealth {
  readonly performedAt: Date;
  readonly report: HealthRecord;
}

/** A domain or a platform that failed its tests. */
export interface DiagnosticEntry {
  readonly id: string;
  readonly name: string;
  /** Seen: `DOMAIN`. */
  readonly type: string;
  readonly health: EntityHealth;
}

const resultCodes = [
  'OK',
  'ERROR',
  'ERROR_DKIM_MISSING_ENTRY',
  'ERROR_DKIM_INVALID_COUPLE',
  'ERROR_MX_MISSING_ENTRY',
  'ERROR_MX_INVALID_ENTRY',
] as const;

/** What is known of the health of a domain or relay, as it is answered. */
export const healthRecord: Schema<HealthRecord> = looseObject<HealthRecord>({
  status: boolean(),
  entries: list(
    looseObject<HealthResult>({
      type: text(),
      ref: maybe(answeredId()),
      result: oneOf(resultCodes),
      output: list(text()),
    }),
  ),
});

/** Its time is in seconds, where all others of this API are in milliseconds. */
export const entityHealth: Schema<EntityHealth> = looseObject<EntityHealth>({
  performedAt: dateFromSeconds(),
  report: healthRecord,
});

/** One result of a test, as it is answered. */
export const diagnosticEntry: Schema<DiagnosticEntry> = looseObject<DiagnosticEntry>({
  id: answeredId(),
  name: text(),
  type: text(),
  health: entityHealth,
});
