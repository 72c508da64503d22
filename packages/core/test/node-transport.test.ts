import { readFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { eventually, turn } from '../../../test/support/held-timers.js';
import {
  ConfigurationError,
  ConnectionError,
  operation,
  staticHeaders,
  streamParser,
  TimeoutError,
} from '../src/index.js';
import { createNodeTransport } from '../src/transport/node.js';
import { createNodeTransport as createUnsupported } from '../src/transport/unsupported.js';
import { answer, bodyOf, ExampleClient, inTurn, serve, silent } from './harness.js';

/** A body on GET, over node:http and node:https: it must behave as the path over fetch does. */
const search = operation({
  id: 'things.search',
  method: 'GET',
  path: '/search',
  repeat: 'readonly',
  body: z.strictObject({ name: z.string() }),
  response: z.looseObject({ found: z.string() }),
});

const body = { name: 'ä' };
const client = (baseUrl: string, options = {}) => new ExampleClient({ baseUrl, logger: silent, ...options });

test('the body arrives, and the connection is kept for the next call', async () => {
  const ports = new Set<number | undefined>();
  const server = await serve(async (request, response) => {
    ports.add(request.socket.remotePort);
    answer(200, { found: `${request.method} ${await bodyOf(request)} ${request.headers['content-length']}` })(
      request,
      response,
    );
  });
  const kept = client(server.url, { auth: staticHeaders({ 'X-Key': 'key-1234' }) });
  for (let i = 0; i < 3; i += 1) expect(await kept.call(search, { body })).toEqual({ found: 'GET {"name":"ä"} 13' });
  expect(ports.size).toBe(1);
});

test('it goes by an own fetch that says it takes one, and past any other', async () => {
  const server = await serve(answer(200, { found: 'by node:http' }));
  const fetch = vi.fn(async (_url: string, { method, body }: RequestInit) =>
    Response.json({ found: `${method} ${body}` }),
  );
  expect(await client(server.url, { fetch }).call(search, { body })).toEqual({ found: 'by node:http' });
  expect(fetch).not.toHaveBeenCalled();
  const taking = client(server.url, { fetch: Object.assign(fetch, { acceptsBodyOnGet: true }) });
  expect(await taking.call(search, { body })).toEqual({ found: 'GET {"name":"ä"}' });
});

test('it goes by a global fetch that says it takes one, as it is at the time of the call', async () => {
  const server = await serve(answer(200, { found: 'by node:http' }));
  const [plain, secured] = [client(server.url), client(server.url, { agent: { http: new Agent() } })];
  const fetch = async (_url: string, { method, body }: RequestInit) => Response.json({ found: `${method} ${body}` });
  vi.stubGlobal('fetch', Object.assign(fetch, { acceptsBodyOnGet: true }));
  try {
    expect(await plain.call(search, { body })).toEqual({ found: 'GET {"name":"ä"}' });
    expect(await secured.call(search, { body })).toEqual({ found: 'by node:http' });
  } finally {
    vi.unstubAllGlobals();
  }
  expect(await plain.call(search, { body })).toEqual({ found: 'by node:http' });
});

test('a packed answer is unpacked', async () => {
  const server = await serve((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(gzipSync('{"found":"packed"}'));
  });
  expect(await client(server.url).call(search, { body })).toEqual({ found: 'packed' });
});

test('timeouts cover the body, and aborts end it', async () => {
  const server = await serve((_, response) => {
    response.writeHead(200);
    response.write('{');
  });
  const error = await client(server.url, { timeout: 100, retries: 0 })
    .call(search, { body })
    .catch((caught) => caught);
  expect(error).toBeInstanceOf(TimeoutError);
  const controller = new AbortController();
  const call = client(server.url).call(search, { body }, { signal: controller.signal });
  const ended = expect(call).rejects.toMatchObject({ name: 'AbortError' });
  await eventually('it is asked again', () => server.received() === 2);
  controller.abort();
  await ended;
});

test('a reset is retried, and a port that is closed is told as such', async () => {
  const server = await serve(inTurn((request) => request.socket.resetAndDestroy(), answer(200, { found: 'x' })));
  expect(await client(server.url).call(search, { body })).toEqual({ found: 'x' });
  const error = await client('http://127.0.0.1:1', { retries: 0 })
    .call(search, { body })
    .catch((caught) => caught);
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error.code).toBe('ECONNREFUSED');
});

