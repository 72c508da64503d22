import {
  type ApiPromise,
  type Auth,
  type CallOptions,
  Client,
  type ClientOptions,
  ConfigurationError,
  type ListOptions,
  type Operation,
  type OperationInfo,
  operationInfos,
  type PagePromise,
  type RoutesOf,
  readEnvironment,
  staticHeaders,
} from '@mailhost/core';
import { accepting } from './accepting.js';
import { choose, type Dialect, dialectOf, inDialect } from './dialect.js';
import { mailboxOperations } from './mailbox-operations.js';
import { planimail } from './provider.js';
import { Aliases, aliasOperations } from './resources/aliases.js';
import { DomainAliases, domainAliasOperations } from './resources/domain-aliases.js';
import { Domains, domainOperations } from './resources/domains.js';
import { Mailboxes } from './resources/mailboxes.js';
import type { UnknownSentences } from './responses.js';

/** Every operation as the client carries it out. Users see them as `operations`. */
export const declared = [
  ...domainOperations,
  ...mailboxOperations,
  ...aliasOperations,
  ...domainAliasOperations,
] as const;

/** Every operation of the API: 17. */
export const operations: readonly OperationInfo[] = operationInfos(declared);

/** What `request()` knows of the API. */
export interface PlanimailRoutes extends RoutesOf<typeof declared> {}

/** Options of a {@link PlanimailClient}. Each can be left to the environment variable that it names. */
export interface PlanimailOptions extends ClientOptions, Partial<Dialect> {
  /**
   * The account's name with the vendor, sent as header `Planimail`. It is no secret: the server's sentences, and with
   * them errors, repeat it. Environment: `PLANIMAIL_ID`.
   */
  readonly planimailId?: string | undefined;
  /** The key that the vendor gave for it. Environment: `PLANIMAIL_API_KEY`. */
  readonly apiKey?: string | undefined;
  /** Default `https://planimail-app.planisys.net:8443/api/v1`. Environment: `PLANIMAIL_BASE_URL`. */
  readonly baseUrl?: string | undefined;
  /**
   * What to do where the server answers a change with a status of success, but in words that are not known. `error`
   * (the default): a `DecodeError` with the code `UNKNOWN_SENTENCE` and `mayHaveTakenEffect`. `accept`: the words are
   * the result, with `recognized: false`, and each time a line is logged. Environment: `PLANIMAIL_UNKNOWN_SENTENCES`.
   */
  readonly unknownSentences?: UnknownSentences | undefined;
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

  readonly #adapt: <Declared extends Operation>(operation: Declared) => Declared;

  /** Throws `ConfigurationError` when the account's id or key is missing, or an option cannot be meant. */
  constructor(options: PlanimailOptions = {}) {
    const dialect = dialectOf(options);
    const adapt = adaptation(options, dialect);
    super({
      provider: planimail,
      operations: declared.map((operation) => adapt<Operation>(operation)),
      options,
      baseUrl:
        options.baseUrl ?? readEnvironment('PLANIMAIL_BASE_URL') ?? 'https://planimail-app.planisys.net:8443/api/v1',
      ownOptions: ['listDomainsMethod', 'getQuotaMethod', 'setQuotaPath', 'domainAliasField', 'unknownSentences'],
      credentials: ['apiKey', 'planimailId'],
      auth: () => authOf(options),
    });
    this.dialect = dialect;
    this.#adapt = adapt;
  }

  /** Carries out an operation of the API, in this client's dialect. */
  protected override call<Args, Result>(
    operation: Operation<Args, Result>,
    args: Args,
    options?: CallOptions,
  ): ApiPromise<Result> {
    return super.call(this.#adapt(operation), args, options);
  }

  /** Carries out an operation that lists, in this client's dialect. */
  protected override list<Args, Item>(
    operation: Operation<Args, readonly Item[]>,
    args: Args,
    options?: ListOptions,
  ): PagePromise<Item> {
    return super.list(this.#adapt(operation), args, options);
  }
}

/** An operation as the client's options have it; adapted again, it stays as it is. */
function adaptation(options: PlanimailOptions, dialect: Dialect) {
  const unknown = choose('unknownSentences', options.unknownSentences, ['error', 'accept']);
  return <Declared extends Operation>(operation: Declared): Declared => {
    const adapted = inDialect(operation, dialect);
    return unknown === 'accept' ? accepting(adapted, options) : adapted;
  };
}

function authOf(options: PlanimailOptions): Auth {
  const planimailId = options.planimailId ?? readEnvironment('PLANIMAIL_ID');
  const apiKey = options.apiKey ?? readEnvironment('PLANIMAIL_API_KEY');
  if (planimailId && apiKey) return staticHeaders({ Authorization: apiKey }, { Planimail: planimailId });
  const missing = planimailId ? 'apiKey (or PLANIMAIL_API_KEY)' : 'planimailId (or PLANIMAIL_ID)';
  throw new ConfigurationError(`planimail: ${missing} is missing. The vendor gives both with the account.`);
}
