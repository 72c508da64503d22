import type { Exchange } from './exchange.js';
import { FetchedResponse } from './fetched-response.js';
import type { Fetch } from './http-request.js';

/** Sends by `fetch`: the global one as it is at the time of the call, or the caller's own. */
export function fetchExchange(own: Fetch = globalFetch): Exchange {
  const fetch = plain(own);
  return async ({ method, url, headers, body, interruption }) => {
    const response = await fetch(url, {
      method,
      headers,
      signal: interruption.signal,
      // Followed by our own rules, since fetch takes custom credential headers to another origin. A stream cannot be
      // sent again, and would be kept whole in memory for a redirect.
      redirect: body instanceof ReadableStream && knowsError() ? 'error' : 'manual',
      ...(body !== undefined && { body }),
      ...(body instanceof ReadableStream && { duplex: 'half' as const }),
    });
    return new FetchedResponse(response);
  };
}

/**
 * An instance of ky is told by its `extend`. Statuses, repeats and time are the client's affair: of ky's own ways with
 * them the client would see nothing, or errors that say less.
 */
function plain(fetch: Fetch & { readonly extend?: unknown }): Fetch {
  const { extend } = fetch;
  if (typeof extend !== 'function') return fetch;
  return sendingOnce(extend.call(fetch, { retry: 0, timeout: false, totalTimeout: false, throwHttpErrors: false }));
}

/** Workers do not, and keep no stream. */
function knowsError(): boolean {
  try {
    return new Request('data:,', { redirect: 'error' }).redirect === 'error';
  } catch {
    return false;
  }
}

const globalFetch: Fetch = sendingOnce((url, init) => globalThis.fetch(url, init));

function sendingOnce(fetch: Fetch): Fetch {
  return (url, init) => fetch(url, 'Deno' in globalThis ? sentOnce(init) : init);
}

/**
 * Deno sends a request again by itself when a connection that it had kept is reset, also where that is not harmless,
 * but only one whose body it can copy: a `Blob` it cannot. The content type is among the headers.
 */
function sentOnce(init: RequestInit): RequestInit {
  const { method, body } = init;
  const isCopied = typeof body === 'string' || body instanceof Uint8Array;
  return isCopied && (method === 'POST' || method === 'PATCH') ? { ...init, body: new Blob([body as BlobPart]) } : init;
}
