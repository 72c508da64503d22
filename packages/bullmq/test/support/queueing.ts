import {
  type BullmqExecutorOptions,
  bullmqExecutor,
  type RunningWorker,
  type WorkerOptions,
  worker,
} from '@mailhost/bullmq';
import {
  type ApplyOptions,
  type ApplyOutcome,
  type ApplyReport,
  apply,
  type Plan,
  planState,
  type State,
} from '@mailhost/plan';
import { PlanimailClient } from '@mailhost/planimail';
import { type RunningSandbox, startSandbox } from '@mailhost/sandbox';
import type { AccountOptions, AnyAccount } from '@mailhost/unified';
import { planimail } from '@mailhost/unified/planimail';
import { Redis } from 'ioredis';
import { onTestFinished } from 'vitest';
import { RedisServer } from './redis.js';

export const secretOf = (reference: string): string => `Secret of ${reference}, 1A`;

/** Mailboxes of one domain that is there, by their numbers. */
export function mailboxes(count: number, more: { readonly name?: string } = {}): State {
  const addresses = Array.from({ length: count }, (_, index) => `p${String(index).padStart(3, '0')}@example.org`);
  return {
    domains: [
      {
        name: 'example.org',
        host: 'main',
        mailboxes: addresses.map((address) => ({
          address,
          name: more.name ?? 'Some Body',
          quota: '1 GiB',
          password: `env:${address}`,
        })),
      },
    ],
  };
}

export interface Applied {
  readonly outcomes: readonly ApplyOutcome[];
  readonly report: ApplyReport;
}

/** A Planimail, a Redis, and what works on the one by the other; all ended with the test. */
export class Bench {
  readonly sandbox: RunningSandbox;
  readonly redis: RedisServer;
  readonly warnings: string[] = [];
  /** A connection of the test's own. */
  readonly client: Redis;

  private constructor(sandbox: RunningSandbox, redis: RedisServer) {
    this.sandbox = sandbox;
    this.redis = redis;
    this.client = new Redis(redis.path, { maxRetriesPerRequest: null });
    this.client.on('error', () => undefined);
  }

  static async open(redisOptions?: readonly string[]): Promise<Bench> {
    const bench = new Bench(await startSandbox({ seed: 7 }), await RedisServer.start(redisOptions));
    bench.server.state.domains.add('example.org');
    onTestFinished(async () => {
      bench.client.disconnect();
      await bench.redis.close();
      await bench.sandbox.close();
    });
    return bench;
  }

  get server(): RunningSandbox['planimail'] {
    return this.sandbox.planimail;
  }

  account(options: AccountOptions = {}): AnyAccount {
    const { url: baseUrl, planimailId, apiKey } = this.server;
    const client = new PlanimailClient({ baseUrl, planimailId, apiKey, retries: 0, logLevel: 'off' });
    return planimail(client, {
      pace: { concurrency: 8, requestsPerSecond: Number.POSITIVE_INFINITY },
      outage: { maxWait: 0 },
      resolveSecret: secretOf,
      ...options,
    });
  }

  async plan(state: State): Promise<Plan> {
    return await planState(state, { accounts: { main: this.account() } });
  }

  worker(options: Partial<WorkerOptions> = {}, account: AccountOptions = {}): RunningWorker {
    const running = worker(
      { main: this.account(account) },
      { connection: this.redis.connection, lockSeconds: 1, onWarning: (text) => this.warnings.push(text), ...options },
    );
    onTestFinished(() => running.close());
    return running;
  }

  executor(options: Partial<BullmqExecutorOptions> = {}) {
    return bullmqExecutor({
      connection: this.redis.connection,
      checkSeconds: 0.5,
      lockSeconds: 1,
      shardSize: 10,
      onWarning: (text) => this.warnings.push(text),
      ...options,
    });
  }

  /** Applies a plan by the queue, and calls `onTold` after so many outcomes. */
  async apply(
    plan: Plan,
    options: ApplyOptions = {},
    onTold: (count: number) => unknown = () => undefined,
  ): Promise<Applied> {
    const outcomes: ApplyOutcome[] = [];
    const run = apply(plan, { main: this.account() }, { executor: this.executor(), ...options });
    for (;;) {
      const next = await run.next();
      if (next.done) return { outcomes, report: next.value };
      outcomes.push(next.value);
      await onTold(outcomes.length);
    }
  }

  /** How often each mailbox was made: `1` where all was well. */
  get creations(): readonly number[] {
    const counts = new Map<string, number>();
    for (const { method, path, body, carriedOut } of this.server.requests) {
      if (method !== 'POST' || !carriedOut) continue;
      const key = `${path} ${body}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts.values()];
  }
}
