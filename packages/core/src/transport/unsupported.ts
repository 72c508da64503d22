import type { NodeTransport, NodeTransportOptions } from './node-transport.js';

/** Browsers and Workers: their `fetch` refuses a body on GET, and takes neither TLS options nor agents. */
export function createNodeTransport(_options: NodeTransportOptions): NodeTransport | undefined {
  return undefined;
}
