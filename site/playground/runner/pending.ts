/** What has been begun and not come to its end: timers, and requests. */
const timers = new Set<unknown>();
let requests = 0;

type Timer = ReturnType<typeof globalThis.setTimeout>;
type Callback = (...all: readonly unknown[]) => void;

const { setTimeout: later, setInterval: repeatedly, clearTimeout: never } = globalThis;

/** Counts timers from now on. */
export function countTimers(): void {
  const setTimeout = (run: Callback, delay?: number, ...all: readonly unknown[]): Timer => {
    const id = later(() => {
      timers.delete(id);
      run(...all);
    }, delay);
    timers.add(id);
    return id;
  };
  const setInterval = (run: Callback, delay?: number, ...all: readonly unknown[]): Timer => {
    const id = repeatedly(() => run(...all), delay);
    timers.add(id);
    return id;
  };
  const clear = (id?: Timer): void => {
    timers.delete(id);
    never(id);
  };
  Object.assign(globalThis, { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear });
}

/** Counts a request until it is answered. */
export async function countRequest<Answer>(request: Promise<Answer>): Promise<Answer> {
  requests += 1;
  try {
    return await request;
  } finally {
    requests -= 1;
  }
}

/** Resolves when nothing is left that could go on, as Node ends then. */
export async function nothingPending(): Promise<void> {
  let quiet = 0;
  while (quiet < 2) {
    await new Promise<void>((resolve) => later(resolve, 10));
    quiet = timers.size + requests === 0 ? quiet + 1 : 0;
  }
}

/** Calls every so many milliseconds, which keeps nothing from ending. */
export function every(milliseconds: number, run: () => void): void {
  repeatedly(run, milliseconds);
}
