import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { holdTimers, turn } from '../../../test/support/held-timers.js';
import {
  bytesParser,
  DecodeError,
  eventsParser,
  formBody,
  multipartBody,
  operation,
  rawBody,
  readEvents,
  type ServerSentEvent,
  streamParser,
  textParser,
  ValidationError,
} from '../src/index.js';
import { answer, bodyOf, ExampleClient, inTurn, serve, silent } from './harness.js';

const anything = z.unknown();
const upload = { id: 'things.upload', method: 'POST', path: '/upload', repeat: 'idempotent', body: anything } as const;
const download = { id: 'things.download', method: 'GET', path: '/download', repeat: 'readonly' } as const;

async function capturing() {
  const captured: { type: string | undefined; length: string | undefined; body: string }[] = [];
  const server = await serve(async (request, response) => {
    const body = await bodyOf(request);
    captured.push({ type: request.headers['content-type'], length: request.headers['content-length'], body });
    answer(204)(request, response);
  });
  return { captured, client: new ExampleClient({ baseUrl: server.url, logger: silent }) };
}

describe('out', () => {
  test('a form', async () => {
    const { captured, client } = await capturing();
    await client.call(operation({ ...upload, bodyKind: formBody }), {
      body: { a: 'x y&z', b: undefined, c: 0, d: false, e: ['1', '2'] },
    });
    expect(captured[0]).toMatchObject({
      type: 'application/x-www-form-urlencoded',
      body: 'a=x+y%26z&c=0&d=false&e=1&e=2',
    });
  });

  test('multipart, with files', async () => {
    const { captured, client } = await capturing();
    const file = new File([new Uint8Array([1, 2, 3])], 'a.bin', { type: 'application/x-bin' });
    await client.call(operation({ ...upload, bodyKind: multipartBody }), {
      body: { file, note: 'ünï', none: undefined },
    });
    expect(captured[0]?.type).toMatch(/^multipart\/form-data; boundary=/);
    expect(captured[0]?.body).toContain(
      'filename="a.bin"\r\nContent-Type: application/x-bin\r\n\r\n\u0001\u0002\u0003',
    );
    expect(captured[0]?.body).toContain('name="note"\r\n\r\nünï');
    expect(captured[0]?.body).not.toContain('none');
  });

  test.each<[string, () => unknown]>([
    ['text', () => 'Subject: ä\r\n\r\n'],
    ['bytes', () => new TextEncoder().encode('Subject: ä\r\n\r\n')],
    ['an ArrayBuffer', () => new TextEncoder().encode('Subject: ä\r\n\r\n').buffer],
    ['a Blob', () => new Blob(['Subject: ä\r\n\r\n'])],
    ['a stream', () => Readable.toWeb(Readable.from([Buffer.from('Subject: ä\r\n\r\n')]))],
  ])('raw content from %s, under the declared type', async (_, make) => {
    const { captured, client } = await capturing();
    await client.call(operation({ ...upload, bodyKind: rawBody('message/rfc822') }), { body: make() });
    expect(captured).toEqual([expect.objectContaining({ type: 'message/rfc822', body: 'Subject: ä\r\n\r\n' })]);
  });

  test('a stream is never sent twice, even where the operation is safe to repeat', async () => {
    const server = await serve(async (request, response) => {
      await bodyOf(request);
      answer(503)(request, response);
    });
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    const streamed = operation({ ...upload, bodyKind: rawBody('message/rfc822') });
    const stream = Readable.toWeb(Readable.from([Buffer.from('x')]));
    await expect(client.call(streamed, { body: stream })).rejects.toMatchObject({ status: 503 });
    expect(server.received()).toBe(1);
  });

  test('what cannot be written as JSON is refused before it is sent', async () => {
    const { captured, client } = await capturing();
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    await expect(client.call(operation(upload), { body: circle })).rejects.toBeInstanceOf(ValidationError);
    await expect(client.call(operation(upload), { body: 1n })).rejects.toBeInstanceOf(ValidationError);
    expect(captured).toEqual([]);
  });

  test('null, zero, false and the empty string are sent; undefined is not', async () => {
    const { captured, client } = await capturing();
    await client.call(operation(upload), { body: { a: null, b: 0, c: false, d: '', e: undefined } });
    expect(captured[0]?.body).toBe('{"a":null,"b":0,"c":false,"d":""}');
  });
});

