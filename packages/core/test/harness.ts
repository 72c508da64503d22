import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import * as z from 'zod/mini';
import {
  type ApiPromise,
  type Auth,
  type CallOptions,
  Client,
  type ClientOptions,
  type ListOptions,
  noAuth,
  type Operation,
  operation,
  type PagePromise,
  type Provider,
  type RoutesOf,
  singlePage,
} from '../src/index.js';
import type { ResponseSchema } from '../src/schema/index.js';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** A real HTTP server on loopback, closed after the test. */
export async function serve(listener: RequestListener): Promise<{ url: string; received: () => number }> {
  let received = 0;
  const server = createServer((request, response) => {
    received += 1;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received: () => received };
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Answers each request with the next of these, and every later one with the last. */
export function inTurn(...listeners: RequestListener[]): RequestListener {
  let turn = 0;
  return (request, response) => {
    const listener = listeners[Math.min(turn, listeners.length - 1)];
    turn += 1;
    listener?.(request, response);
  };
}

export function answer(
  status: number,
  body: unknown = undefined,
  headers: Record<string, string> = {},
): RequestListener {
  return (_request, response) => {
    const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(text);
  };
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Resets the connection once the whole request was read. */
export const resetAfterReading: RequestListener = async (request) => {
  await bodyOf(request);
  request.socket.resetAndDestroy();
};

interface Thing {
  readonly name: string;
  readonly kind?: 'big' | 'small' | undefined;
  readonly password?: string | undefined;
}

const thing = z.strictObject({
  name: z.string().check(z.minLength(1)),
  kind: z.optional(z.literal(['big', 'small'])),
  password: z.optional(z.string()),
});

/** What the server knows of a thing. */
const thingAnswer: ResponseSchema<{ readonly name: string; readonly kind: string }> = z.looseObject({
  name: z.string(),
  kind: z.literal(['big', 'small']),
});

export const readThing = operation({
  id: 'things.get',
  method: 'GET',
  path: '/things/{name}',
  repeat: 'readonly',
  response: thingAnswer,
});

export const createThing = operation({
  id: 'things.create',
  method: 'POST',
  path: '/things',
  repeat: 'non-idempotent',
  body: thing,
});

export const replaceThing = operation({
  id: 'things.replace',
  method: 'PUT',
  path: '/things/{name}',
  repeat: 'idempotent',
  body: thing,
});

export const deleteThing = operation({
  id: 'things.delete',
  method: 'DELETE',
  path: '/things/{name}',
  repeat: 'idempotent',
  notFoundMeansDone: true,
});

export const listThings = operation({
  id: 'things.list',
  method: 'GET',
  path: '/things',
  repeat: 'readonly',
  response: z.array(z.string()),
  paging: singlePage,
});

const declared = [readThing, createThing, replaceThing, deleteThing, listThings] as const;

const provider: Provider = {
  name: 'example',
  failure({ body }) {
    if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
    return { message: String(body.error), ...('code' in body && { code: String(body.code) }) };
  },
};

/** A client like those of the products, for what they have in common. */
export class ExampleClient extends Client<RoutesOf<typeof declared>> {
  constructor(options: ClientOptions & { readonly auth?: Auth }) {
    super({
      provider,
      operations: declared,
      ownOptions: ['auth'],
      options,
      baseUrl: options.baseUrl ?? '',
      auth: () => options.auth ?? noAuth,
    });
  }

  /** Tests call operations of their own. */
  override call<Args, Result>(operation: Operation<Args, Result>, args: Args, options?: CallOptions) {
    return super.call(operation, args, options);
  }

  override list<Args, Item>(operation: Operation<Args, readonly Item[]>, args: Args, options?: ListOptions) {
    return super.list(operation, args, options);
  }

  get(name: string, options?: CallOptions): ApiPromise<{ readonly name: string; readonly kind: string }> {
    return this.call(readThing, { path: { name } }, options);
  }

  create(body: Thing, options?: CallOptions): ApiPromise<undefined> {
    return this.call(createThing, { body }, options);
  }

  replace(body: Thing, options?: CallOptions): ApiPromise<undefined> {
    return this.call(replaceThing, { path: { name: body.name }, body }, options);
  }

  delete(name: string, options?: CallOptions): ApiPromise<undefined> {
    return this.call(deleteThing, { path: { name } }, options);
  }

  things(options?: ListOptions): PagePromise<string> {
    return this.list(listThings, {}, options);
  }
}

/** A logger that keeps its lines. */
export function keepingLogger() {
  const lines: string[] = [];
  const keep = (message: string) => {
    lines.push(message);
  };
  return { lines, debug: keep, info: keep, warn: keep, error: keep };
}

export const silent = { debug() {}, info() {}, warn() {}, error() {} };
