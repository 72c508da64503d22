import { HttpResponse, http, type RequestHandler } from 'msw';
import { exchange, pathOf } from './exchange.js';
import { fromRequest, responseTo } from './in-process.js';
import { type ProductName, productNames, type Sandbox } from './sandbox.js';
import type { SandboxService } from './service.js';

/** Where the handlers answer: a product's base URL. A product without one gets no handler. */
export type HandlerUrls = { readonly [Name in ProductName]?: string };

/**
 * A sandbox as msw handlers, for everything that `fetch` can carry: a body on GET, which Planimail wants, it cannot,
 * but the `fetch` of each server of a sandbox can.
 *
 * @example
 * const sandbox = createSandbox();
 * const server = setupServer(...sandboxHandlers(sandbox, { protecmail: 'https://protecmail.com/api/v1' }));
 */
export function sandboxHandlers(sandbox: Sandbox, urls: HandlerUrls): RequestHandler[] {
  return productNames.flatMap((product) => {
    const base = urls[product];
    return base === undefined ? [] : [handlerFor(sandbox[product], base.replace(/\/$/, ''))];
  });
}

function handlerFor(service: SandboxService, base: string): RequestHandler {
  return http.all(`${base}/*`, async ({ request }) => {
    const incoming = fromRequest(request);
    const answer = await exchange(service, incoming, pathOf(base));
    // Its own kind of response shows msw the cookies too.
    return answer ? new HttpResponse(...responseTo(incoming, answer)) : HttpResponse.error();
  });
}
