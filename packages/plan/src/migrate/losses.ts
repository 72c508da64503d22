import type { EnsuredKind } from '@mailhost/unified';

/**
 * What becomes of a field. `kept`: it is the same there. `lossy`: it is there, changed or with less than it had.
 * `lost`: it is not there. `needs a secret`: it cannot be read, and has to be given.
 */
export type Fate = 'kept' | 'lossy' | 'lost' | 'needs a secret';

/** What becomes of one field of one object. No secret is in it. */
export interface FieldFate {
  readonly domain: string;
  readonly kind: EnsuredKind;
  /** What names the object: an address, a domain, the scope and sender of a rule. */
  readonly key: string;
  /** Not given: the object itself, which is made there or not. */
  readonly field?: string | undefined;
  readonly fate: Fate;
  /** The name of the loss, where it is one. */
  readonly loss?: string | undefined;
}

/** How many objects of a kind keep a field, or themselves. */
export interface FateCounts {
  readonly kind: EnsuredKind;
  /** Not given: the objects themselves. */
  readonly field?: string | undefined;
  readonly counts: Readonly<Record<Fate, number>>;
}

/** Something that does not go across whole: one name for all objects that it happens to. */
export interface Loss {
  /** What accepts it: `mailbox.forward.keepCopy`. The same in each run, and with each pair of products. */
  readonly name: string;
  readonly kind: EnsuredKind;
  readonly field?: string | undefined;
  readonly fate: Exclude<Fate, 'kept'>;
  readonly count: number;
  /** Some of the objects: 10 at most. All are among the fields' fates. */
  readonly keys: readonly string[];
  /** For people: `412 forwards lose keepCopy: false`. */
  readonly text: string;
  /** Why, and what can be done about it. */
  readonly reason: string;
  readonly isAccepted: boolean;
}

/** The mail of the mailboxes that are carried over. */
export interface MailToMove {
  /** `copyMail`: by `copyMail` of `@mailhost/plan/migrate`. `imapsync`: no calls of the two products can do it. */
  readonly how: 'copyMail' | 'imapsync';
  readonly mailboxes: number;
  /** Not given: the source does not tell it of each. */
  readonly bytes?: number | undefined;
  /** A command for each mailbox, where the two servers were given. No password is in them. */
  readonly commands: readonly string[];
}

/** What a migration keeps and what it loses: told before anything is changed. */
export interface MigrationLosses {
  /** What people call the two products. */
  readonly from: string;
  readonly to: string;
  readonly domains: readonly string[];
  /** By kind and field, in the order of plans: each adds up to the number of objects that have it. */
  readonly counts: readonly FateCounts[];
  readonly losses: readonly Loss[];
  /** The names of those that are not accepted yet. */
  readonly unaccepted: readonly string[];
  /** Every field of every object. */
  readonly fates: readonly FieldFate[];
  /** Of hosts: the mail, which no plan moves. */
  readonly mail?: MailToMove | undefined;
}