describe('in', () => {
  const bytes = new Uint8Array([0, 255, 10, 13, 128]);
  const file: import('node:http').RequestListener = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' });
    response.end(bytes);
  };

  test('text, bytes and a stream', async () => {
    const server = await serve((request, response) =>
      (request.url === '/text' ? answer(200, 'plain ä', { 'content-type': 'text/plain' }) : file)(request, response),
    );
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    expect(await client.call(operation({ ...download, path: '/text', responseParser: textParser }), {})).toBe(
      'plain ä',
    );
    expect(await client.call(operation({ ...download, responseParser: bytesParser() }), {})).toEqual(bytes);
    const stream = await client.call(operation({ ...download, responseParser: streamParser() }), {});
    expect(new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())).toEqual(
      bytes,
    );
  });

  test('withResponse and asResponse', async () => {
    const server = await serve(answer(200, { name: 'one', kind: 'big' }, { 'x-total': '7' }));
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    const { data, response } = await client.get('one').withResponse();
    expect([data.name, response.status, response.headers.get('x-total')]).toEqual(['one', 200, '7']);
    expect(await (await client.get('one').asResponse()).json()).toEqual({ name: 'one', kind: 'big' });
    const missing = await serve(answer(404, { error: 'no such thing' }));
    const failing = new ExampleClient({ baseUrl: missing.url, logger: silent });
    await expect(failing.get('one').asResponse()).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(failing.get('one').withResponse()).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  test('JSON in place of a file is a failure, or at least no file', async () => {
    const server = await serve(inTurn(answer(200, { error: 'no such file' }), answer(200, { fine: true })));
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    const strict = operation({ ...download, responseParser: bytesParser('application/pdf', { binary: true }) });
    await expect(client.call(strict, {})).rejects.toMatchObject({ name: 'ApiError', providerMessage: 'no such file' });
    await expect(client.call(strict, {})).rejects.toBeInstanceOf(DecodeError);
  });

  /** Two bytes, the second when it is told to, and then nothing more. */
  let more = () => {};
  const slow: import('node:http').RequestListener = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    response.write('a');
    more = () => void response.write('b');
  };

  test('a stream may take longer than the timeout, but not for one part; the caller may take any time', async () => {
    const server = await serve(slow);
    const timers = holdTimers((milliseconds) => milliseconds === 60_000);
    const client = new ExampleClient({ baseUrl: server.url, logger: silent, timeout: 60_000 });
    const stream = await client.call(operation({ ...download, responseParser: streamParser() }), {});
    const reader = stream.getReader();
    expect((await reader.read()).value?.length).toBe(1);
    // Nothing runs out while nobody waits.
    expect(timers.waits).toEqual([]);
    const second = reader.read();
    await timers.held();
    expect(timers.waits).toEqual([60_000]);
    more();
    expect((await second).value?.length).toBe(1);
    const third = expect(reader.read()).rejects.toMatchObject({ name: 'TimeoutError' });
    await timers.held();
    timers.end();
    await third;
  });

  test('the total timeout does not hold for a stream', async () => {
    const server = await serve(slow);
    const timers = holdTimers((milliseconds) => milliseconds > 40_000);
    const client = new ExampleClient({ baseUrl: server.url, logger: silent, timeout: 60_000, totalTimeout: 50_000 });
    const stream = await client.call(operation({ ...download, responseParser: streamParser() }), {});
    const reader = stream.getReader();
    await reader.read();
    const second = reader.read();
    await timers.held();
    expect(timers.waits).toEqual([60_000]);
    more();
    expect((await second).value?.length).toBe(1);
    await reader.cancel();
  });

  test('what was read of a stream is let go', async () => {
    let left = 400;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        left -= 1;
        if (left > 0) controller.enqueue(new Uint8Array(200_000));
        else controller.close();
      },
    });
    const client = new ExampleClient({
      baseUrl: 'https://x.example',
      fetch: async () => new Response(endless),
      logger: silent,
    });
    const stream = await client.call(operation({ ...download, responseParser: streamParser() }), {});
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    for await (const _ of stream) most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    // 80 MB went by; without letting go, all of it would be held.
    expect(most).toBeLessThan(70_000_000);
  });

  test('a stream that somebody else reads is refused before it is sent', async () => {
    const { captured, client } = await capturing();
    const stream = new ReadableStream();
    stream.getReader();
    const upload2 = operation({ ...upload, bodyKind: rawBody('a/b') });
    await expect(client.call(upload2, { body: stream })).rejects.toBeInstanceOf(ValidationError);
    expect(captured).toEqual([]);
  });

  test("a stream ends with the caller's signal", async () => {
    const server = await serve(slow);
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    const controller = new AbortController();
    const { signal } = controller;
    const stream = await client.call(operation({ ...download, responseParser: streamParser() }), {}, { signal });
    const reader = stream.getReader();
    await reader.read();
    const next = expect(reader.read()).rejects.toMatchObject({ name: 'AbortError' });
    await turn();
    controller.abort();
    await next;
  });

  test('the response of a stream can be read from asResponse()', async () => {
    const server = await serve(file);
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    const response = await client.call(operation({ ...download, responseParser: streamParser() }), {}).asResponse();
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  test('a stream that breaks is a ConnectionError', async () => {
    let reset = () => {};
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('a');
      reset = () => void response.socket?.resetAndDestroy();
    });
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    const stream = await client.call(operation({ ...download, responseParser: streamParser() }), {});
    const reader = stream.getReader();
    await reader.read();
    reset();
    await expect(reader.read()).rejects.toMatchObject({ name: 'ConnectionError', operation: 'things.download' });
  });

  test('a stream that the caller cancels tells the server', async () => {
    let closed = () => {};
    const ended = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = await serve((request, response) => {
      response.writeHead(200);
      response.write('a');
      request.socket.on('close', closed);
    });
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    await (await client.call(operation({ ...download, responseParser: streamParser() }), {})).cancel();
    await ended;
  });
});

