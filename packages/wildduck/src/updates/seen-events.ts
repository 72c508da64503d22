import type { WildduckEvent } from './events.js';

/** So many events are remembered one by one, and so many characters of them. */
const mostEvents = 4096;
const mostCharacters = 1_000_000;

/** The form of the ids of the server's journal: they grow, and it is read in their order. */
const journalId = /^[0-9a-f]{24}$/;

/**
 * The events that a stream has given already, on whichever connection. A server of 1.46 that was asked to go on after
 * an event tells all that came since twice, and one that does not heed the request begins anew each time. It does not
 * grow with the stream: the oldest events are forgotten, and of them is kept up to which id the journal was told.
 */
export class SeenEvents {
  readonly #events = new Set<string>();
  #characters = 0;
  #upTo = '';

  /** @param last The id of the event after which the stream begins. */
  constructor(last: string | undefined) {
    if (last !== undefined) this.#passed(last);
  }

  /** Whether an event came before; from now on it has. */
  has(event: WildduckEvent & { readonly id?: unknown }): boolean {
    const { id } = event;
    if (typeof id !== 'string') return false;
    const key = keyOf(id, event);
    // The counters have the id of the event before them.
    const passed = event.command === 'COUNTERS' ? id < this.#upTo : id <= this.#upTo;
    if ((passed && journalId.test(id)) || this.#events.has(key)) return true;
    this.#events.add(key);
    this.#characters += key.length;
    this.#forget();
    return false;
  }

  #forget(): void {
    for (const key of this.#events) {
      if (this.#events.size <= mostEvents && this.#characters <= mostCharacters) return;
      this.#events.delete(key);
      this.#characters -= key.length;
      this.#passed(key);
    }
  }

  #passed(id: string): void {
    if (journalId.test(id) && id > this.#upTo) this.#upTo = id;
  }
}

function keyOf(id: string, event: WildduckEvent): string {
  if (event.command !== 'COUNTERS') return id;
  return JSON.stringify([id, event.mailbox, event.total, event.unseen]);
}
