import { ConfigurationError } from '@mailhost/core';
import { type AnyAccount, type BulkOutcome, bulk, type Journal } from '@mailhost/unified';
import type { Operation, Plan } from '../plan/operations.js';
import { isRefused } from '../plan/operations.js';
import type { Accounts } from '../state/accounts.js';
import { maySplit, type Operated, operate, type ResolveSecret, readBack } from './operate.js';
import { type Phase, phaseOf, phasesOf } from './phases.js';
import { raced } from './raced.js';
import { RefusedPlanError } from './refused-plan-error.js';
import { type ApplyOutcome, type ApplyProgress, type ApplyReport, type ApplyStatus, Tally } from './report.js';
import { type StopOptions, Stops } from './stops.js';

/** Options of {@link apply}. */
export interface ApplyOptions extends StopOptions {
  /** Remembers what was done, so that a run that was killed goes on where it was. One file can serve many plans. */
  readonly journal?: Journal | undefined;
  /** Ends the run: what is under way is brought to its end, and no further operation is begun. */
  readonly signal?: AbortSignal | undefined;
  /** Applies the rest of a plan that has refusals. Default `false`: such a plan is not applied at all. */
  readonly skipRefused?: boolean | undefined;
  /**
   * Gives the secrets that accounts take in clear only, hashes of passwords and keys; and the passwords that the state
   * refers to, which else the account's own option resolves.
   */
  readonly resolveSecret?: ResolveSecret | undefined;
  /** Told after each operation. */
  readonly onProgress?: ((progress: ApplyProgress) => void) | undefined;
  /** Told at the end, whatever the end is: also where the loop is left, or an error is thrown. */
  readonly onReport?: ((report: ApplyReport) => void | Promise<void>) | undefined;
  /** Whether the report holds each operation, which `undo` needs. Default `true`. */
  readonly keepOutcomes?: boolean | undefined;
}

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

/** An operation that is not done since what it needs was not made. */
class SkippedError extends Error {}