describe('server-sent events', () => {
  const source = ': comment\n\nevent: new\nid: 7\ndata: one\ndata: two\n\ndata: {"ä":1}\r\n\r\ndata: half';
  const expected: ServerSentEvent[] = [{ event: 'new', id: '7', data: 'one\ntwo' }, { data: '{"ä":1}' }];

  test('over a connection; ending the loop ends it', async () => {
    let closed = () => {};
    const ended = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const server = await serve((request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(source);
      request.socket.on('close', closed);
    });
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    const seen: ServerSentEvent[] = [];
    for await (const event of await client.call(operation({ ...download, responseParser: eventsParser }), {})) {
      seen.push(event);
      if (seen.length === 2) break;
    }
    expect(seen).toEqual(expected);
    await ended;
  });

  test('any chunking gives the same events', async () => {
    const all = new TextEncoder().encode(source);
    for (let size = 1; size <= all.length; size += 1) {
      const chunks = Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
        all.slice(i * size, (i + 1) * size),
      );
      const seen: ServerSentEvent[] = [];
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(chunk);
          controller.close();
        },
      });
      for await (const event of readEvents(stream)) seen.push(event);
      expect(seen).toEqual(expected);
    }
  });
});

test('input that does not fit is refused with the path of each field', async () => {
  const server = await serve(answer(204));
  const client = new ExampleClient({ baseUrl: server.url, logger: silent });
  const error = await client.create({ name: '', kind: 'huge', extra: 1 } as never).catch((caught) => caught);
  expect(error).toBeInstanceOf(ValidationError);
  expect(error.issues).toEqual([
    { path: ['name'], message: 'is empty: expected at least 1 character', code: 'too_small', in: 'body' },
    { path: ['kind'], message: 'expected "big" or "small"', code: 'invalid_value', in: 'body' },
    { path: ['extra'], message: 'is not a known field', code: 'unrecognized_keys', in: 'body' },
  ]);
  expect(error.message).toContain('example things.create: not sent');
  expect(server.received()).toBe(0);
  const nested = operation({
    ...upload,
    body: z.strictObject({ a: z.strictObject({ b: z.string() }) }),
  });
  await expect(client.call(nested, { body: { a: {} } as never })).rejects.toThrow('a.b: is required: expected string');
});
