import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { DecodeError, MailhostError, operation, ServerError } from '../src/index.js';
import { answer, ExampleClient, serve, silent } from './harness.js';

describe('maxResponseBytes', () => {
  const large = { name: 'x'.repeat(5000), kind: 'big' };

  test.each([
    ['with a length', answer(200, large)],
    [
      'in chunks',
      (_: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        for (const part of JSON.stringify(large)) response.write(part);
        response.end();
      },
    ],
    [
      'compressed, counted after decompression',
      (_: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        response.end(gzipSync(JSON.stringify(large)));
      },
    ],
    ['with a failure', answer(500, large)],
  ])('%s: told once', async (_, listener) => {
    const { url, received } = await serve(listener);
    const client = new ExampleClient({ baseUrl: url, logger: silent, maxResponseBytes: 1000 });
    const error = await client.get('one').catch((caught) => caught);
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ code: 'RESPONSE_TOO_LARGE', operation: 'things.get' });
    expect(error.message).toContain('1000 bytes (option maxResponseBytes)');
    expect(received()).toBe(1);
    const roomy = new ExampleClient({ baseUrl: url, logger: silent, retries: 0 });
    const result = await roomy.get('one').catch((caught) => caught);
    expect(result instanceof ServerError || result.name === large.name).toBe(true);
  });

  test('the connection ends with an answer that never does', async () => {
    let ended = false;
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.on('close', () => {
        ended = true;
      });
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    const client = new ExampleClient({ baseUrl: url, logger: silent, maxResponseBytes: 1_000_000 });
    const error = await client.create({ name: 'one' }).catch((caught) => caught);
    expect(error).toMatchObject({ code: 'RESPONSE_TOO_LARGE', mayHaveTakenEffect: true });
    await expect.poll(() => ended).toBe(true);
  });

  test('is a number of bytes', () => {
    expect(() => new ExampleClient({ baseUrl: 'http://127.0.0.1', maxResponseBytes: -1 })).toThrow(
      'maxResponseBytes must be bytes, 0 or more',
    );
  });
});

test('an error has the start of a large answer, and not all of it', async () => {
  const { url } = await serve(answer(400, { error: 'no '.repeat(1_000_000), list: Array(100_000).fill({ a: 'b' }) }));
  const error = await new ExampleClient({ baseUrl: url, logger: silent }).get('one').catch((caught) => caught);
  expect(error).toBeInstanceOf(MailhostError);
  expect(JSON.stringify(error).length).toBeLessThan(20_000);
  expect(error.message.length).toBeLessThan(1_000);
});

test('an error has the first of many issues, and its message fewer', async () => {
  const tags = Array<null>(100_000).fill(null);
  const body = z.strictObject({ tags: z.array(z.string()) });
  const save = operation({ id: 'things.save', method: 'POST', path: '/things', repeat: 'idempotent', body });
  const client = new ExampleClient({ baseUrl: 'http://127.0.0.1:9', logger: silent });
  const error = await client.call(save, { body: { tags: tags as never } }).catch((caught) => caught);
  expect(error.message).toContain('tags[19]: expected string, received null; and 99980 more');
  expect(error.issues).toHaveLength(100);
  expect(JSON.stringify(error).length).toBeLessThan(20_000);
});

test('a long text and large numbers in one answer are no trouble', async () => {
  const name = '\\'.repeat(10_000_000) + '"'.repeat(1_000_000);
  const { url } = await serve(answer(200, `{"name":${JSON.stringify(name)},"kind":"big","id":12345678901234567890}`));
  const client = new ExampleClient({ baseUrl: url, logger: silent });
  const thing: { readonly name: string; readonly id?: unknown } = await client.get('one');
  expect([thing.name.length, thing.id]).toEqual([11_000_000, '12345678901234567890']);
});
