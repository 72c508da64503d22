import { type GatewayRefusal, gatewayHeaders } from '@mailhost/core/relay';
import type { FieldIssue } from '@mailhost/core/user';

/**
 * By the class of the error that a refusal becomes in the browser: its status, and the code by which it can be told
 * from a refusal by the product.
 */
const kinds = {
  AuthenticationError: { status: 401, code: 'GATEWAY_UNAUTHENTICATED' },
  ConfigurationError: { status: 404, code: 'GATEWAY_NO_SUCH_PROVIDER' },
  InvalidRequestError: { status: 400, code: 'GATEWAY_INVALID_REQUEST' },
  PermissionDeniedError: { status: 403, code: 'GATEWAY_FORBIDDEN' },
  RateLimitError: { status: 429, code: 'GATEWAY_TOO_MANY_CALLS' },
  ServerError: { status: 500, code: 'GATEWAY_FAILED' },
  TimeoutError: { status: 408, code: 'GATEWAY_BODY_TIMEOUT' },
} as const;

/** Thrown where the gateway itself says no; nothing was sent to the product. */
export class Refused extends Error {
  readonly status: number;
  readonly refusal: GatewayRefusal;

  /** @param name The class of the error that the caller gets. */
  constructor(
    name: keyof typeof kinds,
    message: string,
    { status = kinds[name].status, retryAfter, issues, passing = false }: RefusedDetails = {},
  ) {
    super(message);
    this.status = status;
    const { code } = kinds[name];
    const error = {
      name,
      message,
      status,
      code,
      ...(retryAfter !== undefined && { retryAfter }),
      ...(issues && { issues }),
    };
    this.refusal = { error, sent: false, passing };
  }
}

export interface RefusedDetails {
  readonly status?: number;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly issues?: readonly FieldIssue[];
  /** The same call may go well later. */
  readonly passing?: boolean;
}

/** The status for a call that was refused on the way to the product, or got no answer there. */
export function statusOf({ error: { name } }: GatewayRefusal): number {
  if (name === 'TimeoutError') return 504;
  return name === 'ValidationError' ? 400 : 502;
}

/** A refusal as an answer, of which the client makes the error again. */
export function refusalResponse(refusal: GatewayRefusal, status: number): Response {
  const { retryAfter } = refusal.error;
  return new Response(JSON.stringify(refusal), {
    status,
    headers: {
      ...answerHeaders,
      [gatewayHeaders.gateway]: 'error',
      'Content-Type': 'application/json',
      ...(retryAfter !== undefined && { 'Retry-After': String(Math.ceil(retryAfter)) }),
    },
  });
}

/** On every answer: what a product's server sends is data, and never a page of the panel's origin. */
export const answerHeaders = {
  // What compresses or keeps parts back on the way would hold up event streams.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
} as const;
