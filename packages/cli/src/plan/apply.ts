import { readPlan } from '@mailhost/plan/node';
import { openAccountsOf, readConfiguration } from '../frame/accounts.js';
import { UsageError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';
import type { ExitCode } from '../frame/exit-codes.js';
import type { FlagValues } from '../frame/flags.js';
import { carryOut } from './carry-out.js';
import type { applyCommandFlags } from './flags.js';
import { makePlan, throwFailedReads } from './plan.js';
import { isPlanFile, recordsFor } from './records.js';
import { pathIn } from './state-source.js';

type Flags = FlagValues<typeof applyCommandFlags>;

/** Applies a plan that `plan --out` wrote, or plans and applies in one. */
export async function applyCommand(context: CliContext, flags: Flags, files: readonly string[]): Promise<ExitCode> {
  const [first] = files;
  const isPlan = await Promise.all(files.map((file) => isPlanFile(pathIn(context, file))));
  if (first === undefined || !isPlan.includes(true)) {
    const { plan, accounts, records } = await makePlan(context, files, flags);
    await throwFailedReads(plan.summary.groups, accounts);
    return await carryOut(context, plan, { accounts, records, flags });
  }
  if (files.length > 1)
    throw new UsageError('A plan is applied by itself.', 'Name one file of a plan, or files of a state.');
  refuseLimits(flags);
  const plan = await readPlan(pathIn(context, first));
  const config = await readConfiguration(context);
  const names = new Set(plan.summary.groups.map(({ account }) => account));
  const accounts = await openAccountsOf(context, config, [...names]);
  return await carryOut(context, plan, { accounts, records: recordsFor(context, config.file, flags.records), flags });
}

/** A saved plan was made with its limits: a flag that is not heeded would deceive. */
function refuseLimits({ allowDeletes, maxRemovals, maxUpdates, allowShrunk, protect, prune }: Flags): void {
  const isGiven = [allowDeletes, maxRemovals, maxUpdates].some((limit) => limit !== undefined);
  if (!isGiven && allowShrunk.length + protect.length + prune.length === 0) return;
  throw new UsageError('The limits of a saved plan are those that it was made with.', 'Give them to mailhost plan.');
}
