import { ConfigurationError } from '@mailhost/core';
import type { Executor, Work } from '@mailhost/plan';
import { Queue } from 'bullmq';
import { checkRedis } from './check-redis.js';
import { connect, disconnect, emitWarning, endsWithout, type QueueOptions } from './connection.js';
import { accountKeys } from './keys.js';
import { Run, type RunOptions } from './run.js';

/** Options of {@link bullmqExecutor}. */
export interface BullmqExecutorOptions extends QueueOptions {
  /** Operations of a job. Default 100. */
  readonly shardSize?: number | undefined;
  /** Jobs of an account that are waiting or under way: what Redis holds of a plan. Default 50. */
  readonly window?: number | undefined;
  /** Jobs of an account that are worked on at once; they share the account's concurrency. Default 4. */
  readonly shardsAtOnce?: number | undefined;
  /** Seconds between looks at jobs of which nothing is heard. Default 5. */
  readonly checkSeconds?: number | undefined;
  /** Seconds after which a run that is silent counts as dead, and another of the same plan may go on. Default 30. */
  readonly lockSeconds?: number | undefined;
  /** Days for which it is kept in Redis what was done of a plan. Default 30. */
  readonly keepDays?: number | undefined;
}

/**
 * Has the workers that `worker` starts carry out a plan's operations, for the option `executor` of `apply`. It keeps its
 * own journal in Redis, so that a run that was killed goes on where it was: `journal` of `apply` has to be left out. It
 * waits for workers, for a Redis that is away, and for another run of the same plan.
 *
 * @example
 * const executor = bullmqExecutor({ connection: 'redis://127.0.0.1' });
 * for await (const { operation, status } of apply(made, accounts, { executor })) console.log(status, operation.key);
 */
export function bullmqExecutor(options: BullmqExecutorOptions): Executor {
  const settings: RunOptions = {
    shardSize: whole('shardSize', options.shardSize ?? 100),
    window: whole('window', options.window ?? 50),
    shardsAtOnce: whole('shardsAtOnce', options.shardsAtOnce ?? 4),
    checkSeconds: above('checkSeconds', options.checkSeconds ?? 5),
    lockSeconds: above('lockSeconds', options.lockSeconds ?? 30),
    keepDays: above('keepDays', options.keepDays ?? 30),
    warn: options.onWarning ?? emitWarning,
  };
  return { execute: (work) => execute(work, options, settings) };
}

async function execute(work: Work, options: QueueOptions, settings: RunOptions): Promise<void> {
  if (work.journal) {
    throw new ConfigurationError(
      'bullmqExecutor: it keeps its own journal in Redis: leave out the option journal of apply.',
    );
  }
  const redis = connect(options);
  const reader = connect({ ...options, onWarning: () => undefined });
  const keys = accountKeys(options.prefix ?? 'mailhost', work.name);
  const queue = new Queue(keys.queue, { connection: redis, prefix: keys.prefix });
  // Connections tell of themselves.
  queue.on('error', () => undefined);
  const run = new Run(work, redis, reader, queue, keys, settings);
  const finish = async () => {
    await checkRedis(redis, settings.warn);
    await run.finish();
  };
  try {
    await endsWithout([redis, reader], work.signal, finish());
  } finally {
    run.silence();
    const closed = queue.close().catch(() => undefined);
    if (redis.status === 'ready') await closed;
    await Promise.all([disconnect(redis), disconnect(reader)]);
  }
}

function whole(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1) return value;
  throw new ConfigurationError(`bullmqExecutor: ${name} must be a whole number, 1 or more.`);
}

function above(name: string, value: number): number {
  if (value > 0 && Number.isFinite(value)) return value;
  throw new ConfigurationError(`bullmqExecutor: ${name} must be a number above 0.`);
}
