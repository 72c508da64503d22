import { ConfigurationError } from '@mailhost/core';
import type { Journal, JournalEntry } from '@mailhost/unified';
import type { Redis } from 'ioredis';
import { connect, disconnect, type QueueOptions } from './connection.js';
import { GroupCommit } from './group-commit.js';
import { formatValue, parseValue } from './journal-values.js';
import { journalName } from './keys.js';

/** Options of {@link redisJournal}. */
export interface RedisJournalOptions extends QueueOptions {
  /** Which journal: all runs that name the same go on from one another. */
  readonly name: string;
  /** Days for which it is kept after the last run that opened it. Default 30. */
  readonly keepDays?: number | undefined;
}

/** A journal in Redis, to be closed at the end. */
export interface RedisJournal extends Journal {
  close(): Promise<void>;
}

/** So many entries are held back while others are written. */
const most = 100;

/**
 * Opens a journal in Redis, for `bulk` and for `apply` in one process that may be another the next time. Its keys are
 * held in memory. `bullmqExecutor` keeps one of its own, and needs none.
 *
 * @example
 * const journal = await redisJournal({ connection: 'redis://127.0.0.1', name: 'newcomers' });
 */
export async function redisJournal(options: RedisJournalOptions): Promise<RedisJournal> {
  const { name, prefix = 'mailhost', keepDays = 30 } = options;
  if (!(keepDays > 0)) throw new ConfigurationError('redisJournal: keepDays must be a number above 0.');
  const redis = connect(options);
  const key = journalName(prefix, name);
  const entries = new Map<string, JournalEntry>();
  for await (const found of redis.hscanStream(key, { count: 1000 })) {
    for (let index = 0; index < found.length; index += 2) {
      const value = parseValue(found[index + 1]);
      if (value) entries.set(found[index], { key: found[index], status: value.status });
    }
  }
  return new HashJournal(redis, key, entries, Math.ceil(keepDays * 86_400));
}

class HashJournal implements RedisJournal {
  readonly #redis: Redis;
  readonly #entries: Map<string, JournalEntry>;
  readonly #commit: GroupCommit<JournalEntry>;

  constructor(redis: Redis, key: string, entries: Map<string, JournalEntry>, keepSeconds: number) {
    this.#redis = redis;
    this.#entries = entries;
    this.#commit = new GroupCommit(async (held) => {
      const values = held.map((entry) => [entry.key, formatValue({ status: entry.status, run: '' })] as const);
      await redis.hset(key, new Map(values));
      await redis.expire(key, keepSeconds);
    });
  }

  get(key: string): JournalEntry | undefined {
    return this.#entries.get(key);
  }

  async write(entry: JournalEntry): Promise<void> {
    this.#entries.set(entry.key, entry);
    const written = this.#commit.add(entry);
    written.catch(() => undefined);
    if (this.#commit.held >= most) await written;
  }

  async flush(): Promise<void> {
    await this.#commit.flush();
  }

  async close(): Promise<void> {
    await this.flush();
    await disconnect(this.#redis);
  }
}
