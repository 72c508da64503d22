import type { Fetch, Transport } from './http-request.js';

/** A transport over `fetch`: the global one as it is at the time of the call, or the caller's own. */
export function fetchTransport(fetch: Fetch = (url, init) => globalThis.fetch(url, init)): Transport {
  return ({ method, url, headers, body, signal }) =>
    fetch(url, {
      method,
      headers,
      signal,
      // Followed by our own rules, since fetch takes custom credential headers to another origin.
      redirect: 'manual',
      ...(body !== undefined && { body }),
      ...(body instanceof ReadableStream && { duplex: 'half' as const }),
    });
}
