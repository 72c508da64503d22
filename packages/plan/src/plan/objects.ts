import type { EnsuredKind } from '@mailhost/unified';

/** Where an object is: what sorts it, and what names it in plans, journals and reports. */
export interface ObjectPlace {
  /** The account's name in the state: `main`. */
  readonly account: string;
  readonly domain: string;
  readonly kind: EnsuredKind;
  /** What names it within its kind, in one line: an address, a domain, the scope and sender of a rule. */
  readonly key: string;
}

/** An object as it should be. */
export interface DesiredObject extends ObjectPlace {
  /** As the calls of `@mailhost/unified` take it; secrets are references. */
  readonly input: Readonly<Record<string, unknown>>;
  /** It should not be there: `disable` puts it out of use, `delete` has been written out. */
  readonly absent?: 'disable' | 'delete';
  /** Which password it is: a higher number than the one that was applied last sends it again. Default 1. */
  readonly passwordVersion?: number;
  /** The ids of what has to be there first. */
  readonly dependsOn: readonly string[];
}

/** How the objects of one account, domain and kind were read. */
export type Reading =
  /** All of them. */
  | { readonly how: 'listed'; readonly count: number }
  /** Those that the state names, since the product has no list. */
  | { readonly how: 'looked-up'; readonly count: number }
  /** Not: nothing is planned there. */
  | { readonly how: 'failed'; readonly message: string }
  /** Not, since the product has no such thing, or does not tell it. */
  | { readonly how: 'unsupported'; readonly message: string };

/** The head of what was read of one account, domain and kind: it comes before its objects. */
export interface ObservedGroup extends ObjectPlace {
  readonly key: '';
  readonly reading: Reading;
}

/** An object as it is. */
export interface ObservedObject extends ObjectPlace {
  /** As the account's calls gave it, with its `raw`. */
  readonly item: object;
}

/** What was read, sorted by {@link comparePlaces}. */
export type Observed = ObservedGroup | ObservedObject;

/** The kinds in the order in which they stand in a plan: catch-alls before the mailboxes that they need. */
export const kindsInOrder: readonly EnsuredKind[] = [
  'domain',
  'domainAlias',
  'catchAll',
  'mailbox',
  'alias',
  'recipient',
  'senderRule',
  'dkim',
  'admin',
];

/** The order of a plan: by account, domain, kind and key, each by its characters' codes. */
export function comparePlaces(one: ObjectPlace, other: ObjectPlace): number {
  return compareGroups(one, other) || compareTexts(one.key, other.key);
}

/** The same without the key. */
export function compareGroups(one: ObjectPlace, other: ObjectPlace): number {
  return (
    compareTexts(one.account, other.account) ||
    compareTexts(one.domain, other.domain) ||
    kindsInOrder.indexOf(one.kind) - kindsInOrder.indexOf(other.kind)
  );
}

/** What names an object among all of a plan. */
export function objectId({ account, domain, kind, key }: ObjectPlace): string {
  return `${account}/${domain}/${kind}/${key}`;
}

/** What names the objects of one account, domain and kind. */
export function groupId({ account, domain, kind }: Omit<ObjectPlace, 'key'>): string {
  return `${account}/${domain}/${kind}`;
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
