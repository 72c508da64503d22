import { UsageError } from '../frame/cli-error.js';

/** The first of so many ports in a row; 0, any that is free, where none is given. */
export function portOf(given: number | undefined, count: number): number {
  const last = 65_536 - count;
  if (given === undefined || given <= last) return given ?? 0;
  throw new UsageError(`--port ${given}: expected ${last} or less.`, 'Leave it out for any that is free.');
}
