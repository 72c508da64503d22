import { undo } from '@mailhost/plan';
import { openAccountsOf, readConfiguration } from '../frame/accounts.js';
import type { CliContext } from '../frame/context.js';
import type { ExitCode } from '../frame/exit-codes.js';
import type { FlagValues } from '../frame/flags.js';
import { carryOut } from './carry-out.js';
import type { undoFlags } from './flags.js';
import { readReport, recordsFor } from './records.js';
import { pathIn } from './state-source.js';

/** Takes back what a report says was done. */
export async function undoCommand(
  context: CliContext,
  flags: FlagValues<typeof undoFlags>,
  [path = '']: readonly string[],
): Promise<ExitCode> {
  const report = await readReport(pathIn(context, path));
  const config = await readConfiguration(context);
  const names = new Set(report.outcomes.map(({ operation }) => operation.account));
  const accounts = await openAccountsOf(context, config, [...names]);
  const plan = await undo(report, { accounts, allowDeletes: flags.allowDeletes });
  return await carryOut(context, plan, { accounts, records: recordsFor(context, config.file, flags.records), flags });
}
