/** How many retries a client may spend. */
export interface RetryBudgetOptions {
  /** Retries that can be spent in a row. Default 20. */
  readonly capacity?: number;
  /** What each success gives back. Default 0.2: in the long run, one retry for five calls that went well. */
  readonly refill?: number;
}

/**
 * Keeps a broken server from being hit several times by every caller: a retry costs one, a success gives a
 * part of one back, and when nothing is left calls fail at their first failure.
 */
export class RetryBudget {
  readonly #capacity: number;
  readonly #refill: number;
  #left: number;

  constructor({ capacity = 20, refill = 0.2 }: RetryBudgetOptions = {}) {
    this.#capacity = capacity;
    this.#refill = refill;
    this.#left = capacity;
  }

  /** Takes the cost of a retry; `false` when there is not enough left. */
  spend(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** A call went well. */
  succeed(): void {
    this.#left = Math.min(this.#capacity, this.#left + this.#refill);
  }
}
