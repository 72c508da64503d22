import { backoffDelay, ConnectionError, type MailhostError, RateLimitError, ServerError } from '@mailhost/core';
import { sleep } from './sleep.js';
import { untilAborted } from './until-aborted.js';

/** How long work waits for a server that is down. */
export interface OutageOptions {
  /** Seconds for which one call waits in all before its error is thrown. Default 300; 0 throws at once. */
  readonly maxWait?: number | undefined;
}

/** Told when work begins to wait for a server that is down. */
export interface Waiting {
  /** The account's name. */
  readonly account: string;
  /** What the server did last. */
  readonly error: MailhostError;
  /** Seconds until it is tried again. */
  readonly delay: number;
  /** Seconds that this call has waited so far. */
  readonly waited: number;
}

/** What the gate has to know of a call. */
export interface OutageCall {
  readonly mayRepeat: (error: MailhostError) => boolean;
  readonly signals?: readonly AbortSignal[];
}

/** Holds work back while a server is down, and tries again what is safe to try again. */
export class OutageGate {
  readonly #account: string;
  readonly #maxWait: number;
  readonly #onWait: ((waiting: Waiting) => void) | undefined;
  /** Ends when the server is tried again. */
  #pause: Promise<void> | undefined;

  constructor(account: string, { maxWait = 300 }: OutageOptions = {}, onWait?: (waiting: Waiting) => void) {
    this.#account = account;
    this.#maxWait = maxWait;
    this.#onWait = onWait;
  }

  /** Carries out what may be repeated after such an error, until it succeeds, fails otherwise, or has waited too long. */
  async run<Result>(work: () => Promise<Result>, { mayRepeat, signals = [] }: OutageCall): Promise<Result> {
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      await this.#open(signals);
      try {
        return await work();
      } catch (error) {
        if (!isOutage(error) || !mayRepeat(error)) throw error;
        waited += this.#hold(error, attempt, waited);
      }
    }
  }

  /** Waits after such an error for the server to come back. Gives the seconds; throws the error where it was too long. */
  async wait(error: MailhostError, attempt: number, waited: number, signals: readonly AbortSignal[]): Promise<number> {
    const delay = this.#hold(error, attempt, waited);
    await this.#open(signals);
    return delay;
  }

  async #open(signals: readonly AbortSignal[]): Promise<void> {
    if (this.#pause) await untilAborted(this.#pause, signals, 'The wait for a server that is down was ended.');
  }

  /** What the caller's function throws is its own affair, and does not end the call. */
  #tell(waiting: Waiting): void {
    try {
      this.#onWait?.(waiting);
    } catch {}
  }

  #hold(error: MailhostError, attempt: number, waited: number): number {
    // A server that asks for no pause is given one all the same.
    const delay = Math.max(error.retryAfter ?? 0, Math.max(1, backoffDelay(attempt) / 1000));
    if (waited + delay > this.#maxWait) throw error;
    this.#tell({ account: this.#account, error, delay, waited });
    this.#pause ??= sleep(delay * 1000).finally(() => {
      this.#pause = undefined;
    });
    return delay;
  }
}

/** Whether it says that the server, and not the request, is the trouble. */
export function isOutage(error: unknown): error is MailhostError {
  if (error instanceof ConnectionError || error instanceof RateLimitError) return true;
  return error instanceof ServerError && error.status !== undefined && [502, 503, 504].includes(error.status);
}
