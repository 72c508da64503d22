import { MailhostError } from '@mailhost/core';
import type { Work } from '@mailhost/plan';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { revivedError } from './errors.js';
import { parseValue } from './journal-values.js';
import { jobId, type Keys, type RunKeys, runKeys } from './keys.js';
import { isWorkedOn, Ownership } from './ownership.js';
import { outcomeOf, parseMessage, type ShardMessage } from './results.js';
import { formatShardJob } from './shard-job.js';
import { fieldOf } from './shard-log.js';
import { byDomain, Shard } from './shards.js';

/** How a run goes. */
export interface RunOptions {
  readonly shardSize: number;
  readonly window: number;
  readonly shardsAtOnce: number;
  readonly checkSeconds: number;
  readonly lockSeconds: number;
  readonly keepDays: number;
  readonly warn: (message: string) => void;
}

/** So many workers may leave a shard without a word before the run ends: it may be the shard that kills them. */
const mostDeaths = 5;

/** How long a look at the results waits for one, in milliseconds. */
const block = 1000;

/** Hands operations to workers, a shard a job, and gives back what became of them. */
export class Run {
  readonly #work: Work;
  readonly #redis: Redis;
  readonly #reader: Redis;
  readonly #queue: Queue;
  readonly #options: RunOptions;
  readonly #id = crypto.randomUUID().slice(0, 8);
  readonly #keys: RunKeys;
  readonly #ownership: Ownership;
  readonly #open = new Map<number, Shard>();
  readonly #source: AsyncGenerator<readonly Shard['left'][number]['operation'][], void, void>;
  #count = 0;
  #hasMore = true;
  #isStopped = false;
  #isLost = false;
  #isWarned = false;
  /** The last result that was read. */
  #read = '0-0';
  #checked = performance.now();

