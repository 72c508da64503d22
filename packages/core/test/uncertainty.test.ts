import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  ApiError,
  AuthenticationError,
  bearer,
  bytesParser,
  Client,
  callOperation,
  DecodeError,
  NotFoundError,
  operation,
  type ResponseParser,
  ServerError,
  streamParser,
  textParser,
} from '../src/index.js';
import { answer, ExampleClient, inTurn, resetAfterReading, serve, silent } from './harness.js';

const page = (status: number) => answer(status, '<html>x</html>', { 'content-type': 'text/html' });
const quick = { logger: silent, retries: 0 };

describe('an answer of a proxy in the place of the product', () => {
  const strangers: [string, ReturnType<typeof answer>][] = [
    ['plain text', answer(404, 'default backend - 404', { 'content-type': 'text/plain' })],
    ['a page', page(404)],
    ['nothing', answer(404)],
    ['JSON that is no object', answer(404, '[]')],
  ];

  test.each(strangers)('%s with 404 does not say that a thing is missing', async (_, listener) => {
    const { url } = await serve(listener);
    const error = await new ExampleClient({ ...quick, baseUrl: url }).get('one').catch((caught) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).not.toBeInstanceOf(NotFoundError);
    expect(error.message).toContain('check baseUrl');
  });

  test.each(strangers)(
    '%s with 404 after a broken attempt does not say that a removal was done',
    async (_, listener) => {
      const { url } = await serve(inTurn(resetAfterReading, listener));
      const client = new ExampleClient({ baseUrl: url, logger: silent });
      const error = await client.delete('one').catch((caught) => caught);
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ status: 404, mayHaveTakenEffect: true });
    },
  );

  test("the product's own 404 says both", async () => {
    const own = answer(404, { error: 'no such thing' });
    const { url } = await serve(own);
    await expect(new ExampleClient({ ...quick, baseUrl: url }).get('one')).rejects.toBeInstanceOf(NotFoundError);
    const server = await serve(inTurn(resetAfterReading, own));
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    await expect(client.delete('one')).resolves.toBeUndefined();
  });
});

describe('mayHaveTakenEffect of a write', () => {
  const open = [
    408, 430, 444, 460, 463, 499, 500, 502, 503, 504, 509, 520, 521, 522, 523, 524, 525, 526, 527, 530, 561, 598, 599,
  ];
  test.each(open)('a page with %i: set', async (status) => {
    const { url } = await serve(page(status));
    const error = await new ExampleClient({ ...quick, baseUrl: url }).create({ name: 'one' }).catch((caught) => caught);
    expect(error).toMatchObject({ status, mayHaveTakenEffect: true });
    expect(error.message).toContain('look before you repeat it');
  });

  test.each([301, 302, 303])('a redirect with %i: set', async (status) => {
    const { url, received } = await serve(answer(status, '', { location: '/things/one' }));
    const client = new ExampleClient({ baseUrl: url, logger: silent });
    const error = await client.create({ name: 'one' }).catch((caught) => caught);
    expect(error).toMatchObject({ status, mayHaveTakenEffect: true });
    expect(received()).toBe(1);
  });

  test.each([400, 401, 403, 404, 409, 413, 422, 429])('%i: not set, since nothing was done', async (status) => {
    const { url } = await serve(page(status));
    const error = await new ExampleClient({ ...quick, baseUrl: url }).create({ name: 'one' }).catch((caught) => caught);
    expect(error.status).toBe(status);
    expect(error.mayHaveTakenEffect).toBeUndefined();
  });

  test("the product's own 503: not set", async () => {
    const { url } = await serve(answer(503, { error: 'come again' }));
    const error = await new ExampleClient({ ...quick, baseUrl: url }).create({ name: 'one' }).catch((caught) => caught);
    expect(error.mayHaveTakenEffect).toBeUndefined();
  });

  test('a read is never uncertain', async () => {
    const { url } = await serve(page(524));
    const error = await new ExampleClient({ ...quick, baseUrl: url }).get('one').catch((caught) => caught);
    expect(error).toBeInstanceOf(ServerError);
    expect(error.mayHaveTakenEffect).toBeUndefined();
  });
});

describe('a success without a body', () => {
  test.each([200, 201, 204])('%i on a write without a result is a success', async (status) => {
    const { url } = await serve(answer(status));
    await expect(new ExampleClient({ ...quick, baseUrl: url }).create({ name: 'one' })).resolves.toBeUndefined();
  });

  test('is none where a result was asked for', async () => {
    const { url } = await serve(answer(200));
    await expect(new ExampleClient({ ...quick, baseUrl: url }).get('one')).rejects.toBeInstanceOf(DecodeError);
  });

  test('is none where it was compressed, and was lost on the way', async () => {
    // Ten bytes of a gzip header, which hold nothing.
    const head = Buffer.from('1f8b0800000000000003', 'hex');
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip', 'content-length': 10 });
      response.end(head);
    });
    const error = await new ExampleClient({ ...quick, baseUrl: url }).create({ name: 'one' }).catch((caught) => caught);
    expect(error.mayHaveTakenEffect).toBe(true);
  });
});

