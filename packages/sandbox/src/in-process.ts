import { headOf, type OpenStream, withBody } from './http.js';
import type { SandboxService } from './service.js';
import { spoil } from './spoil.js';

/** A `fetch` that a sandbox server answers by itself. It follows no redirect. */
export interface SandboxFetch {
  (url: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** A client sends its GET calls with a body by it, too. */
  readonly acceptsBodyOnGet: true;
}

/** A server as a `fetch`. */
export function fetchOf(service: SandboxService): SandboxFetch {
  const fetch = async (target: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = await (target instanceof Request ? fromRequest(new Request(target, init)) : fromInit(target, init));
    const response = await respond(service, request, pathOf(service.url));
    if (response) return Object.defineProperty(response, 'url', { value: request.url.href });
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
  };
  return Object.assign(fetch, { acceptsBodyOnGet: true as const });
}

/** A request that does not come over a socket. */
interface DirectRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly signal: AbortSignal | undefined;
}

/** What a `Request` holds. */
export async function fromRequest(request: Request): Promise<DirectRequest> {
  const { method, headers, signal } = request;
  return { method, url: new URL(request.url), headers, bytes: new Uint8Array(await request.arrayBuffer()), signal };
}

/** What `fetch` was given, of which no `Request` can be made when it has a body on GET. */
async function fromInit(url: string | URL, init: RequestInit = {}): Promise<DirectRequest> {
  const { method = 'GET', signal } = init;
  const headers = new Headers(init.headers);
  const body = new Response(init.body);
  const type = body.headers.get('content-type');
  if (type !== null && !headers.has('content-type')) headers.set('content-type', type);
  const bytes = new Uint8Array(await body.arrayBuffer());
  return { method: method.toUpperCase(), url: new URL(url), headers, bytes, signal: signal ?? undefined };
}

/** The path of a base URL, without a slash at its end. */
export function pathOf(baseUrl: string): string {
  return new URL(baseUrl).pathname.replace(/\/$/, '');
}

/**
 * What a server answers, faults included; `undefined` where the connection is reset. Rejects with the reason of the
 * request's signal, and breaks off the body with it.
 */
export async function respond(
  service: SandboxService,
  { method, url, headers: sent, bytes, signal }: DirectRequest,
  prefix: string,
  toResponse = (body: BodyInit | null, init: ResponseInit) => new Response(body, init),
): Promise<Response | undefined> {
  signal?.throwIfAborted();
  const head = headOf({ method, url, prefix, origin: url.origin, headers: Object.fromEntries(sent) });
  const fault = service.faultFor(head);
  const isRead = fault?.kind !== 'reset' || fault.when === 'after';
  const plan = service.answer(withBody(head, isRead ? bytes : new Uint8Array()), fault);
  if (fault?.kind === 'reset') return undefined;
  if (fault?.kind === 'delay') await pause(fault.milliseconds, signal);
  const { status, headers, body, stream, cut, open } = spoil(plan);
  const content = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  if (stream) return toResponse(readable(stream, content, signal), { status, headers });
  // Of an answer without a body, not even the head comes.
  if (open && content.length === 0) await pause(undefined, signal);
  if (withoutBody.includes(status)) return toResponse(null, { status, headers });
  const init = { status, headers: { ...headers, 'content-length': String(content.length) } };
  if (method === 'HEAD') return toResponse(null, init);
  if (!open) return toResponse(content, init);
  const half = typeof body === 'string' ? new TextEncoder().encode(body.slice(0, cut)) : body.slice(0, cut);
  return toResponse(readable(silent, half, signal), init);
}

/** Statuses whose answers cannot have a body. */
const withoutBody = [204, 205, 304];

/** Nothing more comes. */
const silent: OpenStream = { open: () => () => undefined };

/** Waits so long, or for ever. */
export function pause(milliseconds: number | undefined, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', leave, { once: true });
    if (milliseconds === undefined) return;
    timer = setTimeout(() => {
      signal?.removeEventListener('abort', leave);
      resolve();
    }, milliseconds);
  });
}

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
