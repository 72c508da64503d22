import { Refused } from './refused.js';

/** Counts the calls under way of each caller. */
export class Callers {
  readonly #limit: number;
  readonly #underWay = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes one of the caller's places, or refuses. The result gives it back; more than once does no harm. */
  enter(caller: string): () => void {
    const count = this.#underWay.get(caller) ?? 0;
    if (count >= this.#limit) {
      throw new Refused(
        'RateLimitError',
        `more than ${this.#limit} calls of one caller at a time (limits.concurrency).`,
        {
          retryAfter: 1,
          passing: true,
        },
      );
    }
    this.#underWay.set(caller, count + 1);
    let entered = true;
    return () => {
      if (!entered) return;
      entered = false;
      const left = (this.#underWay.get(caller) ?? 1) - 1;
      if (left > 0) this.#underWay.set(caller, left);
      else this.#underWay.delete(caller);
    };
  }
}
