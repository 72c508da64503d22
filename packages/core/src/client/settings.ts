import { ConfigurationError } from '../errors/call-errors.js';
import { levels, logAt } from '../logging/logger.js';
import { definedOnly } from '../operation/defined-only.js';
import type { HeaderValues } from '../request/headers.js';
import type { Middleware } from '../transport/http-request.js';
import { readEnvironment } from './environment.js';
import { type AnswerValidation, type CallOptions, type ClientDefaults, defaults } from './options.js';

/** The options of one call, after the client's and the call's own were put together. */
export interface Settings {
  readonly signal?: AbortSignal;
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly retries: number;
  readonly maxRetryAfter: number;
  readonly headers: HeaderValues;
  readonly validate: AnswerValidation;
  readonly middleware: readonly Middleware[];
  readonly log: ReturnType<typeof logAt>;
}

/** The settings of a client: its options, else the environment, else the defaults. */
export function clientSettings(provider: string, options: ClientDefaults): Settings {
  const { logger = console, logLevel = readEnvironment('MAILHOST_LOG') ?? 'warn' } = options;
  const level = levels.find((candidate) => candidate === logLevel);
  if (!level) throw new ConfigurationError(`${provider}: logLevel (or MAILHOST_LOG) must be ${levels.join(', ')}.`);
  return checked(provider, {
    ...defaults,
    ...definedOnly({
      timeout: numberFrom('MAILHOST_TIMEOUT'),
      totalTimeout: numberFrom('MAILHOST_TOTAL_TIMEOUT'),
      retries: numberFrom('MAILHOST_RETRIES'),
      maxRetryAfter: numberFrom('MAILHOST_MAX_RETRY_AFTER'),
    }),
    validate: readEnvironment('MAILHOST_VALIDATE') === 'strict' ? 'strict' : 'lenient',
    headers: {},
    middleware: [],
    ...definedOnly(options),
    log: logAt(logger, level),
  });
}

/** A client's settings with the options of one call over them. */
export function callSettings(provider: string, base: Settings, options: CallOptions | undefined): Settings {
  if (!options) return base;
  refuseUnknown(provider, options, callOptions);
  const own = definedOnly(options);
  return checked(provider, {
    ...base,
    ...own,
    ...(base.signal && own.signal && { signal: AbortSignal.any([base.signal, own.signal]) }),
    headers: { ...base.headers, ...own.headers },
  });
}

/** A misspelt option would otherwise do nothing, and nobody would know. */
export function refuseUnknown(provider: string, options: object, known: readonly string[]): void {
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    throw new ConfigurationError(`${provider}: there is no option ${JSON.stringify(name)} here.`);
  }
}

const callOptions = ['signal', 'timeout', 'totalTimeout', 'retries', 'headers', 'validate'];
/** What `with()` takes. */
export const defaultOptions = [...callOptions, 'maxRetryAfter', 'middleware', 'logger', 'logLevel'];
/** What every constructor takes. */
export const clientOptions = [
  ...defaultOptions,
  'baseUrl',
  'fetch',
  'tls',
  'retryBudget',
  'gateway',
  'dangerouslyAllowBrowser',
];

function numberFrom(variable: string): number | undefined {
  const text = readEnvironment(variable);
  return text === undefined ? undefined : Number(text);
}

/** Numbers that cannot be meant are refused before any call. */
function checked(provider: string, settings: Settings): Settings {
  for (const name of ['timeout', 'totalTimeout', 'maxRetryAfter', 'retries'] as const) {
    if (settings[name] >= 0 && (name !== 'retries' || Number.isInteger(settings[name]))) continue;
    throw new ConfigurationError(
      `${provider}: ${name} must be ${name === 'retries' ? 'a whole number' : 'milliseconds'}, 0 or more.`,
    );
  }
  return settings;
}