  constructor(work: Work, redis: Redis, reader: Redis, queue: Queue, keys: Keys, options: RunOptions) {
    this.#work = work;
    this.#redis = redis;
    this.#reader = reader;
    this.#queue = queue;
    this.#options = options;
    this.#keys = runKeys(keys, work.plan, this.#id);
    this.#source = byDomain(work.operations, options.shardSize);
    this.#ownership = new Ownership(redis, queue, keys, work.plan, this.#id, {
      keepDays: options.keepDays,
      lockSeconds: options.lockSeconds,
      signal: work.signal,
      warn: options.warn,
      onLost: () => {
        this.#isLost = true;
      },
    });
  }

  /** Resolves when all has ended that was begun. */
  async finish(): Promise<void> {
    try {
      await this.#ownership.take();
    } catch (error) {
      // Nothing was begun.
      if (this.#work.signal.aborted) return;
      throw error;
    }
    try {
      await this.#queue.setGlobalConcurrency(this.#atOnce);
      await this.#fill();
      while (this.#open.size > 0) {
        await this.#listen(block);
        if (this.#work.signal.aborted) await this.#stop();
        await this.#check();
        await this.#fill();
      }
    } finally {
      await this.#source.return();
      await this.#ownership.release();
    }
  }

  /** It says no more that it is alive. */
  silence(): void {
    this.#ownership.silence();
  }

  /** How many shards are worked on at once: they share what the account takes. */
  get #atOnce(): number {
    return Math.min(this.#options.shardsAtOnce, this.#concurrency);
  }

  get #concurrency(): number {
    return Math.min(this.#work.concurrency, this.#work.account.pace.concurrency);
  }

  async #fill(): Promise<void> {
    while (this.#hasMore && !this.#work.signal.aborted && this.#open.size < this.#options.window) {
      const next = await this.#source.next();
      if (next.done) {
        this.#hasMore = false;
        return;
      }
      this.#count += 1;
      const shard = new Shard(this.#count, next.value);
      this.#open.set(shard.number, shard);
      await this.#add(shard);
    }
  }

  /** From here on, no earlier attempt at the shard counts. */
  async #add(shard: Shard): Promise<void> {
    const { number, attempt, left } = shard;
    const concurrency = Math.max(1, Math.floor(this.#concurrency / this.#atOnce));
    const job = { plan: this.#work.plan, run: this.#id, shard: number, attempt, concurrency, operations: left };
    await this.#redis.hset(this.#keys.shards, String(number), String(attempt));
    await this.#queue.add('shard', formatShardJob(job), {
      jobId: jobId(this.#id, number, attempt),
      attempts: 1,
      removeOnComplete: true,
    });
  }

  async #addAgain(shard: Shard): Promise<void> {
    shard.attempt += 1;
    await this.#add(shard);
  }

  /** Reads results, and waits so long for them; 0: not at all. */
  async #listen(milliseconds: number): Promise<number> {
    if (this.#isLost) {
      throw new MailhostError(
        `The plan ${this.#work.plan} was taken over by another run, since this one was silent for too long: see what that says.`,
      );
    }
    const { results } = this.#keys;
    const found =
      milliseconds > 0
        ? await this.#reader.xread('COUNT', 100, 'BLOCK', milliseconds, 'STREAMS', results, this.#read)
        : await this.#redis.xread('COUNT', 100, 'STREAMS', results, this.#read);
    const entries = found?.[0]?.[1] ?? [];
    for (const [id, [, text = '']] of entries) {
      this.#read = id;
      await this.#hear(parseMessage(text));
    }
    if (entries.length > 0) await this.#redis.xtrim(results, 'MINID', this.#read);
    return entries.length;
  }

  /** Reads all results that were told by now. */
  async #hearAll(): Promise<void> {
    while ((await this.#listen(0)) > 0);
  }

  async #hear({ shard: number, outcomes, end }: ShardMessage): Promise<void> {
    const shard = this.#open.get(number);
    if (!shard) return;
    for (const outcome of outcomes) {
      const operation = shard.take(outcome.number);
      if (operation) await this.#work.ended(outcomeOf(operation, outcome));
    }
    if (!end) return;
    if (end.error) throw revivedError(end.error);
    if (shard.isDone || this.#isStopped) this.#open.delete(number);
    // A worker was closed, and gave the rest of it back.
    else await this.#addAgain(shard);
  }

  /** What waits is taken back; what is worked on is brought to its end. */
  async #stop(): Promise<void> {
    if (this.#isStopped) return;
    this.#isStopped = true;
    await this.#redis.hset(this.#keys.shards, 'stop', '1');
    for (const shard of [...this.#open.values()]) {
      const isRemoved = await this.#queue.remove(jobId(this.#id, shard.number, shard.attempt)).catch(() => 0);
      // A job can be taken from a worker, too, that has lost its lock.
      if (isRemoved === 1) await this.#giveUp(shard);
    }
  }

  /** Looks after shards of which nothing was heard. */
  async #check(): Promise<void> {
    if (performance.now() - this.#checked < this.#options.checkSeconds * 1000) return;
    this.#checked = performance.now();
    const silent: (readonly [Shard, number])[] = [];
    for (const shard of this.#open.values()) if (await this.#isLeft(shard)) silent.push([shard, shard.attempt]);
    // What they told before is heard first.
    await this.#hearAll();
    for (const [shard, attempt] of silent) {
      if (!this.#open.has(shard.number) || shard.attempt !== attempt) continue;
      if (this.#isStopped) await this.#giveUp(shard);
      else await this.#revive(shard);
    }
    await this.#missWorkers();
  }

  /** Whether nobody works on a shard, or will. */
  async #isLeft({ number, attempt }: Shard): Promise<boolean> {
    const id = jobId(this.#id, number, attempt);
    const state = await this.#queue.getJobState(id);
    if (state === 'active') return this.#isStopped && !(await isWorkedOn(this.#redis, this.#queue, id));
    return state === 'failed' || state === 'completed' || state === 'unknown';
  }

  async #revive(shard: Shard): Promise<void> {
    const id = jobId(this.#id, shard.number, shard.attempt);
    const reason = (await this.#queue.getJob(id))?.failedReason;
    shard.deaths += 1;
    if (shard.deaths >= mostDeaths) {
      throw new MailhostError(
        `${shard.deaths} workers left the same ${shard.left.length} operations of ${this.#work.name} (the first is ${shard.left[0]?.operation.id}) without a word: look why they end, and apply again.${reason === undefined ? '' : ` The queue says: ${reason}`}`,
      );
    }
    await this.#queue.remove(id).catch(() => 0);
    await this.#addAgain(shard);
  }

  /** The run ends without the shard: what a worker told of it is heard, and what it began and did not tell is not known. */
  async #giveUp(shard: Shard): Promise<void> {
    const isBegun = await this.#fence(shard);
    if (isBegun) await this.#hearAll();
    this.#open.delete(shard.number);
    if (!isBegun) return;
    for (const { operation } of shard.left) {
      const value = parseValue(await this.#redis.hget(this.#keys.journal, fieldOf(operation)));
      if (value?.status !== 'started' || value.run !== this.#id) continue;
      const message = 'its worker ended while it was under way. Apply again: it is looked at first.';
      await this.#work.ended({ operation, status: 'unknown', message, warnings: [] });
    }
  }

  /** From here on nothing counts that a worker does on the shard. Gives whether one had taken it. */
  async #fence({ number, attempt }: Shard): Promise<boolean> {
    const { shards } = this.#keys;
    const replies = await this.#redis
      .multi()
      .hget(shards, String(number))
      .hset(shards, String(number), String(attempt + 1))
      .exec();
    return replies?.[0]?.[1] !== String(attempt);
  }

  async #missWorkers(): Promise<void> {
    if (this.#isWarned || (await this.#queue.getActiveCount()) > 0 || (await this.#queue.getWorkersCount()) > 0) return;
    this.#isWarned = true;
    this.#options.warn(`There is no worker for ${this.#work.name}: start one by worker(accounts, …).`);
  }
}
