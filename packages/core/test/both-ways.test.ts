import { Agent, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventually, holdTimers, settled } from '../../../test/support/held-timers.js';
import {
  bytesParser,
  ConnectionError,
  DecodeError,
  type Middleware,
  operation,
  type ResponseParser,
  streamParser,
} from '../src/index.js';
import { answer, ExampleClient, inTurn, serve, silent } from './harness.js';

const thing = { name: 'ä', kind: 'big' };
const json = { 'content-type': 'application/json' };
const download = { id: 'things.download', method: 'GET', path: '/download', repeat: 'readonly' } as const;

/** A server that says exactly these bytes to every request, and ends the connection. */
async function saying(text: string) {
  const server = createSocketServer((socket) => {
    socket.once('data', () => socket.end(text));
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const packed = (encoding: string, bytes: Uint8Array): RequestListener => {
  return (_, response) => response.writeHead(200, { ...json, 'content-encoding': encoding }).end(bytes);
};

describe.each<[string, object]>([
  ['node:http', {}],
  ['fetch', { fetch }],
])('by %s', (_, options) => {
  const client = (baseUrl: string, more: object = {}) =>
    new ExampleClient({ baseUrl, logger: silent, retries: 0, ...options, ...more });

  test.each<[string, Uint8Array]>([
    ['gzip', gzipSync(JSON.stringify(thing))],
    ['x-gzip', gzipSync(JSON.stringify(thing))],
    ['br', brotliCompressSync(JSON.stringify(thing))],
    ['deflate', deflateSync(JSON.stringify(thing))],
    ['gzip, br', brotliCompressSync(gzipSync(JSON.stringify(thing)))],
    ['identity', Buffer.from(JSON.stringify(thing))],
  ])('an answer in %s', async (encoding, bytes) => {
    const { url } = await serve(packed(encoding, bytes));
    expect(await client(url).get('one')).toEqual(thing);
  });

  test('a byte order mark is no part of a text', async () => {
    const { url } = await serve(answer(200, `\uFEFF${JSON.stringify(thing)}`));
    expect(await client(url).get('one')).toEqual(thing);
  });

  test.each<[string, string]>([
    ['shorter than its length', 'content-length: 100\r\n\r\n{"name":"a"'],
    ['without its last chunk', 'transfer-encoding: chunked\r\n\r\n5\r\n{"nam\r\n'],
    ['in the middle of a chunk', 'transfer-encoding: chunked\r\n\r\nff\r\n{"nam'],
  ])('a body that ends %s is a broken connection', async (_, rest) => {
    const url = await saying(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${rest}`);
    await expect(client(url).get('one')).rejects.toBeInstanceOf(ConnectionError);
    await expect(client(url).create({ name: 'one' })).rejects.toMatchObject({ mayHaveTakenEffect: true });
    const bytes = operation({ ...download, responseParser: bytesParser() });
    await expect(client(url).call(bytes, {})).rejects.toBeInstanceOf(ConnectionError);
    const stream = await client(url).call(operation({ ...download, responseParser: streamParser() }), {});
    await expect(new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).text()).rejects.toBeInstanceOf(
      ConnectionError,
    );
  });

  test('a compressed body that is cut is no success', async () => {
    const { url } = await serve(packed('gzip', gzipSync(JSON.stringify(thing)).subarray(0, 20)));
    const error = await client(url)
      .get('one')
      .catch((caught) => caught);
    expect(['ConnectionError', 'DecodeError']).toContain(error.name);
  });

  test('the time of an attempt covers the body', async () => {
    const { url } = await serve((_, response) => response.writeHead(200, json).write('{'));
    const timers = holdTimers((milliseconds) => milliseconds === 54_321);
    const call = client(url, { timeout: 54_321 }).get('one');
    const ended = expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
    await timers.held();
    timers.end();
    await ended;
  });

  test('an abort while the body arrives ends the connection', async () => {
    let closed = false;
    let begun = false;
    const { url } = await serve((_, response) => {
      response.on('close', () => {
        closed = true;
      });
      response.writeHead(200, json).write('{');
      begun = true;
    });
    const controller = new AbortController();
    const ended = expect(client(url).get('one', { signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await eventually('it is answered', () => begun);
    controller.abort();
    await ended;
    await eventually('the connection ends', () => closed);
  });

  test('the response tells its head', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(201, 'Made', [
        ['content-type', 'application/json'],
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ]);
      response.end(JSON.stringify(thing));
    });
    const { response } = await client(url).get('one').withResponse();
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.statusText, response.ok, response.url]).toEqual([
      201,
      'Made',
      true,
      `${url}/things/one`,
    ]);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await (await client(url).get('one').asResponse()).json()).toEqual(thing);
  });

  test('who does not want a stream says why', async () => {
    const { url } = await serve(answer(200, thing));
    const take: ResponseParser['take'] = async (_, body) => {
      await body.stream().cancel();
      throw new DecodeError('no events.');
    };
    const streamed = operation({ ...download, responseParser: { accept: '*/*', streams: 'timed', take } });
    await expect(client(url).call(streamed, {})).rejects.toMatchObject({ name: 'DecodeError' });
  });

  test('HEAD, 204 and 304 have no body, whatever they say', async () => {
    const { url } = await serve(
      inTurn(
        (_, response) => response.writeHead(200, { 'content-length': '100' }).end(),
        (_, response) => response.writeHead(204).end(),
        (_, response) => response.writeHead(304).end(),
      ),
    );
    const one = client(url);
    const head = operation({ id: 'things.head', method: 'HEAD', path: '/', repeat: 'idempotent' });
    expect(await one.call(head, {})).toBeUndefined();
    expect(await one.create({ name: 'one' })).toBeUndefined();
    await expect(one.create({ name: 'one' })).rejects.toMatchObject({ status: 304 });
  });

  describe('middleware', () => {
    test.each<[string, Middleware, unknown]>([
      [
        'that looks at the head',
        async (request, next) => {
          const response = await next(request);
          expect([response.status, response.headers.get('x-total'), request.url]).toEqual([200, '7', response.url]);
          return response;
        },
        thing,
      ],
      [
        'that reads a clone',
        async (request, next) => {
          const response = await next(request);
          expect(await response.clone().json()).toEqual(thing);
          return response;
        },
        thing,
      ],
      [
        'that answers otherwise',
        async (request, next) => {
          const { name } = (await (await next(request)).json()) as typeof thing;
          return Response.json({ name: `${name}!`, kind: 'big' });
        },
        { name: 'ä!', kind: 'big' },
      ],
      [
        'that puts the body into another',
        async (request, next) => {
          const response = await next(request);
          return new Response(response.body, response);
        },
        thing,
      ],
    ])('%s', async (_, middleware, expected) => {
      const { url } = await serve(answer(200, thing, { 'x-total': '7' }));
      expect(await client(url, { middleware: [middleware] }).get('one')).toEqual(expected);
    });

    test('a body that breaks while it looks at the head', async () => {
      const url = await saying('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{');
      const slow: Middleware = async (request, next) => {
        const response = await next(request);
        await settled();
        return response;
      };
      await expect(client(url, { middleware: [slow] }).get('one')).rejects.toBeInstanceOf(ConnectionError);
    });

    test('its own signal ends the request', async () => {
      const { url, received } = await serve(() => {});
      const controller = new AbortController();
      const call = client(url, {
        middleware: [
          (request: Parameters<Middleware>[0], next: Parameters<Middleware>[1]) =>
            next({ ...request, signal: controller.signal }),
        ],
      }).get('one');
      const ended = expect(call).rejects.toBeInstanceOf(ConnectionError);
      await eventually('it is asked', () => received() === 1);
      controller.abort();
      await ended;
    });
  });
});

test('where nobody answers, no connection was made, and a create may be sent again', async () => {
  const timers = holdTimers((milliseconds) => milliseconds === 10_000);
  const { url } = await serve(answer(204));
  /** Its first connection never comes about. */
  class Deaf extends Agent {
    made = 0;
    override createConnection(...args: Parameters<Agent['createConnection']>) {
      this.made += 1;
      if (this.made > 1) return super.createConnection(...args);
      return Object.defineProperty(new Socket(), 'connecting', { value: true });
    }
  }
  const agent = new Deaf();
  const call = new ExampleClient({ baseUrl: url, logger: silent, agent }).create({ name: 'one' });
  await timers.held();
  timers.end();
  await call;
  expect(agent.made).toBe(2);
});

test('a download is not read ahead of its reader', async () => {
  const part = Buffer.alloc(1024 * 1024);
  const size = 200;
  let sent = 0;
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    const pour = () => {
      while (sent < size) {
        sent += 1;
        if (!response.write(part)) return response.once('drain', pour);
      }
      return response.end();
    };
    pour();
  });
  const client = new ExampleClient({ baseUrl: url, logger: silent });
  const stream = await client.call(operation({ ...download, responseParser: streamParser() }), {});
  let received = 0;
  for await (const bytes of stream) {
    if (received === 0) await settled();
    received += bytes.byteLength;
    // The rest is in the buffers of the system.
    expect(sent - received / part.byteLength).toBeLessThan(40);
  }
  expect(received).toBe(size * part.byteLength);
});
