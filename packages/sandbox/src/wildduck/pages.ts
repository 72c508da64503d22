import { success, type WildduckResult } from './answers.js';
import type { JsonObject } from './json.js';
import type { Values } from './values.js';

/** Where an item is in its list, as cursors say it. */
type Position = readonly [sortedBy: string | number, id: string];

/** How a list is answered. */
interface ListAnswer<Item> {
  readonly positionOf: (item: Item) => Position;
  readonly descending?: boolean;
  readonly show: (item: Item) => JsonObject;
  /** What is told besides. */
  readonly more?: JsonObject;
}

/** The part of a list that the parameters ask for, and where the parts before and after it are. */
export function listed<Item>(
  values: Values,
  found: Iterable<Item>,
  { positionOf, descending = false, show, more = {} }: ListAnswer<Item>,
): WildduckResult {
  const order = (a: Position, b: Position) => (descending ? compare(b, a) : compare(a, b));
  const sorted = [...found].sort((a, b) => order(positionOf(a), positionOf(b)));
  const total = sorted.length;
  const limit = values.number('limit') ?? 20;
  const next = cursorOf(values.text('next'));
  const previous = cursorOf(values.text('previous'));
  // A cursor of another server leads nowhere.
  if (next === 'unknown' || previous === 'unknown') {
    return success({ ...more, total, page: 1, nextCursor: false, results: [] });
  }
  const countBefore = (cursor: Cursor, including: boolean) =>
    sorted.filter((item) => order(positionOf(item), cursor.position) < (including ? 1 : 0)).length;
  const end = previous && !next ? countBefore(previous, false) : undefined;
  const start = end === undefined ? (next ? countBefore(next, true) : 0) : Math.max(end - limit, 0);
  const items = sorted.slice(start, start + limit);
  const page = Math.max(next?.page ?? previous?.page ?? 1, 1);
  const cursor = (item: Item | undefined, exists: boolean, to: number) =>
    item !== undefined && exists ? written(positionOf(item), Math.max(to, 1)) : false;
  return success({
    ...more,
    total,
    page,
    previousCursor: cursor(items[0], start > 0, page - 1),
    nextCursor: cursor(items.at(-1), start + limit < total, page + 1),
    results: items.map(show),
  });
}

interface Cursor {
  readonly position: Position;
  readonly page: number;
}

function compare([sortedBy, id]: Position, [otherSortedBy, otherId]: Position): number {
  if (sortedBy !== otherSortedBy) return sortedBy < otherSortedBy ? -1 : 1;
  if (id === otherId) return 0;
  return id < otherId ? -1 : 1;
}

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
