import {
  AbortError,
  AuthenticationError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  MailhostError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
} from '@mailhost/core';
import { CliError } from './cli-error.js';
import { type ExitCode, exitCodes } from './exit-codes.js';

/** An error in words for people. */
export interface Explanation {
  readonly message: string;
  /** What to do next. */
  readonly advice: string | undefined;
  readonly exitCode: ExitCode;
}

interface Kind {
  readonly matches: (error: MailhostError) => boolean;
  readonly advice?: string;
  readonly exitCode: ExitCode;
}

/** What each kind of error calls for; the first that matches. */
const kinds: readonly Kind[] = [
  { matches: (error) => error instanceof AbortError, exitCode: exitCodes.interrupted },
  {
    matches: ({ mayHaveTakenEffect }) => mayHaveTakenEffect === true,
    advice: 'It may have been carried out: look at it (get) before you repeat it.',
    exitCode: exitCodes.unknown,
  },
  {
    matches: (error) => error instanceof AuthenticationError,
    advice: 'Look at the secret that the account has in the configuration, and try it with: mailhost doctor',
    exitCode: exitCodes.auth,
  },
  {
    matches: (error) => error instanceof PermissionDeniedError,
    advice: 'Use credentials that may do this. What they may is told by: mailhost doctor',
    exitCode: exitCodes.auth,
  },
  {
    matches: ({ name }) => ['RefusedPlanError', 'PreconditionError'].includes(name),
    exitCode: exitCodes.refused,
  },
  {
    matches: ({ name }) => name === 'UnsupportedError',
    advice: 'What each account can do is told by: mailhost doctor --capabilities',
    exitCode: exitCodes.error,
  },
  { matches: (error) => error instanceof ValidationError, exitCode: exitCodes.usage },
  {
    matches: (error) => error instanceof ConfigurationError && error.message.startsWith('There is no configuration'),
    advice: 'Write one with mailhost init, or name it with --config FILE.',
    exitCode: exitCodes.error,
  },
  {
    matches: (error) => error instanceof ConfigurationError && error.message.includes('there is no such secret'),
    advice: 'Set it, or name another place in the configuration: env:NAME, file:PATH or cmd:PROGRAM.',
    exitCode: exitCodes.error,
  },
  {
    matches: (error) => error instanceof NotFoundError,
    advice: 'What there is, is told by: list. Make it with: create or ensure.',
    exitCode: exitCodes.error,
  },
  {
    matches: (error) => error instanceof ConflictError,
    advice: 'It is there already: change it with update or ensure.',
    exitCode: exitCodes.error,
  },
  {
    matches: (error) => error instanceof RateLimitError,
    advice: 'Wait, or lower pace.requestsPerSecond of the account in the configuration.',
    exitCode: exitCodes.error,
  },
  {
    matches: (error) =>
      error instanceof ServerError || error instanceof ConnectionError || error instanceof TimeoutError,
    advice: 'Try whether the server can be reached with: mailhost doctor',
    exitCode: exitCodes.error,
  },
];

/** What to tell of an error, and how the command ends by it. */
export function explain(error: unknown): Explanation {
  if (error instanceof CliError) {
    return { message: error.message, advice: error.advice, exitCode: error.exitCode };
  }
  if (error instanceof MailhostError) {
    const kind = kinds.find(({ matches }) => matches(error));
    return { message: error.message, advice: kind?.advice, exitCode: kind?.exitCode ?? exitCodes.error };
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return { message: 'Interrupted.', advice: undefined, exitCode: exitCodes.interrupted };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    message,
    advice: 'This is not foreseen. Run it again with --debug, and report what it tells.',
    exitCode: exitCodes.error,
  };
}
