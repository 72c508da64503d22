import type { NodeTransportOptions, Transport } from './http-request.js';

/** Browsers and Workers: their `fetch` refuses a body on GET, and takes neither TLS options nor agents. */
export function createNodeTransport(_options: NodeTransportOptions): Transport | undefined {
  return undefined;
}
