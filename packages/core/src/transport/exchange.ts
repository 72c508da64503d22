import type { ResponseBody } from '../response/parsed-response.js';
import type { HttpRequest } from './http-request.js';

/**
 * A request and its response as the client's own code passes them on. A `Response` and an `AbortSignal` cost more than
 * anything else of a small call, so that they are made where somebody asks for them: middleware, `fetch`, the caller.
 */
export type Exchange = (request: OutgoingRequest) => Promise<IncomingResponse>;

/** A request that can be interrupted. */
export interface OutgoingRequest extends Omit<HttpRequest, 'signal'> {
  readonly interruption: Interruption;
}

/** What ends a request before its time: the caller's abort, or the attempt's timeout. */
export interface Interruption {
  /** For what takes no other. */
  readonly signal: AbortSignal;
  /** Throws where it is interrupted already. */
  throwIfInterrupted(): void;
  /** Calls back once when it is interrupted, unless what is returned was called before. */
  onInterrupt(callback: (reason: unknown) => void): () => void;
}

/**
 * The head of a response, and its body, decompressed, which can be read once. To cancel its stream ends the connection.
 */
export interface IncomingResponse extends ResponseBody {
  readonly status: number;
  readonly headers: Headers;
  /** One of the headers, by its name in lower case, for what needs no more of them. */
  header(name: string): string | null;
  /** `opaqueredirect` where a browser does not say where a redirect leads. */
  readonly type: ResponseType;
  /** The same as a `Response`, with the body unless that was read. */
  readonly response: Response;
  /**
   * The whole body. One that is longer ends the connection.
   *
   * @throws DecodeError With the code `RESPONSE_TOO_LARGE`.
   */
  text(maxBytes: number): Promise<string>;
}

/** An `AbortSignal` of somebody else's. */
export function interruptionBy(signal: AbortSignal): Interruption {
  return {
    signal,
    throwIfInterrupted: () => signal.throwIfAborted(),
    onInterrupt(callback) {
      const listener = () => callback(signal.reason);
      signal.addEventListener('abort', listener, { once: true });
      return () => signal.removeEventListener('abort', listener);
    },
  };
}
