import { AsyncLocalStorage } from 'node:async_hooks';
import { ConfigurationError } from '@mailhost/core';
import { type Accounts, carryOut, type ResolveSecret } from '@mailhost/plan';
import type { AnyAccount } from '@mailhost/unified';
import { type Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { checkRedis } from './check-redis.js';
import { connect, disconnect, emitWarning, endsWithout, type QueueOptions } from './connection.js';
import { type Claim, claims, FencedError, mustHold } from './fence.js';
import { accountKeys, type Keys, runKeys } from './keys.js';
import { parseShardJob, type ShardJob } from './shard-job.js';
import { endShard, ShardLog } from './shard-log.js';
import { sharePace } from './shared-pace.js';

/** Options of {@link worker}. */
export interface WorkerOptions extends QueueOptions {
  /** How many jobs of an account this process has at once; all together have what the account's pace allows. Default 4. */
  readonly concurrency?: number | undefined;
  /**
   * Seconds after which a worker that is silent counts as dead, and others look what became of its work. Default 30. It
   * has to be longer than the clients wait for an answer.
   */
  readonly lockSeconds?: number | undefined;
  /** Gives the secrets that accounts take in clear only: hashes of passwords, and keys. */
  readonly resolveSecret?: ResolveSecret | undefined;
}

/** A worker that runs. */
export interface RunningWorker {
  /** Resolves once it can be given work. */
  readonly ready: Promise<void>;
  /** Brings what is under way to its end, and gives the rest of its jobs back. Safe to call again. */
  close(): Promise<void>;
}

/**
 * Works on plans that are applied with `bullmqExecutor`, for these accounts, until it is closed. Any number of them may
 * run, on any machine. The accounts are those of the plan by name, and open the same servers; all workers together keep
 * to an account's pace. A job that fails, and a Redis that is away, do not end it.
 *
 * @example
 * const running = worker(accounts, { connection: 'redis://127.0.0.1', resolveSecret });
 * process.once('SIGTERM', () => running.close());
 */
export function worker(accounts: Accounts, options: WorkerOptions): RunningWorker {
  const { prefix = 'mailhost', onWarning = emitWarning, concurrency = 4, lockSeconds = 30 } = options;
  if (!(Number.isInteger(concurrency) && concurrency >= 1)) {
    throw new ConfigurationError('worker: concurrency must be a whole number, 1 or more.');
  }
  if (!(lockSeconds > 0)) throw new ConfigurationError('worker: lockSeconds must be a number above 0.');
  const redis = connect(options);
  const closing = new AbortController();
  const running = Object.entries(accounts).map(([name, account]) => {
    const keys = accountKeys(prefix, name);
    const lost = new Map<string, AbortController>();
    const endSharing = sharePace(account, redis, keys, mayGoOn);
    const queue = new Worker<unknown, void>(
      keys.queue,
      async (job, token = '') => {
        const controller = new AbortController();
        const id = job.id ?? '';
        lost.set(id, controller);
        const signal = AbortSignal.any([controller.signal, closing.signal]);
        await new Shard(name, account, redis, keys, options).work(job, token, signal, () => controller.abort());
        lost.delete(id);
      },
      {
        connection: redis,
        prefix,
        concurrency,
        lockDuration: lockSeconds * 1000,
        stalledInterval: lockSeconds * 1000,
        // What a dead worker left is looked at by a new attempt, and not done again.
        maxStalledCount: 0,
        removeOnComplete: { count: 0 },
        removeOnFail: { age: 86_400, count: 1000 },
      },
    );
    // Connections tell of themselves; a lock that was lost ends the work on its job.
    queue.on('error', () => undefined);
    queue.on('lockRenewalFailed', (ids) => {
      for (const id of ids) lost.get(id)?.abort();
    });
    return { queue, endSharing };
  });
  const ready = (async () => {
    await Promise.all(running.map(({ queue }) => queue.waitUntilReady()));
    await checkRedis(redis, onWarning);
  })();
  ready.catch(() => undefined);
  let closed: Promise<void> | undefined;
  return {
    ready,
    close: () => {
      closed ??= (async () => {
        closing.abort();
        const ended = Promise.allSettled(running.map(({ queue }) => queue.close()));
        await endsWithout([redis], closing.signal, ended).catch(() => undefined);
        for (const { endSharing } of running) endSharing();
        await disconnect(redis);
      })();
      return closed;
    },
  };
}

/** The attempt that the present work is part of. */
const present = new AsyncLocalStorage<() => Promise<void>>();

/** No request leaves a worker that has been given up, however long it was held up. */
async function mayGoOn(): Promise<void> {
  await present.getStore()?.();
}

/** The work on one job. */
class Shard {
  readonly #name: string;
  readonly #account: AnyAccount;
  readonly #redis: Redis;
  readonly #keys: Keys;
  readonly #options: WorkerOptions;

  constructor(name: string, account: AnyAccount, redis: Redis, keys: Keys, options: WorkerOptions) {
    this.#name = name;
    this.#account = account;
    this.#redis = redis;
    this.#keys = keys;
    this.#options = options;
  }

  async work(job: Job<unknown>, token: string, signal: AbortSignal, stop: () => void): Promise<void> {
    const shard = parseShardJob(job.data, `job ${job.id} of ${this.#name}`);
    const { plan, run, attempt } = shard;
    const claim: Claim = { keys: runKeys(this.#keys, plan, run), run, shard: shard.shard, attempt, token };
    // It was taken before, or is of a run that has ended: it is done with.
    if (!(await claims(this.#redis, claim))) return;
    let ended: unknown;
    try {
      await present.run(
        () => mustHold(this.#redis, claim),
        () => this.#carryOut(shard, claim, job, signal, stop),
      );
    } catch (error) {
      if (error instanceof FencedError) return;
      ended = error;
    }
    await endShard(this.#redis, claim, ended);
  }

  async #carryOut(
    shard: ShardJob,
    claim: Claim,
    job: Job<unknown>,
    signal: AbortSignal,
    stop: () => void,
  ): Promise<void> {
    const { plan, concurrency } = shard;
    await this.#account.discover();
    const log = new ShardLog(this.#redis, claim, shard, await ShardLog.read(this.#redis, claim, shard), {
      onStop: stop,
      onProgress: (progress) => void job.updateProgress({ ...progress }).catch(() => undefined),
    });
    await carryOut({
      plan,
      name: this.#name,
      account: this.#account,
      operations: log.left,
      concurrency,
      journal: log,
      resolveSecret: this.#options.resolveSecret,
      signal,
      ended: log.ended,
    });
  }
}
