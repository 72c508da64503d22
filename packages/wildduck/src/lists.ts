import { cursorPages, DecodeError, type Paging, type ParsedResponse, type RequestArgs } from '@mailhost/core';
import type { WildduckOperation } from './operation.js';

/** What every answer that lists has. */
interface Results<Item> {
  readonly results: readonly Item[];
}

/** Cursors are opaque texts, and `false` where there are no more pages. A number is one as well. */
const forwards = cursorPages({
  cursor: 'next',
  next: ({ body }) => {
    const next = fieldOf(body, 'nextCursor');
    return typeof next === 'number' ? String(next) : next;
  },
  total: ({ body }) => {
    const total = fieldOf(body, 'total');
    return typeof total === 'number' ? total : undefined;
  },
});

/** A list that was begun backwards goes on forwards: the server takes one of the two. */
const pages: Paging = {
  ...forwards,
  at: (args, position) => forwards.at({ ...args, query: { ...args.query, previous: undefined } }, String(position)),
  end: (response, args, count) => {
    const end = forwards.end(response, args, count);
    // Begun backwards, it did not begin at its beginning.
    return args.query?.['previous'] ? { ...end, endsEarly: false } : end;
  },
};

/** Their total may be a counter that the server caches, and that is not always right: a shorter list is no error. */
const estimated: ReadonlySet<string> = new Set(['messages.list', 'messages.search']);

const estimatedPages: Paging = {
  ...pages,
  end: (response, args, count) => ({ ...pages.end(response, args, count), endsEarly: false }),
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
  const { types: _types, resultWhenGone: _resultWhenGone, ...declared } = operation;
  const read = (value: never, response: ParsedResponse, request: RequestArgs) => {
    operation.read?.(value, response, request);
    const next = fieldOf(response.body, 'nextCursor') ?? false;
    if (next !== false && typeof next !== 'string' && typeof next !== 'number') {
      throw new DecodeError('the next page cannot be read: nextCursor is neither a text nor false.');
    }
    // Where the answer has no such field it is no list, and the core says so.
    return fieldOf(response.body, field) ?? {};
  };
  return { ...declared, read, paging: estimated.has(operation.id) ? estimatedPages : pages };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
