import { ConfigurationError } from '@mailhost/core';
import type { Journal, JournalEntry } from './journal.js';

/** Options of {@link bulk}. */
export interface BulkOptions<Item> {
  /** How many items are worked on at once. Default 8. The account's own pace holds besides. */
  readonly concurrency?: number | undefined;
  /** Told after each item. */
  readonly onProgress?: ((progress: BulkProgress) => void) | undefined;
  /** Ends the run: what is under way is brought to its end, and no further item is begun. */
  readonly signal?: AbortSignal | undefined;
  /** Passes over what an earlier run did, and writes down what this one does. Needs `key`. */
  readonly journal?: Journal | undefined;
  /** What names an item, the same in each run. */
  readonly key?: ((item: Item) => string) | undefined;
}

/** How far a run has come. */
export interface BulkProgress {
  /** Items that were taken from the list. */
  readonly read: number;
  readonly done: number;
  readonly failed: number;
  /** Those of which it could not be seen what became of them. */
  readonly unknown: number;
  /** Those that an earlier run did. */
  readonly skipped: number;
}

/** What became of an item. */
export type BulkOutcome<Item, Result> =
  | { readonly status: 'done' | 'unknown'; readonly item: Item; readonly result: Result }
  | { readonly status: 'failed'; readonly item: Item; readonly error: unknown }
  | { readonly status: 'skipped'; readonly item: Item };

/** What the work on an item is told. */
export interface BulkContext {
  /** What the journal has of it: `started`, `failed` or `unknown` of an earlier run. */
  readonly earlier: JournalEntry['status'] | undefined;
}

/**
 * Does the same work for each item of a list or stream, a few at a time. Gives what became of each in the order in which they
 * end; one that fails does not end the run. Nothing is held but what is under way, and the keys of a journal. A result with
 * `changed: 'unknown'` counts as `unknown`. The work begins as the outcomes are read, and waits while they are not.
 *
 * @example
 * for await (const outcome of bulk(rows, (row) => host.mailboxes.ensure(row), { key: (row) => row.address, journal })) {
 *   if (outcome.status === 'failed') console.error(outcome.item.address, outcome.error);
 * }
 */
export async function* bulk<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item, context: BulkContext) => Promise<Result>,
  options: BulkOptions<Item> = {},
): AsyncGenerator<BulkOutcome<Item, Result>, void, void> {
  const { concurrency = 8, onProgress, signal, journal, key } = options;
  if (!(concurrency >= 1)) throw new ConfigurationError('bulk: concurrency must be a number, 1 or more.');
  if (journal && !key)
    throw new ConfigurationError('bulk: a journal needs key, which names an item the same in each run.');
  const count = { read: 0, done: 0, failed: 0, unknown: 0, skipped: 0 };
  const source = iteratorOf(items);
  const ended: BulkOutcome<Item, Result>[] = [];
  const running = new Set<Promise<void>>();
  let hasMore = true;

  const one = async (item: Item): Promise<BulkOutcome<Item, Result>> => {
    let name: string;
    try {
      name = nameOf(item, key, journal);
    } catch (error) {
      return { status: 'failed', item, error };
    }
    const earlier = journal?.get(name)?.status;
    if (earlier === 'done') return { status: 'skipped', item };
    await journal?.write({ key: name, status: 'started' });
    let result: Result;
    try {
      result = await work(item, { earlier });
    } catch (error) {
      await journal?.write({
        key: name,
        status: 'failed',
        message: error instanceof Error ? error.message : String(error),
      });
      return { status: 'failed', item, error };
    }
    // A journal that cannot be written ends the run: what was done would be done again.
    const status = isUnknown(result) ? 'unknown' : 'done';
    await journal?.write({ key: name, status });
    return { status, item, result };
  };

  try {
    for (;;) {
      while (hasMore && !signal?.aborted && running.size + ended.length < concurrency) {
        const next = await source.next();
        if (next.done) {
          hasMore = false;
          break;
        }
        count.read += 1;
        const run: Promise<void> = one(next.value).then((outcome) => {
          running.delete(run);
          ended.push(outcome);
        });
        running.add(run);
      }
      const outcome = ended.shift();
      if (outcome) {
        count[outcome.status] += 1;
        onProgress?.({ ...count });
        yield outcome;
      } else if (running.size > 0) await Promise.race(running);
      else return;
    }
  } finally {
    await Promise.allSettled(running);
    await journal?.flush();
    await source.return?.();
  }
}

function nameOf<Item>(item: Item, key: ((item: Item) => string) | undefined, journal: Journal | undefined): string {
  if (!key || !journal) return '';
  const name: unknown = key(item);
  if (typeof name === 'string' && name !== '') return name;
  throw new ConfigurationError('bulk: key gave no name for an item: with a journal each needs one of its own.');
}

function iteratorOf<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncIterator<Item> | Iterator<Item> {
  if (typeof items !== 'object' || items === null) {
    throw new ConfigurationError('bulk: the items must be a list or a stream of them.');
  }
  return Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
}

function isUnknown(result: unknown): boolean {
  return typeof result === 'object' && result !== null && Reflect.get(result, 'changed') === 'unknown';
}
