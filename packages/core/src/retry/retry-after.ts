/**
 * Milliseconds the server asks to wait: `retry-after-ms`, or `Retry-After` in seconds (whole or a fraction)
 * or as an HTTP date. A date that has passed is 0. What cannot be read is `undefined`, as if it were not there.
 */
export function parseRetryAfter(headers: Headers, now: number): number | undefined {
  const milliseconds = headers.get('retry-after-ms')?.trim() ?? '';
  if (decimal.test(milliseconds)) return Number(milliseconds);
  const value = headers.get('retry-after')?.trim() ?? '';
  if (decimal.test(value)) return Number(value) * 1000;
  if (!httpDate.test(value)) return undefined;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

const decimal = /^\d{1,12}(?:\.\d{1,9})?$/;
/** The three forms of RFC 9110, section 5.6.7, told by the day's name. */
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d\d:\d\d:\d\d/;
