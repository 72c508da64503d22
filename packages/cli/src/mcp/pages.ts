import { ConfigurationError } from '@mailhost/core';
import { shownValue } from './answers.js';

/** So many lists can be read at once; the one that was not asked for longest is given up for another. */
const mostOpen = 20;
/** So much a page holds, in characters of JSON. */
const longestPage = 40_000;

/** What is read page by page. */
export interface PagedSource {
  readonly items: AsyncIterable<unknown>;
  /** So many a page holds at most. */
  readonly size: number;
  /** Ends the reading when it is given up. */
  readonly end: AbortController;
}

/** Some of what is read, and what to ask for the rest by. */
export interface Page {
  readonly items: readonly unknown[];
  readonly next?: string;
}

interface OpenSource extends Omit<PagedSource, 'items'> {
  readonly iterator: AsyncIterator<unknown>;
  /** Was read, and did not fit any more. */
  held: readonly unknown[];
}

/** Lists that are read as far as they are asked for. A cursor serves once, so that no item is told twice. */
export class Pages {
  readonly #open = new Map<string, OpenSource>();

  first({ items, ...source }: PagedSource, signal: AbortSignal): Promise<Page> {
    return this.#page({ ...source, iterator: items[Symbol.asyncIterator](), held: [] }, signal);
  }

  next(cursor: string, signal: AbortSignal): Promise<Page> {
    const source = this.#open.get(cursor);
    if (!source) throw new ConfigurationError('There is no such cursor any more: list again from the beginning.');
    this.#open.delete(cursor);
    return this.#page(source, signal);
  }

  async #page(source: OpenSource, signal: AbortSignal): Promise<Page> {
    const give = () => source.end.abort();
    signal.addEventListener('abort', give, { once: true });
    try {
      const items: unknown[] = [];
      let length = 0;
      for (;;) {
        const [held] = source.held;
        const next = source.held.length > 0 ? { done: false, value: held } : await source.iterator.next();
        source.held = [];
        if (next.done) return { items };
        const shown = shownValue(next.value);
        length += JSON.stringify(shown)?.length ?? 0;
        if (items.length >= source.size || (items.length > 0 && length > longestPage)) {
          source.held = [next.value];
          return { items, next: this.#keep(source) };
        }
        items.push(shown);
      }
    } finally {
      signal.removeEventListener('abort', give);
    }
  }

  #keep(source: OpenSource): string {
    for (const [cursor, { iterator, end }] of this.#open) {
      if (this.#open.size < mostOpen) break;
      this.#open.delete(cursor);
      end.abort();
      Promise.resolve(iterator.return?.()).catch(() => undefined);
    }
    const cursor = crypto.randomUUID();
    this.#open.set(cursor, source);
    return cursor;
  }
}