describe('a body that is shorter than it says', () => {
  const download = operation({
    id: 'things.download',
    method: 'GET',
    path: '/things/{name}/file',
    repeat: 'readonly',
    responseParser: bytesParser(),
  });

  test('a download, without compression', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('only this', () => response.socket?.destroy());
    });
    const client = new ExampleClient({ ...quick, baseUrl: url });
    await expect(client.call(download, { path: { name: 'one' } })).rejects.toMatchObject({ name: 'ConnectionError' });
  });

  test.each<[string, ResponseParser]>([
    ['a file', bytesParser()],
    ['a text', textParser],
    ['a stream', streamParser()],
  ])('%s of a server that compresses where it may', async (_, responseParser) => {
    const { url } = await serve((request, response) => {
      const whole = 'a line of a file\n'.repeat(1000);
      const compresses = /gzip|deflate|br|\*/.test(request.headers['accept-encoding'] ?? '*');
      const body = compresses ? gzipSync(whole) : Buffer.from(whole);
      response.writeHead(200, {
        'content-length': compresses ? body.length - 20 : body.length,
        ...(compresses && { 'content-encoding': 'gzip' }),
      });
      response.end(body.subarray(0, body.length - 20), () => response.socket?.destroy());
    });
    const client = new ExampleClient({ ...quick, baseUrl: url });
    const kind = operation({ id: 'things.file', method: 'GET', path: '/file', repeat: 'readonly', responseParser });
    const read = async () => {
      const body = await client.call(kind, {});
      if (body instanceof ReadableStream) for await (const _part of body as AsyncIterable<unknown>);
    };
    await expect(read()).rejects.toMatchObject({ name: 'ConnectionError' });
  });

  test('JSON that was cut off within its compression', async () => {
    const { url } = await serve((_request, response) => {
      const body = gzipSync(JSON.stringify({ name: 'x'.repeat(50_000), kind: 'big' })).subarray(0, 60);
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(body);
    });
    const error = await new ExampleClient({ ...quick, baseUrl: url }).get('one').catch((caught) => caught);
    expect(error).toMatchObject({ name: expect.stringMatching(/DecodeError|ConnectionError/) });
  });
});

describe('an empty answer that may have been lost', () => {
  test('one that ends where the connection does is no success of a write', async () => {
    const { url, received } = await serve((request, response) => {
      request.resume();
      request.on('end', () => {
        const socket = response.socket;
        socket?.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n', () =>
          socket.resetAndDestroy(),
        );
      });
    });
    const error = await new ExampleClient({ baseUrl: url, logger: silent })
      .create({ name: 'one' })
      .catch((caught) => caught);
    expect(error).toMatchObject({ mayHaveTakenEffect: true });
    expect(received()).toBe(1);
  });

  test.each<[string, string]>([
    ['with a length of 0', 'Content-Length: 0\r\n\r\n'],
    ['in no chunk', 'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ])('one %s is', async (_, rest) => {
    const { url } = await serve((request, response) => {
      request.resume();
      request.on('end', () => response.socket?.end(`HTTP/1.1 200 OK\r\nConnection: close\r\n${rest}`));
    });
    await expect(new ExampleClient({ ...quick, baseUrl: url }).create({ name: 'one' })).resolves.toBeUndefined();
  });
});

test.each([['null'], ['true'], ['"queued"'], ['[]']])('%s in the place of an object is a failure', async (body) => {
  const { url } = await serve(answer(200, body));
  const error = await new ExampleClient({ ...quick, baseUrl: url }).get('one').catch((caught) => caught);
  expect(error).toBeInstanceOf(DecodeError);
  expect(error.message).toContain('expected object');
});

test('refused credentials do not make a change be sent again that the server may have carried out', async () => {
  const open = operation({ id: 'things.open', method: 'POST', path: '/open', repeat: 'non-idempotent' });
  class Opener extends Client {
    constructor(baseUrl: string) {
      const failure = () => ({ error: AuthenticationError, mayHaveTakenEffect: true });
      const auth = () => bearer(() => 'token-1234');
      super({ provider: { name: 'example', failure }, operations: [open], options: { logger: silent }, baseUrl, auth });
    }
  }
  const { url, received } = await serve(answer(401, { error: 'perhaps' }));
  await expect(callOperation(new Opener(url), open, {})).rejects.toMatchObject({
    mayHaveTakenEffect: true,
    attempts: 1,
  });
  expect(received()).toBe(1);
});
