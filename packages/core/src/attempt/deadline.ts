import type { Interruption } from '../transport/exchange.js';

/** Thrown inside an attempt when its time is over or the caller gave up; never reaches the caller as it is. */
export class Interrupted extends Error {
  constructor(readonly by: 'timeout' | 'caller') {
    super(by === 'timeout' ? 'it took too long' : 'the caller gave up');
  }
}

/**
 * The time of one attempt, from sending to the last byte of the body. Ends at the timeout or with one of the caller's
 * signals, whichever is first, and leaves no timer or listener behind once {@link Deadline.clear} was called.
 */
export class Deadline implements Interruption {
  /** Made for what takes a signal only. */
  #controller: AbortController | undefined;
  /** Who waits. A promise that all of them raced against would hold on to every result until the end. */
  readonly #waiting = new Set<(reason: Interrupted) => void>();
  /** What is to be ended with it. */
  readonly #open = new Set<(reason: unknown) => void>();
  #reason: Interrupted | undefined;
  #over = false;
  readonly #onAbort = () => this.#interrupt('caller');
  readonly #callers: readonly AbortSignal[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number, callers: readonly AbortSignal[] = []) {
    this.#callers = callers;
    this.startClock(milliseconds);
    if (abortedOf(callers)) this.#interrupt('caller');
    else for (const caller of callers) listen(caller, this.#onAbort);
  }

  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.#over) this.#controller.abort(this.#reason);
    }
    return this.#controller.signal;
  }

  throwIfInterrupted(): void {
    if (this.#reason) throw this.#reason;
  }

  onInterrupt(callback: (reason: unknown) => void): () => void {
    this.#open.add(callback);
    return () => this.#open.delete(callback);
  }

  /** The work's result, or {@link Interrupted} at once when time is over, even if the work does not heed the signal. */
  during<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      // Where both have failed already, the interruption is why.
      if (this.#reason) reject(this.#reason);
      else this.#waiting.add(reject);
      work.then(
        (value) => {
          this.#waiting.delete(reject);
          resolve(value);
        },
        (error: unknown) => {
          this.#waiting.delete(reject);
          reject(error);
        },
      );
    });
  }

  /** Gives so much time from now on. */
  startClock(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#interrupt('timeout'), Math.min(milliseconds, longestTimer));
  }

  /** The clock stops, but the caller's signal still ends the request: for a body that is handed on as a stream. */
  stopClock(): void {
    clearTimeout(this.#timer);
  }

  /** The attempt is over. */
  clear(): void {
    clearTimeout(this.#timer);
    for (const caller of this.#callers) unlisten(caller, this.#onAbort);
  }

  /** Ends what may still be on its way, such as a body that nobody will read. */
  cancel(): void {
    this.clear();
    this.#end();
  }

  #interrupt(by: 'timeout' | 'caller'): void {
    this.clear();
    this.#reason ??= new Interrupted(by);
    for (const reject of this.#waiting) reject(this.#reason);
    this.#waiting.clear();
    this.#end();
  }

  #end(): void {
    this.#over = true;
    for (const callback of this.#open) callback(this.#reason);
    this.#open.clear();
    this.#controller?.abort(this.#reason);
  }
}

/** The signal that has ended the call, if one has. */
export function abortedOf(signals: readonly AbortSignal[]): AbortSignal | undefined {
  return signals.find(({ aborted }) => aborted);
}

/** Waits, or rejects with what interrupted it as soon as the caller's signal says so. */
export async function wait(milliseconds: number, ...callers: readonly (AbortSignal | undefined)[]): Promise<void> {
  const deadline = new Deadline(
    milliseconds,
    callers.filter((caller) => caller !== undefined),
  );
  const over = new Promise<never>(() => {});
  await deadline.during(over).catch((reason: Interrupted) => {
    if (reason.by === 'caller') throw reason;
  });
}

/**
 * Who waits for each signal. However many calls share one, it carries a single listener of ours, and none when no
 * call is under way: Node warns of a leak from the eleventh on.
 */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

function listen(signal: AbortSignal, callback: () => void): void {
  const callbacks = waiting.get(signal) ?? new Set();
  if (callbacks.size === 0) {
    waiting.set(signal, callbacks);
    signal.addEventListener('abort', notify);
  }
  callbacks.add(callback);
}

function unlisten(signal: AbortSignal, callback: () => void): void {
  const callbacks = waiting.get(signal);
  if (callbacks?.delete(callback) && callbacks.size === 0) {
    waiting.delete(signal);
    signal.removeEventListener('abort', notify);
  }
}

function notify(this: AbortSignal): void {
  for (const callback of waiting.get(this) ?? []) callback();
}

/** Timers wrap around past this and would fire at once. */
const longestTimer = 2 ** 31 - 1;
