import type { PagePosition } from './page.js';

/** What a page says that is of interest for the way through a list. */
export interface Step {
  readonly position: PagePosition | undefined;
  readonly next: PagePosition | undefined;
  readonly items: readonly unknown[];
  readonly total: number | undefined;
  /** Whether the page is empty or the only one, although the server tells that there is more. */
  readonly endsEarly: boolean;
}

/**
 * What is remembered of the pages that were passed, so that a list is noticed that turns in a circle, never ends or
 * ends early. It does not grow with the list: of one page is kept what it is known by, and moved on at every power of
 * two (Brent's cycle detection), and of the page before.
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
  /** Empty for a page without items. */
  readonly sample: string;
}

const none: KeptPage = { next: undefined, sample: '' };

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
  const sample = sampleOf(items);
  if (sample !== '' && (sample === before.sample || sample === kept.sample)) {
    return 'the list does not end: the same page came twice';
  }
  if (endsEarly) {
    const promised = total === undefined ? 'is more' : `are ${total} items`;
    const page = items.length === 0 ? 'this page is empty' : `its only page has ${items.length}`;
    return `the list ends early: ${page}, but the server says that there ${promised}`;
  }
  const count = trail.count + items.length;
  const empty = items.length === 0 ? trail.empty + 1 : 0;
  if (next !== undefined && empty >= mostEmpty) {
    return `the list does not end: ${mostEmpty} empty pages came one after another`;
  }
  const steps = trail.steps + 1;
  const moveOn = (steps & (steps - 1)) === 0;
  // An empty page is like any other: what is known of the one before it stays.
  const page = { next, sample: sample || before.sample };
  return { steps, count, kept: moveOn ? page : kept, before: page, empty };
}

/** What a page is known by: how many items it has, and some of them, the first and the last among them. */
function sampleOf(items: readonly unknown[]): string {
  if (items.length === 0) return '';
  const step = Math.ceil(items.length / 16);
  try {
    const some = items.filter((_, i) => i % step === 0 || i === items.length - 1);
    return JSON.stringify([items.length, some.map(identityOf)]);
  } catch {
    // Too deep to be written down.
    return '';
  }
}

/** By its id, where an item has one: the rest of it may change while it is listed. */
function identityOf(item: unknown): unknown {
  const id: unknown = item instanceof Object ? Reflect.get(item, 'id') : undefined;
  return typeof id === 'string' || typeof id === 'number' ? [id] : item;
}
