import { redisJournal } from '@mailhost/bullmq';
import { AuthenticationError } from '@mailhost/core';
import { type ApplyOutcome, apply } from '@mailhost/plan';
import { describe, expect, test } from 'vitest';
import { eventually } from '../../../test/support/held-timers.js';
import { Bench, mailboxes, secretOf } from './support/queueing.js';
import { redisServer } from './support/redis.js';

const statuses = (outcomes: readonly ApplyOutcome[]) => [...new Set(outcomes.map(({ status }) => status))];

describe.skipIf(redisServer === undefined)('a plan is applied by a queue', () => {
  test('as in one process: each outcome once, the rest skipped, a second plan empty, and no secret in Redis', async () => {
    const bench = await Bench.open();
    const resolveSecret = (reference: string) => {
      if (reference.includes('p007')) throw new Error('The vault has no p007.');
      return secretOf(reference);
    };
    const first = bench.worker({}, { resolveSecret });
    const [domain] = mailboxes(95).domains;
    const aliases = [{ address: 'info@example.org', targets: ['p007@example.org'] }];
    const state = { domains: [{ ...domain, name: 'example.org', aliases }] };
    const made = await bench.plan(state);
    const { outcomes, report } = await bench.apply(made);
    expect(report.counts).toMatchObject({ done: 94, failed: 1, skipped: 1 });
    expect(outcomes.find(({ status }) => status === 'failed')?.message).toBe('The vault has no p007.');
    expect(new Set(outcomes.map(({ operation }) => operation.id)).size).toBe(96);
    const written = await bench.redis.written();
    expect(written).toContain('p000@example.org');
    expect(written).toContain('env:p007');
    expect(written).not.toContain('Secret of');
    await first.close();
    bench.worker();
    const again = await bench.apply(made);
    expect(again.report.counts).toMatchObject({ done: 96 });
    expect(again.outcomes.filter(({ isEarlier }) => isEarlier)).toHaveLength(94);
    expect((await bench.plan(state)).operations).toEqual([]);
    expect(bench.creations.every((count) => count === 1)).toBe(true);
    // What was done is kept, and nothing else of it.
    const left = await bench.client.keys('mailhost:apply:*');
    expect(left.filter((key) => !key.endsWith(':owner'))).toEqual([]);
  });

  test('it stops after five refused logins, with errors of their class, and says what is left', async () => {
    const bench = await Bench.open();
    bench.worker();
    const made = await bench.plan(mailboxes(500));
    bench.server.fail({ kind: 'status', status: 401 });
    const { outcomes, report } = await bench.apply(made);
    expect(report.status).toBe('stopped');
    expect(report.message).toContain('in a row');
    expect(report.left).toBeGreaterThan(200);
    expect(statuses(outcomes)).toEqual(['failed']);
    expect(outcomes[0]?.error).toBeInstanceOf(AuthenticationError);
    expect(await bench.client.llen('mailhost:main:wait')).toBe(0);
  });

  test('a loop that is left takes back what waits, and tells its report', async () => {
    const bench = await Bench.open();
    bench.worker();
    const made = await bench.plan(mailboxes(500));
    let left = 0;
    const run = apply(
      made,
      { main: bench.account() },
      {
        executor: bench.executor(),
        onReport: (report) => {
          left = report.left;
        },
      },
    );
    for await (const { status } of run) {
      expect(status).toBe('done');
      break;
    }
    expect(left).toBeGreaterThan(200);
    expect(await bench.client.llen('mailhost:main:wait')).toBe(0);
    expect(bench.server.state.mailboxes.size).toBe(500 - left);
  });

  test('a plan that was made anew after a run goes by what it says, and not by what was done', async () => {
    const bench = await Bench.open();
    bench.worker();
    await bench.apply(await bench.plan(mailboxes(8)));
    const changed = mailboxes(9, { name: 'Other Name' });
    const { report } = await bench.apply(await bench.plan(changed));
    expect(report.counts).toMatchObject({ done: 9 });
    expect((await bench.plan(changed)).operations).toEqual([]);
  });

  test('all workers together keep to the requests a second of the account', async () => {
    const bench = await Bench.open();
    const pace = { pace: { concurrency: 8, requestsPerSecond: 200 } };
    for (let count = 0; count < 3; count += 1) bench.worker({}, pace);
    const made = await bench.plan(mailboxes(60));
    const now = async () => {
      const [seconds, micros] = await bench.client.time();
      return Number(seconds) * 1_000_000 + Number(micros);
    };
    const [before, began] = [bench.server.requests.length, await now()];
    await bench.apply(made);
    const sent = bench.server.requests.length - before;
    expect(sent).toBeGreaterThanOrEqual(120);
    expect((await now()) - began).toBeGreaterThanOrEqual((sent - 1) * 5000);
  });

  test('a worker that is closed finishes what is under way, and gives the rest back', async () => {
    const bench = await Bench.open();
    const first = bench.worker();
    const made = await bench.plan(mailboxes(300));
    const { report } = await bench.apply(made, { executor: bench.executor({ shardSize: 100 }) }, async (count) => {
      if (count !== 40) return;
      await first.close();
      bench.worker();
    });
    expect(report.counts).toMatchObject({ done: 300 });
    expect(bench.creations).toEqual(Array.from({ length: 300 }, () => 1));
  });

  test('what could lose work is told, with what to do', async () => {
    const bench = await Bench.open(['--appendonly', 'no', '--maxmemory-policy', 'allkeys-lru']);
    const made = await bench.plan(mailboxes(3));
    const applied = bench.apply(made);
    await eventually('nobody works', () => bench.warnings.some((text) => text.includes('There is no worker for main')));
    bench.worker();
    expect((await applied).report.counts).toMatchObject({ done: 3 });
    expect(bench.warnings.some((text) => text.includes('noeviction'))).toBe(true);
    expect(bench.warnings.some((text) => text.includes('appendonly yes'))).toBe(true);
  });

  test('a journal in Redis serves runs in one process, and the next process', async () => {
    const bench = await Bench.open();
    const made = await bench.plan(mailboxes(120));
    for (const isEarlier of [false, true]) {
      const journal = await redisJournal({ connection: bench.redis.path, name: 'newcomers' });
      const { outcomes } = await bench.apply(made, { executor: undefined, journal });
      await journal.close();
      expect(outcomes.filter((outcome) => outcome.isEarlier === true)).toHaveLength(isEarlier ? 120 : 0);
      expect(statuses(outcomes)).toEqual(['done']);
    }
    await expect(
      bench.apply(made, { journal: await redisJournal({ connection: bench.redis.path, name: 'x' }) }),
    ).rejects.toThrow('leave out');
  });
});
