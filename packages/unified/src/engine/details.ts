import { NotFoundError } from '@mailhost/core';
import { pMapIterable, pMapSkip } from 'p-map';

/** A list whose items cost a call each: fetched a few at a time, in order, no further ahead than it is read. */
export async function* withDetails<Listed, Item>(
  listed: AsyncIterable<Listed>,
  concurrency: number,
  fetch: (listed: Listed) => Promise<Item | undefined>,
): AsyncGenerator<Item, void, void> {
  // One that was deleted meanwhile is no longer in the list.
  const mapper = async (one: Listed) => (await fetch(one)) ?? pMapSkip;
  yield* pMapIterable(listed, mapper, { concurrency, backpressure: concurrency });
}

/** A list whose items hold all that is told of them. */
export async function* mapped<Listed, Item>(
  listed: AsyncIterable<Listed>,
  convert: (listed: Listed) => Item,
): AsyncGenerator<Item, void, void> {
  for await (const one of listed) yield convert(one);
}

/** The value of a call, or `undefined` where the server says that there is nothing. */
export async function ifFound<Value>(call: Promise<Value>): Promise<Value | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}
