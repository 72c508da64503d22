import { ApiError, RateLimitError, ServerError } from '../errors/api-errors.js';
import { ConfigurationError, DecodeError } from '../errors/call-errors.js';
import { MailhostError } from '../errors/mailhost-error.js';
import { restate } from '../errors/restate.js';

/** Milliseconds for which a login that was refused is not tried again: too many tries lock an account. */
const refusalHolds = 60_000;

/** Timers may fire a little early. */
const slack = 10;

/**
 * A login that was refused, or that the server wants later: for a while every call that needs it fails with the same
 * error.
 */
export class Refusal {
  readonly #error: MailhostError;
  readonly #until: number;
  /** The server said when to come again. */
  readonly #asked: boolean;

  private constructor(error: MailhostError, milliseconds: number, asked: boolean) {
    this.#error = error;
    this.#until = performance.now() + milliseconds;
    this.#asked = asked;
  }

  /** What holds after a login failed with an error; `undefined` when the next call may try again. */
  static after(error: unknown): Refusal | undefined {
    if (!(error instanceof MailhostError)) return undefined;
    const asked = error.retryAfter === undefined ? undefined : error.retryAfter * 1000;
    const holds = Math.max(isRefusal(error) ? refusalHolds : 0, asked ?? 0);
    return holds > 0 ? new Refusal(error, holds, asked === holds) : undefined;
  }

  /** Throws while it holds. */
  check(): void {
    const left = this.#until - performance.now();
    if (left <= slack) return;
    if (!this.#asked) throw this.#error;
    const seconds = Math.ceil(left) / 1000;
    throw restate(this.#error, `No login is tried before that: for ${seconds} s more.`, { retryAfter: seconds });
  }
}

/** What will be the same at the next try: a no in whatever form, also a page, or a place where there is no login. */
function isRefusal(error: MailhostError): boolean {
  if (error instanceof ServerError || error instanceof RateLimitError) return false;
  return error instanceof ApiError || error instanceof DecodeError || error instanceof ConfigurationError;
}
