import type { Warning } from '@mailhost/unified';
import { groupId } from '../plan/objects.js';
import type { Action, AppliedRecord, Operation, PlanSummary } from '../plan/operations.js';
import { isRefused } from '../plan/operations.js';

/**
 * How an operation ended. `unchanged`: it was there already as it should be. `skipped`: what it needs was not made.
 * `drifted`: what is there was changed by somebody since the plan, and is left alone. `unknown`: an answer was lost,
 * and looking did not tell.
 */
export type ApplyStatus = 'done' | 'unchanged' | 'failed' | 'skipped' | 'drifted' | 'unknown';

/** What became of an operation. No secret is in it. */
export interface ApplyOutcome {
  readonly operation: Operation;
  readonly status: ApplyStatus;
  /** Why it is not done. */
  readonly message?: string;
  readonly error?: unknown;
  readonly warnings: readonly Warning[];
  /** An earlier run did it, as the journal says. */
  readonly isEarlier?: true;
}

/** How far a run has come. */
export interface ApplyProgress extends Readonly<Record<ApplyStatus, number>> {
  readonly total: number;
}

/** What became of a plan. It is given whatever happens, and holds what `undo` needs. */
export interface ApplyReport {
  readonly plan: string;
  /** `stopped`: too many errors. `ended`: the signal, the caller who left the loop, or an error of the plan's file. */
  readonly status: 'finished' | 'stopped' | 'ended';
  /** Why it was stopped. */
  readonly message?: string;
  readonly counts: Readonly<Record<ApplyStatus, number>>;
  /** Operations that were not begun. */
  readonly left: number;
  /** All that ended, in the order in which they did; empty with `keepOutcomes: false`. */
  readonly outcomes: readonly ApplyOutcome[];
  /** What is to be remembered for the next plan: see {@link recordApplied}. */
  readonly applied: AppliedRecord;
}

const statuses: readonly ApplyStatus[] = ['done', 'unchanged', 'failed', 'skipped', 'drifted', 'unknown'];

/** Counts what ends. */
export class Tally {
  readonly #summary: PlanSummary;
  readonly #keeps: boolean;
  readonly #counts = new Map<ApplyStatus, number>(statuses.map((status) => [status, 0]));
  readonly #outcomes: ApplyOutcome[] = [];
  /** By account, domain and kind. */
  readonly #well = new Map<string, number>();
  readonly #passwordsNotSent = new Set<string>();
  readonly total: number;

  constructor(summary: PlanSummary, keepsOutcomes: boolean) {
    this.#summary = summary;
    this.#keeps = keepsOutcomes;
    this.total = summary.groups.reduce((sum, group) => sum + appliedOf(summary, group), 0);
  }

  ended(outcome: ApplyOutcome): void {
    const { operation, status } = outcome;
    this.#counts.set(status, this.count(status) + 1);
    if (this.#keeps) this.#outcomes.push(outcome);
    if (status === 'done' || status === 'unchanged') {
      const group = groupId(operation);
      this.#well.set(group, (this.#well.get(group) ?? 0) + 1);
    } else if (operation.passwordVersion !== undefined) this.#passwordsNotSent.add(operation.id);
  }

  count(status: ApplyStatus): number {
    return this.#counts.get(status) ?? 0;
  }

  get counts(): Readonly<Record<ApplyStatus, number>> {
    return {
      done: this.count('done'),
      unchanged: this.count('unchanged'),
      failed: this.count('failed'),
      skipped: this.count('skipped'),
      drifted: this.count('drifted'),
      unknown: this.count('unknown'),
    };
  }

  get ends(): number {
    return statuses.reduce((sum, status) => sum + this.count(status), 0);
  }

  report(plan: string, status: ApplyReport['status'], message: string | undefined): ApplyReport {
    return {
      plan,
      status,
      ...(message !== undefined && { message }),
      counts: this.counts,
      left: this.total - this.ends,
      outcomes: this.#outcomes,
      applied: this.#applied(),
    };
  }

  /** Sizes of what was applied whole, and the versions of passwords that are there now. */
  #applied(): AppliedRecord {
    const sizes: Record<string, number> = {};
    for (const group of this.#summary.groups) {
      const name = groupId(group);
      const isRead = group.read === 'listed' || group.read === 'looked-up';
      const planned = Object.values(group.actions).reduce((sum, count) => sum + count, 0);
      if (isRead && group.desired > 0 && (this.#well.get(name) ?? 0) === planned) sizes[name] = group.present;
    }
    const versions = Object.entries(this.#summary.passwordVersions).filter(([id]) => !this.#passwordsNotSent.has(id));
    const isWhole = this.ends === this.total;
    return { sizes, passwordVersions: isWhole ? Object.fromEntries(versions) : {} };
  }
}

/**
 * What was applied last, with what a report adds: to be kept (it is JSON without a secret), and given to the next plan
 * as `lastApplied`.
 */
export function recordApplied(last: AppliedRecord | undefined, { applied }: ApplyReport): AppliedRecord {
  return {
    sizes: { ...last?.sizes, ...applied.sizes },
    passwordVersions: { ...last?.passwordVersions, ...applied.passwordVersions },
  };
}

/** How many operations of a group are not refused. */
function appliedOf(summary: PlanSummary, { account, domain, kind, actions }: PlanSummary['groups'][number]): number {
  const names: readonly Action[] = ['create', 'update', 'disable', 'delete'];
  return names
    .filter((action) => !isRefused(summary, { account, domain, kind, action }))
    .reduce((sum, action) => sum + actions[action], 0);
}
