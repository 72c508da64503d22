import { visibleText } from '@mailhost/plan';
import type { OpenedAccount } from '@mailhost/plan/config';
import { accountFlag, changeFlags, confirmFlags } from '../frame/common-flags.js';
import { confirm } from '../frame/confirm.js';
import type { CliContext } from '../frame/context.js';
import type { ExitCode } from '../frame/exit-codes.js';
import { flagValues } from '../frame/flags.js';
import { keyOfWords, type ResourceKind } from './kinds.js';
import { preparedAccount } from './prepared-account.js';
import { tellChange } from './tell-change.js';

const removeFlags = {
  ...accountFlag,
  ...changeFlags,
  ...confirmFlags,
  keepDays: { kind: 'number', placeholder: '', brief: '' },
} as const;

/** Deletes or disables one: looks whether it is there, has it confirmed, does it, and tells what became of it. */
export async function removeResource(
  context: CliContext,
  kind: ResourceKind,
  mode: 'disable' | 'delete',
  given: object,
  words: readonly string[],
): Promise<ExitCode> {
  const { account: name, dryRun, yes, keepDays } = flagValues(removeFlags, given);
  const account = await preparedAccount(context, name, kind);
  const key = keyOfWords(kind, words);
  const options = { mode, signal: context.signal, ...(keepDays !== undefined && { keepDays }) };
  const calls = account.calls(kind.kind);
  const looked = await calls.absent(key, { ...options, dryRun: true });
  if (dryRun || looked.changed === false) return tellChange(context, account, kind.noun, looked, given);
  const what = mode === 'delete' ? 'Delete' : 'Put out of use';
  const question = `${what} the ${kind.noun} ${visibleText(words.join(' '))} of ${account.name}?${mode === 'delete' ? ` ${graceText(account, kind)}` : ''}`;
  await confirm(context, question, { yes });
  return tellChange(context, account, kind.noun, await calls.absent(key, options), given);
}

/** Whether a deleted one can be brought back. */
function graceText({ capabilities }: OpenedAccount, { kind }: ResourceKind): string {
  const row = capabilities.kinds[kind];
  return row?.delete === 'soft'
    ? `It can be brought back: ${row.grace ?? 'for a time'}.`
    : 'It cannot be brought back.';
}
