import type { Exchange } from './exchange.js';
import type { Agents, TlsOptions } from './http-request.js';

/** What a transport over node:http takes. */
export interface NodeTransportOptions {
  readonly tls?: TlsOptions | undefined;
  readonly agent?: Agents | undefined;
}

/** Sends by node:http and node:https, which do what `fetch` cannot and cost less. */
export interface NodeTransport {
  readonly exchange: Exchange;
  /**
   * Sends in the place of the global `fetch`, where that is Node's own and would send as it is by itself. Else by what
   * is given: a `fetch` that was replaced or is listened to means that somebody wants to see requests, or to answer
   * them.
   */
  readonly unlessReplaced: (fetch: Exchange) => Exchange;
}