/** An operation that is not done since somebody changed what is there. */
class DriftedError extends Error {}

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
  /** Those whose answer was lost, until they are looked at again. */
  readonly #unknown = new Set<Operation>();

  constructor(plan: Plan, accounts: Accounts, options: ApplyOptions) {
    this.#plan = plan;
    this.#accounts = accounts;
    this.#options = options;
    this.#tally = new Tally(plan.summary, options.keepOutcomes ?? true);
    this.#stops = new Stops(options);
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
    // The loop was left before they were looked at again.
    for (const operation of this.#unknown) this.#ended({ operation, status: 'unknown', warnings: [] });
    this.#unknown.clear();
    const { reason } = this.#stops;
    const status = isFinished ? 'finished' : reason === undefined ? 'ended' : 'stopped';
    return this.#tally.report(this.#plan.header.id, status, isFinished ? undefined : reason);
  }

  async *phase({ number, accounts }: Phase): AsyncGenerator<ApplyOutcome, void, void> {
    for await (const outcome of raced(accounts.map((name) => this.#bulk(number, name)))) {
      const { item, status } = outcome;
      if (status === 'unknown') continue;
      if (status === 'skipped') yield this.#ended({ operation: item, status: 'done', warnings: [], isEarlier: true });
      else if (status === 'failed') yield failureOf(item, outcome.error);
      else yield { operation: item, status: statusOf(outcome.result), warnings: warningsOf(outcome.result) };
    }
    for (const operation of [...this.#unknown]) yield await this.#readBack(operation);
    await this.#options.journal?.flush();
  }

  #bulk(number: number, name: string): AsyncGenerator<BulkOutcome<Operation, Worked>, void, void> {
    const { journal, signal } = this.#options;
    const account = this.#account(name);
    return bulk(this.#operations(number, name), (operation, { earlier }) => this.#work(account, operation, earlier), {
      concurrency: Math.min(account.pace.concurrency, mostAtOnce),
      signal: signal ? AbortSignal.any([signal, this.#end.signal]) : this.#end.signal,
      ...(journal && { journal, key: (operation: Operation) => this.#journalKey(operation) }),
    });
  }

  /** The operations of one phase and account, read anew. */
  async *#operations(number: number, name: string): AsyncGenerator<Operation, void, void> {
    const { operations, summary } = this.#plan;
    for await (const operation of operations) {
      if (operation.account !== name || phaseOf(operation, this.#accounts) !== number) continue;
      if (!isRefused(summary, operation)) yield operation;
    }
  }

  async #work(account: AnyAccount, operation: Operation, earlier: string | undefined): Promise<Worked> {
    const missing = operation.dependsOn.find((id) => this.#notMade.has(id));
    try {
      if (missing !== undefined) throw new SkippedError(`it needs ${missing}, which was not made.`);
      // What can be half done has to be known as begun.
      if (maySplit(operation)) await this.#options.journal?.flush();
      const isOurs = earlier === 'started' || earlier === 'unknown';
      const operated = await operate(account, operation, { resolveSecret: this.#options.resolveSecret, isOurs });
      if (operated.status === 'drifted') throw new DriftedError(operated.message);
      this.#stops.succeeded(operation.account);
      if (operated.status === 'unknown') {
        this.#unknown.add(operation);
        return { changed: 'unknown', operated };
      }
      this.#ended({ operation, status: operated.status, warnings: operated.warnings });
      return { changed: operated.status === 'done', operated };
    } catch (error) {
      this.#ended(failureOf(operation, error));
      throw error;
    }
  }

  /** An answer was lost, and the look after it, too: one more look tells, or it stays unknown. It is not sent again. */
  async #readBack(operation: Operation): Promise<ApplyOutcome> {
    const { journal } = this.#options;
    const seen = await readBack(this.#account(operation.account), operation).catch(() => undefined);
    await journal?.write({ key: this.#journalKey(operation), status: seen ?? 'unknown' });
    const message =
      seen === 'failed'
        ? 'its answer was lost, and looking showed that it was not carried out. Apply again.'
        : 'its answer was lost, and looking did not tell whether it was carried out. Plan anew.';
    const status = seen ?? 'unknown';
    this.#unknown.delete(operation);
    return this.#ended({ operation, status, ...(status !== 'done' && { message }), warnings: [] });
  }

  #ended(outcome: ApplyOutcome): ApplyOutcome {
    const { operation, status, error } = outcome;
    this.#tally.ended(outcome);
    const isMade = status === 'done' || status === 'unchanged' || status === 'drifted';
    if (!isMade && operation.action === 'create') this.#notMade.add(operation.id);
    if (status === 'failed') this.#stops.failed(operation.account, error);
    if (this.#stops.reason !== undefined) this.#end.abort();
    this.#options.onProgress?.({ total: this.#tally.total, ...this.#tally.counts });
    return outcome;
  }

  #journalKey({ id, action }: Operation): string {
    return `${this.#plan.header.id} ${action} ${id}`;
  }

  #account(name: string): AnyAccount {
    const account = Object.hasOwn(this.#accounts, name) ? this.#accounts[name] : undefined;
    if (account) return account;
    throw new ConfigurationError(`apply: the plan is for the account ${name}, which was not given.`);
  }
}

/** What an operation came to; `unknown` is told to the journal. */
interface Worked {
  readonly changed: boolean | 'unknown';
  readonly operated: Operated;
}

function statusOf({ operated }: Worked): ApplyStatus {
  return operated.status;
}

function warningsOf({ operated }: Worked): ApplyOutcome['warnings'] {
  return 'warnings' in operated ? operated.warnings : [];
}

function failureOf(operation: Operation, error: unknown): ApplyOutcome {
  const message = error instanceof Error ? error.message : String(error);
  const status = error instanceof SkippedError ? 'skipped' : error instanceof DriftedError ? 'drifted' : 'failed';
  return { operation, status, message, ...(status === 'failed' && { error }), warnings: [] };
}
