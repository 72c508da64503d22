import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import spec from '../openapi.json' with { type: 'json' };
import { WildduckClient } from '../src/index.js';
import { calls, id, mailbox, user } from './example-calls.js';

/** Every call at a server that writes down what it gets, held against the corrected spec. */

interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

let received: Received[] = [];
let client: WildduckClient;
const server = createServer(async (request, response) => {
  const body: Buffer[] = [];
  for await (const part of request) body.push(part);
  received.push({
    method: request.method ?? '',
    url: new URL(request.url ?? '', 'http://server'),
    headers: request.headers,
    body: Buffer.concat(body),
  });
  response.setHeader('content-type', 'application/json').end('{"success":true,"results":[],"token":"t"}');
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  client = new WildduckClient({
    baseUrl: `http://127.0.0.1:${port}`,
    accessToken: 'a-token',
    sess: 'session-1',
    ip: '192.0.2.1',
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
});
afterAll(() => server.close());

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly style?: string;
  readonly schema: object;
}

interface SpecOperation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
}

const paths: Readonly<Record<string, Readonly<Record<string, SpecOperation>>>> = spec.paths;
const whole = { $id: 'spec', components: spec.components };
const bodies = new Ajv({ strict: false });
/** Texts of a query are read as what they stand for, as the server does. */
const queries = new Ajv({ strict: false, coerceTypes: 'array' });
for (const judge of [bodies, queries]) addFormats(judge).addSchema(whole);

function misfits(schema: object, value: unknown, judge = bodies): unknown {
  const text = JSON.stringify(schema).replaceAll('"#/components', '"spec#/components');
  const validate = judge.compile(JSON.parse(text));
  return validate(value) ? [] : validate.errors;
}

const values: Readonly<Record<string, string>> = { user, mailbox };

describe.each(Object.entries(calls))('%s', (route, call) => {
  const [method = '', path = ''] = route.split(' ');
  const operation = paths[path]?.[method.toLowerCase()] ?? {};
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const json = operation.requestBody?.content['application/json']?.schema;

  test('sends what the spec says', async () => {
    received = [];
    await Promise.resolve(call(client)).catch(() => {});
    const [request] = received;
    expect(received).toHaveLength(1);
    expect(request?.method).toBe(method);
    expect(request?.headers['x-access-token']).toBe('a-token');
    expect(request?.url.search).not.toContain('a-token');
    const steps = path.split('/');
    const sent = request?.url.pathname.split('/') ?? [];
    expect(sent).toHaveLength(steps.length);
    for (const [index, step] of steps.entries()) {
      const name = /^\{(\w+)\}$/.exec(step)?.[1];
      if (name === undefined) expect(sent[index]).toBe(step);
      else if (values[name] && sent[index] !== 'resolve') expect(sent[index]).toBe(values[name]);
      else expect(sent[index]).not.toBe('');
    }

    const schemas = Object.fromEntries(query.map(({ name, schema }) => [name, schema]));
    const pairs = [...(request?.url.searchParams ?? [])].map(([key, value]) => {
      const [, name, field] = /^(\w+)\[(\w+)\]$/.exec(key) ?? [];
      return name && field ? [name, { [field]: value }] : [key, value];
    });
    for (const [name, value] of pairs) {
      expect(Object.keys(schemas), `query parameter ${name}`).toContain(name);
      expect(value).not.toBe('');
      expect(misfits(schemas[String(name)] ?? {}, value, queries), `query parameter ${name}`).toEqual([]);
    }
    for (const { name, required } of query) if (required) expect(pairs.map(([key]) => key)).toContain(name);

    const says = (where: { readonly name: string }[]) => where.some(({ name }) => name === 'sess');
    const bodyFields = json ? Object.keys(resolve(json).properties ?? {}) : [];
    expect(request?.url.searchParams.get('sess') ?? undefined).toBe(says([...query]) ? 'session-1' : undefined);
    if (json) {
      const body: Record<string, unknown> = JSON.parse(request?.body.toString() ?? '');
      expect(request?.headers['content-type']).toBe('application/json');
      for (const key of Object.keys(body)) expect(bodyFields).toContain(key);
      expect(misfits(json, body)).toEqual([]);
      expect(body['sess']).toBe(bodyFields.includes('sess') ? 'session-1' : undefined);
      expect(body['ip']).toBe(bodyFields.includes('ip') ? '192.0.2.1' : undefined);
    } else if (!operation.requestBody) {
      expect(request?.body).toHaveLength(0);
    }
  });
});

function resolve(schema: object): { readonly properties?: object } {
  const reference: unknown = Reflect.get(schema, '$ref');
  const schemas: Readonly<Record<string, object>> = spec.components.schemas;
  return typeof reference === 'string' ? (schemas[reference.split('/').at(-1) ?? ''] ?? {}) : schema;
}

