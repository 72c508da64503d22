import type { MailhostError } from '../errors/mailhost-error.js';
import type { OperationInfo } from '../operation/operation.js';
import type { WireBody } from '../request/body.js';

/** One call, as middleware sees it around the call and around each of its attempts. */
export interface CallInfo {
  /** The product, for example `cleanmail`. */
  readonly provider: string;
  readonly operation: OperationInfo;
  /** Below which its requests go. */
  readonly baseUrl: string;
  /** A URL or another text without the secrets that the call knows by now. */
  readonly redact: (url: string) => string;
  /** Any of them ends the call: what waits around it has to end with them. */
  readonly signals: readonly AbortSignal[];
}

/** One HTTP request, as middleware sees it and as a transport sends it. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body?: WireBody;
  /** Ends the request: the caller's abort, or the attempt's timeout. */
  readonly signal: AbortSignal;
  /** The operation's id, for example `domains.create`. */
  readonly operation: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** The call that it belongs to: the same object for all attempts of one call. */
  readonly call?: CallInfo;
}

/** Sends a request and resolves with the answer's head; the body may still be on its way. */
export type Transport = (request: HttpRequest) => Promise<Response>;

/**
 * Code around every attempt, inside the retry loop. It may change the request, look at the answer, or answer
 * itself. Credentials are added after it, so that it never sees one.
 *
 * @example
 * const timed: Middleware = async (request, next) => {
 *   const start = performance.now();
 *   const response = await next(request);
 *   console.log(request.operation, performance.now() - start);
 *   return response;
 * };
 */
export interface Middleware {
  (request: HttpRequest, next: Transport): Promise<Response>;
  /** Code around the whole call, outside the retry loop. It calls `next` once, and gives what that gives. */
  readonly aroundCall?: <Result>(call: CallInfo, next: () => Promise<Result>) => Promise<Result>;
  /** Told of each attempt that failed, before it is decided whether there is another. It must not throw. */
  readonly attemptFailed?: (call: CallInfo, error: MailhostError) => void;
}

/** The part of the global `fetch` that is used, for a replacement of one's own. */
export interface Fetch {
  (url: string, init: RequestInit & { duplex?: 'half' }): Promise<Response>;
  /**
   * `true` where it takes a body with GET and HEAD, which the global `fetch` refuses and a `Request` cannot hold. Calls
   * of that kind then go to it too, and not past it by node:http.
   */
  readonly acceptsBodyOnGet?: boolean;
}

/**
 * How connections are made where Node, Deno or Bun make them: `Agent` of node:http or node:https, or what is derived
 * from it, such as the agents for proxies. One for all addresses, or one for each kind.
 */
export type Agents = NodeAgent | { readonly http?: NodeAgent; readonly https?: NodeAgent };

/** The part of node:http's `Agent` by which it is known. Browsers know no such class. */
export interface NodeAgent {
  destroy(): void;
  readonly sockets: object;
}

/** Trust and identity for TLS, where Node, Deno or Bun make the connection. Checks are never switched off. */
export interface TlsOptions {
  /** The certificate authorities to trust, as PEM, in place of the built-in ones. */
  readonly ca?: string | readonly string[];
  /** A client certificate, as PEM. */
  readonly cert?: string;
  /** The key of `cert`, as PEM. */
  readonly key?: string;
  /** The name to check the server's certificate against, when it is not the URL's host. */
  readonly servername?: string;
}
