import type { Level, WorkerStart } from '../messages.js';
import { completeCrypto } from './crypto.js';
import { inspect } from './inspect.js';
import { countTimers, every, nothingPending } from './pending.js';
import { report, reportTo } from './report.js';
import { codeIsAt, isError, shownError } from './shown-error.js';

/**
 * Begins a run: what is printed and thrown goes to the page, then the prelude and the reader's code are imported. It
 * ends as on Node: when nothing is left to wait for, or by an error that nobody has caught.
 */
export async function start(port: MessagePort, { prelude, code }: WorkerStart): Promise<void> {
  reportTo(port);
  codeIsAt(code);
  completeCrypto();
  every(500, () => report({ kind: 'beat' }));
  for (const level of levels) console[level] = (...values: readonly unknown[]) => print(level, values);
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    report({ kind: 'ended', error: shownError(event.reason) });
  });
  addEventListener('error', (event) => {
    event.preventDefault();
    report({ kind: 'ended', error: shownError(event.error) });
  });
  try {
    await import(prelude);
    countTimers();
    await import(code);
    await nothingPending();
    report({ kind: 'ended' });
  } catch (error) {
    report({ kind: 'ended', error: shownError(error) });
  }
}

const levels: readonly Level[] = ['debug', 'log', 'info', 'warn', 'error'];

function print(level: Level, values: readonly unknown[]): void {
  const parts = values.map((value) => {
    if (isError(value)) return shownError(value);
    return typeof value === 'string' ? value : inspect(value);
  });
  report({ kind: 'printed', level, parts });
}
