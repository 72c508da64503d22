import {
  type Auth,
  Client,
  type ClientOptions,
  ConfigurationError,
  type OperationInfo,
  operationInfos,
  type RoutesOf,
  readEnvironment,
  staticHeaders,
} from '@mailhost/core';
import { newmail } from './provider.js';
import { Domains, domainOperations } from './resources/domains.js';

/** Every operation as the client carries it out. Users see them as `operations`. */
export const declared = [...domainOperations] as const;

/** Every operation of the API: 3. */
export const operations: readonly OperationInfo[] = operationInfos(declared);

/** What `request()` knows of the API. */
export interface NewmailRoutes extends RoutesOf<typeof declared> {}

/** Options of a {@link NewmailClient}. Each can be left to the environment variable that it names. */
export interface NewmailOptions extends ClientOptions {
  /** A key of the account, sent as header `Api-Key`. Environment: `NEWMAIL_API_KEY`. */
  readonly apiKey?: string | undefined;
  /** Default `https://api.newmail.example/v1`. Environment: `NEWMAIL_BASE_URL`. */
  readonly baseUrl?: string | undefined;
}

/**
 * A client of the Newmail API.
 *
 * @example
 * const newmail = new NewmailClient({ apiKey: process.env.NEWMAIL_API_KEY });
 * for await (const { domain } of newmail.domains.list()) console.log(domain);
 */
export class NewmailClient extends Client<NewmailRoutes> {
  readonly domains: Domains = new Domains(this);

  /** Throws `ConfigurationError` when the key is missing, or an option cannot be meant. */
  constructor(options: NewmailOptions = {}) {
    super({
      provider: newmail,
      operations: declared,
      options,
      baseUrl: options.baseUrl ?? readEnvironment('NEWMAIL_BASE_URL') ?? 'https://api.newmail.example/v1',
      credentials: ['apiKey'],
      auth: () => authOf(options),
    });
  }
}

function authOf(options: NewmailOptions): Auth {
  const apiKey = options.apiKey ?? readEnvironment('NEWMAIL_API_KEY');
  if (apiKey) return staticHeaders({ 'Api-Key': apiKey });
  throw new ConfigurationError('newmail: apiKey (or NEWMAIL_API_KEY) is missing.');
}
