import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import {
  multipartBody,
  type Operation,
  operation,
  type ResponseParser,
  rawBody,
  readEnvironment,
} from '../src/index.js';
import { check } from '../src/relay/index.js';
import { answer, bodyOf, ExampleClient, inTurn, serve, silent } from './harness.js';

describe('redirects that lead nowhere', () => {
  const upload = operation({
    id: 'things.upload',
    method: 'POST',
    path: '/upload',
    repeat: 'idempotent',
    body: z.unknown(),
    bodyKind: rawBody('text/plain'),
  });

  test('an address that cannot be read', async () => {
    const server = await serve(answer(302, '', { location: 'https://[' }));
    await expect(new ExampleClient({ baseUrl: server.url }).get('one')).rejects.toThrow(
      'an address that cannot be read',
    );
  });

  test('a stream cannot go along, a text can', async () => {
    const server = await serve(
      inTurn(answer(307, '', { location: '/b' }), answer(307, '', { location: '/b' }), answer(204)),
    );
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    const stream = Readable.toWeb(Readable.from([Buffer.from('x')]));
    await expect(client.call(upload, { body: stream })).rejects.toThrow('only once');
    expect(await client.call(upload, { body: 'x' })).toBeUndefined();
  });

  test('a browser that hides where it leads', async () => {
    const hidden = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    const client = new ExampleClient({
      baseUrl: 'https://x.example',
      fetch: async () => hidden,
      logger: silent,
      retries: 0,
    });
    await expect(client.get('one')).rejects.toThrow('a browser does not say where to');
  });
});

describe('what an operation says of its answer', () => {
  const shared = { method: 'POST', path: '/thing', repeat: 'idempotent' } as const;
  const ask = async (declared: Operation, body: string) => {
    const server = await serve(answer(200, body, { 'content-type': 'text/plain' }));
    const client = new ExampleClient({ baseUrl: server.url, logger: silent, retries: 0 });
    return client.call(declared, {}).catch((error: Error) => error.name);
  };

  test('without a result, it gives none, whatever is answered', async () => {
    const declared = operation({ ...shared, id: 'things.touch' });
    expect(await ask(declared, '{"a":1}')).toBeUndefined();
    expect(await ask(declared, '<p>no</p>')).toBe('DecodeError');
  });

  test('its own form counts in the place of the form of all', async () => {
    const declared = operation({
      ...shared,
      id: 'things.count',
      response: z.unknown(),
      recognizes: ({ body }) => body === 1,
    });
    expect(await ask(declared, '1')).toBe(1);
    expect(await ask(declared, '{"a":1}')).toBe('DecodeError');
  });

  test('text may stand in the place of JSON', async () => {
    const responseParser: ResponseParser<string> = { accept: '*/*', isPlain: (text) => text.startsWith('dn:') };
    const declared = operation({ ...shared, id: 'things.export', response: z.string(), responseParser });
    expect(await ask(declared, 'dn: a\n')).toBe('dn: a\n');
    expect(await ask(declared, '"within JSON"')).toBe('within JSON');
    expect(await ask(declared, 'no export')).toBe('DecodeError');
  });
});

test('an environment that may not be read is as good as none', () => {
  vi.stubGlobal('process', {
    get env() {
      throw new Error('NotCapable');
    },
  });
  expect(readEnvironment('ANY')).toBeUndefined();
  vi.unstubAllGlobals();
});

describe('schemas', () => {
  test('a check that takes time is refused', async () => {
    const slow = z.any().check(z.refine(async () => true));
    const client = new ExampleClient({ baseUrl: 'https://x.example' });
    const call = client.call(operation({ id: 'a', method: 'POST', path: '/', repeat: 'non-idempotent', body: slow }), {
      body: 1,
    });
    await expect(call).rejects.toThrow('at once');
  });

  test('no answer makes a loose schema throw', () => {
    const schema = z.looseObject({
      a: z.string(),
      b: z.looseObject({ c: z.number() }),
    });
    fc.assert(fc.property(fc.anything(), (value) => void check(schema, value, 'response')));
  });
});

describe('over node:http', () => {
  const base = { id: 'things.any', path: '/any', repeat: 'non-idempotent' } as const;
  const anything = z.unknown();

  test('multipart keeps its boundary, and bytes their length', async () => {
    const seen: string[] = [];
    const server = await serve(async (request, response) => {
      seen.push(`${request.headers['content-type']} ${request.headers['content-length']} ${await bodyOf(request)}`);
      answer(204)(request, response);
    });
    const client = new ExampleClient({ baseUrl: server.url, tls: {}, logger: silent });
    await client.call(operation({ ...base, method: 'POST', body: anything, bodyKind: multipartBody }), {
      body: { a: '1' },
    });
    await client.call(operation({ ...base, method: 'POST', body: anything, bodyKind: rawBody('a/b') }), {
      body: new Uint8Array([65, 66]),
    });
    expect(seen[0]).toMatch(/^multipart\/form-data; boundary=(\S+) \d+ --\1\r\n/);
    expect(seen[1]).toBe('a/b 2 AB');
  });

  test('an answer to HEAD has no body, and its address is told', async () => {
    const server = await serve((_, response) => response.writeHead(200, { 'x-total': '7' }).end());
    const client = new ExampleClient({ baseUrl: server.url, tls: {}, logger: silent });
    const { response } = await client.call(operation({ ...base, method: 'HEAD' }), {}).withResponse();
    expect([response.headers.get('x-total'), response.url]).toEqual(['7', `${server.url}/any`]);
  });
});
