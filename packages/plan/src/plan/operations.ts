import type { EnsuredKind, FieldChange } from '@mailhost/unified';
import type { ObjectPlace } from './objects.js';

/** What is done to an object. */
export type Action = 'create' | 'update' | 'disable' | 'delete';

/** One change of a plan. No secret is in it: passwords are references, and are shown as `(write-only)`. */
export interface Operation extends ObjectPlace {
  readonly type: 'operation';
  /** What names it in its plan, in journals and in reports. */
  readonly id: string;
  readonly action: Action;
  /** What changes, for people, and to be undone. */
  readonly fields: readonly FieldChange[];
  /** What is sent: what names the object, and the fields that change. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The digest of those fields as they were read; `absent` where there was no such object. */
  readonly observed: string;
  /** It cannot be undone. */
  readonly irreversible?: true | undefined;
  /** For how long, and how, a deleted one can be brought back. */
  readonly grace?: string | undefined;
  /** Set where the password is sent. */
  readonly passwordVersion?: number | undefined;
  /** The ids of what has to be there first. They need not be operations of the plan. */
  readonly dependsOn: readonly string[];
  /** About how many requests it takes, with the look before. */
  readonly calls: number;
}

/** Why something is not done. */
export type RefusalReason =
  /** More than the threshold of this account, domain and kind. */
  | 'threshold'
  /** More mailbox deletions than `allowDeletes`. */
  | 'mailbox-deletes'
  /** What is named has shrunk to less than half, or to nothing. */
  | 'shrunk-source'
  /** What was read has shrunk to less than half. */
  | 'shrunk-read'
  /** A domain, an administrator, postmaster or abuse, the last target of a catch-all, a mailbox with mail in it. */
  | 'protected'
  /** The product cannot do it. */
  | 'unsupported'
  /** It cannot be undone. */
  | 'irreversible'
  /** The input does not fit. */
  | 'invalid';

/** Something that the plan does not do, and what to do about it. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** Not given: of all accounts and domains. */
  readonly account?: string | undefined;
  readonly domain?: string | undefined;
  readonly kind: EnsuredKind;
  /**
   * The actions that are not done. Operations of theirs stand in the plan where `standing` says so, and are not
   * applied.
   */
  readonly actions: readonly Action[];
  readonly standing: boolean;
  readonly count: number;
  /** Some of the objects: 10 at most. */
  readonly keys: readonly string[];
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Some of many: their number, and the first ten. */
export interface Sample {
  readonly count: number;
  readonly keys: readonly string[];
}

/** What was found of one account, domain and kind, and what is planned there. */
export interface GroupSummary {
  readonly account: string;
  readonly domain: string;
  readonly kind: EnsuredKind;
  readonly read: 'listed' | 'looked-up' | 'failed' | 'unsupported';
  /** Why it was not read: nothing is planned there. */
  readonly message?: string | undefined;
  /** How many were read. */
  readonly observed: number;
  /** How many are named, those that should be absent among them. */
  readonly desired: number;
  /** How many of them should be there. */
  readonly present: number;
  readonly actions: Readonly<Record<Action, number>>;
  /** Those that are there and not named: they are left alone, unless `prune` says otherwise. */
  readonly unmanaged: Sample;
  /** Those with fields of which the product does not tell what they are: such fields are not sent. */
  readonly unverifiable: Sample & { readonly fields: readonly string[] };
}

/** How long an account is kept busy. */
export interface Effort {
  readonly account: string;
  readonly calls: number;
  /** At the account's pace. */
  readonly seconds: number;
}

/** The first line of a plan. */
export interface PlanHeader {
  readonly type: 'header';
  readonly format: 1;
  readonly id: string;
}

/** The last line of a plan: all in all, what is left alone, and what is refused. */
export interface PlanSummary {
  readonly type: 'summary';
  readonly actions: Readonly<Record<Action, number>>;
  readonly groups: readonly GroupSummary[];
  /** Where there are any, `apply` does nothing unless it is told to leave them out. */
  readonly refusals: readonly Refusal[];
  readonly efforts: readonly Effort[];
  /** Which passwords are named, by the object's id: those above 1. */
  readonly passwordVersions: Readonly<Record<string, number>>;
}

/** A line of a plan. */
export type PlanLine = PlanHeader | Operation | PlanSummary;

/** A plan: what would be done, in order, and the summary. */
export interface Plan {
  readonly header: PlanHeader;
  /** Can be read more than once. */
  readonly operations: Iterable<Operation> | AsyncIterable<Operation>;
  readonly summary: PlanSummary;
}

/** A plan that is held in memory. */
export interface PlanInMemory extends Plan {
  readonly operations: readonly Operation[];
}

/** What was applied last: kept by the caller between runs, for it tells a slip from a wish. No secret is in it. */
export interface AppliedRecord {
  /** How many objects were named, by account, domain and kind: `main/example.org/mailbox`. */
  readonly sizes: Readonly<Record<string, number>>;
  /** By the object's id. Only those above 1. */
  readonly passwordVersions: Readonly<Record<string, number>>;
}

/** Whether an operation is among those that a summary refuses. */
export function isRefused(
  { refusals }: PlanSummary,
  { account, domain, kind, action }: Pick<Operation, 'account' | 'domain' | 'kind' | 'action'>,
): boolean {
  return refusals.some(
    (refusal) =>
      refusal.standing &&
      refusal.kind === kind &&
      refusal.actions.includes(action) &&
      (refusal.account === undefined || (refusal.account === account && refusal.domain === domain)),
  );
}
