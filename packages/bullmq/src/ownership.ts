import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { jobId, type Keys, type RunKeys, runKeys } from './keys.js';

/** Takes the plan, unless another run has it that is alive. Gives who had it last; `busy` where it is taken. */
const takeScript = `
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] and redis.call('GET', KEYS[2]) == owner then return 'busy' end
redis.call('SET', KEYS[1], ARGV[1], 'EX', 2592000)
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
return owner or ''
`;

/** Says that the run is alive, and keeps what it has. 0: another run has taken over. */
const renewScript = `
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'EX', 2592000)
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
for index = 3, 4 do redis.call('EXPIRE', KEYS[index], 604800) end
redis.call('EXPIRE', KEYS[5], ARGV[3])
return 1
`;

const releaseScript = `
redis.call('DEL', KEYS[3], KEYS[4])
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
return 1
`;

/** What an owner is told of. */
export interface OwnershipOptions {
  /** How long a run may be silent before another may take over. */
  readonly lockSeconds: number;
  readonly keepDays: number;
  readonly signal: AbortSignal;
  readonly warn: (message: string) => void;
  /** Another run has taken over. */
  readonly onLost: () => void;
}

/** The right of one run to apply a plan to an account: what others began of it has ended. */
export class Ownership {
  readonly #redis: Redis;
  readonly #queue: Queue;
  readonly #places: Keys;
  readonly #plan: string;
  readonly #run: string;
  readonly #options: OwnershipOptions;
  readonly #keys: RunKeys;
  #heart: NodeJS.Timeout | undefined;

  constructor(redis: Redis, queue: Queue, places: Keys, plan: string, run: string, options: OwnershipOptions) {
    this.#redis = redis;
    this.#queue = queue;
    this.#places = places;
    this.#plan = plan;
    this.#run = run;
    this.#options = options;
    this.#keys = runKeys(places, plan, run);
  }

  /** Waits until no other run has the plan, and what its workers had under way has ended. */
  async take(): Promise<void> {
    const { signal, warn, lockSeconds } = this.#options;
    const { owner, alive } = this.#keys;
    const silence = this.#silence;
    let isTold = false;
    for (;;) {
      const before = String(await this.#redis.eval(takeScript, 2, owner, alive, this.#run, silence));
      if (before !== 'busy') {
        this.#heart = setInterval(() => void this.#renew().catch(() => undefined), silence / 3);
        if (before !== '' && before !== this.#run) await this.#outlive(before);
        return;
      }
      if (!isTold) {
        warn(
          `The plan ${this.#plan} is applied to ${this.#places.queue} by another run: waiting until that has ended, or is silent for ${lockSeconds} s.`,
        );
      }
      isTold = true;
      await sleep(500, undefined, { signal });
    }
  }

  /** Says no more that the run is alive. */
  silence(): void {
    clearInterval(this.#heart);
  }

  async release(): Promise<void> {
    this.silence();
    await this.#redis.eval(releaseScript, 4, ...this.#names.slice(0, 4), this.#run);
  }

  async #renew(): Promise<void> {
    const keepSeconds = Math.ceil(this.#options.keepDays * 86_400);
    const answer = await this.#redis.eval(renewScript, 5, ...this.#names, this.#run, this.#silence, keepSeconds);
    if (answer === 0) this.#options.onLost();
  }

  /** Its workers can begin nothing any more; what they have sent is waited for. */
  async #outlive(run: string): Promise<void> {
    const { shards, results } = runKeys(this.#places, this.#plan, run);
    for (const [shard, claim] of Object.entries(await this.#redis.hgetall(shards))) {
      const [attempt, token] = claim.split(':', 2);
      if (token === undefined) continue;
      const id = jobId(run, Number(shard), Number(attempt));
      while (await isWorkedOn(this.#redis, this.#queue, id))
        await sleep(200, undefined, { signal: this.#options.signal });
    }
    await this.#redis.del(shards, results);
  }

  /** In milliseconds. */
  get #silence(): number {
    return Math.ceil(this.#options.lockSeconds * 1000);
  }

  get #names(): readonly [string, string, string, string, string] {
    const { owner, alive, shards, results, journal } = this.#keys;
    return [owner, alive, shards, results, journal];
  }
}

/** Whether a worker that is alive has the job. */
export async function isWorkedOn(redis: Redis, queue: Queue, id: string): Promise<boolean> {
  return (await queue.getJobState(id)) === 'active' && (await redis.exists(`${queue.toKey(id)}:lock`)) === 1;
}
