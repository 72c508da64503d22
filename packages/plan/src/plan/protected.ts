import { domainOf, localPartOf, normalizeAddress } from '@mailhost/unified';
import type { ObjectPlace } from './objects.js';

/** Addresses that the standards want in each domain (RFC 2142), and administrators of that name. */
const neededLocalParts: readonly string[] = ['postmaster', 'abuse', 'admin'];

/** What is known of a removal. */
export interface Removal {
  readonly place: ObjectPlace;
  readonly item: object;
  /** It is named in the state, and not only missing in it. */
  readonly isNamed: boolean;
  readonly action: 'disable' | 'delete';
  /** The targets of the domain's catch-all as they will be, without those that go. */
  readonly catchAll: readonly string[] | 'not read';
  readonly protect: readonly string[];
}

/** Why an object is neither disabled nor deleted; `undefined` where nothing protects it. */
export function protectionOf({ place, item, isNamed, action, catchAll, protect }: Removal): string | undefined {
  const { kind, key } = place;
  if (kind === 'domain') return 'domains are never disabled or deleted by a plan';
  if (kind === 'admin') return 'administrators are never disabled or deleted by a plan';
  if (protect.some((name) => name === key || normalizeAddress(name) === key)) return 'the option protect names it';
  if (!['mailbox', 'alias', 'recipient'].includes(kind)) return undefined;
  const local = localPartOf(key);
  if (neededLocalParts.includes(local)) return `${local}@ is needed in each domain`;
  if (kind === 'recipient') return undefined;
  if (catchAll === 'not read') return 'reading the catch-all failed, so that it may be its last target';
  if (catchAll.length === 1 && catchAll[0] === key) return `it is the last target of the catch-all of ${domainOf(key)}`;
  if (kind !== 'mailbox' || isNamed || action === 'disable') return undefined;
  const usage: unknown = Reflect.get(item, 'usage');
  if (usage === 0) return undefined;
  return typeof usage === 'number' ? 'there is mail in it' : 'the product does not tell whether there is mail in it';
}

/** What to do where something is protected. */
export const protectionRemedy =
  'Leave it out of the state. If it is meant, name it with `absent: delete` (a mailbox with mail in it), give the catch-all another target, or delete it by the account’s own calls.';
