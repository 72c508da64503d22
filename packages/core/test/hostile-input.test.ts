import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { MailhostError, operation, ValidationError } from '../src/index.js';
import { answer, createThing, ExampleClient, listThings, readThing, serve, silent } from './harness.js';

const throwing = {
  get name() {
    throw new Error('hunter2');
  },
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const deep = () => {
  let value: unknown = 'x';
  for (let depth = 0; depth < 100_000; depth += 1) value = { value };
  return value;
};
const circle: { self?: unknown } = {};
circle.self = circle;

const inputs: [string, unknown][] = [
  ['null', null],
  ['a getter that throws', throwing],
  ['a revoked proxy', revoked()],
  ['100 000 levels', deep()],
  ['a circle', circle],
  ['a BigInt', 1n],
  ['a symbol', Symbol('x')],
  ['a function', () => {}],
];

describe.each(inputs)('%s', (_, input) => {
  const client = new ExampleClient({ baseUrl: 'http://127.0.0.1:9', logger: silent, retries: 0 });
  const search = operation({
    id: 'things.search',
    method: 'GET',
    path: '/things',
    repeat: 'readonly',
    query: z.unknown(),
  });
  const free = operation({
    id: 'things.free',
    method: 'POST',
    path: '/free',
    repeat: 'non-idempotent',
    body: z.unknown(),
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a body', () => client.call(createThing, { body: input as never })],
    ['a body that may be anything', () => client.call(free, { body: input === null ? circle : input })],
    ['a path', () => client.call(readThing, { path: input as never })],
    ['a value of a path', () => client.call(readThing, { path: { name: input as never } })],
    ['a query', () => client.call(search, { query: input === circle ? null : input })],
    ['all arguments', () => client.call(createThing, input as never)],
    ['options of a call', () => client.get('one', input as never)],
    ['options of a list', async () => client.things(input as never)],
    ['a route', () => client.rawRequest(input as 'GET /somewhere')],
    ['arguments of a route', () => client.rawRequest('POST /somewhere', { query: input as never, body: circle })],
  ])('as %s: an error of ours, and nothing that was thrown', async (_where, call) => {
    const error = await call().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(MailhostError);
    expect(String(error)).not.toContain('hunter2');
    expect(JSON.stringify(error).length).toBeLessThan(10_000);
  });
});

test('null in the place of a query is refused, and not left out', async () => {
  const { url, received } = await serve(answer(200, []));
  const client = new ExampleClient({ baseUrl: url, logger: silent });
  await expect(client.call(listThings, { query: null } as never)).rejects.toBeInstanceOf(ValidationError);
  await expect(client.rawRequest('GET /somewhere', null as never)).rejects.toBeInstanceOf(ValidationError);
  expect(received()).toBe(0);
});

test('an answer of 100 000 levels is handed on', async () => {
  const { url } = await serve(
    answer(200, `{"name":"one","kind":"big","rest":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  );
  const client = new ExampleClient({ baseUrl: url, logger: silent });
  await expect(client.get('one')).resolves.toMatchObject({ name: 'one' });
  const failing = await serve(answer(400, `{"error":${'['.repeat(100_000)}${']'.repeat(100_000)}}`));
  const error = await new ExampleClient({ baseUrl: failing.url, logger: silent }).get('one').catch((caught) => caught);
  expect(error).toBeInstanceOf(MailhostError);
  expect(JSON.stringify(error).length).toBeLessThan(10_000);
  const pages = await serve(answer(200, `[${'['.repeat(100_000)}${']'.repeat(100_000)}]`));
  await expect(new ExampleClient({ baseUrl: pages.url, logger: silent }).things()).resolves.toMatchObject({
    hasNext: false,
  });
});

test('a whole number beyond 2^53 keeps its digits', async () => {
  const { url } = await serve(
    answer(
      200,
      '{"name":"9007199254740993 x","kind":"big","id":9007199254740993,"size":-90071992547409931,"ok":9007199254740991,"f":1.2345678901234567890}',
    ),
  );
  await expect(new ExampleClient({ baseUrl: url, logger: silent }).get('one')).resolves.toEqual({
    name: '9007199254740993 x',
    kind: 'big',
    id: '9007199254740993',
    size: '-90071992547409931',
    ok: 9007199254740991,
    f: 1.2345678901234567,
  });
});
