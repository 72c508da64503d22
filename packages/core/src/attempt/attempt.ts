import type { ParsedResponse, ResponseParser } from '../response/parsed-response.js';
import type { Exchange, OutgoingRequest } from '../transport/exchange.js';
import type { HttpRequest } from '../transport/http-request.js';
import { Deadline } from './deadline.js';
import { handOn, readResponse } from './read-response.js';
import { redirectOf } from './redirect.js';

/** A request that is not yet bound to an attempt's time. */
export type Draft = Omit<HttpRequest, 'signal'>;

export interface AttemptOptions {
  /** Milliseconds, the body included. */
  readonly timeout: number;
  /** Milliseconds for each part of a streamed body. */
  readonly idleTimeout: number;
  /** How many bytes of data an answer may have. */
  readonly maxResponseBytes: number;
  readonly signals: readonly AbortSignal[];
  readonly kind: ResponseParser;
  /** Whether a redirect is one to what was asked for. */
  readonly follows: (url: URL) => boolean;
  /** Turns what breaks a streamed body after it was handed on into an error for the caller. */
  readonly toError: (error: unknown) => Error;
}

/** An answer, and what keeps it from being what was asked for when the server redirected. */
export interface Attempted {
  readonly response: ParsedResponse;
  readonly redirectRefused?: string;
}

/** One try: sends, follows redirects within the origin, reads the answer, all within the timeout. */
export async function attempt(draft: Draft, exchange: Exchange, options: AttemptOptions): Promise<Attempted> {
  const { timeout, idleTimeout, maxResponseBytes, signals, kind, follows, toError } = options;
  const deadline = new Deadline(timeout, signals);
  let handedOn = false;
  /** What was sent is over for whoever sent it. An abort of a fetch that threw ends the process on Node 20. */
  let sending = false;
  const send = async (request: OutgoingRequest) => {
    sending = true;
    const response = await deadline.during(exchange(request));
    sending = false;
    return response;
  };
  const watch = (body: ReadableStream<Uint8Array>) => {
    // Read by the caller from here on, in the caller's own time.
    handedOn = true;
    deadline.stopClock();
    return handOn(body, deadline, kind.streams === 'timed' ? idleTimeout : undefined, toError);
  };
  try {
    let request: OutgoingRequest = { ...draft, interruption: deadline };
    let response = await send(request);
    let redirect = redirectOf(request, response);
    for (let hop = 0; redirect && 'url' in redirect && hop < longestRedirect; hop += 1) {
      if (!follows(new URL(redirect.url))) {
        redirect = { refused: 'The server redirects elsewhere.' };
        break;
      }
      await response.stream().cancel();
      request = { ...request, url: redirect.url };
      response = await send(request);
      redirect = redirectOf(request, response);
    }
    const parsed = await deadline.during(readResponse(response, kind, maxResponseBytes, watch));
    if (!redirect) return { response: parsed };
    return {
      response: parsed,
      redirectRefused: 'refused' in redirect ? redirect.refused : 'The server redirects in a circle.',
    };
  } catch (error) {
    if (!sending) deadline.cancel();
    throw error;
  } finally {
    if (!handedOn) deadline.clear();
  }
}

const longestRedirect = 5;
