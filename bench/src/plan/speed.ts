import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bullmqExecutor } from '@mailhost/bullmq';
import { type ApplyOptions, apply, planState, type State } from '@mailhost/plan';
import { fileJournal } from '@mailhost/unified/journal';
import { openAccount } from './account.js';
import { startRedis, startScript } from './processes.js';

/** Operations of each measure. */
export const operations = 2_000;

const workerCounts = [0, 1, 2, 4];

/** Operations a second, by the number of workers; 0 is in one process, with a journal in a file. */
export async function operationsASecond(): Promise<ReadonlyMap<number, number>> {
  const server = await startScript('server.ts', ...workerCounts.map(domainFor));
  const redis = await startRedis();
  const folder = await mkdtemp(join(tmpdir(), 'mailhost-bench-'));
  const account = openAccount(JSON.parse(server.line));
  const found = new Map<number, number>();
  try {
    for (const count of workerCounts) {
      const starting = Array.from({ length: count }, () => startScript('worker.ts', redis.socket, server.line));
      const workers = await Promise.all(starting);
      const plan = await planState(stateOf(domainFor(count)), { accounts: { main: account } });
      const journal = count === 0 ? await fileJournal(join(folder, 'journal')) : undefined;
      const executor = count === 0 ? undefined : bullmqExecutor({ connection: redis.socket });
      const options: ApplyOptions = { journal, executor };
      const start = performance.now();
      for await (const { status, error } of apply(plan, { main: account }, options)) {
        if (status !== 'done') throw new Error(`An operation ended as ${status}.`, { cause: error });
      }
      found.set(count, operations / ((performance.now() - start) / 1000));
      await journal?.close();
      for (const { end } of workers) await end();
    }
  } finally {
    await redis.end();
    await server.end();
    await rm(folder, { recursive: true });
  }
  return found;
}

function domainFor(workers: number): string {
  return `with-${workers}.example`;
}

function stateOf(name: string): State {
  const mailboxes = Array.from({ length: operations }, (_, index) => ({
    address: `u${index}@${name}`,
    name: 'Some Body',
    quota: '1 GiB',
    password: `env:U${index}`,
  }));
  return { domains: [{ name, host: 'main', mailboxes }] };
}
