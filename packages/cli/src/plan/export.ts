import { writeFile } from 'node:fs/promises';
import { exportState, formatState } from '@mailhost/plan';
import { chooseAccount } from '../frame/accounts.js';
import { CliError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import type { FlagValues } from '../frame/flags.js';
import type { exportFlags } from './flags.js';
import { pathIn } from './state-source.js';

/** Writes a state of what is there, of the named domains or of all. */
export async function exportCommand(
  context: CliContext,
  flags: FlagValues<typeof exportFlags>,
  named: readonly string[],
): Promise<ExitCode> {
  const account = await chooseAccount(context, flags.account);
  const { signal } = context;
  const domains = named.length > 0 ? [...named] : [];
  if (named.length === 0) {
    for await (const domain of account.calls('domain').list({}, { details: false, signal })) {
      domains.push(String(Reflect.get(domain, 'name')));
    }
  }
  const { state, omitted } = await exportState(account, { domains, name: account.name, signal });
  const text = formatState(state, { omitted });
  if (flags.out === undefined) await context.print(text);
  else {
    await writeNew(pathIn(context, flags.out), text, flags.out);
    context.tell(
      `${flags.out}: ${domains.length} domains. Its plan is empty until you change it: mailhost plan ${flags.out}`,
    );
  }
  return exitCodes.done;
}

/** A state that somebody has edited is not written over. */
async function writeNew(path: string, text: string, shown: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'EEXIST') throw error;
    throw new CliError(`${shown} is there already.`, 'Name another file, or move it away.');
  }
}
