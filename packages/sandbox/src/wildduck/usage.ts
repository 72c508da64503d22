import type { Usage } from './records.js';

const day = 24 * 3600 * 1000;

/** Adds to what was used of a limit today. */
export function use(usage: Usage, count: number, now: number, window = day): void {
  if (usage.until <= now) Object.assign(usage, { used: 0, until: now + window });
  usage.used += count;
}
