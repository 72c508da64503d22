import type { Redis } from 'ioredis';

/** Warns where Redis may lose jobs or the journal, and says what to do. */
export async function checkRedis(redis: Redis, warn: (message: string) => void): Promise<void> {
  const info = new Map((await redis.info()).split('\r\n').map((line) => splitAt(line, line.indexOf(':'))));
  const policy = info.get('maxmemory_policy');
  if (policy !== undefined && policy !== 'noeviction') {
    warn(
      `Redis has maxmemory-policy ${policy}: when its memory is full, it drops jobs and what was done. Set it to noeviction.`,
    );
  }
  if (info.get('aof_enabled') === '0') {
    warn(
      'Redis writes no append-only file: a restart forgets jobs and what was done, and all of it is looked at anew. Set appendonly yes.',
    );
  }
}

function splitAt(text: string, index: number): readonly [string, string] {
  return [text.slice(0, index), text.slice(index + 1)];
}
