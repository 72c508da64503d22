import * as z from 'zod/mini';
import type { ResponseSchema } from './types.js';
import { withChecks } from './with-checks.js';
import { expected } from './words.js';

/** The farthest that a `Date` reaches from 1970 to either side, in milliseconds. */
const reach = 8.64e15;

/** An answer's time in milliseconds since 1970, as a `Date`. */
export const epochMilliseconds: ResponseSchema<Date> = epoch(1);

/** An answer's time in seconds since 1970, as a `Date`. */
export const epochSeconds: ResponseSchema<Date> = epoch(1000);

/**
 * An answer's time as RFC 3339 writes it, as a `Date`. Digits beyond milliseconds are dropped, as `Date` cannot hold
 * them.
 */
export const rfc3339Time: ResponseSchema<Date> = z.pipe(
  withChecks(
    z.string(),
    z.refine(
      (time) => rfc3339.test(time) && !Number.isNaN(parse(time)),
      expected('a time such as 2024-02-29T12:00:00Z'),
    ),
  ),
  z.pipe(
    z.transform((time: string) => new Date(parse(time))),
    z.date(),
  ),
);

// @__NO_SIDE_EFFECTS__
function epoch(milliseconds: number): ResponseSchema<Date> {
  const time = z.number().check(z.minimum(-reach / milliseconds), z.maximum(reach / milliseconds));
  return z.pipe(
    time,
    z.pipe(
      z.transform((given: number) => new Date(given * milliseconds)),
      z.date(),
    ),
  );
}

/** Some servers write an offset without its colon, or its hours alone. */
const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d(?::?\d\d)?)$/;

function parse(time: string): number {
  return Date.parse(
    time
      .replace(/(\.\d{3})\d+/, '$1')
      .replace(/([+-]\d\d)(?::?(\d\d))?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`),
  );
}
