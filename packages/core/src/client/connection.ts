import { createNodeTransport } from '#node-transport';
import type { Auth, AuthContext } from '../auth/auth.js';
import { ConfigurationError } from '../errors/call-errors.js';
import { MailhostError } from '../errors/mailhost-error.js';
import { withoutEndSlashes } from '../request/end-slashes.js';
import { RetryBudget } from '../retry/budget.js';
import { type Exchange, type IncomingResponse, interruptionBy, type OutgoingRequest } from '../transport/exchange.js';
import { fetchExchange } from '../transport/fetch.js';
import { gatewayExchange } from '../transport/gateway.js';
import type { Fetch } from '../transport/http-request.js';
import type { Access } from './access.js';
import type { ClientOptions } from './options.js';

/** A token or a session could not be had, for a reason of the network or of the caller's own code. */
export class CredentialsUnavailable extends Error {}

/** What a client shares with the clients derived from it: the way to the server, the credentials, the budget. */
export class Connection {
  readonly baseUrl: string;
  readonly auth: Auth;
  readonly budget: RetryBudget | undefined;
  /** Operation and path of every misfit of an answer that was reported. */
  readonly reported = new Set<string>();
  /** Calls go to a gateway, which adds the credentials. */
  readonly gateway: boolean;
  /** The way of a request that every `fetch` takes. */
  readonly #exchange: Exchange | undefined;
  /** The way of a body on GET, which the global `fetch` is where it says so at the time of the call. */
  readonly #bodyOnGet: () => Exchange | undefined;
  /** How every address of the server begins. */
  readonly #home: string;
  readonly #authContext: AuthContext;

  constructor(
    provider: string,
    options: ClientOptions & { readonly timeout: number },
    { baseUrl, auth, gateway }: Access,
    warn: AuthContext['warn'],
  ) {
    this.baseUrl = checkBaseUrl(provider, baseUrl);
    this.#home = `${new URL(this.baseUrl).origin}/`;
    this.auth = auth;
    this.gateway = gateway;
    this.budget = options.retryBudget === false ? undefined : new RetryBudget(options.retryBudget);
    const { fetch, tls, agent } = options;
    const onlyNode = tls !== undefined || agent !== undefined;
    if (onlyNode && fetch) {
      throw new ConfigurationError(`${provider}: "${tls ? 'tls' : 'agent'}" and "fetch" exclude each other.`);
    }
    const byFetch = fetchExchange(fetch);
    const node = createNodeTransport({ tls, agent });
    const exchange = fetch || !node ? byFetch : node.unlessReplaced(byFetch);
    if (gateway) {
      this.#exchange = gatewayExchange(exchange, this.baseUrl);
      this.#bodyOnGet = () => this.#exchange;
    } else {
      this.#exchange = onlyNode ? node?.exchange : exchange;
      const takesBodyOnGet = (used: Fetch) => !onlyNode && used.acceptsBodyOnGet === true;
      this.#bodyOnGet = () => (takesBodyOnGet(fetch ?? globalThis.fetch) ? byFetch : node?.exchange);
    }
    this.#authContext = {
      baseUrl: this.baseUrl,
      timeout: options.timeout,
      transport: async ({ signal, ...request }) =>
        (await this.#transmit({ ...request, interruption: interruptionBy(signal) })).response,
      warn,
    };
  }

  /** Whether an address is on the server's own origin. A gateway knows that, and this client does not. */
  isHome(url: string): boolean {
    return this.gateway || url.startsWith(this.#home);
  }

  /** Gets the credentials anew, and sends nothing but what that takes. */
  async authenticate(): Promise<void> {
    this.auth.renew?.();
    await this.#credentials(new Headers());
  }

  /**
   * Adds the credentials and sends. `onCredentials` is told which ones were used. A request to another origin, by an
   * address that a server gave or middleware wrote, goes without.
   */
  async send(request: OutgoingRequest, onCredentials: (credentials: unknown) => void): Promise<IncomingResponse> {
    const headers = new Headers(request.headers);
    if (!this.isHome(request.url)) {
      for (const name of credentialHeaders) headers.delete(name);
      onCredentials(undefined);
      return this.#transmit({ ...request, headers });
    }
    let credentials = this.#credentials(headers, request.url);
    if (credentials instanceof Promise) credentials = await credentials;
    request.interruption.throwIfInterrupted();
    onCredentials(credentials);
    const response = await this.#transmit({ ...request, headers });
    this.auth.observe?.(response, credentials, request.url);
    return response;
  }

  /** Puts the credentials on a request; what keeps them from being had is told apart from what breaks a request. */
  #credentials(headers: Headers, url?: string): unknown {
    const unavailable = (error: unknown) =>
      error instanceof MailhostError ? error : new CredentialsUnavailable('no credentials', { cause: error });
    try {
      const context = url === undefined ? this.#authContext : { ...this.#authContext, url };
      const credentials = this.auth.apply(headers, context);
      if (!(credentials instanceof Promise)) return credentials;
      return credentials.catch((error: unknown) => {
        throw unavailable(error);
      });
    } catch (error) {
      throw unavailable(error);
    }
  }

  #transmit(request: OutgoingRequest): Promise<IncomingResponse> {
    const { operation, method, body } = request;
    const bodyOnGet = body !== undefined && (method === 'GET' || method === 'HEAD');
    const exchange = bodyOnGet ? this.#bodyOnGet() : this.#exchange;
    if (exchange) return exchange(request);
    throw new ConfigurationError(
      bodyOnGet
        ? `${operation} sends a body with ${method}, which browsers and Workers refuse. Call it from Node, Deno or Bun, or through a gateway (option gateway).`
        : 'The options "tls" and "agent" work on Node, Deno and Bun only.',
    );
  }
}

const credentialHeaders = ['Authorization', 'Cookie', 'Proxy-Authorization'];

/** The base URL without a slash at its end, or an error. */
function checkBaseUrl(provider: string, baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash) {
    return withoutEndSlashes(url.href);
  }
  throw new ConfigurationError(
    `${provider}: baseUrl must be an https:// or http:// address without user name, password, query or fragment.`,
  );
}
