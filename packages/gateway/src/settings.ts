import { ConfigurationError, type Logger, type LogLevel } from '@mailhost/core/user';
import type { GatewayLimits, GatewayOptions } from './options.js';

/** A gateway's options, checked and with their defaults. */
export interface Settings {
  /** The path before the providers', without a slash at its end. */
  readonly base: string;
  readonly origins: ReadonlySet<string>;
  readonly limits: Required<GatewayLimits>;
  /** Who somebody says to be, before it is decided on. */
  readonly claimed: (request: Request) => string;
  /** Who it is, where authorize gives no name; `undefined` where that is not known. */
  readonly known: (claimed: string) => string | undefined;
  readonly logger: Logger;
  readonly logLevel: LogLevel;
}

const defaultLimits: Required<GatewayLimits> = {
  body: 1_048_576,
  upload: 67_108_864,
  bodyTimeout: 30_000,
  fields: 1000,
  concurrency: 16,
  streamAge: 300_000,
};

/** Throws `ConfigurationError` for what cannot be meant. */
export function settingsOf(options: GatewayOptions): Settings {
  const { path = '/api/mail', origins = [], caller, logger = console, logLevel = 'warn' } = options;
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new ConfigurationError(`gateway: there is no option ${JSON.stringify(name)}.`);
  }
  for (const name of ['authorize', 'authorizeDestructive', 'caller'] as const) {
    const given: unknown = options[name];
    if (given !== undefined && typeof given !== 'function') {
      throw new ConfigurationError(`gateway: ${name} must be a function.`);
    }
  }
  if (!/^\/[\w\-./~]*$/.test(path)) throw new ConfigurationError('gateway: path must be like "/api/mail".');
  return {
    base: withoutSlashes(path),
    origins: new Set(origins.map(checkedOrigin)),
    limits: checkedLimits(options.limits ?? {}),
    claimed: caller ?? byCredentials,
    known: (claimed) => (caller ? claimed : undefined),
    logger,
    logLevel,
  };
}

function checkedOrigin(origin: string): string {
  if (URL.canParse(origin) && /^https?:/.test(origin) && new URL(origin).origin === origin) return origin;
  throw new ConfigurationError(
    `gateway: origins has ${JSON.stringify(origin)}, which is not like "https://panel.example.org".`,
  );
}

function checkedLimits(limits: GatewayLimits): Required<GatewayLimits> {
  for (const [name, value] of Object.entries(limits)) {
    const fits = Object.hasOwn(defaultLimits, name) && Number.isInteger(value) && value > 0 && value < 2 ** 31;
    if (!fits)
      throw new ConfigurationError(`gateway: limits.${name} must be one of its limits, a whole number above 0.`);
  }
  return { ...defaultLimits, ...limits };
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/** Whoever sends the same cookies and the same `Authorization`. */
function byCredentials({ headers }: Request): string {
  return `${headers.get('cookie') ?? ''}\n${headers.get('authorization') ?? ''}`;
}

const known = [
  'providers',
  'authorize',
  'authorizeDestructive',
  'path',
  'open',
  'origins',
  'caller',
  'limits',
  'logger',
  'logLevel',
];
