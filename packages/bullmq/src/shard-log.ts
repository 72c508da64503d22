import type { ApplyOutcome, Operation } from '@mailhost/plan';
import { journalKey } from '@mailhost/plan';
import type { Journal, JournalEntry } from '@mailhost/unified';
import type { Redis } from 'ioredis';
import { storedError } from './errors.js';
import { type Claim, type Writing, writeFenced } from './fence.js';
import { GroupCommit } from './group-commit.js';
import { formatValue, type JournalValue, parseValue } from './journal-values.js';
import { type StoredOutcome, storedOutcome } from './results.js';
import type { ShardJob } from './shard-job.js';

/** So many outcomes are held back while others are written. */
const most = 50;

/** After so many outcomes, the job's progress is told anew. */
const step = 25;

interface Change {
  readonly field: string;
  readonly status: JournalEntry['status'];
  readonly outcome?: StoredOutcome;
}

/** What stands in the journal for an outcome. */
const statusOf: Readonly<Record<ApplyOutcome['status'], JournalEntry['status']>> = {
  done: 'done',
  unchanged: 'done',
  drifted: 'failed',
  failed: 'failed',
  skipped: 'failed',
  unknown: 'unknown',
};

/** How far a shard has come. */
export interface ShardProgress {
  readonly done: number;
  readonly failed: number;
  readonly unknown: number;
}

/**
 * The journal of a shard while a worker has it. That an operation is begun is written before it is sent. Its end, and
 * its outcome for whoever applies the plan, are written together: so each outcome is told once.
 */
export class ShardLog implements Journal {
  readonly #job: ShardJob;
  readonly #earlier: ReadonlyMap<string, JournalValue>;
  readonly #numbers = new Map<Operation, number>();
  readonly #fields = new Map<string, string>();
  readonly #commit: GroupCommit<Change>;
  #progress: ShardProgress = { done: 0, failed: 0, unknown: 0 };

  constructor(
    redis: Redis,
    claim: Claim,
    job: ShardJob,
    earlier: ReadonlyMap<string, JournalValue>,
    { onStop, onProgress }: { onStop: () => void; onProgress: (progress: ShardProgress) => void },
  ) {
    this.#job = job;
    this.#earlier = earlier;
    for (const { number, operation } of job.operations) {
      this.#numbers.set(operation, number);
      this.#fields.set(journalKey(job.plan, operation), fieldOf(operation));
    }
    let shown = 0;
    this.#commit = new GroupCommit(async (changes) => {
      const mustStop = await writeFenced(redis, claim, this.#writing(changes));
      const { done, failed, unknown } = this.#progress;
      if (done + failed + unknown >= shown + step) {
        shown = done + failed + unknown;
        onProgress(this.#progress);
      }
      if (mustStop) onStop();
    });
  }

  /** Reads what the journal has of the shard's operations. */
  static async read(redis: Redis, { keys }: Claim, { operations }: ShardJob): Promise<Map<string, JournalValue>> {
    const fields = operations.map(({ operation }) => fieldOf(operation));
    const found = new Map<string, JournalValue>();
    if (fields.length === 0) return found;
    for (const [index, text] of (await redis.hmget(keys.journal, ...fields)).entries()) {
      const value = parseValue(text);
      const field = fields[index];
      if (value && field !== undefined) found.set(field, value);
    }
    return found;
  }

  /** The operations that have no outcome yet in this run: others were told by a worker that died. */
  get left(): readonly Operation[] {
    const operations = this.#job.operations.map(({ operation }) => operation);
    return operations.filter((operation) => {
      const earlier = this.#earlier.get(fieldOf(operation));
      return earlier?.status === 'started' || earlier?.run !== this.#job.run;
    });
  }

  get(key: string): JournalEntry | undefined {
    const earlier = this.#earlier.get(this.#field(key));
    return earlier && { key, status: earlier.status };
  }

  async write({ key, status }: JournalEntry): Promise<void> {
    // How it ended is written with its outcome.
    if (status === 'started') await this.#commit.add({ field: this.#field(key), status });
  }

  async flush(): Promise<void> {
    await this.#commit.flush();
  }

  /** Tells what became of an operation. */
  readonly ended = async (outcome: ApplyOutcome): Promise<void> => {
    const { operation } = outcome;
    const number = this.#numbers.get(operation) ?? -1;
    const status = statusOf[outcome.status];
    const { done, failed, unknown } = this.#progress;
    this.#progress = {
      done: done + (status === 'done' ? 1 : 0),
      failed: failed + (status === 'failed' ? 1 : 0),
      unknown: unknown + (status === 'unknown' ? 1 : 0),
    };
    const written = this.#commit.add({ field: fieldOf(operation), status, outcome: storedOutcome(number, outcome) });
    // What failed is told by the next write or flush.
    written.catch(() => undefined);
    if (this.#commit.held >= most) await written;
  };

  #writing(changes: readonly Change[]): Writing {
    const { run, shard } = this.#job;
    const outcomes = changes.flatMap(({ outcome }) => outcome ?? []);
    return {
      entries: changes.flatMap(({ field, status }) => [field, formatValue({ status, run })]),
      ...(outcomes.length > 0 && { message: { shard, outcomes } }),
    };
  }

  #field(key: string): string {
    return this.#fields.get(key) ?? key;
  }
}

/** The name of an operation in the journal of its plan. */
export function fieldOf({ action, id }: Operation): string {
  return `${action} ${id}`;
}

/** Tells that an attempt is over, with the error that ended it, and gives it back. */
export async function endShard(redis: Redis, claim: Claim, error: unknown): Promise<void> {
  const end = error === undefined ? {} : { error: storedError(error) };
  await writeFenced(redis, claim, { entries: [], message: { shard: claim.shard, outcomes: [], end } });
}
