import { type GatewayRefusal, marks } from '@mailhost/core/relay';
import type { FieldIssue } from '@mailhost/core/user';

/** Statuses by the class of the error that a refusal becomes in the browser. */
const statuses = {
  ApiError: 502,
  AuthenticationError: 401,
  ConfigurationError: 404,
  ConnectionError: 502,
  InvalidRequestError: 400,
  PermissionDeniedError: 403,
  RateLimitError: 429,
  ServerError: 500,
  TimeoutError: 504,
} as const;

/** Thrown where the gateway itself says no; nothing was sent to the product. */
export class Refused extends Error {
  readonly status: number;
  readonly refusal: GatewayRefusal;

  /** @param name The class of the error that the caller gets. */
  constructor(
    name: keyof typeof statuses,
    message: string,
    { status = statuses[name], retryAfter, issues, passing = false }: RefusedDetails = {},
  ) {
    super(message);
    this.status = status;
    const error = { name, message, status, ...(retryAfter !== undefined && { retryAfter }), ...(issues && { issues }) };
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
export function refusalAnswer(refusal: GatewayRefusal, status: number): Response {
  const { retryAfter } = refusal.error;
  return new Response(JSON.stringify(refusal), {
    status,
    headers: {
      ...answerHeaders,
      [marks.gateway]: 'error',
      'Content-Type': 'application/json',
      ...(retryAfter !== undefined && { 'Retry-After': String(Math.ceil(retryAfter)) }),
    },
  });
}

/** On every answer: what a product's server sends is data, and never a page of the panel's origin. */
export const answerHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
} as const;
