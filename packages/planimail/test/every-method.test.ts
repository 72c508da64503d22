import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capturingServer } from '../../../test/capturing-server.js';
import { MailhostError, operations, PlanimailClient, ValidationError } from '../src/index.js';
import { type Method, methods } from './example-calls.js';

/** What holds for every method: its errors are ours and bear its name, whatever it is given or answered. */
const server = capturingServer();
const connect = () =>
  new PlanimailClient({ planimailId: 'myplan', apiKey: 'a key', baseUrl: server.url, logLevel: 'off', retries: 0 });

test('every method of every resource is in the table', () => {
  const client = connect();
  const all = (['domains', 'mailboxes', 'aliases', 'domainAliases'] as const).flatMap((resource) =>
    Object.getOwnPropertyNames(Object.getPrototypeOf(client[resource]))
      .filter((name) => name !== 'constructor')
      .map((name) => `${resource}.${name}`),
  );
  expect(methods.map(({ name }) => name).sort()).toEqual(all.sort());
  expect(all).toEqual(expect.arrayContaining(operations.map(({ id }) => id)));
});

function deep(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { email: value };
  return value;
}

function throwing(): never {
  throw new Error('from the caller');
}

/** One whose fields all throw, and one whose every trap does. */
const getter = Object.defineProperties(
  {},
  Object.fromEntries(
    ['email', 'domain', 'password', 'admin_password', 'name', 'surname', 'quotamb'].map((field) => [
      field,
      { enumerable: true, get: throwing },
    ]),
  ),
);
const proxy = new Proxy(
  {},
  { get: throwing, has: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing, getPrototypeOf: throwing },
);
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
const circle: { self?: unknown } = {};
circle.self = circle;

const hostile: readonly (readonly [what: string, value: unknown])[] = [
  ['null', null],
  ['a number', 7],
  ['a text', 'x'],
  ['NaN', Number.NaN],
  ['a bigint', 7n],
  ['a symbol', Symbol('x')],
  ['a function', throwing],
  ['an array', [null]],
  ['a date', new Date(Number.NaN)],
  ['an object of null', Object.create(null)],
  ['fields that throw', getter],
  ['a proxy that throws', proxy],
  ['a proxy that was revoked', revoked],
  ['a circle', circle],
  ['100 000 levels', deep(100_000)],
  ['100 KB', 'x@'.repeat(50_000)],
  ['a text that throws', { toString: throwing, valueOf: throwing, [Symbol.toPrimitive]: throwing }],
];

const failureOf = async (method: Method, args: readonly unknown[]): Promise<unknown> => {
  let call: PromiseLike<unknown>;
  try {
    call = method.call(connect(), args);
  } catch (error) {
    throw new Error('It threw at once, and gave no promise.', { cause: error });
  }
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
};

describe.each(methods)('$name', (method) => {
  const { name, good, call } = method;

  test.each(hostile)('%s in place of an argument', async (_, value) => {
    for (const index of good.keys()) {
      server.answer = { status: 200, body: '{"msg":"unknown"}' };
      server.requests.length = 0;
      const error = await failureOf(method, good.with(index, value));
      expect(error).toBeInstanceOf(MailhostError);
      expect(error).toMatchObject({ provider: 'planimail', operation: name });
      if (error instanceof ValidationError) expect(server.requests).toHaveLength(0);
    }
  });

  test('nothing in place of all arguments', async () => {
    // The list of domains needs none.
    const error = await failureOf(method, name === 'domains.list' ? [null] : good.map(() => undefined));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ provider: 'planimail', operation: name });
  });

  test('any value in place of any argument', async () => {
    server.answer = { status: 400, body: '{"msg":"no"}' };
    const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true, withMap: true });
    const property = fc.asyncProperty(fc.nat(good.length - 1), anything, async (index, value) => {
      expect(await failureOf(method, good.with(index, value))).toBeInstanceOf(MailhostError);
    });
    await fc.assert(property, { numRuns: 20 });
  });

  test.each([
    ['400', 400, '{"msg":"parameter is missing or invalid"}'],
    ['403', 403, ''],
    ['404', 404, '<html>'],
    ['500', 500, 'oops'],
    ['302 elsewhere', 302, ''],
    ['half a JSON', 200, '{"msg":"Dom'],
    ['a page', 200, '<html>'],
    ['an unknown sentence', 200, '{"msg":"algo"}'],
    ['100 000 levels', 200, `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['100 000 levels in msg', 200, `{"msg":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['100 000 levels in a list', 200, `{"data":${'{"x":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
    ['100 000 levels with a failure', 400, `{"msg":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('the answer %s: the error names the method that was called', async (_, status, body) => {
    server.answer = { status, body, headers: { location: 'https://elsewhere.example/' } };
    const error = await failureOf(method, good);
    expect(error).toBeInstanceOf(MailhostError);
    expect(error).toMatchObject({ provider: 'planimail', operation: name });
  });

  test('no connection, a signal, and bad options: the error names the method that was called', async () => {
    const lost = new PlanimailClient({
      ...{ planimailId: 'myplan', apiKey: 'a key', baseUrl: 'http://127.0.0.1:1', logLevel: 'off', retries: 0 },
    });
    await expect(call(lost, good)).rejects.toMatchObject({ name: 'ConnectionError', operation: name });
    const aborted = call(connect(), good, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError', operation: name });
    await expect(call(connect(), good, { retires: 1 } as never)).rejects.toBeInstanceOf(MailhostError);
  });
});

describe('a method of several steps names itself in each of them', () => {
  const metadata = '{"phone":null,"name":"Ana","surname":"Paz","alt_email":null}';
  const quota = '{"quota_used_MB":0,"quota_available_MB":5120,"percentage_used":0}';
  const saved = '{"msg":"User Mailbox ana@example.org successfully modified in Planimail myplan"}';
  const steps = { '/user_metadata': metadata, '/user_get_quota': quota, '/mailbox': saved };

  test.each([
    ['forceDelete', '/user_metadata', 'GET'],
    ['forceDelete', '/user_get_quota', 'GET'],
    ['forceDelete', '/mailbox', 'POST'],
    ['forceDelete', '/mailbox', 'DELETE'],
    ['setPassword', '/user_metadata', 'GET'],
    ['setPassword', '/user_get_quota', 'GET'],
    ['setPassword', '/mailbox', 'POST'],
  ] as const)('mailboxes.%s, failing at %s (%s)', async (name, path, verb) => {
    const answered: string[] = [];
    const client = connect().with({
      middleware: [
        async (request) => {
          const { pathname } = new URL(request.url);
          answered.push(request.operation);
          if (pathname === path && request.method === verb) return Response.json({ msg: 'no' }, { status: 400 });
          return new Response(Object.entries(steps).find(([step]) => step === pathname)?.[1]);
        },
      ],
    });
    const { mailboxes } = client;
    const call =
      name === 'forceDelete'
        ? mailboxes.forceDelete('ana@example.org')
        : mailboxes.setPassword('ana@example.org', 'a long one');
    await expect(call).rejects.toMatchObject({ operation: `mailboxes.${name}`, status: 400 });
    expect(new Set(answered)).toEqual(new Set([`mailboxes.${name}`]));
  });

  test('a quota that cannot be told is an error of the method too', async () => {
    const client = connect().with({
      middleware: [
        async ({ url }) => new Response(url.endsWith('metadata') ? metadata : quota.replace('5120', '"5 GB"')),
      ],
    });
    await expect(client.mailboxes.setPassword('ana@example.org', 'a long one')).rejects.toMatchObject({
      name: 'DecodeError',
      operation: 'mailboxes.setPassword',
    });
  });
});
