import { type AnsweringServer, exchange, type Incoming, type Outgoing, pathOf } from './exchange.js';
import type { OpenStream } from './http.js';

/** A `fetch` that a sandbox server answers by itself. It follows no redirect. */
export interface SandboxFetch {
  (url: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** A client sends its GET calls with a body by it, too. */
  readonly acceptsBodyOnGet: true;
}

/** A server as a `fetch`. */
export function fetchOf(service: AnsweringServer): SandboxFetch {
  const fetch = async (target: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = target instanceof Request ? fromRequest(new Request(target, init)) : fromInit(target, init);
    const answer = await exchange(service, request, pathOf(service.url));
    if (answer) {
      const response = new Response(...responseTo(request, answer));
      return Object.defineProperty(response, 'url', { value: request.url.href });
    }
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
  };
  return Object.assign(fetch, { acceptsBodyOnGet: true as const });
}

/** What a `Request` holds. */
export function fromRequest(request: Request): Incoming {
  const { method, headers, signal } = request;
  const bytes = async () => new Uint8Array(await request.arrayBuffer());
  return { method, url: new URL(request.url), headers: Object.fromEntries(headers), bytes, signal };
}

/** What `fetch` was given, of which no `Request` can be made when it has a body on GET. */
function fromInit(url: string | URL, { method = 'GET', signal, ...init }: RequestInit = {}): Incoming {
  const headers = new Headers(init.headers);
  const body = new Response(init.body);
  const type = body.headers.get('content-type');
  if (type !== null && !headers.has('content-type')) headers.set('content-type', type);
  return {
    method: method.toUpperCase(),
    url: new URL(url),
    headers: Object.fromEntries(headers),
    bytes: async () => new Uint8Array(await body.arrayBuffer()),
    ...(signal && { signal }),
  };
}

/** What a `Response` is made of. Its body breaks off with the request's signal. */
export function responseTo(
  { method, signal }: Incoming,
  { status, headers, body, stream, stalls }: Outgoing,
): [BodyInit | null, ResponseInit] {
  const init = { status, headers };
  if (stream || stalls) return [readable(stream ?? silent, body, signal), init];
  return [method === 'HEAD' || body.length === 0 ? null : body, init];
}

/** Nothing more comes. */
const silent: OpenStream = { open: () => () => undefined };

/** A stream as a body of `fetch`, which closes it by cancelling, and breaks off with the signal. */
function readable(stream: OpenStream, begun: Uint8Array, signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let ended = false;
  let finish = (): void => undefined;
  return new ReadableStream({
    start: (controller) => {
      let stop = (): void => undefined;
      const leave = () => {
        if (!ended) controller.error(signal?.reason);
        finish();
      };
      finish = () => {
        if (ended) return;
        ended = true;
        signal?.removeEventListener('abort', leave);
        stop();
      };
      signal?.addEventListener('abort', leave, { once: true });
      if (begun.length > 0) controller.enqueue(begun);
      stop = stream.open({
        write: (text) => {
          if (!ended) controller.enqueue(encoder.encode(text));
        },
        end: () => {
          if (!ended) controller.close();
          finish();
        },
      });
    },
    cancel: () => finish(),
  });
}
