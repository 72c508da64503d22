import { expect, onTestFinished } from 'vitest';
import { type RunHereOptions, runHere } from './run.js';

/** Runs a command that serves until it is stopped, and waits until it does; the end of the test stops it. */
export async function serving(args: readonly string[], options: RunHereOptions = {}) {
  const interruption = new AbortController();
  let told = '';
  const onWrite = (text: string) => {
    told += text;
  };
  const ended = runHere(args, { ...options, signal: interruption.signal, onWrite });
  const stop = async () => {
    interruption.abort();
    return await ended;
  };
  onTestFinished(async () => {
    await stop();
  });
  await expect.poll(() => told).toContain('until you press Ctrl-C');
  return { told, stop };
}
