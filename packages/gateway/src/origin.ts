import { gatewayHeaders } from '@mailhost/core/relay';
import { Refused } from './refused.js';

/**
 * Refuses what a page of another origin sends: by the marking header, which such a page cannot send without being
 * asked, by `Sec-Fetch-Site`, and by `Origin`.
 *
 * @returns The caller's origin where it is one of the allowed others.
 */
export function checkOrigin(request: Request, origins: ReadonlySet<string>): string | undefined {
  const { headers } = request;
  const origin = headers.get('origin');
  const other = origin !== null && origins.has(origin) ? origin : undefined;
  const site = headers.get('sec-fetch-site');
  // No page can set what a browser says of its site. Older ones, and plain HTTP, say only the origin.
  const own = site === null ? origin === null || isOwn(origin, request) : site === 'same-origin';
  if (!other && !own) {
    throw new Refused('PermissionDeniedError', 'a page of another origin may not call this gateway (option origins).');
  }
  return other;
}

/** Refuses what does not come from a client: any request but a preflight carries the mark. */
export function checkMark({ headers }: Request): void {
  if (headers.get(gatewayHeaders.gateway) === '1') return;
  throw new Refused(
    'PermissionDeniedError',
    `the header ${gatewayHeaders.gateway} is missing: call the gateway by a client.`,
  );
}

/** The answer to a browser that asks whether a page of another origin may call. */
export function preflightResponse(request: Request, origin: string | undefined): Response {
  if (origin === undefined)
    throw new Refused('PermissionDeniedError', 'pages of other origins may not call this gateway.');
  return new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders(origin),
      'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
      'Access-Control-Allow-Headers': request.headers.get('access-control-request-headers') ?? '',
      'Access-Control-Max-Age': '600',
    },
  });
}

/** What lets a page of an allowed origin read an answer. */
export function corsHeaders(origin: string): Readonly<Record<string, string>> {
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': exposed.join(', '),
    Vary: 'Origin',
  };
}

const exposed = [
  gatewayHeaders.gateway,
  'X-Total-Count',
  'X-Request-Id',
  'Retry-After',
  'Retry-After-Ms',
  'Link',
  'Content-Disposition',
  'Date',
  'ETag',
];

/**
 * By host and port only: before many a gateway something else does the TLS, and it sees plain HTTP. Some frameworks
 * write the address that they listen on into a request's URL.
 */
function isOwn(origin: string, { url, headers }: Request): boolean {
  if (!URL.canParse(origin) || !/^https?:/.test(origin)) return false;
  const page = new URL(origin);
  return page.origin === origin && page.host === (headers.get('host') ?? new URL(url).host);
}
