import type { Redis } from 'ioredis';
import type { RunKeys } from './keys.js';
import { formatMessage, type ShardMessage } from './results.js';

/** A worker's right to write: of one attempt at a shard, until another attempt is begun or another run owns the plan. */
export interface Claim {
  readonly keys: RunKeys;
  readonly run: string;
  readonly shard: number;
  readonly attempt: number;
  /** Who has taken it. */
  readonly token: string;
}

/** Takes an attempt that nobody has taken, if it is the one that counts. */
const claimScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if redis.call('HGET', KEYS[2], ARGV[2]) ~= ARGV[3] then return 0 end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[4])
return 1
`;

/** Whether the attempt is still the one that counts. */
const holdScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if redis.call('HGET', KEYS[2], ARGV[2]) ~= ARGV[3] then return 0 end
return 1
`;

/** Writes into the journal and tells results, both or neither. 0: it was not its to write; 2: the run is to end. */
const writeScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if redis.call('HGET', KEYS[2], ARGV[2]) ~= ARGV[3] then return 0 end
for index = 6, #ARGV, 2 do redis.call('HSET', KEYS[3], ARGV[index], ARGV[index + 1]) end
if ARGV[4] ~= '' then redis.call('XADD', KEYS[4], '*', 'told', ARGV[4]) end
if ARGV[5] == 'end' then redis.call('HDEL', KEYS[2], ARGV[2]) end
if redis.call('HEXISTS', KEYS[2], 'stop') == 1 then return 2 end
return 1
`;

/** What a worker writes at once. */
export interface Writing {
  /** Fields of the journal, each before its value. */
  readonly entries: readonly string[];
  readonly message?: ShardMessage | undefined;
}

/** Another attempt or run has taken over: what this one does counts no longer. */
export class FencedError extends Error {
  constructor({ shard, attempt }: Claim) {
    super(`Shard ${shard}: attempt ${attempt} was given up, and another goes on with it.`);
    this.name = 'FencedError';
  }
}

/** Whether the attempt may be worked on. */
export async function claims(redis: Redis, { keys, run, shard, attempt, token }: Claim): Promise<boolean> {
  const { owner, shards } = keys;
  return (await redis.eval(claimScript, 2, owner, shards, run, shard, attempt, `${attempt}:${token}`)) === 1;
}

/** Throws `FencedError` where another attempt or run has taken over. */
export async function mustHold(redis: Redis, claim: Claim): Promise<void> {
  const { keys, run, shard, attempt, token } = claim;
  const { owner, shards } = keys;
  const answer = await redis.eval(holdScript, 2, owner, shards, run, shard, `${attempt}:${token}`);
  if (answer !== 1) throw new FencedError(claim);
}

/** Gives whether the run is to end. Throws `FencedError`, and then has written nothing. */
export async function writeFenced(redis: Redis, claim: Claim, { entries, message }: Writing): Promise<boolean> {
  const { keys, run, shard, attempt, token } = claim;
  const { owner, shards, journal, results } = keys;
  const told = message ? formatMessage(message) : '';
  const end = message?.end ? 'end' : '';
  const parameters = [run, shard, `${attempt}:${token}`, told, end, ...entries];
  const answer = await redis.eval(writeScript, 4, owner, shards, journal, results, ...parameters);
  if (answer === 0) throw new FencedError(claim);
  return answer === 2;
}
