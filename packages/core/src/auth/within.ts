import { Deadline } from '../attempt/deadline.js';

/** The work's result, or a failure when it takes longer than so many milliseconds: nobody waits for ever. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const deadline = new Deadline(milliseconds);
  try {
    return await deadline.during(work);
  } finally {
    deadline.clear();
  }
}

/**
 * Whether work that many calls wait for can still end. Where each request has a context of its own, as in Workers, the
 * work of one that is given up stops and never settles.
 */
export class Pending {
  #since: number | undefined = performance.now();

  constructor(work: Promise<unknown>) {
    const settled = () => {
      this.#since = undefined;
    };
    work.then(settled, settled);
  }

  /** It has not settled for longer than so many milliseconds: better begin it anew than wait. */
  lost(milliseconds: number): boolean {
    return this.#since !== undefined && performance.now() - this.#since > milliseconds;
  }
}
