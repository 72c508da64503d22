import { ConfigurationError } from '@mailhost/core';
import type { AnyAccount, Journal } from '@mailhost/unified';
import type { Operation, Plan } from '../plan/operations.js';
import { isRefused } from '../plan/operations.js';
import type { Accounts } from '../state/accounts.js';
import { carryOut } from './carry-out.js';
import type { Executor } from './executor.js';
import { handedOver } from './handed-over.js';
import type { ResolveSecret } from './operate.js';
import { type Phase, phaseOf, phasesOf } from './phases.js';
import { RefusedPlanError } from './refused-plan-error.js';
import { type ApplyOutcome, type ApplyProgress, type ApplyReport, Tally } from './report.js';
import { type StopOptions, Stops } from './stops.js';

/** Options of {@link apply}. */
export interface ApplyOptions extends StopOptions {
  /** Remembers what was done, so that a run that was killed goes on where it was. One file can serve many plans. */
  readonly journal?: Journal | undefined;
  /** Ends the run: what is under way is brought to its end, and no further operation is begun. */
  readonly signal?: AbortSignal | undefined;
  /** Applies the rest of a plan that has refusals. Default `false`: such a plan is not applied at all. */
  readonly skipRefused?: boolean | undefined;
  /** Gives the secrets that accounts take in clear only: hashes of passwords, and keys. */
  readonly resolveSecret?: ResolveSecret | undefined;
  /** Told after each operation. */
  readonly onProgress?: ((progress: ApplyProgress) => void) | undefined;
  /** Told at the end, whatever the end is: also where the loop is left, or an error is thrown. */
  readonly onReport?: ((report: ApplyReport) => void | Promise<void>) | undefined;
  /** Whether the report holds each operation, which `undo` needs. Default `true`. */
  readonly keepOutcomes?: boolean | undefined;
  /** Where operations are carried out. Default: in this process. `bullmqExecutor` of `@mailhost/bullmq` is another. */
  readonly executor?: Executor | undefined;
}

const inProcess: Executor = { execute: carryOut };

/** So many operations of an account are under way at most, however many it allows. */
const mostAtOnce = 32;

/**
 * Does what a plan says, and nothing else. Each object is looked at again right before it is written: one that is no
 * longer as the plan saw it ends as `drifted`, and one that is already as it should be as `unchanged`. What needs
 * others waits for them, removals come last. Safe to repeat, with the same journal or without: what is done is seen and
 * not done again. Gives what became of each operation as it ends, and returns the report.
 *
 * Throws before anything is changed: `RefusedPlanError` where the plan has refusals, `ConfigurationError` where an
 * account is missing, and what `discover` of an account throws. A failed operation is an outcome, and no error.
 *
 * @example
 * for await (const { operation, status } of apply(made, accounts, { onReport: (told) => { report = told; } })) {
 *   console.log(operation.id, status);
 * }
 */
export async function* apply(
  plan: Plan,
  accounts: Accounts,
  options: ApplyOptions = {},
): AsyncGenerator<ApplyOutcome, ApplyReport, void> {
  const { refusals } = plan.summary;
  if (refusals.length > 0 && !options.skipRefused) throw new RefusedPlanError(plan.header.id, refusals);
  const run = new Run(plan, accounts, options);
  await run.discover();
  let isFinished = false;
  try {
    for (const phase of phasesOf(plan.summary, accounts)) {
      if (run.mustEnd) break;
      yield* run.phase(phase);
    }
    isFinished = !run.mustEnd;
  } finally {
    await options.onReport?.(run.report(isFinished));
  }
  return run.report(isFinished);
}

/** A plan while it is applied. */
class Run {
  readonly #plan: Plan;
  readonly #accounts: Accounts;
  readonly #options: ApplyOptions;
  readonly #tally: Tally;
  readonly #stops: Stops;
  readonly #end = new AbortController();
  /** The ids of what is not there although others need it. */
  readonly #notMade = new Set<string>();
  readonly #signal: AbortSignal;

