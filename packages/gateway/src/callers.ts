import { Refused } from './refused.js';

/** Counts the calls under way of each caller. */
export class Callers {
  readonly #limit: number;
  readonly #underWay = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes one of the caller's places, or refuses. The result gives it back; more than once does no harm. */
  enter(caller: string, whose = 'of one caller'): () => void {
    const count = this.#underWay.get(caller) ?? 0;
    if (count >= this.#limit) {
      throw new Refused('RateLimitError', `more than ${this.#limit} calls ${whose} at a time (limits.concurrency).`, {
        retryAfter: 1,
        passing: true,
      });
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

/**
 * The place of one call: until it is decided on, among those who say that they are the same; then among those of
 * whoever it was found to be, which nobody can say of himself.
 */
export class Place {
  readonly #undecided: Callers;
  readonly #known: Callers;
  #leave: () => void = () => {};

  constructor(undecided: Callers, known: Callers) {
    this.#undecided = undecided;
    this.#known = known;
  }

  claim(caller: string): void {
    this.#leave = this.#undecided.enter(caller);
  }

  /** @param caller `undefined` for all of whom nothing is known but that they may pass. */
  settle(caller: string | undefined): void {
    const leave =
      caller === undefined
        ? this.#known.enter(nobody, 'of callers without a name (let authorize answer with one, as caller)')
        : this.#known.enter(`caller ${caller}`);
    this.#leave();
    this.#leave = leave;
  }

  readonly leave = (): void => this.#leave();
}

const nobody = 'nobody';
