import { readEnvironment } from '../runtime/environment.js';
import type { LogFields, Logger } from './logger.js';

/** What `consoleLogger()` takes. */
export interface ConsoleLoggerOptions {
  /**
   * `text`, the default, is for people: columns that stand below each other. `json` is for log collectors: an object a
   * line.
   */
  readonly format?: 'text' | 'json';
  /**
   * Colours for the levels. Default: on a terminal, unless the environment variable `NO_COLOR` is set. Not for `json`.
   */
  readonly colour?: boolean;
  /** Whether a text line begins with the time, in UTC. Default `true`. */
  readonly time?: boolean;
}

/**
 * A logger for the option `logger` that writes a line a message to the console: time, level, product and operation,
 * each in its column.
 *
 * @example
 * const cleanmail = new CleanmailClient({ token, logger: consoleLogger(), logLevel: 'info' });
 */
export function consoleLogger(options: ConsoleLoggerOptions = {}): Logger {
  const { format = 'text', time = true } = options;
  const writing = (level: Level) => {
    const colour = options.colour ?? onTerminal(level);
    return (message: string, fields?: LogFields) => {
      const now = new Date().toISOString();
      const line =
        format === 'json'
          ? JSON.stringify({ time: now, level, ...fields, message })
          : `${time ? `${now} ` : ''}${levelText(level, colour)} ${textOf(message, fields)}`;
      console[level](line);
    };
  };
  return {
    takesFields: true,
    debug: writing('debug'),
    info: writing('info'),
    warn: writing('warn'),
    error: writing('error'),
  };
}

type Level = 'debug' | 'info' | 'warn' | 'error';

/** The columns in place of the name that the message begins with. What would end the line is written as in JSON. */
function textOf(message: string, { provider = '', operation = '' }: Partial<LogFields> = {}): string {
  const name = [provider, operation].filter(Boolean).join(' ');
  const rest = name && message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
  return `${provider.padEnd(10)} ${operation.padEnd(24)} ${rest}`.replace(control, (character) =>
    character === '\n' ? '\\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Also what a terminal would obey: a server's words must not recolour or overwrite the log. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

function levelText(level: Level, colour: boolean): string {
  const text = level.toUpperCase().padEnd(5);
  return colour ? `\u001b[${colours[level]}m${text}\u001b[0m` : text;
}

/** Grey, cyan, yellow, red. */
const colours: Readonly<Record<Level, number>> = { debug: 90, info: 36, warn: 33, error: 31 };

/** Whether the stream that the console writes a level to is a terminal: Node, Deno and Bun tell, browsers have none. */
function onTerminal(level: Level): boolean {
  if (readEnvironment('NO_COLOR') || readEnvironment('TERM') === 'dumb') return false;
  const streams: unknown = Reflect.get(globalThis, 'process');
  const stream = property(streams, level === 'debug' || level === 'info' ? 'stdout' : 'stderr');
  return property(stream, 'isTTY') === true;
}

function property(owner: unknown, name: string): unknown {
  return owner instanceof Object ? Reflect.get(owner, name) : undefined;
}
