import { apply } from '@mailhost/plan';
import { Queue } from 'bullmq';
import { describe, expect, test } from 'vitest';
import { eventually } from '../../../test/support/held-timers.js';
import { Bench, mailboxes, secretOf } from './support/queueing.js';
import { redisServer } from './support/redis.js';

const once = (count: number) => Array.from({ length: count }, () => 1);

describe.skipIf(redisServer === undefined)('nothing is done twice', () => {
  test('when a job that has ended is added again, under its own id and under another', async () => {
    const bench = await Bench.open();
    const made = await bench.plan(mailboxes(10));
    const applied = bench.apply(made);
    const queue = new Queue('main', { connection: bench.client, prefix: 'mailhost' });
    const jobs = async () => await queue.getJobs(['waiting']);
    let ids: (string | undefined)[] = [];
    while (ids.length === 0) ids = (await jobs()).map(({ id }) => id);
    const [job] = await jobs();
    bench.worker();
    expect((await applied).report.counts).toMatchObject({ done: 10 });
    const before = bench.server.requests.length;
    for (const jobId of [String(job?.id), 'another']) await queue.add('shard', job?.data, { jobId });
    while ((await queue.getJobCountByTypes('waiting', 'active')) > 0);
    expect(bench.server.requests.length).toBe(before);
    expect(bench.creations).toEqual(once(10));
    await queue.close();
  });

  test('when a worker has lost its lock without knowing, and another goes on before it sends', async () => {
    const bench = await Bench.open();
    let letGo: (secret: string) => void = () => undefined;
    const heldUp = new Promise<string>((resolve) => {
      letGo = resolve;
    });
    let isHeld = false;
    const slow = bench.worker(
      {},
      {
        resolveSecret: async (reference) => {
          if (!reference.includes('p000') || isHeld) return secretOf(reference);
          isHeld = true;
          return await heldUp;
        },
      },
    );
    const made = await bench.plan(mailboxes(30));
    const applied = bench.apply(made);
    await eventually('it is about to send', () => isHeld);
    bench.worker();
    // As when it could not renew it: its process was stopped, or cut off from Redis.
    const locks = async () => (await bench.client.keys('mailhost:main:*:lock')).filter((key) => key.includes('-1-1:'));
    for (let lost = await locks(); lost.length > 0; lost = await locks()) await bench.client.del(...lost);
    await eventually('another has sent it', () => bench.server.state.mailboxes.has('p000@example.org'));
    letGo(secretOf('env:p000@example.org'));
    const { report, outcomes } = await applied;
    expect(report.counts).toMatchObject({ done: 30 });
    expect(new Set(outcomes.map(({ operation }) => operation.id)).size).toBe(30);
    await slow.close();
    expect(bench.creations).toEqual(once(30));
  });

  test('when a run ends, and what a worker without its lock had sent is told', async () => {
    const bench = await Bench.open();
    bench.worker();
    const isCreation = ({ method, path }: { method: string; path: string }) => method === 'POST' && path === '/mailbox';
    bench.server.fail({ kind: 'delay', milliseconds: 2000 }, { times: 1, match: isCreation });
    const stop = new AbortController();
    const applied = bench.apply(await bench.plan(mailboxes(30)), { signal: stop.signal });
    await eventually('one is made, and not answered', () => bench.server.state.mailboxes.size > 0);
    const ended = new AbortController();
    const unlocked = (async () => {
      while (!ended.signal.aborted) {
        const locks = await bench.client.keys('mailhost:main:*:lock');
        if (locks.length > 0) await bench.client.del(...locks);
      }
    })();
    stop.abort();
    const { outcomes } = await applied;
    ended.abort();
    await unlocked;
    const told = new Set(outcomes.map(({ operation }) => operation.key));
    expect([...bench.server.state.mailboxes.keys()].filter((address) => !told.has(address))).toEqual([]);
  });

  test('when two apply the same plan at once: the second waits, and finds it done', async () => {
    const bench = await Bench.open();
    bench.worker();
    bench.worker();
    const made = await bench.plan(mailboxes(200));
    const [one, other] = await Promise.all([bench.apply(made), bench.apply(made)]);
    expect([one.report.counts.done, other.report.counts.done]).toEqual([200, 200]);
    const earlier = [one, other].map(({ outcomes }) => outcomes.filter(({ isEarlier }) => isEarlier).length);
    expect(earlier.sort()).toEqual([0, 200]);
    expect(bench.warnings.some((text) => text.includes('another run'))).toBe(true);
    expect(bench.creations).toEqual(once(200));
  });

  test('when whoever applies a plan is gone, and it is applied again', async () => {
    const bench = await Bench.open();
    bench.worker();
    const made = await bench.plan(mailboxes(200));
    const gone = apply(made, { main: bench.account() }, { executor: bench.executor({ window: 3 }) });
    for (let count = 0; count < 15; count += 1) await gone.next();
    // It reads no further, and says no more that it is alive.
    const owner = (await bench.client.keys('*:alive'))[0] ?? '';
    const stop = new AbortController();
    const silenced = (async () => {
      while (!stop.signal.aborted) await bench.client.set(owner, 'nobody');
    })();
    const { report } = await bench.apply(made);
    stop.abort();
    await silenced;
    // What was under way is seen to be done.
    expect(report.counts.done + report.counts.unchanged).toBe(200);
    expect(bench.creations).toEqual(once(200));
    await expect(gone.return({ ...report })).resolves.toBeDefined();
  });

  test('when Redis goes away while a run waits for workers, and comes back', async () => {
    const bench = await Bench.open();
    const made = await bench.plan(mailboxes(60));
    const applied = bench.apply(made);
    while ((await bench.client.llen('mailhost:main:wait')) < 6);
    await bench.redis.kill();
    await eventually('it is told', () => bench.warnings.some((text) => text.includes('cannot be reached')));
    await bench.redis.start();
    bench.worker();
    expect((await applied).report.counts).toMatchObject({ done: 60 });
    expect(bench.creations).toEqual(once(60));
  });

  test('when Redis comes back with nothing in it', async () => {
    const bench = await Bench.open(['--appendonly', 'no']);
    bench.worker();
    const made = await bench.plan(mailboxes(200));
    const { report } = await bench.apply(made, {}, async (count) => {
      if (count !== 50) return;
      await bench.redis.kill();
      await bench.redis.start();
    });
    expect(report.counts.done + report.counts.unchanged).toBe(200);
    expect(bench.creations).toEqual(once(200));
  });

  test('and a run that is to end does not wait for a Redis that is away', async () => {
    const bench = await Bench.open();
    const made = await bench.plan(mailboxes(60));
    const end = new AbortController();
    const applied = bench.apply(made, { signal: end.signal });
    while ((await bench.client.llen('mailhost:main:wait')) < 6);
    await bench.redis.kill();
    end.abort();
    await bench.worker().close();
    await expect(applied).rejects.toThrow('Redis is away');
    expect(bench.creations).toEqual([]);
  });
});
