import { accountFlag, outputFlags } from '../frame/common-flags.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import { flagValues } from '../frame/flags.js';
import { writeRecord } from '../frame/output/records.js';
import { keyOfWords, type ResourceKind } from './kinds.js';
import { preparedAccount } from './prepared-account.js';
import { resourceColumns } from './resource-columns.js';

/** Writes one. */
export async function getResource(
  context: CliContext,
  kind: ResourceKind,
  given: object,
  words: readonly string[],
): Promise<ExitCode> {
  const account = await preparedAccount(context, flagValues(accountFlag, given).account, kind);
  const item = await account.calls(kind.kind).get(keyOfWords(kind, words), { signal: context.signal });
  await writeRecord(context, flagValues(outputFlags, given), resourceColumns(kind, account, false), item);
  return exitCodes.done;
}
