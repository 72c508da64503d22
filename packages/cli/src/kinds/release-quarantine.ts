import { visibleText } from '@mailhost/plan';
import { can, whyNot } from '@mailhost/unified';
import { CliError } from '../frame/cli-error.js';
import { confirm } from '../frame/confirm.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import { quarantineAccount } from './quarantine-account.js';

interface AccountFlags {
  readonly account: string | undefined;
}

/** Hands mails to their recipients, one after the other. */
export async function releaseMails(
  context: CliContext,
  { account: name }: AccountFlags,
  ids: readonly string[],
): Promise<ExitCode> {
  const { quarantine } = await quarantineAccount(context, name);
  for (const id of ids) {
    await quarantine.release(id, { signal: context.signal });
    await context.print(`Released ${visibleText(id)}.\n`);
  }
  return exitCodes.done;
}

/** Deletes mails, where the product can, once it is confirmed. */
export async function deleteMails(
  context: CliContext,
  { account: name, yes }: AccountFlags & { readonly yes: boolean },
  ids: readonly string[],
): Promise<ExitCode> {
  const account = await quarantineAccount(context, name);
  if (!can(account, 'quarantine.delete')) {
    throw new CliError(`${account.name}: ${whyNot(account, 'quarantine.delete')}`, 'It goes by itself after a time.');
  }
  const which =
    ids.length === 1 ? `the quarantined mail ${visibleText(ids[0] ?? '')}` : `${ids.length} quarantined mails`;
  await confirm(context, `Delete ${which} of ${account.name}? It cannot be brought back.`, { yes });
  for (const id of ids) {
    await account.quarantine.delete(id, { signal: context.signal });
    await context.print(`Deleted ${visibleText(id)}.\n`);
  }
  return exitCodes.done;
}
