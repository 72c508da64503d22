import { converted, date, number, refine, text } from './builders.js';
import type { Schema } from './schema.js';

/** The farthest that a `Date` reaches from 1970 to either side, in milliseconds. */
const reach = 8.64e15;

/** An answer's time in milliseconds since 1970. */
// @__NO_SIDE_EFFECTS__
export function dateFromMilliseconds(): Schema<Date> {
  return converted(number({ min: -reach, max: reach }), (time) => new Date(time));
}

/** An answer's time in seconds since 1970. */
// @__NO_SIDE_EFFECTS__
export function dateFromSeconds(): Schema<Date> {
  return converted(number({ min: -reach / 1000, max: reach / 1000 }), (time) => new Date(time * 1000));
}

/** An answer's time as RFC 3339 writes it. Digits beyond milliseconds are dropped, as `Date` cannot hold them. */
// @__NO_SIDE_EFFECTS__
export function dateFromRfc3339(): Schema<Date> {
  const expected = 'a time such as 2024-02-29T12:00:00Z';
  const written = text({ pattern: rfc3339, expected });
  return converted(
    refine(written, (time) => !Number.isNaN(parse(time)), expected),
    (time) => new Date(parse(time)),
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

/** A caller's `Date` that is sent in milliseconds since 1970. */
// @__NO_SIDE_EFFECTS__
export function dateToMilliseconds(): Schema<Date> {
  return converted(date(), (time) => time.getTime());
}
