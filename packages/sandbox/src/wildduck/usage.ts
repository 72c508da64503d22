import type { WildduckState } from './state.js';
import type { Usage } from './user-records.js';

const day = 24 * 3600 * 1000;

/** Adds to what was used of a limit today. */
export function use(usage: Usage, count: number, now: number, window = day): void {
  if (usage.until <= now) Object.assign(usage, { used: 0, until: now + window });
  usage.used += count;
}

/** How often somebody has failed lately. */
export function failuresOf({ failedLogins }: WildduckState, name: string): Usage {
  const known = failedLogins.get(name) ?? { used: 0, until: 0 };
  failedLogins.set(name, known);
  return known;
}
