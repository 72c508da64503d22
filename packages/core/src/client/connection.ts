import { createNodeTransport } from '#node-transport';
import { Deadline } from '../attempt/deadline.js';
import type { Auth, AuthContext } from '../auth/auth.js';
import { ConfigurationError } from '../errors/call-errors.js';
import { MailhostError } from '../errors/mailhost-error.js';
import { RetryBudget } from '../retry/budget.js';
import { fetchTransport } from '../transport/fetch.js';
import type { HttpRequest, Transport } from '../transport/http-request.js';
import { type ClientOptions, defaults } from './options.js';

/** A token or a session could not be had, for a reason of the network or of the caller's own code. */
export class CredentialsUnavailable extends Error {}

/** What a client shares with the clients derived from it: the way to the server, the credentials, the budget. */
export class Connection {
  readonly baseUrl: string;
  readonly auth: Auth;
  readonly budget: RetryBudget | undefined;
  /** Operation and path of every misfit of an answer that was reported. */
  readonly reported = new Set<string>();
  readonly #fetch: Transport;
  readonly #alwaysNode: boolean;
  readonly #nodeTransport: () => Transport | undefined;
  readonly #authContext: AuthContext;

  constructor(provider: string, options: ClientOptions & { readonly baseUrl: string }, auth: Auth) {
    this.baseUrl = checkBaseUrl(provider, options.baseUrl);
    this.auth = auth;
    this.budget = options.retryBudget === false ? undefined : new RetryBudget(options.retryBudget);
    this.#fetch = fetchTransport(options.fetch);
    this.#alwaysNode = options.tls !== undefined;
    if (options.tls && options.fetch) {
      throw new ConfigurationError(`${provider}: "tls" and "fetch" exclude each other: give your fetch its own trust.`);
    }
    let transport: Transport | undefined;
    this.#nodeTransport = () => {
      transport ??= createNodeTransport(options.tls);
      return transport;
    };
    const timeout = options.timeout ?? defaults.timeout;
    this.#authContext = { send: (request) => this.#sendForAuth(request, timeout) };
  }

  /** Adds the credentials and sends. `onCredentials` is told which ones were used. */
  async send(request: HttpRequest, onCredentials: (credentials: unknown) => void): Promise<Response> {
    const headers = new Headers(request.headers);
    let credentials: unknown;
    try {
      credentials = this.auth.apply(headers, this.#authContext);
      if (credentials instanceof Promise) credentials = await credentials;
    } catch (error) {
      throw error instanceof MailhostError ? error : new CredentialsUnavailable('no credentials', { cause: error });
    }
    request.signal.throwIfAborted();
    onCredentials(credentials);
    const response = await this.#transmit({ ...request, headers });
    this.auth.observe?.(response);
    return response;
  }

  #transmit(request: HttpRequest): Promise<Response> {
    const bodyOnGet = request.body !== undefined && (request.method === 'GET' || request.method === 'HEAD');
    if (!bodyOnGet && !this.#alwaysNode) return this.#fetch(request);
    const transport = this.#nodeTransport();
    if (transport) return transport(request);
    throw new ConfigurationError(
      bodyOnGet
        ? `${request.operation} sends a JSON body with ${request.method}, which fetch refuses in browsers and Workers. Make the call from Node, Deno or Bun, or let a server of yours relay it.`
        : 'The option "tls" works on Node, Deno and Bun only. Elsewhere the runtime decides which certificates it trusts.',
    );
  }

  /** The way to the server for a login: bounded in time, not retried, and with no caller's signal, as many wait for it. */
  async #sendForAuth(
    { method, path, headers, body }: Parameters<AuthContext['send']>[0],
    timeout: number,
  ): ReturnType<AuthContext['send']> {
    const deadline = new Deadline(timeout, undefined);
    try {
      const response = await deadline.during(
        this.#transmit({
          method,
          url: this.baseUrl + path,
          headers: new Headers(headers),
          signal: deadline.signal,
          operation: 'login',
          attempt: 1,
          ...(body !== undefined && { body }),
        }),
      );
      const text = await deadline.during(response.text());
      return { status: response.status, headers: response.headers, text };
    } finally {
      deadline.clear();
    }
  }
}

/** The base URL without a slash at its end, or an error. */
function checkBaseUrl(provider: string, baseUrl: string): string {
  let url: URL;
  try {
    url = new URL(baseUrl);
  } catch {
    throw new ConfigurationError(`${provider}: baseUrl must be an absolute URL such as https://mail.example.org/api.`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new ConfigurationError(`${provider}: baseUrl must begin with https:// or http://.`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new ConfigurationError(
      `${provider}: baseUrl takes no user name, password, query or fragment; credentials are options of their own.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}
