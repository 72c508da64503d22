import {
  AbortError,
  backoffDelay,
  ConnectionError,
  type MailhostError,
  RateLimitError,
  ServerError,
} from '@mailhost/core';
import { sleep } from './sleep.js';

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
      if (this.#pause) await untilAborted(this.#pause, signals);
      try {
        return await work();
      } catch (error) {
        if (!isOutage(error) || !mayRepeat(error)) throw error;
        const delay = error.retryAfter ?? Math.max(1, backoffDelay(attempt) / 1000);
        if (waited + delay > this.#maxWait) throw error;
        this.#onWait?.({ account: this.#account, error, delay, waited });
        waited += delay;
        this.#pause ??= sleep(delay * 1000).finally(() => {
          this.#pause = undefined;
        });
      }
    }
  }
}

/** Whether it says that the server, and not the request, is the trouble. */
function isOutage(error: unknown): error is MailhostError {
  if (error instanceof ConnectionError || error instanceof RateLimitError) return true;
  return error instanceof ServerError && error.status !== undefined && [502, 503, 504].includes(error.status);
}

/** The end of the pause, or an `AbortError` as soon as one of the signals ends the call. */
async function untilAborted(pause: Promise<void>, signals: readonly AbortSignal[]): Promise<void> {
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    for (const signal of signals) {
      const end = () => reject(new AbortError('The wait for a server that is down was ended.', {}, signal.reason));
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true, signal: done.signal });
    }
  });
  try {
    await Promise.race([pause, aborted]);
  } finally {
    done.abort();
  }
}
