import { readFile, writeFile } from 'node:fs/promises';
import {
  formatState,
  type MigrationLosses,
  type MigrationPasswords,
  migrate,
  type OneTimePasswords,
  RefusedMigrationError,
  renderLossesText,
} from '@mailhost/plan';
import { resolveSecret } from '@mailhost/plan/node';
import { openAccountsOf, readConfiguration } from '../frame/accounts.js';
import { CliError, UsageError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import type { FlagValues } from '../frame/flags.js';
import { carryOut } from './carry-out.js';
import type { migrateFlags } from './flags.js';
import { limitsOf } from './limits.js';
import { recordsFor } from './records.js';
import { pathIn } from './state-source.js';

type Flags = FlagValues<typeof migrateFlags>;

/** Tells what a migration loses, and once that is accepted, plans and applies it like any other plan. */
export async function migrateCommand(context: CliContext, flags: Flags): Promise<ExitCode> {
  const { from: fromName, to: toName } = flags;
  if (fromName === undefined || toName === undefined || fromName === toName) {
    throw new UsageError('A migration is between two accounts.', 'Say --from NAME and --to NAME.');
  }
  if (flags.domain.length === 0) throw new UsageError('No domain is named.', 'Say --domain NAME, or several: a,b.');
  const config = await readConfiguration(context);
  const accounts = await openAccountsOf(context, config, [fromName, toName]);
  const [from, to] = [accounts[fromName], accounts[toName]];
  if (!from || !to) throw new TypeError('An account that was opened is not there.');
  const records = recordsFor(context, config.file, flags.records);
  const { thresholds } = limitsOf({ ...flags, allowDeletes: undefined, allowShrunk: [], protect: [], prune: [] });
  const options = { from, to, name: toName, domains: flags.domain, accept: flags.acceptLoss, thresholds };
  const migration = await migrate({
    ...options,
    passwords: await passwordsOf(context, flags),
    defaults: { quota: flags.quota, relay: flags.relay === undefined ? undefined : { host: flags.relay } },
    lastApplied: await records.lastApplied(),
    resolveSecret: (reference) => resolveSecret(reference, { env: context.env }),
    signal: context.signal,
  }).catch(async (error: unknown) => {
    if (!(error instanceof RefusedMigrationError)) throw error;
    await tellLosses(context, flags, error.losses);
    const names = error.losses.unaccepted.join(',');
    throw new CliError(
      'Nothing is done, since something would be lost.',
      `If it may be lost: --accept-loss ${names}`,
      exitCodes.refused,
    );
  });
  await tellLosses(context, flags, migration.losses);
  if (flags.out !== undefined)
    await writeFile(pathIn(context, flags.out), formatState(migration.state), { mode: 0o600 });
  if (flags.dryRun) return exitCodes.done;
  const { plan } = migration;
  return await carryOut(context, plan, {
    accounts: migration.accounts,
    records,
    flags,
    resolveSecret: migration.resolveSecret,
  });
}

async function tellLosses(
  { print, tell, colors, errorColors }: CliContext,
  { json }: Flags,
  losses: MigrationLosses,
): Promise<void> {
  if (json) tell(renderLossesText(losses, { color: errorColors.isColorSupported }).trimEnd());
  else await print(renderLossesText(losses, { color: colors.isColorSupported }));
}

/** Where the passwords come from, which no product tells. */
async function passwordsOf(context: CliContext, flags: Flags): Promise<MigrationPasswords> {
  const { hashes, oneTime, ageRecipient } = flags;
  if (oneTime !== undefined && ageRecipient.length === 0) {
    throw new UsageError(
      '--one-time needs somebody who can read it.',
      'Say --age-recipient age1…, as age-keygen makes it.',
    );
  }
  return {
    ...(hashes !== undefined && { hashes: await hashesIn(pathIn(context, hashes), hashes) }),
    ...(oneTime !== undefined && {
      oneTime: await oneTimeIn(context, pathIn(context, oneTime), flags),
    }),
  };
}

async function hashesIn(path: string, shown: string) {
  const { readHashesCsv } = await import('@mailhost/plan/csv');
  return readHashesCsv(await readFile(path, 'utf8'), { file: shown });
}

/** One-time passwords; with `--dry-run` none is made. */
async function oneTimeIn({ env }: CliContext, file: string, flags: Flags): Promise<OneTimePasswords> {
  const { oneTimePasswords } = await import('@mailhost/plan/migrate');
  const { ageRecipient: recipients, ageIdentity } = flags;
  const identity = ageIdentity === undefined ? undefined : await resolveSecret(ageIdentity, { env });
  const oneTime = oneTimePasswords({ recipients, file, identity });
  if (!flags.dryRun) return oneTime;
  return {
    reference: (owner) => oneTime.reference(owner),
    make: async () => {},
    resolve: (reference) => oneTime.resolve(reference),
  };
}
