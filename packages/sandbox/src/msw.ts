import { delay, HttpResponse, http, type RequestHandler } from 'msw';
import { type OpenStream, type SandboxAnswer, type SandboxRequestHead, withBody } from './http.js';
import type { Sandbox } from './sandbox.js';
import { type SandboxService, spoil } from './service.js';

/** Where the handlers answer: a product's base URL. A product without one gets no handler. */
export interface HandlerUrls {
  readonly planimail?: string;
  readonly protecmail?: string;
  readonly cleanmail?: string;
  readonly iredadmin?: string;
  readonly wildduck?: string;
}

/**
 * A sandbox as msw handlers, for everything that `fetch` can carry: a body on GET, which Planimail wants, it cannot.
 *
 * @example
 * const sandbox = createSandbox();
 * const server = setupServer(...sandboxHandlers(sandbox, { protecmail: 'https://protecmail.com/api/v1' }));
 */
export function sandboxHandlers(sandbox: Sandbox, urls: HandlerUrls): RequestHandler[] {
  const products = ['planimail', 'protecmail', 'cleanmail', 'iredadmin', 'wildduck'] as const;
  return products.flatMap((product) => {
    const base = urls[product];
    return base === undefined ? [] : [handlerFor(sandbox[product], base.replace(/\/+$/, ''))];
  });
}

function handlerFor(service: SandboxService, base: string): RequestHandler {
  return http.all(`${base}/*`, async ({ request }) => {
    const url = new URL(request.url);
    const head: SandboxRequestHead = {
      method: request.method,
      baseUrl: base,
      path: url.pathname.slice(new URL(base).pathname.replace(/\/$/, '').length),
      query: url.searchParams,
      headers: Object.fromEntries(request.headers),
    };
    const fault = service.faultFor(head);
    const plan = service.answer(withBody(head, new Uint8Array(await request.arrayBuffer())), fault);
    if (fault?.kind === 'reset') return HttpResponse.error();
    if (fault?.kind === 'delay') await delay(fault.milliseconds);
    const { status, headers, body, stream, cut, open } = spoil(plan);
    if (stream) return new HttpResponse(readable(stream, body), { status, headers });
    // Of an answer without a body, not even the head comes.
    if (open && body.length === 0) await new Promise(() => undefined);
    if (!open) return new HttpResponse(body === '' ? null : body, { status, headers });
    const half = typeof body === 'string' ? new TextEncoder().encode(body.slice(0, cut)) : body.slice(0, cut);
    return new HttpResponse(new ReadableStream({ start: (controller) => controller.enqueue(half) }), {
      status,
      headers,
    });
  });
}

/** A stream as a body of `fetch`, which closes it by cancelling. */
function readable(stream: OpenStream, body: SandboxAnswer['body']): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = (): void => undefined;
  let ended = false;
  const finish = () => {
    if (ended) return;
    ended = true;
    stop();
  };
  return new ReadableStream({
    start: (controller) => {
      if (body.length > 0) controller.enqueue(typeof body === 'string' ? encoder.encode(body) : body);
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
    cancel: finish,
  });
}
