import type { PagePosition } from './page.js';

/** What a page says that is of interest for the way through a list. */
export interface Step {
  readonly position: PagePosition | undefined;
  readonly next: PagePosition | undefined;
  readonly items: readonly unknown[];
  readonly total: number | undefined;
  /** Whether the server tells, or a full page lets suspect, that there is more than came. */
  readonly endsEarly: boolean;
}

/**
 * What is remembered of the pages that were passed, so that a list is noticed that turns in a circle, never ends or ends
 * early. It does not grow with the list: of the pages one is kept, and moved on at every power of two (Brent's cycle
 * detection), and the one before.
 */
export interface Trail {
  readonly steps: number;
  /** How many items came. */
  readonly count: number;
  readonly kept: KeptPage;
  readonly before: KeptPage;
  /** How many empty pages came one after another. */
  readonly empty: number;
}

interface KeptPage {
  readonly next: PagePosition | undefined;
  readonly items: readonly unknown[];
}

const none: KeptPage = { next: undefined, items: [] };

/** The trail before the first page. */
export const start: Trail = { steps: 0, count: 0, kept: none, before: none, empty: 0 };

/** So many empty pages one after another are a list that never ends: a filter may leave some without an item. */
const mostEmpty = 100;

/** The trail after a page, or what is wrong with that page. */
export function follow(trail: Trail, { position, next, items, total, endsEarly }: Step): Trail | string {
  const { kept, before } = trail;
  if (next !== undefined && (next === position || next === kept.next)) {
    return `the list does not end: the position ${JSON.stringify(next)} came a second time`;
  }
  if (isSame(items, before.items) || isSame(items, kept.items))
    return 'the list does not end: the same page came twice';
  const count = trail.count + items.length;
  if (endsEarly)
    return `the list ends early: this page is empty, but the server says that there ${total === undefined ? 'is more' : `are ${total} items`}`;
  const empty = items.length === 0 ? trail.empty + 1 : 0;
  if (next !== undefined && empty >= mostEmpty) {
    return `the list does not end: ${mostEmpty} empty pages came one after another`;
  }
  const steps = trail.steps + 1;
  const page = { next, items };
  const moveOn = (steps & (steps - 1)) === 0;
  return { steps, count, kept: moveOn ? page : kept, before: page, empty };
}

/** Whether two pages hold the same. Only those are read whole that begin and end alike. */
function isSame(items: readonly unknown[], others: readonly unknown[]): boolean {
  if (items.length === 0 || items.length !== others.length) return false;
  const alike = (at: number) => JSON.stringify(items.at(at)) === JSON.stringify(others.at(at));
  try {
    return alike(0) && alike(-1) && JSON.stringify(items) === JSON.stringify(others);
  } catch {
    // Too deep to be written down.
    return false;
  }
}
