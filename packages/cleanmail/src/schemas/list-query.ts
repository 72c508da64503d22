import { atMost, expected, type InputSchema, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { $ZodShape } from 'zod/v4/core';
import type { OtherText } from './common.js';

/** A field to sort by, of those that are known or any other; with `-` before it, backwards. */
export type Sort<Field extends string> = Field | `-${Field}` | OtherText;

/** The query of a list, as the server reads it. */
export type ListQuery<Field extends string, Filters> = {
  readonly offset?: number | undefined;
  readonly pageSize?: number | undefined;
  readonly sort?: Sort<Field> | undefined;
} & { readonly [Name in keyof Filters]?: Filters[Name] | undefined };

/** The vendor does not say which fields a list can be sorted by. */
const sort = withChecks(
  z.string(words),
  atMost(100),
  z.regex(/^-?\w[\w.]*$/, expected('the name of a field, perhaps with "-" before it')),
);

/** A text of a filter. A `*` is known to the server at the start and at the end only. */
export const filterText: InputSchema<string> = withChecks(
  z.string(words),
  z.regex(/^(?:\*?[^*]+\*?|\*)$/, expected('a text that is not empty, with "*" at its start or end at the most')),
);

const place = {
  offset: z.optional(withChecks(z.int(words), z.minimum(0, words))),
  pageSize: z.optional(withChecks(z.int(words), z.minimum(1, words))),
  sort: z.optional(sort),
};

/**
 * The query of a list: its place, its order, and what it is searched by.
 *
 * @param what Says what was expected in the place of a filter or search that cannot be one.
 */
// @__NO_SIDE_EFFECTS__
export function searchQuery<Filters extends $ZodShape>(filters: Filters, what: string) {
  // Not of the server: `filter` stands for what cannot be a filter.
  return z.strictObject({ ...place, ...filters, filter: z.optional(z.never(expected(what))) }, words);
}

/** The query of a list that takes one filter, since the server heeds no second one. */
// @__NO_SIDE_EFFECTS__
export function listQuery<Filters extends $ZodShape>(filters: Filters) {
  const names = Object.keys(filters);
  const one = `one field of ${names.join(', ')}, and no second one: the server would leave it out, and return too much`;
  const what = names.length === 0 ? 'no filter: this list has none' : one;
  const isOne = (query: object) => names.filter((name) => Reflect.get(query, name) !== undefined).length < 2;
  return withChecks(searchQuery(filters, what), z.refine(isOne, { ...expected(what), path: ['filter'] }));
}
