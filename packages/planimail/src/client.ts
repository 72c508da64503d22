import {
  type Auth,
  Client,
  type ClientOptions,
  ConfigurationError,
  type Operation,
  type OperationInfo,
  operationInfos,
  type RoutesOf,
  readEnvironment,
  staticHeaders,
} from '@mailhost/core';
import { type Dialect, dialectOf, inDialect } from './dialect.js';
import { planimail } from './provider.js';
import { Aliases, aliasOperations } from './resources/aliases.js';
import { DomainAliases, domainAliasOperations } from './resources/domain-aliases.js';
import { Domains, domainOperations } from './resources/domains.js';
import { Mailboxes, mailboxOperations } from './resources/mailboxes.js';

const declared = [...domainOperations, ...mailboxOperations, ...aliasOperations, ...domainAliasOperations] as const;

/** Every operation of the API: 17. */
export const operations: readonly OperationInfo[] = operationInfos(declared);

/** What `request()` knows of the API. */
export interface PlanimailRoutes extends RoutesOf<typeof declared> {}

/** Options of a {@link PlanimailClient}. Each can be left to the environment variable that it names. */
export interface PlanimailOptions extends ClientOptions, Partial<Dialect> {
  /** The account's id, sent as header `Planimail`. Environment: `PLANIMAIL_ID`. */
  readonly planimailId?: string | undefined;
  /** The key that the vendor gave for it. Environment: `PLANIMAIL_API_KEY`. */
  readonly apiKey?: string | undefined;
  /** Default `https://planimail-app.planisys.net:8443/api/v1`. Environment: `PLANIMAIL_BASE_URL`. */
  readonly baseUrl?: string | undefined;
}

/**
 * A client of the Planimail API.
 *
 * @example
 * const planimail = new PlanimailClient({ planimailId: 'myplan', apiKey: process.env.PLANIMAIL_API_KEY });
 * if (!(await planimail.domains.exists('example.org'))) …
 */
export class PlanimailClient extends Client<PlanimailRoutes> {
  readonly domains: Domains = new Domains(this);
  readonly mailboxes: Mailboxes = new Mailboxes(this);
  readonly aliases: Aliases = new Aliases(this);
  readonly domainAliases: DomainAliases = new DomainAliases(this);
  /** Which reading of the vendor's document this client follows. */
  readonly dialect: Dialect;

  /** Throws `ConfigurationError` when the account's id or key is missing, or an option cannot be meant. */
  constructor(options: PlanimailOptions = {}) {
    const dialect = dialectOf(options);
    super({
      provider: planimail,
      operations: declared.map((operation) => inDialect<Operation>(operation, dialect)),
      options,
      baseUrl:
        options.baseUrl ?? readEnvironment('PLANIMAIL_BASE_URL') ?? 'https://planimail-app.planisys.net:8443/api/v1',
      ownOptions: ['listDomainsMethod', 'getQuotaMethod', 'setQuotaPath', 'domainAliasField'],
      credentials: ['apiKey', 'planimailId'],
      auth: () => authOf(options),
    });
    this.dialect = dialect;
  }
}

function authOf(options: PlanimailOptions): Auth {
  const planimailId = options.planimailId ?? readEnvironment('PLANIMAIL_ID');
  const apiKey = options.apiKey ?? readEnvironment('PLANIMAIL_API_KEY');
  if (planimailId && apiKey) return staticHeaders({ Authorization: apiKey }, { Planimail: planimailId });
  const missing = planimailId ? 'apiKey (or PLANIMAIL_API_KEY)' : 'planimailId (or PLANIMAIL_ID)';
  throw new ConfigurationError(`planimail: ${missing} is missing. The vendor gives both with the account.`);
}
