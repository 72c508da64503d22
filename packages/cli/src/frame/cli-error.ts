import { type ExitCode, exitCodes } from './exit-codes.js';

/** An error that is told as it is: what is wrong, and what to do next. */
export class CliError extends Error {
  override readonly name: string = 'CliError';

  constructor(
    message: string,
    /** What to do next. */
    readonly advice?: string,
    readonly exitCode: ExitCode = exitCodes.error,
  ) {
    super(message);
  }
}

/** A command line that cannot be meant. */
export class UsageError extends CliError {
  override readonly name: string = 'UsageError';

  constructor(message: string, advice?: string) {
    super(message, advice, exitCodes.usage);
  }
}
