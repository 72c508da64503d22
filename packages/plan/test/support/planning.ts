import {
  type Accounts,
  desiredObjects,
  type ObserveOptions,
  observe,
  type PlanInMemory,
  type PlanOptions,
  plan,
  type State,
} from '@mailhost/plan';
import type { EnsuredKind } from '@mailhost/unified';
import type { MemoryAccount } from './memory-account.js';

/** The plan for a state, of what its accounts have now. */
export async function planFor(
  state: State,
  accounts: Accounts,
  options: Omit<PlanOptions, 'accounts'> & Pick<ObserveOptions, 'sort'> = {},
): Promise<PlanInMemory> {
  const desired = desiredObjects(state, accounts);
  const { prune, sort } = options;
  return await plan(desired, observe(desired, { accounts, prune, sort }), { id: 'test', ...options, accounts });
}

/** The operations in words: `create mailbox ana@example.org`. */
export function told({ operations }: PlanInMemory): readonly string[] {
  return operations.map(({ action, kind, key }) => `${action} ${kind} ${key}`);
}

/** The refusals in words: `protected delete mailbox ana@example.org`. */
export function refused({ summary }: PlanInMemory): readonly string[] {
  return summary.refusals.map(({ reason, actions, kind, count, keys }) =>
    [reason, actions.join('+'), kind, keys.length > 0 ? keys.join(',') : count].join(' '),
  );
}

/** Puts objects into an account without a call. */
export function keep({ kept }: MemoryAccount, kind: EnsuredKind, objects: Readonly<Record<string, object>>): void {
  const known = kept.get(kind) ?? new Map<string, Record<string, unknown>>();
  for (const [key, fields] of Object.entries(objects)) known.set(key, { ...fields });
  kept.set(kind, known);
}

/** So many mailboxes: `m001@example.org`, as they are and as a state has them. */
export function manyMailboxes(
  count: number,
): Readonly<Record<string, { readonly address: string; readonly name: string }>> {
  const addresses = Array.from({ length: count }, (_, index) => `m${String(index + 1).padStart(3, '0')}@example.org`);
  return Object.fromEntries(
    addresses.map((address) => [address, { address, name: 'Somebody', enabled: true, usage: 0 }]),
  );
}
