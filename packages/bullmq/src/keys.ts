/** The names of what stands in Redis. */
export interface Keys {
  /** BullMQ's own begin with it. */
  readonly prefix: string;
  /** BullMQ's queue of the account. */
  readonly queue: string;
  /** The account's pace: when its next request may be sent. */
  readonly pace: string;
}

/** The names of what stands in Redis for a run, which is one `execute`. */
export interface RunKeys {
  /** Which run applies the plan to the account: all others may not write. */
  readonly owner: string;
  /** That run, until it is silent for too long. */
  readonly alive: string;
  /** By the shard's number: which attempt at it counts, and who has taken it. */
  readonly shards: string;
  /** What became of operations, as a stream. */
  readonly results: string;
  /** What was begun and done of the plan, in all of its runs. */
  readonly journal: string;
}

/** What is the same for all plans of an account. */
export function accountKeys(prefix: string, account: string): Keys {
  const queue = encodeURIComponent(account);
  return { prefix, queue, pace: `${prefix}:pace:${queue}` };
}

export function runKeys({ prefix, queue }: Keys, plan: string, run: string): RunKeys {
  const place = `${prefix}:apply:${queue}`;
  return {
    owner: `${place}:${plan}:owner`,
    alive: `${place}:${plan}:alive`,
    shards: `${place}:${run}:shards`,
    results: `${place}:${run}:results`,
    journal: journalName(prefix, plan),
  };
}

export function journalName(prefix: string, name: string): string {
  return `${prefix}:journal:${name}`;
}

/** Each attempt at a shard is a job of its own: BullMQ keeps the old data where an id is added again. */
export function jobId(run: string, shard: number, attempt: number): string {
  return `${run}-${shard}-${attempt}`;
}
