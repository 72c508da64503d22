import { ConfigurationError } from '../errors/call-errors.js';
import { withoutEndSlashes } from '../request/end-slashes.js';
import type { Exchange } from './exchange.js';

/** The headers by which a client and a gateway understand each other. */
export const gatewayHeaders = {
  /**
   * On a request: no page of another origin can send it unasked. On an answer: `error` where it is the gateway's own.
   */
  gateway: 'X-Mailhost-Gateway',
  /** The method that is meant, where a browser cannot send it: a body on GET travels as POST. */
  method: 'X-Mailhost-Method',
  /** The whole address that is meant, where the product's server gave one. */
  address: 'X-Mailhost-Address',
} as const;

/** The address below which a gateway takes a product's calls. Relative ones are of the page. */
export function gatewayUrl(provider: string, gateway: string): string {
  const page = globalThis.location?.href;
  if (gateway !== '' && URL.canParse(gateway, page))
    return `${withoutEndSlashes(new URL(gateway, page).href)}/${provider}`;
  throw new ConfigurationError(`${provider}: gateway must be an address, and outside of a browser a whole one.`);
}

/** Sends requests to a gateway, which sends them on with credentials. */
export function gatewayExchange(exchange: Exchange, base: string): Exchange {
  return (request) => {
    const headers = new Headers(request.headers);
    headers.set(gatewayHeaders.gateway, '1');
    let { method, url } = request;
    if (!url.startsWith(`${base}/`)) {
      headers.set(gatewayHeaders.address, url);
      url = base;
    }
    if (request.body !== undefined && (method === 'GET' || method === 'HEAD')) {
      headers.set(gatewayHeaders.method, method);
      method = 'POST';
    }
    return exchange({ ...request, method, url, headers });
  };
}
