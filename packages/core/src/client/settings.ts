import { ConfigurationError } from '../errors/call-errors.js';
import { type LogLevel, logAt } from '../logging/logger.js';
import type { HeaderValues } from '../request/headers.js';
import type { Middleware } from '../transport/http-request.js';
import { readEnvironment } from './environment.js';
import { type AnswerValidation, type CallOptions, type ClientDefaults, defaults } from './options.js';

/** The options of one call, after the client's and the call's own were put together. */
export interface Settings {
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly retries: number;
  readonly maxRetryAfter: number;
  readonly headers: HeaderValues;
  readonly validate: AnswerValidation;
  readonly middleware: readonly Middleware[];
  readonly log: ReturnType<typeof logAt>;
}

/** The settings of a client. Numbers that cannot be meant are refused here, before any call. */
export function clientSettings(provider: string, options: ClientDefaults): Settings {
  const { logger = console, logLevel = readEnvironment('MAILHOST_LOG') as LogLevel | undefined } = options;
  const validate = options.validate ?? readEnvironment('MAILHOST_VALIDATE');
  const settings: Settings = {
    signal: options.signal,
    timeout: options.timeout ?? numberFrom('MAILHOST_TIMEOUT') ?? defaults.timeout,
    totalTimeout: options.totalTimeout ?? numberFrom('MAILHOST_TOTAL_TIMEOUT') ?? defaults.totalTimeout,
    retries: options.retries ?? numberFrom('MAILHOST_RETRIES') ?? defaults.retries,
    maxRetryAfter: options.maxRetryAfter ?? numberFrom('MAILHOST_MAX_RETRY_AFTER') ?? defaults.maxRetryAfter,
    headers: options.headers ?? {},
    validate: validate === 'strict' ? 'strict' : 'lenient',
    middleware: options.middleware ?? [],
    log: logAt(logger, logLevel ?? 'warn'),
  };
  checkNumbers(provider, settings);
  return settings;
}

/** A client's settings with the options of one call over them. */
export function callSettings(provider: string, base: Settings, options: CallOptions | undefined): Settings {
  if (!options) return base;
  const settings: Settings = {
    ...base,
    signal:
      options.signal && base.signal ? AbortSignal.any([options.signal, base.signal]) : (options.signal ?? base.signal),
    timeout: options.timeout ?? base.timeout,
    totalTimeout: options.totalTimeout ?? base.totalTimeout,
    retries: options.retries ?? base.retries,
    headers: options.headers ? { ...base.headers, ...options.headers } : base.headers,
    validate: options.validate ?? base.validate,
  };
  checkNumbers(provider, settings);
  return settings;
}

function numberFrom(variable: string): number | undefined {
  const text = readEnvironment(variable);
  return text === undefined ? undefined : Number(text);
}

function checkNumbers(provider: string, settings: Settings): void {
  for (const name of ['timeout', 'totalTimeout', 'maxRetryAfter'] as const) {
    if (!(settings[name] >= 0))
      throw new ConfigurationError(`${provider}: ${name} must be a number of milliseconds, 0 or more.`);
  }
  if (!(Number.isInteger(settings.retries) && settings.retries >= 0)) {
    throw new ConfigurationError(`${provider}: retries must be a whole number, 0 or more.`);
  }
}
