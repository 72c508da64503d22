import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyAccount } from '@mailhost/unified';
import type { Redis } from 'ioredis';
import type { Keys } from './keys.js';

/** Takes the next turn of an account, and gives the microseconds until it comes, by Redis’ own clock. */
const takeTurn = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local turn = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
local free = turn + tonumber(ARGV[1])
redis.call('SET', KEYS[1], string.format('%.0f', free), 'PX', math.ceil((free - now) / 1000) + 1000)
return turn - now
`;

/**
 * Has each request of the account wait until `allow` lets it go, and then for its turn: all processes together keep to the
 * account's requests a second, repeats among them. Gives what ends that.
 */
export function sharePace(account: AnyAccount, redis: Redis, keys: Keys, allow: () => Promise<void>): () => void {
  const { requestsPerSecond } = account.pace;
  const interval = Math.ceil(1_000_000 / requestsPerSecond);
  return account.sharePace(async () => {
    if (interval > 0) {
      const microseconds = Number(await redis.eval(takeTurn, 1, keys.pace, interval));
      if (microseconds > 0) await sleep(microseconds / 1000);
    }
    await allow();
  });
}
