/** The first wait is up to this long. */
const base = 500;
/** No wait is longer than this, unless the server asks for it. */
const cap = 8_000;

/**
 * Milliseconds to wait after the given attempt (1 for the first): exponential, with full jitter, so that
 * clients which failed together do not come back together.
 */
export function backoffDelay(attempt: number, random: () => number = Math.random): number {
  return random() * Math.min(cap, base * 2 ** (attempt - 1));
}
