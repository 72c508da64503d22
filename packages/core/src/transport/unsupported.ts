import type { TlsOptions, Transport } from './http-request.js';

/** Browsers and Workers: their `fetch` refuses a body on GET, and takes no TLS options. */
export function createNodeTransport(_tls?: TlsOptions): Transport | undefined {
  return undefined;
}
