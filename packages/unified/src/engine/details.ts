import { NotFoundError } from '@mailhost/core';

/** A list whose items cost a call each: fetched a few at a time, given in order, and no further ahead than it is read. */
export async function* withDetails<Listed, Item>(
  listed: AsyncIterable<Listed>,
  concurrency: number,
  fetch: (listed: Listed) => Promise<Item | undefined>,
): AsyncGenerator<Item, void, void> {
  const most = Math.min(concurrency, 100);
  const ahead: Promise<Item | undefined>[] = [];
  const first = async () => await ahead.shift();
  for await (const one of listed) {
    const item = fetch(one);
    // Its error is thrown where its turn comes.
    item.catch(() => undefined);
    ahead.push(item);
    // One that was deleted meanwhile is no longer in the list.
    const next = ahead.length >= most ? await first() : undefined;
    if (next !== undefined) yield next;
  }
  while (ahead.length > 0) {
    const next = await first();
    if (next !== undefined) yield next;
  }
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
