import { bullmqExecutor } from '@mailhost/bullmq';
import { apply, collectPlan, type DesiredObject, planLines } from '@mailhost/plan';
import { account, desired, nothing, total } from './generated.js';
import { startRedis } from './processes.js';

/** What a plan of a million mailboxes takes of Redis. */
export interface RedisBytes {
  /** What waits: as many jobs as wait at most. */
  readonly waiting: number;
  /** What was done, of all of them. */
  readonly done: number;
}

export async function redisBytes(): Promise<RedisBytes> {
  const redis = await startRedis();
  const { client } = redis;
  const used = async () => Number(/used_memory:(\d+)/.exec(await client.info('memory'))?.[1]);
  try {
    const before = await used();
    const plan = await collectPlan(planLines(first(20_000), nothing(), { accounts: { main: account } }));
    const end = new AbortController();
    const executor = bullmqExecutor({ connection: redis.socket, onWarning: () => undefined });
    const run = apply(plan, { main: account }, { executor, signal: end.signal });
    const ended = run.next();
    while ((await client.llen('mailhost:main:wait')) < 50);
    const waiting = (await used()) - before;
    end.abort();
    await ended;
    await client.flushall();
    const empty = await used();
    // As workers write it.
    let fields: string[] = [];
    for (const { account: name, domain, kind, key } of desired()) {
      fields.push(`create ${name}/${domain}/${kind}/${key}`, 'd0a1b2c3d');
      if (fields.length < 10_000) continue;
      await client.hset('mailhost:journal:0f8fad5b-d9cb-469f-a165-70867728950e', ...fields);
      fields = [];
    }
    return { waiting, done: (await used()) - empty };
  } finally {
    await redis.end();
  }
}

function* first(count: number): Generator<DesiredObject, void, void> {
  let index = 0;
  for (const object of desired()) {
    if (index === Math.min(count, total)) return;
    index += 1;
    yield object;
  }
}
