import { ConfigurationError } from '@mailhost/core';
import type { PlanInMemory } from '@mailhost/plan';

/** So many plans are kept; the oldest are forgotten. */
const mostKept = 20;

/** A plan that was made here, and why it is not to be applied. */
export interface KeptPlan {
  readonly plan: PlanInMemory;
  readonly obstacles: readonly string[];
}

/** The plans of a session, by their ids: only what was shown can be applied. They are applied one after another. */
export class Plans {
  readonly #kept = new Map<string, KeptPlan>();
  /** How many deletions are left in this session. */
  #deletionsLeft: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(allowDeletes: number) {
    this.#deletionsLeft = allowDeletes;
  }

  get deletionsLeft(): number {
    return this.#deletionsLeft;
  }

  keep(kept: KeptPlan): void {
    this.#kept.set(kept.plan.header.id, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }

  get(id: string): KeptPlan {
    const kept = this.#kept.get(id);
    if (kept) return kept;
    throw new ConfigurationError('This server has no such plan: make one with plan_make.');
  }

  /** Applies a plan after those before it, if the deletions that are left suffice. `apply` answers how many it did. */
  inTurn<Result extends { readonly deleted: number }>(
    { plan }: KeptPlan,
    apply: () => Promise<Result>,
  ): Promise<Result> {
    const run = this.#last.then(async () => {
      const { delete: planned } = plan.summary.actions;
      if (planned > this.#deletionsLeft) {
        throw new ConfigurationError(
          `The plan deletes ${planned}, and ${this.#deletionsLeft} deletions are left in this session (--allow-deletes).`,
        );
      }
      // Until it is known, each may have been done.
      this.#deletionsLeft -= planned;
      const result = await apply();
      this.#deletionsLeft += planned - result.deleted;
      return result;
    });
    this.#last = run.catch(() => undefined);
    return run;
  }
}
