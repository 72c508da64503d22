import { accountFlag, changeFlags } from '../frame/common-flags.js';
import type { CliContext } from '../frame/context.js';
import type { ExitCode } from '../frame/exit-codes.js';
import { flagValues } from '../frame/flags.js';
import type { ResourceKind } from './kinds.js';
import { preparedAccount } from './prepared-account.js';
import { inputOf } from './read-fields.js';
import { tellChange } from './tell-change.js';

/** Makes or changes one, and tells what became of it. */
export async function writeResource(
  context: CliContext,
  kind: ResourceKind,
  verb: 'create' | 'ensure' | 'update',
  given: object,
  words: readonly string[],
): Promise<ExitCode> {
  const account = await preparedAccount(context, flagValues(accountFlag, given).account, kind);
  const input = await inputOf(context, kind, given, words);
  const options = { dryRun: flagValues(changeFlags, given).dryRun, signal: context.signal };
  const calls = account.calls(kind.kind);
  const resetPassword = Reflect.get(given, 'resetPassword') === true;
  const result =
    verb === 'ensure' ? await calls.ensure(input, { ...options, resetPassword }) : await calls[verb](input, options);
  return tellChange(context, account, kind.noun, result, given);
}
