/**
 * A time of RFC 3339 as a `Date`. Digits beyond milliseconds are dropped, as `Date` cannot hold them.
 * Anything else is handed back as it came: a caller loses nothing, and the check of the answer reports it.
 */
export function dateFromRfc3339<Value>(value: Value): Value | Date {
  return typeof value === 'string' && rfc3339.test(value)
    ? validDate(value, Date.parse(value.replace(/(\.\d{3})\d+/, '$1')))
    : value;
}

/** A time in milliseconds since 1970 as a `Date`; anything else as it came. */
export function dateFromMilliseconds<Value>(value: Value): Value | Date {
  return typeof value === 'number' ? validDate(value, value) : value;
}

/** A time in seconds since 1970 as a `Date`; anything else as it came. */
export function dateFromSeconds<Value>(value: Value): Value | Date {
  return typeof value === 'number' ? validDate(value, value * 1000) : value;
}

const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

function validDate<Value>(value: Value, milliseconds: number): Value | Date {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? value : date;
}
