import type { KindName } from '../model/kinds.js';

/** What became of `ensure`, `absent`, `create` or `update`. */
export interface ChangeResult {
  /**
   * `unknown`: the server may have carried the change out, and looking did not tell. With `dryRun`, whether something
   * would be changed.
   */
  readonly changed: boolean | 'unknown';
  readonly change: Change;
  /** What was left out, rounded or could not be seen. Empty where all went as asked. */
  readonly warnings: readonly Warning[];
}

/** What was changed, or would be. */
export interface Change {
  readonly kind: KindName;
  /** What names it: an address, a domain, the scope and sender of a rule. */
  readonly key: string;
  readonly action: 'none' | 'create' | 'update' | 'delete' | 'disable';
  readonly fields: readonly FieldChange[];
}

/** One field of a change. */
export interface FieldChange {
  readonly name: string;
  /** `undefined` where it was not there, or cannot be seen. */
  readonly before: unknown;
  /** Secrets are shown as `(write-only)`. */
  readonly after: unknown;
}

/** Something that did not go exactly as asked. */
export interface Warning {
  /**
   * `unsupported`: left out, since the product cannot do it. `rounded`: the product keeps larger steps.
   * `unverifiable`: sent, and it cannot be seen whether it differed. `implicit`: there is nothing to send.
   * `generated`: a value was made up. `recovered`: an answer was lost, and looking showed that it was done.
   * `several-calls`: done in steps that can stop half way. `restored`: a deleted one was brought back, with what it held.
   */
  readonly code:
    | 'unsupported'
    | 'rounded'
    | 'unverifiable'
    | 'implicit'
    | 'generated'
    | 'recovered'
    | 'several-calls'
    | 'restored';
  readonly field?: string;
  readonly message: string;
}

/** How a secret is shown. */
export const writeOnly = '(write-only)';
