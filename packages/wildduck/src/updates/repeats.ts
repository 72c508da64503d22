import type { WildduckEvent } from './events.js';

/**
 * What a connection has told already. A server of 1.46 that was asked to go on after an event tells what came since, and
 * with the next thing that happens tells all of it once more. Its journal is read in the order of the ids, so this keeps
 * ids only for as long as they may still come again.
 */
export class Repeats {
  #told: Set<string> | undefined;
  #greatest = '';
  /** The counters close each reading of the journal. */
  #readingEnded = false;
  #repeating = false;

  /** @param resumed Whether the server was asked to go on after an event. */
  constructor(resumed: boolean) {
    if (resumed) this.#told = new Set();
  }

  /** Whether an event came before on this connection; from now on it has. */
  has({ id, command }: WildduckEvent & { readonly id?: string }): boolean {
    const told = this.#told;
    if (!told || id === undefined) return false;
    if (command === 'COUNTERS') {
      if (this.#repeating) this.#told = undefined;
      this.#readingEnded = told.size > 0;
      return false;
    }
    if (told.has(id)) {
      this.#repeating = true;
      return true;
    }
    if (id > this.#greatest) {
      this.#greatest = id;
      // A second reading begins with what the first one told, if it is to come at all.
      if (this.#repeating || this.#readingEnded) this.#told = undefined;
    }
    told.add(id);
    return false;
  }
}