describe('a value of a path', () => {
  test('cannot leave its place', async () => {
    received = [];
    await client.domainAccess.listAllowed('../users?x=1#y').catch(() => {});
    expect(received[0]?.url.pathname).toBe('/domainaccess/..%2Fusers%3Fx%3D1%23y/allow');
    await expect(client.users.get('')).rejects.toMatchObject({ name: 'ValidationError' });
    await expect(client.users.get('..')).rejects.toMatchObject({ name: 'ValidationError' });
  });
});

describe('a query', () => {
  test('never has an empty parameter', async () => {
    received = [];
    await client.users.list({ query: '', next: '', tags: 'a' });
    expect([...(received[0]?.url.searchParams.keys() ?? [])].sort()).toEqual(['ip', 'sess', 'tags']);
  });

  test.each([0, 251, 1.5, Number.NaN])('does not take limit %d', async (limit) => {
    received = [];
    const issues = [{ path: ['limit'], in: 'query' }];
    await expect(client.users.list({ limit })).rejects.toMatchObject({ name: 'ValidationError', issues });
    expect(received).toEqual([]);
  });

  test('of one call can say who is behind it', async () => {
    received = [];
    await client.users.get(user, { sess: 'session-2', ip: '192.0.2.2' });
    await client.with({ sess: 'session-3' }).users.get(user);
    await client.users.list({ sess: 'session-4' });
    expect(received.map(({ url }) => `${url.searchParams.get('sess')} ${url.searchParams.get('ip')}`)).toEqual([
      'session-2 192.0.2.2',
      'session-3 192.0.2.1',
      'session-4 192.0.2.1',
    ]);
  });
});

describe('input that does not fit', () => {
  test.each<[string, (client: WildduckClient) => Promise<unknown>, (string | number)[]]>([
    ['an unknown field', (wildduck) => wildduck.users.update(user, { nmae: 'x' } as object), ['nmae']],
    [
      'a missing field',
      (wildduck) => wildduck.users.create({ username: 'x' } as { username: string; password: string }),
      ['password'],
    ],
    [
      'a wrong value deep inside',
      (wildduck) => wildduck.users.update(user, { disabledScopes: ['ftp' as 'imap'] }),
      ['disabledScopes', 0],
    ],
    ['true for a password', (wildduck) => wildduck.users.update(user, { password: true as false }), ['password']],
    ['a number as content', (wildduck) => wildduck.messages.upload(user, mailbox, 5 as unknown as string), []],
  ])('%s is refused with its path', async (_, call, path) => {
    received = [];
    await expect(call(client)).rejects.toMatchObject({ name: 'ValidationError', issues: [{ path }] });
    expect(received).toEqual([]);
  });
});

describe('a message', () => {
  const bytes = new Uint8Array(300).map((_, index) => index);
  const stream = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 100));
        controller.enqueue(bytes.slice(100));
        controller.close();
      },
    });

  test.each<[string, () => Parameters<WildduckClient['messages']['upload']>[2]]>([
    ['bytes', () => bytes],
    ['an ArrayBuffer', () => bytes.slice().buffer],
    ['a Blob', () => new Blob([bytes], { type: 'application/octet-stream' })],
    ['a File', () => new File([bytes], 'a.eml')],
    ['a stream', stream],
  ])('goes out byte by byte from %s, as message/rfc822', async (_, content) => {
    received = [];
    const options = { unseen: true, metaData: { ä: '"' }, replacePrevious: { id: 5 } };
    await client.messages.upload(user, id, content(), options);
    const [request] = received;
    expect(request?.headers['content-type']).toBe('message/rfc822');
    expect(Buffer.compare(request?.body ?? Buffer.alloc(0), Buffer.from(bytes))).toBe(0);
    expect(Object.fromEntries(request?.url.searchParams ?? [])).toEqual({
      unseen: 'true',
      metaData: '{"ä":"\\""}',
      'replacePrevious[id]': '5',
      sess: 'session-1',
      ip: '192.0.2.1',
    });
  });

  test('of text goes out as UTF-8', async () => {
    received = [];
    await client.messages.upload(user, id, 'Subject: é\r\n\r\n');
    expect(received[0]?.body.toString('hex')).toBe(Buffer.from('Subject: é\r\n\r\n').toString('hex'));
    expect(received[0]?.headers['content-type']).toBe('message/rfc822');
  });
});

describe('a file', () => {
  test('goes out under its name and type, never as application/octet-stream', async () => {
    received = [];
    await client.storage.upload(user, new File(['a'], 'a.bin', { type: 'image/png' }));
    await client.storage.upload(user, new Blob(['a'], { type: 'application/octet-stream' }), { filename: 'b.bin' });
    const sent = received.map(({ headers, url }) => [headers['content-type'], url.searchParams.get('filename')]);
    expect(sent).toEqual([
      ['application/binary', 'a.bin'],
      ['application/binary', 'b.bin'],
    ]);
    expect(received[0]?.url.searchParams.get('contentType')).toBe('image/png');
  });
});
