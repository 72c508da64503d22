import {
  type Client,
  type ClientOptions,
  ConfigurationError,
  type Fetch,
  type Logger,
  type LogLevel,
  type Middleware,
} from '@mailhost/core';
import type { AccountOptions, Filter, Host, Pace } from '@mailhost/unified';
import type { AccountEntry } from '../state/account-entry.js';
import { resolveSecret as resolveReference } from '../state/resolve-secret.js';

/** An account that is open, with the client that it was made with. */
export type OpenedAccount = (Host | Filter) & { readonly client: Client };

/** Options of {@link openAccount}. */
export interface OpenAccountOptions extends Pick<AccountOptions, 'onWait' | 'unsupported'> {
  /** Gives the secret that a reference names. Default: that of `@mailhost/plan/node`. */
  readonly resolveSecret?: ((reference: string) => string | Promise<string>) | undefined;
  /** Sends the requests. Default: the client's own. */
  readonly fetch?: Fetch | undefined;
  /** Where the client's log lines go. Default `console`. */
  readonly logger?: Logger | undefined;
  readonly logLevel?: LogLevel | undefined;
  /** Code around every attempt. */
  readonly middleware?: readonly Middleware[] | undefined;
}

/** What an account is opened with, whatever the product. */
interface Opening {
  readonly secret: (reference: string) => Promise<string>;
  readonly client: Pick<ClientOptions, 'baseUrl' | 'fetch' | 'logger' | 'logLevel' | 'middleware'>;
  readonly account: AccountOptions;
}

/**
 * Opens an account of a configuration: reads its secrets, and loads its product's client. Sends nothing. Throws
 * `ConfigurationError` where a secret cannot be read, an option cannot be meant, or the client is not installed.
 *
 * @example
 * const main = await openAccount('main', { product: 'wildduck', baseUrl, accessToken: 'env:MAIN_TOKEN' });
 */
export async function openAccount(
  name: string,
  entry: AccountEntry,
  {
    resolveSecret = (reference) => resolveReference(reference),
    fetch,
    logger,
    logLevel,
    middleware,
    onWait,
    unsupported,
  }: OpenAccountOptions = {},
): Promise<OpenedAccount> {
  const { pace, outage, baseUrl } = entry;
  const opening: Opening = {
    secret: async (reference) => {
      try {
        return await resolveSecret(reference);
      } catch (error) {
        if (!(error instanceof ConfigurationError)) throw error;
        throw new ConfigurationError(`The account ${name}: ${error.message}`);
      }
    },
    client: { fetch, logger, logLevel, middleware, baseUrl },
    account: { name, pace: paceOf(pace), outage, onWait, unsupported, resolveSecret },
  };
  try {
    return await opened(entry, opening);
  } catch (error) {
    if (!isMissing(error, entry.product)) throw error;
    throw new ConfigurationError(
      `The account ${name} needs @mailhost/${entry.product}: npm install @mailhost/${entry.product}`,
    );
  }
}

/** Loads the product's client and its account, and makes them. */
async function opened(entry: AccountEntry, { secret, client, account }: Opening): Promise<OpenedAccount> {
  switch (entry.product) {
    case 'planimail': {
      const { PlanimailClient } = await import('@mailhost/planimail');
      const { planimail } = await import('@mailhost/unified/planimail');
      const { planimailId, apiKey, unknownSentences } = entry;
      const options = { ...client, planimailId, apiKey: await secret(apiKey), unknownSentences };
      return planimail(new PlanimailClient(options), account);
    }
    case 'cleanmail': {
      const { CleanmailClient } = await import('@mailhost/cleanmail');
      const { cleanmail } = await import('@mailhost/unified/cleanmail');
      return cleanmail(new CleanmailClient({ ...client, token: await secret(entry.token) }), account);
    }
    case 'protecmail': {
      const { ProtecmailClient } = await import('@mailhost/protecmail');
      const { protecmail } = await import('@mailhost/unified/protecmail');
      return protecmail(new ProtecmailClient({ ...client, apiKey: await secret(entry.apiKey) }), account);
    }
    case 'iredadmin': {
      const { IredadminClient } = await import('@mailhost/iredadmin');
      const { iredadmin } = await import('@mailhost/unified/iredadmin');
      const { username, backend, ldapQuotaUnit, olderNames } = entry;
      const password = await secret(entry.password);
      const options = { ...client, username, password, backend, ldapQuotaUnit, olderNames };
      return iredadmin(new IredadminClient(options), account);
    }
    case 'wildduck': {
      const { WildduckClient } = await import('@mailhost/wildduck');
      const { wildduck } = await import('@mailhost/unified/wildduck');
      const accessToken = entry.accessToken && (await secret(entry.accessToken));
      return wildduck(new WildduckClient({ ...client, accessToken }), account);
    }
  }
}

/** A pace without what is left to the product's table. */
function paceOf({ concurrency, requestsPerSecond }: NonNullable<AccountEntry['pace']> = {}): Partial<Pace> {
  return {
    ...(concurrency !== undefined && { concurrency }),
    ...(requestsPerSecond !== undefined && { requestsPerSecond }),
  };
}

/** Whether an error says that a product's client is not installed. */
function isMissing(error: unknown, product: string): boolean {
  return (
    error instanceof Error &&
    ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(String(Reflect.get(error, 'code'))) &&
    error.message.includes(`@mailhost/${product}`)
  );
}
