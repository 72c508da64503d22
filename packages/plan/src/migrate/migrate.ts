import type { ResolveSecret } from '../apply/operate.js';
import { planState } from '../observe/plan-state.js';
import type { PlanInMemory } from '../plan/operations.js';
import type { Accounts } from '../state/accounts.js';
import type { State } from '../state/state.js';
import { assess } from './assess.js';
import type { MigrationLosses } from './losses.js';
import type { MigrateOptions } from './options.js';
import { RefusedMigrationError } from './refused-migration-error.js';
import { stateOf } from './state-of.js';

/** What is to be applied, and what it loses. */
export interface Migration {
  readonly losses: MigrationLosses;
  /** What the target is to have: as `formatState` writes it into a file, for later. No secret is in it. */
  readonly state: State;
  /** For `apply`, like any other plan. */
  readonly plan: PlanInMemory;
  /** The target by the name that the state and the plan have for it. */
  readonly accounts: Accounts;
  /** For `apply`: gives the passwords and hashes that the plan refers to, right before they are sent. */
  readonly resolveSecret: ResolveSecret;
}

/**
 * Reads domains at one account, maps them to what another can have, and plans there what is missing. Refused until each
 * loss has been accepted by its name: `RefusedMigrationError` has the report. It changes nothing itself, but makes the
 * one-time passwords that the plan needs and keeps them, so that they are there before anything can be sent.
 *
 * Safe to repeat: what has been made is not planned again, and gets no other password. Throws as
 * {@link assessMigration} does, and as `planState` does.
 *
 * @example
 * const { plan, accounts, resolveSecret } = await migrate({ from, to, domains, accept: ['mailbox.name'], passwords });
 * for await (const { operation, status } of apply(plan, accounts, { resolveSecret, journal })) {
 *   console.log(status, operation.key);
 * }
 */
export async function migrate(options: MigrateOptions): Promise<Migration> {
  const { to, name = to.name, passwords, thresholds, lastApplied, id, signal } = options;
  const { losses, mapped, secrets } = await assess(options);
  if (losses.unaccepted.length > 0) throw new RefusedMigrationError(losses);
  const state = stateOf(mapped, { role: to.role, name, passwordVersion: passwords?.version });
  const accounts = { [name]: to };
  const plan = await planState(state, { accounts, thresholds, lastApplied, id, signal });
  const made = plan.operations.filter(({ action }) => action === 'create');
  const owners = secrets.owners(made.map(({ kind, key, input }) => [kind, key, input]));
  if (owners.length > 0) await passwords?.oneTime?.make(owners);
  return {
    losses,
    state,
    plan,
    accounts,
    resolveSecret: (reference) => secrets.resolve(reference, options.resolveSecret),
  };
}
