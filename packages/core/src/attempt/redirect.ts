import type { IncomingResponse } from '../transport/exchange.js';
import type { HttpRequest } from '../transport/http-request.js';

/** Where to go next, or why not. */
export type Redirect = { readonly url: string } | { readonly refused: string };

/**
 * Whether an answer sends the request elsewhere. Followed only within the origin, since credentials go along,
 * and only where method and body stay as they are. "See other" is never followed: what it shows is another thing.
 */
export function redirectOf(
  request: Pick<HttpRequest, 'method' | 'url' | 'body'>,
  response: Pick<IncomingResponse, 'status' | 'header' | 'type'>,
): Redirect | undefined {
  if (response.type === 'opaqueredirect') {
    return { refused: 'The server redirects, and a browser does not say where to: set baseUrl to the final address.' };
  }
  const location = redirects.has(response.status) ? response.header('location') : null;
  if (location === null) return undefined;
  const target = resolve(location, request.url);
  if (target?.origin !== new URL(request.url).origin) {
    const where = target && target.origin !== 'null' ? target.origin : 'an address that cannot be read';
    return {
      refused: `The server redirects to ${where}, where credentials do not go; if it is right, set baseUrl to it.`,
    };
  }
  if (target.username || target.password) {
    return { refused: 'The server redirects to an address with credentials of its own, which are not taken.' };
  }
  const reading = request.method === 'GET' || request.method === 'HEAD';
  const kept = response.status === 307 || response.status === 308 || (reading && response.status !== 303);
  if (!kept) {
    return { refused: `The server redirects with ${response.status}, which would lose its body.` };
  }
  if (request.body instanceof ReadableStream)
    return { refused: 'The server redirects, but a stream can be sent only once.' };
  return { url: target.href };
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function resolve(location: string, base: string): URL | undefined {
  try {
    return new URL(location, base);
  } catch {
    return undefined;
  }
}