  constructor(plan: Plan, accounts: Accounts, options: ApplyOptions) {
    this.#plan = plan;
    this.#accounts = accounts;
    this.#options = options;
    this.#tally = new Tally(plan.summary, options.keepOutcomes ?? true);
    this.#stops = new Stops(options);
    this.#signal = AbortSignal.any([this.#end.signal, ...(options.signal ? [options.signal] : [])]);
    for (const { account } of plan.summary.groups) this.#account(account);
  }

  /** A plan may come from another process, where it was found out what the servers can do. */
  async discover(): Promise<void> {
    const names = new Set(this.#plan.summary.groups.map(({ account }) => account));
    await Promise.all([...names].map((name) => this.#account(name).discover()));
  }

  get mustEnd(): boolean {
    return this.#stops.reason !== undefined || this.#options.signal?.aborted === true;
  }

  report(isFinished: boolean): ApplyReport {
    const { reason } = this.#stops;
    const status = isFinished ? 'finished' : reason === undefined ? 'ended' : 'stopped';
    return this.#tally.report(this.#plan.header.id, status, isFinished ? undefined : reason);
  }

  async *phase({ number, accounts }: Phase): AsyncGenerator<ApplyOutcome, void, void> {
    const end = () => this.#end.abort();
    yield* handedOver<ApplyOutcome>(async (give) => {
      const works = accounts.map((name) =>
        this.#execute(number, name, give).catch((error: unknown) => {
          end();
          throw error;
        }),
      );
      await Promise.allSettled(works);
      await Promise.all(works);
    }, end);
  }

  async #execute(number: number, name: string, give: (outcome: ApplyOutcome) => Promise<void>): Promise<void> {
    const { executor = inProcess, journal, resolveSecret } = this.#options;
    const ended = async (outcome: ApplyOutcome) => {
      this.#count(outcome);
      await give(outcome);
    };
    await executor.execute({
      plan: this.#plan.header.id,
      name,
      account: this.#account(name),
      operations: this.#operations(number, name, ended),
      concurrency: mostAtOnce,
      journal,
      resolveSecret,
      signal: this.#signal,
      ended,
    });
  }

  /** The operations of one phase and account, read anew, without those whose needs were not made. */
  async *#operations(
    number: number,
    name: string,
    ended: (outcome: ApplyOutcome) => Promise<void>,
  ): AsyncGenerator<Operation, void, void> {
    const { operations, summary } = this.#plan;
    for await (const operation of operations) {
      if (operation.account !== name || phaseOf(operation, this.#accounts) !== number) continue;
      if (isRefused(summary, operation)) continue;
      const missing = operation.dependsOn.find((id) => this.#notMade.has(id));
      if (missing === undefined) yield operation;
      else {
        const message = `it needs ${missing}, which was not made.`;
        await ended({ operation, status: 'skipped', message, warnings: [] });
      }
    }
  }

  #count(outcome: ApplyOutcome): void {
    const { operation, status, error } = outcome;
    this.#tally.ended(outcome);
    const isMade = status === 'done' || status === 'unchanged' || status === 'drifted';
    if (!isMade && operation.action === 'create') this.#notMade.add(operation.id);
    if (status === 'failed') this.#stops.failed(operation.account, error);
    else if (status !== 'skipped' && status !== 'drifted' && !outcome.isEarlier)
      this.#stops.succeeded(operation.account);
    if (this.#stops.reason !== undefined) this.#end.abort();
    this.#options.onProgress?.({ total: this.#tally.total, ...this.#tally.counts });
  }

  #account(name: string): AnyAccount {
    const account = Object.hasOwn(this.#accounts, name) ? this.#accounts[name] : undefined;
    if (account) return account;
    throw new ConfigurationError(`apply: the plan is for the account ${name}, which was not given.`);
  }
}
