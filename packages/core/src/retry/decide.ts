import type { Repeat } from '../operation/operation.js';

/** How an attempt ended, as far as the decision needs it. */
export interface AttemptEnd {
  /** The status of the answer; absent when none came, or none that can be read. */
  readonly status?: number;
  /** Nothing was sent: the connection was never made. */
  readonly neverSent?: boolean;
  /** It will fail the same way again: a certificate that is not trusted, say. */
  readonly permanent?: boolean;
}

/** Whether the call may be sent once more. Says nothing of how many times, or when. */
export function mayRepeat(repeat: Repeat, end: AttemptEnd): boolean {
  if (end.permanent) return false;
  if (end.neverSent) return true;
  if (repeat === 'non-idempotent') return false;
  if (end.status === undefined) return true;
  return passing.has(end.status) || (end.status === 500 && repeat === 'readonly');
}

/** Statuses that say "not now" rather than "no". */
const passing: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);