test('redirects: within the origin with body and key, elsewhere refused', async () => {
  const elsewhere = await serve(answer(200, { found: 'leaked' }));
  const server = await serve(async (request, response) => {
    if (request.url === '/search') return answer(308, '', { location: '/moved' })(request, response);
    return answer(200, { found: await bodyOf(request) })(request, response);
  });
  expect(await client(server.url).call(search, { body })).toEqual({ found: '{"name":"ä"}' });
  const away = await serve(answer(308, '', { location: elsewhere.url }));
  await expect(client(away.url).call(search, { body })).rejects.toThrow(/redirects to/);
  expect(elsewhere.received()).toBe(0);
});

test('a proxy in the environment is not used, as fetch does not use it either', async () => {
  vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1');
  vi.stubEnv('http_proxy', 'http://127.0.0.1:1');
  const server = await serve(answer(200, { found: 'direct', name: 'a', kind: 'big' }));
  expect(await client(server.url).call(search, { body })).toMatchObject({ found: 'direct' });
  expect(await client(server.url).get('a')).toMatchObject({ found: 'direct' });
  vi.unstubAllEnvs();
});

describe('TLS', () => {
  async function secureServer() {
    const [key, cert] = await Promise.all(
      ['localhost-key.pem', 'localhost-cert.pem'].map((name) =>
        readFile(new URL(`fixtures/${name}`, import.meta.url), 'utf8'),
      ),
    );
    const server = createServer({ key, cert }, (_, response) =>
      response.end('{"found":"safe","name":"one","kind":"big"}'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { url, ca: cert ?? '', close: () => server.close() };
  }

  test('an authority of one’s own is trusted on every path, and nothing else is', async () => {
    const { url, ca, close } = await secureServer();
    const trusting = client(url, { tls: { ca } });
    expect(await trusting.call(search, { body })).toMatchObject({ found: 'safe' });
    expect(await trusting.get('one')).toMatchObject({ found: 'safe' });
    for (const attempt of [() => client(url).call(search, { body }), () => client(url).get('one')]) {
      const error = await attempt().catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toMatchObject({ attempts: 1 });
      expect((error as Error).message).toContain('tls.ca');
    }
    close();
  });

  test('tls and an own fetch exclude each other', () => {
    expect(() => client('https://x.example', { tls: {}, fetch })).toThrow(ConfigurationError);
  });
});

test('where the runtime cannot do it, the call fails before it is sent and says why', async () => {
  expect(createUnsupported({})).toBeUndefined();
  expect(createNodeTransport({})?.exchange).toBeTypeOf('function');
  vi.resetModules();
  vi.doMock('#node-transport', () => ({ createNodeTransport: createUnsupported }));
  const browser = await import('../src/index.js');
  const harness = await import('./harness.js');
  const server = await serve(answer(200, { found: 'x', name: 'a', kind: 'big' }));
  const inBrowser = new harness.ExampleClient({ baseUrl: server.url, logger: silent });
  const error = await inBrowser.call(search, { body }).catch((caught) => caught);
  expect(error).toBeInstanceOf(browser.ConfigurationError);
  expect(error.message).toMatch(/GET.*browsers/);
  expect(server.received()).toBe(0);
  expect(await inBrowser.get('a')).toMatchObject({ found: 'x' });
  const trusting = new harness.ExampleClient({ baseUrl: server.url, tls: {}, logger: silent });
  const unsent = await trusting.create({ name: 'a' }).catch((caught) => caught);
  expect(unsent.message).toMatch(/Node, Deno and Bun/);
  expect(unsent.mayHaveTakenEffect).toBeUndefined();
  vi.doUnmock('#node-transport');
});

test('a status that cannot be is an error of the call, and not the end of the process', async () => {
  const server = await serve((_, response) => response.writeHead(999).end());
  await expect(client(server.url, { retries: 0 }).call(search, { body })).rejects.toBeInstanceOf(ConnectionError);
});

test('an empty answer that calls itself packed', async () => {
  const server = await serve((_, response) =>
    response.writeHead(503, { 'content-encoding': 'gzip', 'content-length': '0' }).end(),
  );
  await expect(client(server.url, { retries: 0 }).call(search, { body })).rejects.toMatchObject({ status: 503 });
});

test('an abort between two reads of a stream is an AbortError', async () => {
  const server = await serve((_, response) => {
    response.writeHead(200);
    response.write('a');
  });
  const controller = new AbortController();
  const streamed = operation({
    id: 'things.stream',
    method: 'GET',
    path: '/',
    repeat: 'readonly',
    responseParser: streamParser(),
  });
  const stream = await client(server.url, { tls: {} }).call(streamed, {}, { signal: controller.signal });
  const reader = stream.getReader();
  await reader.read();
  controller.abort();
  await turn();
  await expect(reader.read()).rejects.toMatchObject({ name: 'AbortError' });
});
