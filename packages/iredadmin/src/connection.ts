import {
  type ApiPromise,
  type CallOptions,
  Client,
  type ClientOptions,
  ConfigurationError,
  type ListOptions,
  type Operation,
  type PagePromise,
  type Routes,
  readEnvironment,
  type SessionStore,
} from '@mailhost/core';
import { forBackend } from './backends.js';
import type { LdapQuotaUnit } from './profiles/accounts.js';
import type { Backend } from './profiles/raw.js';
import { iredadmin } from './provider.js';
import { type Credentials, sessionOf } from './session.js';

/**
 * Options of an {@link IredadminConnection} or client. Each of the first five can be left to the environment variable
 * that it names.
 */
export interface IredadminOptions extends ClientOptions {
  /** The API's address, such as `https://mail.example.org/iredadmin/api`. Environment: `IREDADMIN_BASE_URL`. */
  readonly baseUrl?: string | undefined;
  /** An administrator's whole e-mail address. Environment: `IREDADMIN_USERNAME`. */
  readonly username?: string | undefined;
  /** Environment: `IREDADMIN_PASSWORD`. */
  readonly password?: string | undefined;
  /**
   * Where the server keeps its accounts. What the other back end alone has, and this one would drop without a word, is
   * refused before it is sent then. Default: found out from each answer, and nothing is refused. Environment:
   * `IREDADMIN_BACKEND`.
   */
  readonly backend?: Backend | undefined;
  /**
   * How an LDAP server counts the quota that it tells. Default: whole mebibytes are bytes. Environment:
   * `IREDADMIN_LDAP_QUOTA_UNIT`.
   */
  readonly ldapQuotaUnit?: LdapQuotaUnit | undefined;
  /** Where the session is kept between processes, so that each need not log in. It is a secret. */
  readonly sessionStore?: SessionStore | undefined;
  /**
   * Uses the parameter names of the document of 2016, for servers of that time: `backupmx` for `is_backupmx`, and the
   * like. Default `false`.
   */
  readonly olderNames?: boolean | undefined;
}

/**
 * The way to an iRedAdmin-Pro server, without any resource. By itself it is for bundles where every byte counts: each
 * resource can be made with it, and only what is imported is bundled.
 *
 * @example
 * import { IredadminConnection, Users } from '@mailhost/iredadmin';
 * const users = new Users(new IredadminConnection({ baseUrl, username, password }));
 */
export class IredadminConnection<KnownRoutes extends Routes = Record<never, never>> extends Client<KnownRoutes> {
  /** Where the server keeps its accounts, where an option says so. */
  readonly backend: Backend | undefined;
  readonly ldapQuotaUnit: LdapQuotaUnit | undefined;
  /** Whether the parameter names of 2016 are used. */
  readonly olderNames: boolean;

  /** Throws `ConfigurationError` when the address or the credentials are missing, or an option cannot be meant. */
  constructor(given: IredadminOptions = {}, operations: readonly Operation[] = []) {
    const options = copyOf(given);
    const backend = oneOf('backend', ['sql', 'ldap'], options.backend ?? readEnvironment('IREDADMIN_BACKEND'));
    const baseUrl = options.baseUrl ?? readEnvironment('IREDADMIN_BASE_URL') ?? '';
    if (!baseUrl && options.gateway === undefined) {
      throw new ConfigurationError(
        'iredadmin: baseUrl (or IREDADMIN_BASE_URL) is missing: it is like https://mail.example.org/iredadmin/api.',
      );
    }
    super({
      provider: iredadmin,
      operations,
      options,
      baseUrl,
      ownOptions: ['backend', 'ldapQuotaUnit', 'olderNames'],
      credentials: ['password', 'username', 'sessionStore'],
      auth: () => sessionOf(credentialsOf(options), withoutSlashes(baseUrl), options.sessionStore),
    });
    this.olderNames = options.olderNames ?? false;
    this.backend = backend;
    const unit = options.ldapQuotaUnit ?? readEnvironment('IREDADMIN_LDAP_QUOTA_UNIT');
    this.ldapQuotaUnit = oneOf('ldapQuotaUnit', ['bytes', 'MB'], unit);
  }

  protected override call<Args, Result>(
    operation: Operation<Args, Result>,
    args: Args,
    options?: CallOptions,
  ): ApiPromise<Result> {
    return super.call(forBackend(operation, this.backend), args, options);
  }

  protected override list<Args, Item>(
    operation: Operation<Args, readonly Item[]>,
    args: Args,
    options?: ListOptions,
  ): PagePromise<Item> {
    return super.list(forBackend(operation, this.backend), args, options);
  }

  /**
   * Logs in now, and anew where there is a session. There is no need to: the first call does it. Throws
   * `AuthenticationError` when the server refuses the credentials, and `PermissionDeniedError` when this machine's
   * address may not use the API. A refusal holds for a minute: calls within it fail without another try, but `login()`
   * tries. Safe to repeat. Since SQL-2.4.0, LDAP-2.6.0.
   */
  login(): Promise<void> {
    return this.authenticate({ id: 'login', method: 'POST', path: '/login', repeat: 'idempotent' });
  }
}

/** Read once, so that nothing is another thing the second time. */
function copyOf(options: IredadminOptions): IredadminOptions {
  try {
    if (typeof options === 'object' && options !== null) return { ...options };
  } catch {
    // Refused as what is no options.
  }
  throw new ConfigurationError('iredadmin: the options must be an object that can be read.');
}

function withoutSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
}

function credentialsOf(options: IredadminOptions): Credentials {
  const username = options.username ?? readEnvironment('IREDADMIN_USERNAME');
  const password = options.password ?? readEnvironment('IREDADMIN_PASSWORD');
  if (username && password) return { username, password };
  throw new ConfigurationError(
    'iredadmin: username and password (or IREDADMIN_USERNAME and IREDADMIN_PASSWORD) of an administrator are missing.',
  );
}

function oneOf<Value extends string>(
  name: string,
  known: readonly Value[],
  value: string | undefined,
): Value | undefined {
  const found = known.find((candidate) => candidate === value);
  if (value === undefined || found) return found;
  throw new ConfigurationError(`iredadmin: ${name} must be ${known.join(' or ')}.`);
}
