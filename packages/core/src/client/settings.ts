import { ConfigurationError } from '../errors/call-errors.js';
import { levels, logAt } from '../logging/logger.js';
import { definedOnly } from '../operation/defined-only.js';
import type { HeaderValues } from '../request/headers.js';
import { readEnvironment } from '../runtime/environment.js';
import type { Middleware } from '../transport/http-request.js';
import { type CallOptions, type ClientDefaults, defaults, type ResponseValidation } from './options.js';

/** The options of one call, after the client's and the call's own were put together. */
export interface Settings {
  /** Any of them ends the call. Kept apart, since signals made of others are never freed while one of those lives. */
  readonly signals: readonly AbortSignal[];
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly retries: number;
  readonly maxRetryAfter: number;
  readonly maxResponseBytes: number;
  readonly headers: HeaderValues;
  readonly validate: ResponseValidation;
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
      maxResponseBytes: numberFrom('MAILHOST_MAX_RESPONSE_BYTES'),
    }),
    validate: readEnvironment('MAILHOST_VALIDATE') === 'strict' ? 'strict' : 'lenient',
    headers: {},
    middleware: [],
    ...definedOnly(options),
    signals: options.signal ? [options.signal] : [],
    log: logAt(logger, level),
  });
}

/** A client's settings with the options of one call over them. */
export function callSettings(provider: string, base: Settings, options: CallOptions | undefined): Settings {
  if (options === undefined) return base;
  refuseUnknown(provider, options, callOptions);
  const { signal, ...own } = definedOnly(options);
  return checked(provider, {
    ...base,
    ...own,
    signals: signal ? [...base.signals, signal] : base.signals,
    headers: { ...base.headers, ...own.headers },
  });
}

/** A misspelt option would otherwise do nothing, and nobody would know. */
export function refuseUnknown(provider: string, options: object, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) {
    throw new ConfigurationError(`${provider}: the options must be an object.`);
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    throw new ConfigurationError(`${provider}: there is no option ${JSON.stringify(name)} here.`);
  }
}

const callOptions = ['signal', 'timeout', 'totalTimeout', 'retries', 'headers', 'validate'];
/** What `with()` takes. */
export const defaultOptions = [...callOptions, 'maxRetryAfter', 'maxResponseBytes', 'middleware', 'logger', 'logLevel'];
/** What every constructor takes. */
export const clientOptions = [
  ...defaultOptions,
  'baseUrl',
  'fetch',
  'tls',
  'agent',
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
  for (const [name, unit] of Object.entries(units)) {
    const value = settings[name as keyof typeof units];
    if (value >= 0 && (unit !== 'a whole number' || Number.isInteger(value))) continue;
    throw new ConfigurationError(`${provider}: ${name} must be ${unit}, 0 or more.`);
  }
  for (const signal of settings.signals) {
    if (typeof signal.addEventListener === 'function') continue;
    throw new ConfigurationError(`${provider}: signal must be an AbortSignal.`);
  }
  return settings;
}

const units = {
  timeout: 'milliseconds',
  totalTimeout: 'milliseconds',
  maxRetryAfter: 'milliseconds',
  maxResponseBytes: 'bytes',
  retries: 'a whole number',
} as const;
