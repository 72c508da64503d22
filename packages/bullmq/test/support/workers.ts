import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { RunningSandbox } from '@mailhost/sandbox';
import { eventually } from '../../../../test/support/held-timers.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const script = fileURLToPath(new URL('../fixtures/worker.ts', import.meta.url));

/** A worker in a process of its own, for the account `main` on a sandbox's Planimail. */
export interface WorkerProcess {
  readonly child: ChildProcess;
  /** What it wrote. */
  readonly written: () => string;
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

export async function startWorker(socket: string, { planimail }: RunningSandbox): Promise<WorkerProcess> {
  const { url, planimailId, apiKey } = planimail;
  const parameters = ['--conditions=@mailhost/source', '--import', 'tsx', script, socket, url, planimailId, apiKey];
  const child = spawn(execPath, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const closed = once(child, 'close');
  await eventually('the worker is ready', () => {
    if (child.exitCode !== null) throw new Error(text);
    return text.includes('ready');
  });
  return {
    child,
    written: () => text,
    end: async (signal) => {
      child.kill(signal);
      await closed;
      return child.exitCode;
    },
  };
}
