import type { EnsuredKind } from '@mailhost/unified';
import type { Action, Operation, PlanSummary } from '../plan/operations.js';
import { isRefused } from '../plan/operations.js';
import type { Accounts } from '../state/accounts.js';

/** Kinds that can be made at once, and after those that stand before. */
const tiers: readonly (readonly EnsuredKind[])[] = [
  ['domain'],
  ['domainAlias', 'mailbox', 'dkim'],
  ['alias', 'recipient', 'admin'],
  ['catchAll', 'senderRule'],
];

/** Operations that can be done at once: those of some accounts, after all of the phases before. */
export interface Phase {
  readonly number: number;
  readonly accounts: readonly string[];
}

/**
 * The phases of a plan that have anything in them: what is made by its needs, hosts first; removals at last, the other
 * way round.
 */
export function phasesOf(summary: PlanSummary, accounts: Accounts): readonly Phase[] {
  const found = new Map<number, Set<string>>();
  const actions: readonly Action[] = ['create', 'update', 'disable', 'delete'];
  for (const { account, domain, kind, actions: counts } of summary.groups) {
    for (const action of actions) {
      if (counts[action] === 0 || isRefused(summary, { account, domain, kind, action })) continue;
      const number = phaseOf({ account, kind, action }, accounts);
      found.set(number, (found.get(number) ?? new Set<string>()).add(account));
    }
  }
  return [...found]
    .sort(([one], [other]) => one - other)
    .map(([number, names]) => ({ number, accounts: [...names].sort() }));
}

/** The number of an operation's phase. */
export function phaseOf(
  { account, kind, action }: Pick<Operation, 'account' | 'kind' | 'action'>,
  accounts: Accounts,
): number {
  const tier = tiers.findIndex((kinds) => kinds.includes(kind));
  if (action === 'disable' || action === 'delete') return 2 * tiers.length + (tiers.length - tier);
  const isFilter = accounts[account]?.role === 'filter';
  return 2 * tier + (isFilter ? 1 : 0);
}
