import {
  type GatewayRefusal,
  logAt,
  operationInfo,
  type RelayedBody,
  type RelayedResponse,
} from '@mailhost/core/relay';
import { type Allowed, authorized } from './authorization.js';
import { readBody } from './body.js';
import { Callers, Place } from './callers.js';
import { isOfWrongKind, refuseMisfit } from './declared.js';
import { callHeaders, relayedHeaders, undeclaredHeader } from './headers.js';
import { OpenStreams } from './open-streams.js';
import type { GatewayCall, GatewayOptions } from './options.js';
import { checkMark, checkOrigin, corsHeaders, preflightResponse } from './origin.js';
import { type Product, productsOf } from './providers.js';
import { Refused, refusalResponse, statusOf } from './refused.js';
import { type Settings, settingsOf } from './settings.js';
import { type Target, targetOf } from './target.js';
import { described } from './thrown.js';

/** A call that was let pass, with the product's response to it. */
interface Relayed {
  readonly relayed: RelayedResponse | GatewayRefusal;
  readonly target: Target;
  readonly caller: string | undefined;
  /** Asks again whether it may pass as it did. Never rejects. */
  readonly mayGoOn: () => Promise<boolean>;
}

/** A gateway whose options were looked at: it answers requests. */
export class Serving {
  readonly #options: GatewayOptions;
  readonly #settings: Settings;
  readonly #products: ReadonlyMap<string, Product>;
  readonly #undecided: Callers;
  readonly #known: Callers;
  readonly #streams: OpenStreams;
  readonly #log: ReturnType<typeof logAt>;

