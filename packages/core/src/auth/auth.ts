import type { ParsedResponse } from '../response/parsed-response.js';
import type { Transport } from '../transport/http-request.js';

/** What an auth strategy may use: a way to the server that carries no credentials and is not retried. */
export interface AuthContext {
  readonly baseUrl: string;
  /** Where the request goes; absent when the credentials are got without one. */
  readonly url?: string;
  /** The client's timeout for an attempt, in milliseconds. */
  readonly timeout: number;
  readonly transport: Transport;
  /** Logs a line. It must hold no secret. */
  readonly warn: (message: string) => void;
}

/**
 * How a client proves who it is. One object serves all calls of a client and of the clients derived from it.
 */
export interface Auth {
  /**
   * Puts the credentials on a request. May wait, for a login or a token; calls made meanwhile share that wait.
   * The result tells {@link Auth.refused} which credentials these were.
   */
  apply(headers: Headers, context: AuthContext): unknown;
  /** Looks at the head of an answer to a request with these credentials: a session takes its cookies from here. */
  observe?(head: Pick<ParsedResponse, 'status' | 'headers'>, credentials: unknown, url: string): void;
  /**
   * The server refused these credentials. `true` when others can be had, so that the call is worth one repeat:
   * it was refused, so it was not carried out.
   */
  refused?(credentials: unknown): boolean;
  /**
   * Whether somebody else had got these credentials: when they are refused, there is a try with the client's own
   * besides.
   */
  lent?(credentials: unknown): boolean;
  /** Forgets the credentials that it got, so that the next request gets others. */
  renew?(): void;
  /** Every secret that the strategy holds now, for redaction. */
  secrets(): Iterable<string>;
  /**
   * Those that a server could echo in an answer, since they are sent with each request. Default: all. A password that
   * is sent with a login only is better left out: whoever sees where it was replaced could guess it.
   */
  echoed?(): Iterable<string>;
}

/** For APIs that need no credentials, and for calls through something that adds them. */
export const noAuth: Auth = { apply() {}, secrets: () => [] };
