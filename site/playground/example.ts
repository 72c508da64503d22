import type { PreludeExtras } from './page/prelude.js';

/** Code that a page begins with. */
export interface Example extends PreludeExtras {
  readonly name: string;
  readonly code: string;
  /** Of the faults, when they are switched on. */
  readonly seed: number;
}
