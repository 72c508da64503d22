import { type GatewayRefusal, logAt, operationInfo, type RelayedAnswer, type RelayedBody } from '@mailhost/core/relay';
import { authorized } from './authorization.js';
import { readBody } from './body.js';
import { Callers } from './callers.js';
import { refuseUndeclared } from './declared.js';
import { callHeaders, relayedHeaders } from './headers.js';
import type { GatewayCall, GatewayOptions } from './options.js';
import { checkMark, checkOrigin, corsHeaders, preflightAnswer } from './origin.js';
import { type Product, productsOf } from './providers.js';
import { Refused, refusalAnswer, statusOf } from './refused.js';
import { settingsOf } from './settings.js';
import { type Target, targetOf } from './target.js';

/** Answers a request to the gateway. Never rejects. */
export type Gateway = (request: Request) => Promise<Response>;

/**
 * A relay for browsers: their clients (`new CleanmailClient({ gateway: '/api/mail' })`) call it, and it calls the products
 * with credentials that stay here. It passes declared operations that `authorize` allows, and nothing else. Throws
 * `ConfigurationError` when an option cannot be meant.
 *
 * @example
 * const gateway = createGateway({
 *   providers: { cleanmail: { token: process.env.CLEANMAIL_TOKEN } },
 *   authorize: ({ request, operation }) => isAdministrator(request) || operation.repeat === 'read',
 * });
 * Deno.serve(gateway); // or Bun.serve({ fetch: gateway }), or nodeListener(gateway) from '@mailhost/gateway/node'
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { base, origins, limits, caller, logger, logLevel } = settingsOf(options);
  const products = productsOf(options);
  const callers = new Callers(limits.concurrency);
  const log = logAt(logger, logLevel);

  /** @param meant Told what the call is, as soon as that is known. */
  async function relay(request: Request, meant: (name: string) => void): Promise<RelayedAnswer | GatewayRefusal> {
    const started = performance.now();
    const target = targetOf(request, base, products);
    meant(named(target));
    const { operation, product } = target;
    const { body, broken } = await readBody(request, acceptedBy(target), limits);
    const call = callOf(request, target, body);
    refuseUndeclared('body', target.undeclared.fieldOf(call.body));
    const allowed = await decided(call, target).catch((error: unknown) => {
      if (error instanceof Refused) throw error;
      log('error', () => `gateway: authorize failed for ${named(target)}: ${product.relay.cleared(String(error))}`);
      throw new Refused('ServerError', 'it could not be found out whether this call is allowed.', { passing: true });
    });
    const answer = await product.relay.send({
      operation,
      path: allowed.path,
      query: allowed.query,
      body: body?.type === 'stream' ? body : dataOf(allowed.body, body?.type ?? dataTypeOf(target)),
      headers: allowed.headers,
      signal: request.signal,
    });
    const refused = broken?.();
    if (refused) {
      if ('body' in answer && typeof answer.body !== 'string') await answer.body.cancel();
      throw refused;
    }
    log('debug', () => {
      const took = Math.round(performance.now() - started);
      return `gateway: ${named(target)} ${'error' in answer ? answer.error.name : answer.status} in ${took} ms.`;
    });
    return answer;
  }

  /** What may be sent. A slip in what authorize put in place would let more pass than was meant. */
  async function decided(call: GatewayCall, { undeclared }: Target): Promise<GatewayCall> {
    const allowed = await authorized(call, options);
    const parameter = undeclared.parameterOf(allowed.query);
    const field = undeclared.fieldOf(allowed.body);
    const slip = parameter === undefined ? field && `body.${field}` : `query.${parameter}`;
    if (slip === undefined) return allowed;
    throw new TypeError(`authorize answered with a ${slip}, which ${call.operation.id} does not have`);
  }

  async function answer(request: Request, meant: (name: string) => void): Promise<Response> {
    const leave = callers.enter(caller(request));
    let streams = false;
    try {
      const relayed = await relay(request, meant);
      if ('error' in relayed) return refusalAnswer(relayed, statusOf(relayed));
      const { status, headers, body } = relayed;
      if (status < 200 || status > 599) return refusalAnswer(noStatus(status), 502);
      const head = { status, headers: relayedHeaders(headers) };
      if (withoutBody.has(status)) return new Response(null, head);
      // As bytes: a text would bring a content type of its own.
      if (typeof body === 'string') return new Response(new TextEncoder().encode(body), head);
      streams = true;
      return new Response(whenOver(body, request.signal, leave), head);
    } finally {
      if (!streams) leave();
    }
  }

  return async (request) => {
    let origin: string | undefined;
    let call = 'a call';
    let response: Response;
    try {
      origin = checkOrigin(request, origins);
      if (request.method === 'OPTIONS') return preflightAnswer(request, origin);
      checkMark(request);
      response = await answer(request, (name) => {
        call = name;
      });
    } catch (error) {
      const refused = error instanceof Refused ? error : new Refused('ServerError', 'the gateway failed.');
      if (refused === error) log('info', () => `gateway: ${call} refused with ${refused.status}: ${refused.message}`);
      else log('error', () => `gateway: ${call} failed: ${clearedOfAll(products, String(error))}`);
      response = refusalAnswer(refused.refusal, refused.status);
    }
    for (const [name, value] of Object.entries(origin === undefined ? {} : corsHeaders(origin))) {
      response.headers.set(name, value);
    }
    return response;
  };
}

function callOf(request: Request, target: Target, body?: RelayedBody): GatewayCall {
  const { product, operation, path, query } = target;
  const isFile = body?.type === 'stream';
  return {
    request,
    provider: product.name,
    operation: operationInfo(operation),
    path,
    query,
    headers: callHeaders(request, target),
    body: isFile ? undefined : body?.value,
    ...(isFile && { file: body.contentType }),
  };
}

/** The content types that an operation takes. */
function acceptedBy({ operation, product }: Target): readonly string[] {
  if (!product.declared.has(operation.id)) return ['application/json', 'application/x-www-form-urlencoded'];
  const upload = product.particulars.uploads?.[operation.id];
  return operation.body ? [product.relay.contentTypeOf(operation), ...(upload ? [upload.contentType] : [])] : [];
}

/** How data travels that authorize put where there was none. */
function dataTypeOf({ operation, product }: Target): 'json' | 'form' {
  return product.relay.contentTypeOf(operation) === 'application/json' ? 'json' : 'form';
}

function dataOf(value: unknown, type: 'json' | 'form'): RelayedBody | undefined {
  return value === undefined ? undefined : { type, value };
}

/** No answer can have it. */
function noStatus(status: number): GatewayRefusal {
  const message = `the server answered with the status ${status}, which there is not.`;
  return { error: { name: 'DecodeError', message, status }, sent: true, passing: false };
}

function named({ product, operation }: Target): string {
  return `${product.name} ${operation.id}`;
}

function clearedOfAll(products: ReadonlyMap<string, Product>, text: string): string {
  return [...products.values()].reduce((cleared, { relay }) => relay.cleared(cleared), text);
}

/** Hands on a stream as it is read, and tells once when it has ended, broke, or is not wanted any more. */
function whenOver(body: ReadableStream<Uint8Array>, signal: AbortSignal, over: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const end = () => {
    signal.removeEventListener('abort', end);
    over();
  };
  signal.addEventListener('abort', end);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (!done) return controller.enqueue(value);
          end();
          controller.close();
        } catch (error) {
          end();
          controller.error(error);
        }
      },
      async cancel(reason) {
        end();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Statuses whose answers have no body. */
const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);
