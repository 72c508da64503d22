import { delay, HttpResponse, http, type RequestHandler } from 'msw';
import { type SandboxRequestHead, withBody } from './http.js';
import type { Sandbox } from './sandbox.js';
import { type SandboxService, spoil } from './service.js';

/** Where the handlers answer: a product's base URL. A product without one gets no handler. */
export interface HandlerUrls {
  readonly planimail?: string;
  readonly protecmail?: string;
  readonly cleanmail?: string;
  readonly iredadmin?: string;
}

/**
 * A sandbox as msw handlers, for everything that `fetch` can carry: a body on GET, which Planimail wants, it cannot.
 *
 * @example
 * const sandbox = createSandbox();
 * const server = setupServer(...sandboxHandlers(sandbox, { protecmail: 'https://protecmail.com/api/v1' }));
 */
export function sandboxHandlers(sandbox: Sandbox, urls: HandlerUrls): RequestHandler[] {
  const products = ['planimail', 'protecmail', 'cleanmail', 'iredadmin'] as const;
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
    const { status, headers, body, cut, open } = spoil(plan);
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
