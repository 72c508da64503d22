import type { JsonObject } from './json.js';
import type { Values } from './values.js';

/** A part of a list, as every list is answered. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** `total`, `page` and the cursors. */
  readonly envelope: JsonObject;
}

/** Where an item is in its list, as cursors say it. */
export type Position = readonly [sortedBy: string | number, id: string];

/**
 * The part of a list that the parameters ask for. The items are in their order already, the position grows with it or,
 * with `descending`, shrinks.
 */
export function pageOf<Item>(
  values: Values,
  sorted: readonly Item[],
  positionOf: (item: Item) => Position,
  { descending = false, limit = values.number('limit') ?? 20 } = {},
): Page<Item> {
  const next = cursorOf(values.text('next'));
  const previous = cursorOf(values.text('previous'));
  // A cursor of another server leads nowhere.
  if (next === 'unknown' || previous === 'unknown') {
    return { items: [], envelope: { total: sorted.length, page: 1, nextCursor: false } };
  }
  const isAfter = (item: Item, position: Position) => {
    const order = compare(positionOf(item), position);
    return descending ? order < 0 : order > 0;
  };
  const isBefore = (item: Item, position: Position) =>
    compare(positionOf(item), position) !== 0 && !isAfter(item, position);
  const start = startOf(sorted, { next, previous, limit, isAfter, isBefore });
  const items = sorted.slice(start, start + limit);
  const page = Math.max(next?.page ?? previous?.page ?? 1, 1);
  const [first] = items;
  const last = items.at(-1);
  return {
    items,
    envelope: {
      total: sorted.length,
      page,
      previousCursor: first !== undefined && start > 0 ? written(positionOf(first), Math.max(page - 1, 1)) : false,
      nextCursor: last !== undefined && start + limit < sorted.length ? written(positionOf(last), page + 1) : false,
    },
  };
}

interface Cursor {
  readonly position: Position;
  readonly page: number;
}

function startOf<Item>(
  sorted: readonly Item[],
  {
    next,
    previous,
    limit,
    isAfter,
    isBefore,
  }: {
    readonly next: Cursor | undefined;
    readonly previous: Cursor | undefined;
    readonly limit: number;
    readonly isAfter: (item: Item, position: Position) => boolean;
    readonly isBefore: (item: Item, position: Position) => boolean;
  },
): number {
  if (next) {
    const start = sorted.findIndex((item) => isAfter(item, next.position));
    return start < 0 ? sorted.length : start;
  }
  if (!previous) return 0;
  const before = sorted.filter((item) => isBefore(item, previous.position)).length;
  return Math.max(before - limit, 0);
}

const compare = ([sortedBy, id]: Position, [otherSortedBy, otherId]: Position): number => {
  if (sortedBy !== otherSortedBy) return sortedBy < otherSortedBy ? -1 : 1;
  if (id === otherId) return 0;
  return id < otherId ? -1 : 1;
};

const written = (position: Position, page: number): string =>
  Buffer.from(JSON.stringify([JSON.stringify(position), page])).toString('base64url');

function cursorOf(text: string | undefined): Cursor | 'unknown' | undefined {
  if (text === undefined) return undefined;
  const [position, page] = jsonList(Buffer.from(text, 'base64url').toString());
  const [sortedBy, id] = typeof position === 'string' ? jsonList(position) : [];
  const known = (typeof sortedBy === 'string' || typeof sortedBy === 'number') && typeof id === 'string';
  return known && typeof page === 'number' ? { position: [sortedBy, id], page } : 'unknown';
}

function jsonList(json: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
