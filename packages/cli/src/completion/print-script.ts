import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import { completionScripts } from './scripts.js';

/** Writes the script that makes a shell complete the command line. */
export function printScript(shell: keyof typeof completionScripts): (context: CliContext) => Promise<ExitCode> {
  return async ({ print }) => {
    await print(completionScripts[shell]);
    return exitCodes.done;
  };
}