  /** Throws `ConfigurationError` for what cannot be meant. */
  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#settings = settingsOf(options);
    this.#products = productsOf(options);
    const { limits, logger, logLevel } = this.#settings;
    this.#undecided = new Callers(limits.concurrency);
    this.#known = new Callers(limits.concurrency);
    this.#streams = new OpenStreams(limits.streamAge);
    this.#log = logAt(logger, logLevel);
  }

  recheck(caller?: string): Promise<void> {
    return this.#streams.recheck(caller);
  }

  async respond(request: Request): Promise<Response> {
    let origin: string | undefined;
    let call = 'a call';
    let response: Response;
    try {
      origin = checkOrigin(request, this.#settings.origins);
      if (request.method === 'OPTIONS') return preflightResponse(request, origin);
      checkMark(request);
      response = await this.#relayed(request, (name) => {
        call = name;
      });
    } catch (error) {
      const refused = error instanceof Refused ? error : new Refused('ServerError', 'the gateway failed.');
      if (refused === error) {
        this.#log('info', () => `gateway: ${call} refused with ${refused.status}: ${described(refused.message)}`);
      } else this.#log('error', () => `gateway: ${call} failed: ${this.#cleared(error)}`);
      response = refusalResponse(refused.refusal, refused.status);
    }
    for (const [name, value] of Object.entries(origin === undefined ? {} : corsHeaders(origin))) {
      response.headers.set(name, value);
    }
    return response;
  }

  /** @param meant Told what the call is, as soon as that is known. */
  async #relayed(request: Request, meant: (name: string) => void): Promise<Response> {
    const place = new Place(this.#undecided, this.#known);
    let streams = false;
    try {
      const { relayed, target, caller, mayGoOn } = await this.#relay(request, place, meant);
      if ('error' in relayed) return refusalResponse(relayed, statusOf(relayed));
      const { status, headers, body } = relayed;
      if (status < 200 || status > 599) return refusalResponse(noStatus(status), 502);
      const head = { status, headers: relayedHeaders(headers) };
      if (withoutBody.has(status)) return new Response(null, head);
      // As bytes: a text would bring a content type of its own.
      if (typeof body === 'string') return new Response(new TextEncoder().encode(body), head);
      streams = true;
      const isOpenEnded = target.operation.responseParser?.streams === 'open';
      const terms = { signal: request.signal, caller, isOpenEnded, mayGoOn, over: place.leave };
      return new Response(this.#streams.handOn(body, terms), head);
    } finally {
      if (!streams) place.leave();
    }
  }

  async #relay(request: Request, place: Place, meant: (name: string) => void): Promise<Relayed> {
    const started = performance.now();
    const { claimed, known, limits } = this.#settings;
    const claim = claimed(request);
    place.claim(claim);
    const target = targetOf(request, this.#settings, this.#products);
    meant(named(target));
    const { operation, product } = target;
    const { body, broken } = await readBody(request, acceptedBy(target), limits);
    if (body && product.declared.has(operation.id) && isOfWrongKind(operation, body)) {
      throw new Refused('InvalidRequestError', 'the body is of a kind that the operation does not take.');
    }
    const call = callOf(request, target, body);
    const dataType = body?.type ?? dataTypeOf(target);
    const decide = () => this.#decided(call, target, dataType);
    const allowed = await decide();
    place.settle(allowed.caller ?? known(claim));
    const relayed = await product.relay.send({
      operation,
      path: allowed.call.path,
      query: allowed.call.query,
      body: body?.type === 'stream' ? body : dataOf(allowed.call.body, dataType),
      headers: allowed.call.headers,
      signal: request.signal,
    });
    const refused = broken?.();
    if (refused) {
      if ('body' in relayed && typeof relayed.body !== 'string') await relayed.body.cancel();
      throw refused;
    }
    this.#log('debug', () => {
      const took = Math.round(performance.now() - started);
      return `gateway: ${named(target)} ${'error' in relayed ? relayed.error.name : relayed.status} in ${took} ms.`;
    });
    const asBefore = ({ call: again }: Allowed) => partsOf(again) === partsOf(allowed.call);
    const mayGoOn = () => decide().then(asBefore, () => false);
    return { relayed, target, caller: allowed.caller ?? known(claim), mayGoOn };
  }

  /** What may be sent. A slip in what authorize put in place would let more pass than was meant. */
  async #decided(call: GatewayCall, target: Target, dataType: 'json' | 'form' | 'stream'): Promise<Allowed> {
    const { undeclared } = target;
    try {
      const allowed = await authorized(call, this.#options);
      const { query, headers, body } = allowed.call;
      if (dataType !== 'stream') refuseMisfit(undeclared.fieldOf(dataOf(call.body, dataType)));
      const field = dataType === 'stream' ? undefined : undeclared.fieldOf(dataOf(body, dataType));
      const header = undeclaredHeader(target, headers);
      const misfit = undeclared.parameterOf(query) ?? field ?? header;
      if (!misfit && !(dataType === 'form' && hasEmptyList(body))) return allowed;
      const slip = misfit ? `${misfit.in ?? 'headers'}.${misfit.path.join('.')}` : 'body with an empty list';
      throw new TypeError(`authorize answered with a ${slip}, which ${call.operation.id} does not have`);
    } catch (error) {
      if (error instanceof Refused) throw error;
      this.#log('error', () => `gateway: authorize failed for ${named(target)}: ${this.#cleared(error)}`);
      throw new Refused('ServerError', 'it could not be found out whether this call is allowed.', { passing: true });
    }
  }

  /** What was thrown, without any credential. */
  #cleared(error: unknown): string {
    return [...this.#products.values()].reduce((text, { relay }) => relay.cleared(text), described(error));
  }
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
    // The ids in the types are those of the clients' operations.
  } as GatewayCall;
}

/** The parts of a call that authorize may change, to see whether they are the same. */
function partsOf({ path, query, headers, body }: GatewayCall): string {
  return JSON.stringify([path, query, headers, body]);
}

/** The content types that an operation takes. */
function acceptedBy({ operation, product }: Target): readonly string[] {
  if (!product.declared.has(operation.id)) return ['application/json', 'application/x-www-form-urlencoded'];
  const upload = operation.gateway?.upload;
  return operation.body ? [product.relay.contentTypeOf(operation), ...(upload ? [upload.contentType] : [])] : [];
}

/** How data travels that authorize put where there was none. */
function dataTypeOf({ operation, product }: Target): 'json' | 'form' {
  return product.relay.contentTypeOf(operation) === 'application/json' ? 'json' : 'form';
}

function dataOf(value: unknown, type: 'json' | 'form' | 'stream'): RelayedBody | undefined {
  return value === undefined || type === 'stream' ? undefined : { type, value };
}

/** A form has no empty lists: such a field would not be sent. */
function hasEmptyList(form: unknown): boolean {
  return Object.values(Object(form)).some((value) => Array.isArray(value) && value.length === 0);
}

/** No answer can have it. */
function noStatus(status: number): GatewayRefusal {
  const message = `the server answered with the status ${status}, which there is not.`;
  return { error: { name: 'DecodeError', message, status }, sent: true, passing: false };
}

function named({ product, operation }: Target): string {
  return `${product.name} ${operation.id}`;
}

/** Statuses whose answers have no body. */
const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);
