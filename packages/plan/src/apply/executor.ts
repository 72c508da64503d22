import type { AnyAccount, Journal } from '@mailhost/unified';
import type { Operation } from '../plan/operations.js';
import type { ResolveSecret } from './operate.js';
import type { ApplyOutcome } from './report.js';

/** Operations of one account that can be carried out at once: all that they need has been made. */
export interface Work {
  /** The plan's id. */
  readonly plan: string;
  /** What the plan calls the account. */
  readonly name: string;
  readonly account: AnyAccount;
  /** To be read once, as there is room for more. */
  readonly operations: Iterable<Operation> | AsyncIterable<Operation>;
  /** How many are under way at most, besides the account's own pace. */
  readonly concurrency: number;
  /** The caller's own, if they gave one. */
  readonly journal: Journal | undefined;
  readonly resolveSecret: ResolveSecret | undefined;
  /** Once it is aborted, no further operation is begun, and what is under way is brought to its end. */
  readonly signal: AbortSignal;
  /**
   * To be called once with what became of each operation that was begun, as soon as it is known. Resolves when the
   * caller of `apply` wants the next.
   */
  readonly ended: (outcome: ApplyOutcome) => Promise<void>;
}

/**
 * Where operations are carried out. What is the same everywhere stays with `apply`: phases, what is skipped since its
 * needs were not made, when to stop, progress and the report.
 */
export interface Executor {
  /** Resolves once all that was begun has ended. An error ends the run; a failed operation is an outcome, and no error. */
  execute(work: Work): Promise<void>;
}
