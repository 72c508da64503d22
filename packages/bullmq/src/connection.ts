import { ConnectionError } from '@mailhost/core';
import { Redis, type RedisOptions } from 'ioredis';

/** Where Redis is: `redis://[user:password@]host[:port][/db]`, `rediss://…` for TLS, or ioredis’ options. */
export type Connection = string | RedisOptions;

/** What the executor, workers and the journal share. */
export interface QueueOptions {
  readonly connection: Connection;
  /** Begins the names of all keys in Redis. Default `mailhost`; in a cluster `{mailhost}`. */
  readonly prefix?: string | undefined;
  /** Told what somebody should know, such as a Redis that can lose jobs, or cannot be reached. Default: a process warning. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

/** How long work that is to end waits for a Redis that is away, in milliseconds. */
const patience = 10_000;

/** Warns by the process, as Node itself does. */
export function emitWarning(message: string): void {
  process.emitWarning(message, 'MailhostWarning');
}

/**
 * A connection that waits for a Redis that is away, for as long as it takes, and is never ended by an error of it. Each
 * outage is told once.
 */
export function connect({ connection, onWarning = emitWarning }: QueueOptions): Redis {
  const always = {
    maxRetriesPerRequest: null,
    // Ends connections that broke without a word. BullMQ's own wait for 10 seconds at most.
    socketTimeout: 30_000,
    replyMapping: 'legacy',
    retryStrategy: (times: number) => Math.min(100 * 2 ** times, 2000),
  } as const;
  const redis =
    typeof connection === 'string' ? new Redis(connection, always) : new Redis({ ...connection, ...always });
  let isTold = false;
  redis.on('error', (error) => {
    if (!isTold) onWarning(`Redis cannot be reached (${error.message}): it is tried again until it is back.`);
    isTold = true;
  });
  redis.on('ready', () => {
    isTold = false;
  });
  return redis;
}

/** Ends a connection, in order where Redis is there, and without it else. */
export async function disconnect(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit().catch(() => undefined);
  redis.disconnect();
}

/**
 * What the work gives. Once the signal is aborted, it waits for a Redis that is away no longer than 10 seconds: then this
 * throws `ConnectionError`, and the work is left where it is.
 */
export async function endsWithout<Result>(
  redis: readonly Redis[],
  signal: AbortSignal,
  work: Promise<Result>,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  let look = (): void => undefined;
  const gaveUp = new Promise<never>((_, reject) => {
    look = () => {
      timer = setTimeout(() => {
        if (redis.every(({ status }) => status === 'ready')) return look();
        reject(
          new ConnectionError(
            'Redis is away: it ended without it. What workers have under way, they bring to its end.',
          ),
        );
      }, patience);
    };
  });
  if (signal.aborted) look();
  else signal.addEventListener('abort', look);
  try {
    return await Promise.race([work, gaveUp]);
  } finally {
    signal.removeEventListener('abort', look);
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
