import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { operation, rawBody } from '../src/index.js';
import { answer, bodyOf, ExampleClient, serve, silent } from './harness.js';

const upload = operation({
  id: 'things.upload',
  method: 'POST',
  path: '/upload',
  repeat: 'idempotent',
  body: z.unknown(),
  bodyKind: rawBody('message/rfc822'),
});

const stream = (...parts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });

describe.each<[string, object]>([
  ['by fetch', { fetch }],
  ['by node:http', {}],
])('a stream %s', (_, options) => {
  test('arrives whole, in chunks', async () => {
    let received = '';
    let encoding: string | undefined;
    const { url } = await serve(async (request, response) => {
      encoding = request.headers['transfer-encoding'];
      received = await bodyOf(request);
      answer(204)(request, response);
    });
    const client = new ExampleClient({ baseUrl: url, logger: silent, ...options });
    await client.call(upload, { body: stream('one ', 'two ', 'three') });
    expect([received, encoding]).toEqual(['one two three', 'chunked']);
  });

  test('is sent once, and a redirect is a failure', async () => {
    const { url, received } = await serve(async (request, response) => {
      await bodyOf(request);
      answer(307, '', { location: '/elsewhere' })(request, response);
    });
    const client = new ExampleClient({ baseUrl: url, logger: silent, ...options });
    const error = await client.call(upload, { body: stream('one') }).catch((caught) => caught);
    expect(error.message).toMatch(/stream can be sent only once/);
    expect(received()).toBe(1);
  });

  test('that breaks ends the request, and is told', async () => {
    const { url } = await serve(async (request, response) => {
      await bodyOf(request).catch(() => {});
      answer(204)(request, response);
    });
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error('the disk is gone'));
      },
    });
    const client = new ExampleClient({ baseUrl: url, logger: silent, ...options });
    const error = await client.call(upload, { body: broken }).catch((caught) => caught);
    expect(error).toMatchObject({ name: 'ConnectionError', operation: 'things.upload' });
  });

  test('400 MB take no more than 60 MB of memory', async () => {
    const program = fileURLToPath(new URL('fixtures/upload-memory.ts', import.meta.url));
    const args = ['--expose-gc', '--import', 'tsx', program, 'fetch' in options ? 'fetch' : 'node'];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { received, peak } = JSON.parse(stdout);
    expect(received).toBe(400 * 1024 * 1024);
    expect(peak).toBeLessThan(60 * 1024 * 1024);
  }, 120_000);
});

test('a Blob by node:http has its length and type', async () => {
  const seen: (string | undefined)[] = [];
  const { url } = await serve(async (request, response) => {
    seen.push(request.headers['content-length'], request.headers['content-type'], await bodyOf(request));
    answer(204)(request, response);
  });
  const client = new ExampleClient({ baseUrl: url, logger: silent });
  await client.call(upload, { body: new Blob(['a mail']) });
  expect(seen).toEqual(['6', 'message/rfc822', 'a mail']);
});
