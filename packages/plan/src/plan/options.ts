import type { EnsuredKind } from '@mailhost/unified';
import type { Accounts } from '../state/accounts.js';
import type { AppliedRecord } from './operations.js';

/** Options of a plan. */
export interface PlanOptions {
  /** The accounts that the state names. They are asked what they can do, and are sent nothing. */
  readonly accounts: Accounts;
  /**
   * What becomes of objects that are there and not named, by kind. Not given: they are left alone, and listed as
   * unmanaged. Only where all of the kind were listed, and at least one of them is named.
   */
  readonly prune?: { readonly [Kind in EnsuredKind]?: 'disable' | 'delete' } | undefined;
  /** How many mailboxes may be deleted, in all accounts. Default 5. */
  readonly allowDeletes?: number | undefined;
  readonly thresholds?: Thresholds | undefined;
  /** Further keys that are neither disabled nor deleted: addresses, domains. */
  readonly protect?: readonly string[] | undefined;
  /**
   * What was applied last, as reports tell it. Without it, nothing can be told to have shrunk, and no password is sent
   * again.
   */
  readonly lastApplied?: AppliedRecord | undefined;
  /** Accounts, domains and kinds that may have shrunk: `main/example.org/mailbox`. */
  readonly allowShrunk?: readonly string[] | undefined;
  /** What names the plan, in journals too. Default: a random UUID. */
  readonly id?: string | undefined;
}

/** How much of what is there may be changed at once, for each account, domain and kind. */
export interface Thresholds {
  /** The share that may be deleted or disabled, from 0 to 1. Default 0.1. */
  readonly removals?: number | undefined;
  /** The share that may be changed. Default 0.3. */
  readonly updates?: number | undefined;
  /** Where fewer are there, the shares are not asked. Default 10. */
  readonly from?: number | undefined;
}
