import { epochSeconds, type ResponseFields, type ResponseSchema } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { Maybe, Open } from './common.js';
import { answeredId } from './fields.js';

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
export const healthRecordSchema: ResponseSchema<HealthRecord> = z.looseObject({
  status: z.boolean(),
  entries: z.array(
    z.looseObject({
      type: z.string(),
      ref: z.nullish(answeredId),
      result: z.enum(resultCodes),
      output: z.array(z.string()),
    } satisfies ResponseFields<HealthResult>),
  ),
} satisfies ResponseFields<HealthRecord>);

/** Its time is in seconds, where all others of this API are in milliseconds. */
export const entityHealthSchema: ResponseSchema<EntityHealth> = z.looseObject({
  performedAt: epochSeconds,
  report: healthRecordSchema,
} satisfies ResponseFields<EntityHealth>);

/** One result of a test, as it is answered. */
export const diagnosticEntrySchema: ResponseSchema<DiagnosticEntry> = z.looseObject({
  id: answeredId,
  name: z.string(),
  type: z.string(),
  health: entityHealthSchema,
} satisfies ResponseFields<DiagnosticEntry>);
