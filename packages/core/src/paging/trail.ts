import type { PagePosition } from './page.js';

/**
 * What is remembered of the pages that were passed, so that a list that turns in a circle is noticed. It does
 * not grow with the list: one position is kept, and moved on at every power of two (Brent's cycle detection).
 */
export interface Trail {
  readonly steps: number;
  readonly kept: PagePosition | undefined;
  /** The first and last item of the page before. */
  readonly edges: string;
}

/** The trail before the first page. */
export const start: Trail = { steps: 0, kept: undefined, edges: '' };

/** The trail after a page, or what is wrong with that page. */
export function follow(
  trail: Trail,
  position: PagePosition | undefined,
  next: PagePosition | undefined,
  items: readonly unknown[],
): Trail | string {
  if (next === undefined) return trail;
  if (next === position || next === trail.kept) return `the position ${JSON.stringify(next)} came a second time`;
  const edges = items.length === 0 ? '' : JSON.stringify([items.length, items[0], items.at(-1)]);
  if (edges !== '' && edges === trail.edges) return 'the same page came twice';
  const steps = trail.steps + 1;
  const moveOn = (steps & (steps - 1)) === 0;
  return { steps, kept: moveOn ? next : trail.kept, edges };
}
