import type { PlanInMemory } from '../plan/operations.js';
import type { PlanOptions } from '../plan/options.js';
import { plan } from '../plan/plan.js';
import { desiredObjects } from '../state/desired.js';
import type { State } from '../state/state.js';
import { type ObserveOptions, observe } from './observe.js';

/** Options of {@link planState}. */
export interface PlanStateOptions extends PlanOptions, Pick<ObserveOptions, 'signal' | 'sort'> {}

/**
 * Reads what is there and plans what would have to change: `discover` of each account, {@link desiredObjects},
 * {@link observe} and {@link plan} in one. Sends reads only. Throws `ConfigurationError` where the state names an
 * account that is not there, and what `discover` throws; what cannot be read besides is told in the plan.
 *
 * @example
 * const made = await planState(readState(text), { accounts: { main, front } });
 */
export async function planState(state: State, options: PlanStateOptions): Promise<PlanInMemory> {
  const named = new Set(state.domains.flatMap(({ host, filter }) => [host, filter]));
  const used = Object.entries(options.accounts).filter(([name]) => named.has(name));
  await Promise.all(used.map(([, account]) => account.discover()));
  const desired = desiredObjects(state, options.accounts);
  return await plan(desired, observe(desired, options), options);
}
