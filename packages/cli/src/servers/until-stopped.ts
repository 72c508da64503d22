import type { CliContext } from '../frame/context.js';

/** Says that something runs, and waits for Ctrl-C. */
export async function untilStopped({ tell, signal }: CliContext, what: string): Promise<void> {
  tell(`${what} until you press Ctrl-C.`);
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
