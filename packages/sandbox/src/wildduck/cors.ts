import type { SandboxAnswer, SandboxRequest } from '../http.js';

const preflightHeaders =
  'X-Access-Token,Authorization,accept,accept-version,content-type,request-id,origin,x-api-version,x-request-id,' +
  'x-requested-with';

const exposedHeaders = 'api-version,content-length,content-md5,content-type,date,request-id,response-time';

/** The answer to a browser that asks before it sends; nothing when the request is no such question. */
export function preflight({ method, headers }: SandboxRequest): SandboxAnswer | undefined {
  const origin = headers['origin'];
  const wanted = headers['access-control-request-method'];
  if (method !== 'OPTIONS' || !origin || !wanted) return undefined;
  return {
    status: 204,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': `${wanted},OPTIONS`,
      'access-control-allow-headers': preflightHeaders,
    },
    body: '',
  };
}

/** What every answer of a route says to browsers: any origin may read it. */
export function crossOriginHeaders({ headers }: SandboxRequest): Record<string, string> {
  const origin = headers['origin'];
  return {
    vary: 'origin,access-control-request-method,access-control-request-headers',
    ...(origin && { 'access-control-allow-origin': origin, 'access-control-expose-headers': exposedHeaders }),
  };
}
