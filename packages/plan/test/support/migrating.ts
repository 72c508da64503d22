import {
  type Accounts,
  type ApplyReport,
  apply,
  type MigrateOptions,
  type Migration,
  migrate,
  type OneTimePasswords,
  type PasswordOwner,
  planState,
  RefusedMigrationError,
  type State,
} from '@mailhost/plan';
import type { AnyAccount } from '@mailhost/unified';

/** Applies a plan to its end, and gives its report. */
export async function applied(
  { plan, accounts, resolveSecret }: Pick<Migration, 'plan' | 'accounts' | 'resolveSecret'>,
  skipRefused = false,
): Promise<ApplyReport> {
  const run = apply(plan, accounts, { resolveSecret, skipRefused });
  for (;;) {
    const next = await run.next();
    if (next.done) return next.value;
    const { status, operation, message } = next.value;
    if (!['done', 'unchanged'].includes(status)) throw new Error(`${operation.id}: ${status}: ${message}`);
  }
}

/** Puts into an account what it can have of a state. */
export async function fill(account: AnyAccount, state: State): Promise<void> {
  const accounts: Accounts = { [account.name]: account };
  const plan = await planState(state, { accounts });
  await applied({ plan, accounts, resolveSecret: (reference) => `Secret of ${reference}, 1A` }, true);
}

/** A migration of which every loss is accepted, and which ones were. */
export async function migrateAll(
  options: MigrateOptions,
): Promise<Migration & { readonly accepted: readonly string[] }> {
  try {
    return { ...(await migrate(options)), accepted: [] };
  } catch (error) {
    if (!(error instanceof RefusedMigrationError)) throw error;
    const accepted = error.losses.unaccepted;
    return { ...(await migrate({ ...options, accept: accepted })), accepted };
  }
}

/** One-time passwords that are kept in memory, and whose they are. */
export function passwordsInMemory(): OneTimePasswords & { readonly made: PasswordOwner[] } {
  const made: PasswordOwner[] = [];
  const reference = ({ kind, key }: PasswordOwner) => `file:memory#${kind}/${key}`;
  return {
    made,
    reference,
    make: async (owners) => void made.push(...owners),
    resolve: async (given) => (made.some((owner) => reference(owner) === given) ? `One-time 1A ${given}` : undefined),
  };
}
