import { CliError } from './cli-error.js';
import type { CliContext } from './context.js';
import { exitCodes } from './exit-codes.js';

/**
 * Has somebody confirm what would be done. Returns where it is confirmed, by `--yes` or by the person who was asked;
 * throws with the exit code for a refusal where not.
 *
 * @param what For example `Delete the mailbox ana@example.org of main. Its mail cannot be brought back.`
 */
export async function confirm(context: CliContext, what: string, { yes }: { readonly yes: boolean }): Promise<void> {
  if (yes) return;
  if (!context.canAsk) {
    throw new CliError(`Not done, since nobody can be asked: ${what}`, 'If it is meant, say --yes.', exitCodes.refused);
  }
  const { askYesNo } = await import('./prompts.js');
  if (await askYesNo(context, what)) return;
  throw new CliError('Nothing was changed.', undefined, exitCodes.refused);
}
