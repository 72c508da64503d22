import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyAccount } from '@mailhost/unified';
import type { Redis } from 'ioredis';
import type { Keys } from './keys.js';

/** Takes the next turn of an account, and gives the microseconds until it comes. Redis' own clock counts. */
const takeTurn = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local turn = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
local free = turn + tonumber(ARGV[1])
redis.call('SET', KEYS[1], string.format('%.0f', free), 'PX', math.ceil((free - now) / 1000) + 1000)
return turn - now
`;

/**
 * Has all processes together keep to the account's requests a second: each request, repeats among them, takes its turn in
 * Redis. Gives what ends that.
 */
export function sharePace(account: AnyAccount, redis: Redis, keys: Keys): () => void {
  const { requestsPerSecond } = account.pace;
  if (!Number.isFinite(requestsPerSecond)) return () => undefined;
  const interval = Math.ceil(1_000_000 / requestsPerSecond);
  return account.sharePace(async () => {
    const microseconds = Number(await redis.eval(takeTurn, 1, keys.pace, interval));
    if (microseconds > 0) await sleep(microseconds / 1000);
  });
}
