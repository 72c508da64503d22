import { visibleText } from '@mailhost/plan';
import type { OpenedAccount } from '@mailhost/plan/config';
import type { ChangeResult } from '@mailhost/unified';
import { type OutputFlags, outputFlags } from '../frame/common-flags.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import { flagValues } from '../frame/flags.js';
import { formatOf, writeRecord } from '../frame/output/records.js';
import { fieldText } from './resource-columns.js';

const done = {
  none: 'is as it was asked for',
  create: 'was made',
  update: 'was changed',
  delete: 'was deleted',
  disable: 'was put out of use',
} as const;

const wouldBe = {
  none: 'is as it was asked for',
  create: 'would be made',
  update: 'would be changed',
  delete: 'would be deleted',
  disable: 'would be put out of use',
} as const;

/** Tells what became of a change, in words or as data, and gives the exit code: that for unknown where it is not known. */
export async function tellChange(
  context: CliContext,
  account: OpenedAccount,
  noun: string,
  { changed, change, warnings }: ChangeResult,
  given: object,
): Promise<ExitCode> {
  const output: OutputFlags = flagValues(outputFlags, given);
  const { key, action, fields } = change;
  const isDry = Reflect.get(given, 'dryRun') === true;
  if (formatOf(output) !== 'table') {
    const record = { account: account.name, key, action, changed, fields, warnings };
    const columns = Object.keys(record).map((name) => ({ name, value: (item: object) => Reflect.get(item, name) }));
    await writeRecord(context, output, columns, record);
  } else {
    const became =
      changed === 'unknown' && action !== 'none' && !isDry ? 'may have been changed' : (isDry ? wouldBe : done)[action];
    const gone =
      action === 'none' && Reflect.get(given, 'yes') !== undefined ? 'is not there, or out of use already' : became;
    await context.print(`${account.name}: ${noun} ${visibleText(key)} ${gone}.\n`);
    for (const { name, before, after } of fields) {
      const was = before === undefined ? '' : `${fieldText(name, before)} → `;
      await context.print(`  ${name} ${was}${fieldText(name, after)}\n`);
    }
  }
  for (const { message } of warnings) context.tell(`${context.errorColors.yellow('Note:')} ${message}`);
  if (changed !== 'unknown' || isDry) return exitCodes.done;
  context.tell('It cannot be told whether it was carried out: look at it before you repeat it.');
  return exitCodes.unknown;
}
