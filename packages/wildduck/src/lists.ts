import { type Answer, cursorPages, type Paging, type RequestArgs } from '@mailhost/core';
import type { WildduckOperation } from './operation.js';

/** What every answer that lists has. */
interface Results<Item> {
  readonly results: readonly Item[];
}

/** Cursors are opaque, and `false` where there are no more pages. */
const forwards = cursorPages({
  cursor: 'next',
  next: ({ body }) => fieldOf(body, 'nextCursor'),
  total: ({ body }) => {
    const total = fieldOf(body, 'total');
    return typeof total === 'number' ? total : undefined;
  },
});

/** A list that was begun backwards goes on forwards: the server takes one of the two. */
const pages: Paging = {
  ...forwards,
  at: (args, position) => forwards.at({ ...args, query: { ...args.query, previous: undefined } }, position),
};

/** An operation that lists, read as the list in its answer. */
// @__NO_SIDE_EFFECTS__
export function listed<Args, Item>(
  operation: WildduckOperation<Args, Results<Item>>,
): WildduckOperation<Args, readonly Item[]> {
  return listedIn<Args, 'results', Item>(operation, 'results');
}

/** The same where the list is in a field of another name. */
// @__NO_SIDE_EFFECTS__
export function listedIn<Args, Field extends string, Item>(
  operation: WildduckOperation<Args, { readonly [Name in Field]: readonly Item[] }>,
  field: Field,
): WildduckOperation<Args, readonly Item[]> {
  const { types: _types, gone: _gone, ...declared } = operation;
  const read = (value: never, answer: Answer, request: RequestArgs) => {
    operation.read?.(value, answer, request);
    // Where the answer has no such field it is no list, and the core says so.
    return fieldOf(answer.body, field) ?? {};
  };
  return { ...declared, read, paging: pages };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
