import type { AnyAccount } from '@mailhost/unified';
import { type Found, found, verb } from './found.js';
import { lostWhole, type Mapped } from './map-object.js';

/** What hangs on others: nothing is made in a domain that is not made, and no target stays that is not there. */
export function withoutMissing(mapped: readonly Mapped[]): readonly Mapped[] {
  const lostDomains = new Map<string, Found>();
  const lostMailboxes = new Set<string>();
  for (const { object, input, fates } of mapped) {
    if (input) continue;
    const [fate] = fates;
    if (object.kind === 'domain' && fate) lostDomains.set(object.domain, fate);
    if (object.kind === 'mailbox' || object.kind === 'recipient') lostMailboxes.add(object.key);
  }
  return mapped.map((one) => {
    const { object } = one;
    const lost = lostDomains.get(object.domain);
    if (lost && object.kind !== 'domain') return lostWhole(object, found(object, undefined, lost.fate, lost.why));
    return withoutTargets(one, lostMailboxes);
  });
}

const reason = 'Mailboxes that are not made there are left out of targets.';

function withoutTargets(mapped: Mapped, lost: ReadonlySet<string>): Mapped {
  const { object, input, fates } = mapped;
  if (!input || (object.kind !== 'alias' && object.kind !== 'catchAll')) return mapped;
  const given: unknown = input['targets'];
  const targets: readonly unknown[] = Array.isArray(given) ? given : [];
  const kept = targets.filter((target) => !lost.has(String(target).toLowerCase()));
  if (kept.length === targets.length) return mapped;
  const name = `${object.kind}.targets.missing`;
  const text = (count: number, noun: string) =>
    `${count} ${noun} ${verb(count, 'lose')} targets that are not made there`;
  if (kept.length === 0) return lostWhole(object, found(object, undefined, 'lost', { name, reason, text }));
  const others = fates.filter(({ field }) => field !== 'targets');
  const fate = found(object, 'targets', 'lossy', { name, reason, text });
  return { ...mapped, input: { ...input, targets: kept }, fates: [...others, fate] };
}

/** Mailboxes whose mail is more than they may have there. */
export function* tooLarge(mapped: readonly Mapped[], usage: ReadonlyMap<string, number>, { capabilities }: AnyAccount) {
  const reason = `${capabilities.title} would refuse the rest of their mail: raise the quota, in defaults or by amend.`;
  const text = (count: number, noun: string) =>
    `${count} ${noun} ${count === 1 ? 'has' : 'have'} more mail than its quota`;
  for (const { object, input } of mapped) {
    const quota: unknown = input?.['quota'];
    const used = usage.get(object.key);
    if (object.kind !== 'mailbox' || typeof quota !== 'number' || used === undefined || used <= quota) continue;
    yield found(object, 'usage', 'lost', { name: 'mailbox.usage', reason, text });
  }
}
