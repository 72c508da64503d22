/** Where log lines go. `console` fits, and so do most logging libraries. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** The least level that is logged. Default `warn`. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'off';

export const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'off'];

/** A logger that passes on what is at or above a level. Lines are cleared of secrets before they come here. */
export function logAt(
  logger: Logger,
  level: LogLevel,
): (line: Exclude<LogLevel, 'off'>, message: () => string) => void {
  const least = levels.indexOf(level);
  return (line, message) => {
    if (levels.indexOf(line) < least) return;
    try {
      logger[line](message());
    } catch {
      // A logger that fails must not make a call fail.
    }
  };
}
