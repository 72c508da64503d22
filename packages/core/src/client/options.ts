import type { Logger, LogLevel } from '../logging/logger.js';
import type { HeaderValues } from '../request/headers.js';
import type { RetryBudgetOptions } from '../retry/budget.js';
import type { Agents, Fetch, Middleware, TlsOptions } from '../transport/http-request.js';

/** How answers are checked. Input is always checked. */
export type ResponseValidation = 'lenient' | 'strict';

/** Options of a single call. */
export interface CallOptions {
  /** Ends the call with an `AbortError`, at any moment: while it is sent, read, or waiting for a retry. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds for one attempt, from sending to the last byte of the answer. Default 30 000. For an answer that is
   * handed on as a stream: to its headers, and then for each part that you wait for.
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds for the whole call, its retries and their waits included. Default 120 000. Not for reading a stream.
   */
  readonly totalTimeout?: number | undefined;
  /** How often a call may be sent again after a failure, where that is harmless. Default 2; 0 for never. */
  readonly retries?: number | undefined;
  /** Headers to add, or with `undefined` to leave out. */
  readonly headers?: HeaderValues | undefined;
  /**
   * `lenient` (the default): an answer with a new field or value passes, and what did not fit is logged once.
   * `strict`: it throws a `ValidationError`.
   */
  readonly validate?: ResponseValidation | undefined;
}

/** What `client.with()` can change. */
export interface ClientDefaults extends CallOptions {
  /** Longest wait in milliseconds that a server may ask for; past it the call fails at once. Default 60 000. */
  readonly maxRetryAfter?: number | undefined;
  /**
   * Longest answer in bytes, once it is decompressed; a longer one is a `DecodeError` with the code
   * `RESPONSE_TOO_LARGE`. Default 67 108 864 (64 MiB). Files and streams have no limit.
   */
  readonly maxResponseBytes?: number | undefined;
  /** Code around every attempt, the first one outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Where log lines go. Default `console`. */
  readonly logger?: Logger | undefined;
  /** The least level that is logged. Default `warn`, or the environment variable `MAILHOST_LOG`. */
  readonly logLevel?: LogLevel | undefined;
}

/** Options that every client has. */
export interface ClientOptions extends ClientDefaults {
  /** The API's address, with its path prefix if it has one. */
  readonly baseUrl?: string | undefined;
  /**
   * A `fetch` of one's own. An instance of ky is one too: its hooks run for every attempt, and see the credentials; its
   * `retry`, timeouts and `throwHttpErrors` are switched off, since the client has its own. A body on GET goes by it
   * only where it has `acceptsBodyOnGet: true`, a global one likewise. Default: the global one; on Node, node:http in its place, as long as it
   * is Node's own and nobody changed it or listens to it.
   */
  readonly fetch?: Fetch | undefined;
  /** Trust for TLS, on Node, Deno and Bun. All requests then go through node:https instead of `fetch`. */
  readonly tls?: TlsOptions | undefined;
  /**
   * Agents of node:http and node:https, for a proxy or for limits on connections, on Node, Deno and Bun. All requests
   * then go through node:https instead of `fetch`. Default: agents that keep connections alive, and that heed the proxy
   * variables of the environment where Node does (`NODE_USE_ENV_PROXY`, from Node 22.21 and 24.5 on).
   */
  readonly agent?: Agents | undefined;
  /** How many retries the client may spend when the server fails a lot; `false` for no such limit. */
  readonly retryBudget?: RetryBudgetOptions | false | undefined;
  /**
   * The address of a gateway (`@mailhost/gateway`), such as `/api/mail`, in place of `baseUrl` and credentials: it adds
   * them. For browsers, where no secret may live. Calls, results and errors are as without it.
   */
  readonly gateway?: string | undefined;
  /** Allows credentials in a browser, where everyone who opens the page can read them. Default `false`: refused. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** The defaults, where neither the client nor the call says otherwise. */
export const defaults = {
  timeout: 30_000,
  totalTimeout: 120_000,
  retries: 2,
  maxRetryAfter: 60_000,
  maxResponseBytes: 67_108_864,
} as const;
