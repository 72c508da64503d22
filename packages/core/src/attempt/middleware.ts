import { type Exchange, type IncomingResponse, interruptionBy } from '../transport/exchange.js';
import { FetchedResponse } from '../transport/fetched-response.js';
import type { Middleware, Transport } from '../transport/http-request.js';

/** Something that middleware threw of its own accord; its cause is what was thrown. */
export class FromMiddleware extends Error {}

/** Puts middleware around an exchange, the first one outermost. */
export function withMiddleware(exchange: Exchange, middleware: readonly Middleware[]): Exchange {
  if (middleware.length === 0) return exchange;
  return async ({ interruption, ...request }) => {
    let broken: unknown;
    const given: Given[] = [];
    const innermost: Transport = async ({ signal, ...inner }) => {
      try {
        const own = signal === interruption.signal;
        const incoming = await exchange({ ...inner, interruption: own ? interruption : interruptionBy(signal) });
        const { response } = incoming;
        given.push({ incoming, response, body: response.body });
        return response;
      } catch (error) {
        broken = error;
        throw error;
      }
    };
    const outermost = middleware.reduceRight<Transport>((next, layer) => (outer) => layer(outer, next), innermost);
    try {
      const response = await outermost({ ...request, signal: interruption.signal });
      const untouched = given.find((each) => each.response === response && isUntouched(each));
      // Nobody asked for its body, which is better read from where it comes from.
      return untouched?.incoming ?? new FetchedResponse(response);
    } catch (error) {
      // Nobody will read them.
      for (const { body } of given) if (body && !body.locked) body.cancel().catch(() => {});
      throw error === broken ? error : new FromMiddleware('thrown by middleware', { cause: error });
    }
  };
}

/** A response as middleware got it. */
interface Given {
  readonly incoming: IncomingResponse;
  readonly response: Response;
  readonly body: ReadableStream<Uint8Array> | null;
}

/** Not read, not cloned. */
function isUntouched({ response, body }: Given): boolean {
  return !response.bodyUsed && !body?.locked;
}
