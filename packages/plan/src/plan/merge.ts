import { ConfigurationError } from '@mailhost/core';
import {
  comparePlaces,
  type DesiredObject,
  type Observed,
  type ObservedObject,
  objectId,
  type Reading,
} from './objects.js';

/** What is known of one place: what should be there, what is there, or the head of its group. */
export type Pair =
  | { readonly reading: Reading; readonly place: Observed; readonly desired?: undefined; readonly observed?: undefined }
  | {
      readonly reading?: undefined;
      readonly place: DesiredObject;
      readonly desired: DesiredObject;
      readonly observed?: ObservedObject;
    }
  | {
      readonly reading?: undefined;
      readonly place: ObservedObject;
      readonly desired?: undefined;
      readonly observed: ObservedObject;
    };

/** A list or stream. */
export type Items<Item> = Iterable<Item> | AsyncIterable<Item>;

/**
 * Puts together what should be and what is, place by place, in order. Both have to be sorted, which is checked. No more
 * than one of each is held.
 */
export async function* merged(
  desired: Items<DesiredObject>,
  observed: Items<Observed>,
): AsyncGenerator<Pair, void, void> {
  const left = new Sorted(desired, 'what should be');
  const right = new Sorted(observed, 'what was read');
  try {
    await left.advance();
    await right.advance();
    for (;;) {
      const { current: wanted } = left;
      const { current: there } = right;
      if (!wanted && !there) return;
      // The head of a group has no key, and stands before all that is in it.
      const order = !wanted ? 1 : !there ? -1 : comparePlaces(wanted, there);
      if (there && 'reading' in there && order >= 0) yield { reading: there.reading, place: there };
      else if (wanted && order < 0) yield { place: wanted, desired: wanted };
      else if (there && 'item' in there)
        yield wanted && order === 0
          ? { place: wanted, desired: wanted, observed: there }
          : { place: there, observed: there };
      if (order <= 0) await left.advance();
      if (order >= 0) await right.advance();
    }
  } finally {
    await left.close();
    await right.close();
  }
}

/** A stream of which the next is looked at. */
class Sorted<Item extends DesiredObject | Observed> {
  readonly #iterator: AsyncIterator<Item> | Iterator<Item>;
  readonly #what: string;
  current: Item | undefined;

  constructor(items: Items<Item>, what: string) {
    this.#iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
    this.#what = what;
  }

  async advance(): Promise<void> {
    const before = this.current;
    const next = await this.#iterator.next();
    this.current = next.done ? undefined : next.value;
    const order = before && this.current ? comparePlaces(before, this.current) : -1;
    if (order < 0 || !this.current) return;
    const says = order === 0 ? 'stands twice in' : 'is out of order in';
    throw new ConfigurationError(
      `plan: ${objectId(this.current)} ${says} ${this.#what}: sort it by comparePlaces, each object once.`,
    );
  }

  async close(): Promise<void> {
    await this.#iterator.return?.();
  }
}
