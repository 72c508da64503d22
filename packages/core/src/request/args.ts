import type { QueryValues } from './query.js';

/** The parts of a request that a caller fills in. */
export interface RequestArgs {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: QueryValues;
  readonly body?: unknown;
}
