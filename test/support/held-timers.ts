import { onTestFinished, vi } from 'vitest';

/** Timers that a test has taken into its own hands. */
export interface HeldTimers {
  /** For how many milliseconds each that is held now was set, in their order. */
  readonly waits: readonly number[];
  /** How many there were in all. */
  readonly count: number;
  /** Resolves once one is held. */
  held(): Promise<void>;
  /** Ends all that are held now, as if their time were over. */
  end(): void;
}

/**
 * From now to the end of the test, timers of these milliseconds run out when the test says so, however fast or slow the
 * machine is. All others run as ever.
 */
export function holdTimers(which: (milliseconds: number) => boolean): HeldTimers {
  const held = new Map<object, { readonly milliseconds: number; readonly run: () => void }>();
  let count = 0;
  const real = { set: globalThis.setTimeout, clear: globalThis.clearTimeout };
  const set = (callback: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) => {
    if (!which(milliseconds)) return real.set(callback, milliseconds, ...args);
    const timer = { ref: () => timer, unref: () => timer, hasRef: () => true };
    count += 1;
    held.set(timer, { milliseconds, run: () => callback(...args) });
    return timer;
  };
  const clear = (timer: Parameters<typeof clearTimeout>[0]) => {
    if (!(timer instanceof Object && held.delete(timer))) real.clear(timer);
  };
  const spies = [
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(set as unknown as typeof setTimeout),
    vi.spyOn(globalThis, 'clearTimeout').mockImplementation(clear),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return {
    get waits() {
      return [...held.values()].map(({ milliseconds }) => milliseconds);
    },
    get count() {
      return count;
    },
    held: () => eventually('a timer is set', () => held.size > 0),
    end: () => {
      const all = [...held.values()];
      held.clear();
      for (const { run } of all) run();
    },
  };
}

/** Waits for what must come, for as long as that takes on a busy machine. What `holds` throws ends it. */
export async function eventually(what: string, holds: () => boolean): Promise<void> {
  const patience = 50_000;
  const started = performance.now();
  while (!holds()) {
    if (performance.now() - started > patience) throw new Error(`it did not come to this: ${what}`);
    await new Promise((resolve) => realTimeout(resolve, 5));
  }
}

/** Also while a test has timers of its own. */
const realTimeout = globalThis.setTimeout;

/** The event loop goes round once: what was ready is done. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What is ready to be done, and what follows from it, is done; then it can be said that nothing happened. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 50; round += 1) await turn();
}
