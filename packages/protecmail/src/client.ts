import {
  type ApiPromise,
  type Auth,
  type CallOptions,
  Client,
  type ClientOptions,
  ConfigurationError,
  type OperationInfo,
  operation,
  operationInfos,
  type RoutesOf,
  readEnvironment,
  staticHeaders,
} from '@mailhost/core';
import { messageOf, protecmail } from './provider.js';
import type { QuarantineStart } from './quarantine-pager.js';
import { AccountResource, accountOperations } from './resources/account.js';
import { Addresses, addressOperations } from './resources/addresses.js';
import { Domains, domainOperations } from './resources/domains.js';
import { Invoices, invoiceOperations } from './resources/invoices.js';
import { Quarantine, quarantineOperations } from './resources/quarantine.js';
import { Tokens, tokenOperations } from './resources/tokens.js';

const ping = operation({
  id: 'ping',
  method: 'GET',
  path: '/ping',
  repeat: 'readonly',
  // The one answer whose value is the message.
  read: (_value: unknown, response): string => messageOf(response) ?? '',
});

/** Every operation as the client carries it out. Users see them as `operations`. */
export const declared = [
  ping,
  ...accountOperations,
  ...invoiceOperations,
  ...tokenOperations,
  ...domainOperations,
  ...addressOperations,
  ...quarantineOperations,
] as const;

/** Every operation of the API: 17. */
export const operations: readonly OperationInfo[] = operationInfos(declared);

/** What `request()` knows of the API. */
export interface ProtecmailRoutes extends RoutesOf<typeof declared> {}

/** Options of a {@link ProtecmailClient}. Each can be left to the environment variable that it names. */
export interface ProtecmailOptions extends ClientOptions {
  /** A key from the customer area, sent as header `Api-Key`. Environment: `PROTECMAIL_API_KEY`. */
  readonly apiKey?: string | undefined;
  /** Default `https://protecmail.com/api/v1`. Environment: `PROTECMAIL_BASE_URL`. */
  readonly baseUrl?: string | undefined;
  /**
   * What the place to start at counts in a list of the quarantine. Default: found out by the first list that has a
   * second page. Environment: `PROTECMAIL_QUARANTINE_START`.
   */
  readonly quarantineStart?: QuarantineStart | undefined;
}

/**
 * A client of the Protecmail API.
 *
 * @example
 * const protecmail = new ProtecmailClient({ apiKey: process.env.PROTECMAIL_API_KEY });
 * for await (const mail of protecmail.quarantine.list('example.org')) console.log(mail.subject);
 */
export class ProtecmailClient extends Client<ProtecmailRoutes> {
  readonly account: AccountResource = new AccountResource(this);
  readonly invoices: Invoices = new Invoices(this);
  readonly tokens: Tokens = new Tokens(this);
  readonly domains: Domains = new Domains(this);
  readonly addresses: Addresses = new Addresses(this);
  readonly quarantine: Quarantine = new Quarantine(this);
  /** What the place to start at counts in a list of the quarantine, where an option says so. */
  readonly quarantineStart: QuarantineStart | undefined;

  /** Throws `ConfigurationError` when the key is missing, or an option cannot be meant. */
  constructor(options: ProtecmailOptions = {}) {
    super({
      provider: protecmail,
      operations: declared,
      options,
      baseUrl: options.baseUrl ?? readEnvironment('PROTECMAIL_BASE_URL') ?? 'https://protecmail.com/api/v1',
      ownOptions: ['quarantineStart'],
      credentials: ['apiKey'],
      auth: () => authOf(options),
    });
    this.quarantineStart = quarantineStart(options.quarantineStart ?? readEnvironment('PROTECMAIL_QUARANTINE_START'));
  }

  /** Whether the server answers and takes the key: `pong`. */
  ping(options?: CallOptions): ApiPromise<string> {
    return this.call(ping, {}, options);
  }
}

function quarantineStart(value: string | undefined): QuarantineStart | undefined {
  if (value === undefined || value === 'record' || value === 'page') return value;
  throw new ConfigurationError('protecmail: quarantineStart must be "record" or "page".');
}

function authOf(options: ProtecmailOptions): Auth {
  const apiKey = options.apiKey ?? readEnvironment('PROTECMAIL_API_KEY');
  if (apiKey) return staticHeaders({ 'Api-Key': apiKey });
  throw new ConfigurationError(
    'protecmail: apiKey (or PROTECMAIL_API_KEY) is missing. Keys are made in the customer area.',
  );
}
