import { untilAborted } from '../../limits/until-aborted.js';

/**
 * Reads of which several callers want the same. One that is asked for while it is under way is begun anew when that one ends, once
 * for all who asked meanwhile: so nobody is given what was read before they asked.
 */
export class SharedReads<Value> {
  readonly #read: (key: string) => Promise<Value>;
  readonly #lanes = new Map<string, Lane<Value>>();

  constructor(read: (key: string) => Promise<Value>) {
    this.#read = read;
  }

  /** What `key` names, read after this was called. Rejects as soon as the signal says so; the others' read goes on. */
  async get(key: string, signal?: AbortSignal): Promise<Value> {
    const lane = this.#lanes.get(key) ?? {};
    this.#lanes.set(key, lane);
    lane.next ??= this.#begin(key, lane);
    return await untilAborted(
      lane.next,
      signal ? [signal] : [],
      'The wait for a list that others read, too, was ended.',
    );
  }

  async #begin(key: string, lane: Lane<Value>): Promise<Value> {
    // All who ask in this turn are in time for it.
    await lane.current?.catch(() => undefined);
    const current = this.#read(key);
    lane.current = current;
    delete lane.next;
    try {
      return await current;
    } finally {
      if (lane.next === undefined && lane.current === current) this.#lanes.delete(key);
    }
  }
}

interface Lane<Value> {
  /** It has been begun. */
  current?: Promise<Value>;
  /** It will be begun when that ends. */
  next?: Promise<Value>;
}
