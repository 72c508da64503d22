import { bullmqExecutor } from '@mailhost/bullmq';
import { type ApplyReport, apply, type Plan, planState, type State } from '@mailhost/plan';
import { PlanimailClient } from '@mailhost/planimail';
import { startSandbox } from '@mailhost/sandbox';
import { planimail } from '@mailhost/unified/planimail';
import { expect, test } from 'vitest';
import { RedisServer, redisServer } from './support/redis.js';
import { startWorker } from './support/workers.js';

/** 5 000 mailboxes and as many aliases, of ten domains that are there. */
const people = Array.from({ length: 500 }, (_, index) => `p${String(index).padStart(3, '0')}`);
const names = Array.from({ length: 10 }, (_, index) => `d${index}.example.org`);
const state: State = {
  domains: names.map((name) => ({
    name,
    host: 'main',
    mailboxes: people.map((local) => ({
      address: `${local}@${name}`,
      name: 'Some Body',
      quota: '1 GiB',
      password: `env:${local}`,
    })),
    aliases: people.map((local) => ({ address: `alias.${local}@${name}`, targets: [`${local}@${name}`] })),
  })),
};

test.skipIf(redisServer === undefined)(
  '10 000 operations with faults, workers killed and Redis restarted: all end as they should, each unsafe write once',
  async () => {
    const sandbox = await startSandbox({ seed: 7 });
    const redis = await RedisServer.start();
    const workers = await Promise.all(Array.from({ length: 4 }, () => startWorker(redis.path, sandbox)));
    try {
      const { planimail: server } = sandbox;
      const { url: baseUrl, planimailId, apiKey } = server;
      for (const name of names) server.state.domains.add(name);
      const main = planimail(new PlanimailClient({ baseUrl, planimailId, apiKey }), {
        pace: { concurrency: 16, requestsPerSecond: Number.POSITIVE_INFINITY },
      });
      const made = await planState(state, { accounts: { main } });
      expect(made.operations).toHaveLength(10_000);
      server.fail({ kind: 'status', status: 500 }, { share: 0.005 });
      server.fail({ kind: 'reset', when: 'after' }, { share: 0.005 });
      server.fail({ kind: 'reset', when: 'before' }, { share: 0.005 });

      const accidents = new Map<number, () => Promise<unknown>>([
        [1800, async () => await workers[0]?.end('SIGKILL')],
        [
          4200,
          async () => {
            await redis.kill();
            await redis.start();
          },
        ],
        [7000, async () => await workers[1]?.end('SIGKILL')],
      ]);
      const run = async (plan: Plan): Promise<ApplyReport> => {
        const told = new Set<string>();
        const executor = bullmqExecutor({ connection: redis.connection, checkSeconds: 1, onWarning: () => undefined });
        const never = { maxErrors: Number.POSITIVE_INFINITY, maxFailuresInARow: Number.POSITIVE_INFINITY };
        const running = apply(plan, { main }, { executor, ...never });
        for (;;) {
          const next = await running.next();
          if (next.done) return next.value;
          // Each is told once.
          expect(told.has(next.value.operation.id)).toBe(false);
          told.add(next.value.operation.id);
          const accident = accidents.get(told.size);
          accidents.delete(told.size);
          await accident?.();
        }
      };

      const first = await run(made);
      expect(accidents.size).toBe(0);
      expect(first).toMatchObject({ status: 'finished', left: 0, counts: { drifted: 0 } });
      expect(first.counts.done).toBeGreaterThan(9000);
      server.recover();
      const second = await run(made);
      expect(second.counts).toMatchObject({ failed: 0, skipped: 0, drifted: 0, unknown: 0 });
      expect(second.counts.done + second.counts.unchanged).toBe(10_000);

      expect((await planState(state, { accounts: { main } })).operations).toEqual([]);
      expect(server.state.mailboxes.size).toBe(5000);
      const writes = server.requests
        .filter(({ method, carriedOut }) => carriedOut && method === 'POST')
        .map(({ path, body }) => `${path} ${body}`);
      expect(new Set(writes).size).toBe(10_000);
      expect(writes).toHaveLength(10_000);
      for (const { end } of workers.slice(2)) expect(await end('SIGTERM')).toBe(0);
    } finally {
      await Promise.all(workers.map(({ end }) => end('SIGKILL')));
      await redis.close();
      await sandbox.close();
    }
  },
);
