/** What a line is about, for loggers that write more than texts. Cleared of secrets, as the lines are. */
export interface LogFields {
  readonly provider: string;
  readonly operation?: string;
  /** 1 for the first try. */
  readonly attempt?: number;
  readonly status?: number;
  /** How long the attempt took. */
  readonly milliseconds?: number;
  /** The class of the error after which the call is tried again. */
  readonly error?: string;
  /** Milliseconds until then. */
  readonly delay?: number;
}

/** Where log lines go. `console` fits, and so do most logging libraries. */
export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** Whether it is given the fields: `console` would print them behind every line, which says the same already. */
  readonly takesFields?: boolean;
}

/** The least level that is logged. Default `warn`. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'off';

export const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'off'];

/** A logger that passes on what is at or above a level. Lines are cleared of secrets before they come here. */
export function logAt(
  logger: Logger,
  level: LogLevel,
): (line: Exclude<LogLevel, 'off'>, message: () => string, fields?: () => LogFields) => void {
  const least = levels.indexOf(level);
  return (line, message, fields) => {
    if (levels.indexOf(line) < least) return;
    try {
      logger[line](message(), ...(logger.takesFields && fields ? [fields()] : []));
    } catch {
      // A logger that fails must not make a call fail.
    }
  };
}
