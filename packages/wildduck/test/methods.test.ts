import { describe, expect, test, vi } from 'vitest';
import { MailhostError, SecondFactor, WildduckClient } from '../src/index.js';
import { type Call, calls, id, mailbox, user } from './example-calls.js';

/** Every public method: what it is called in errors, and that whatever it is given it throws nothing but our errors. */

const options = { baseUrl: 'http://localhost', accessToken: 'a-token', retries: 0, retryBudget: false } as const;
const logger = { debug() {}, info() {}, warn() {}, error() {} };
const refusing = new WildduckClient({
  ...options,
  logger,
  fetch: async () =>
    new Response('{"error":"no","code":"MissingPrivileges"}', {
      status: 403,
      headers: { 'content-type': 'application/json' },
    }),
});
const agreeing = new WildduckClient({
  ...options,
  logger,
  fetch: async () => new Response('{"success":true}', { headers: { 'content-type': 'application/json' } }),
});

/** Every method of a client's resources, by its path. */
function methodsOf(client: WildduckClient) {
  const found = new Map<string, (...args: unknown[]) => unknown>();
  const look = (owner: object, path: string) => {
    for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(owner))) {
      const method: unknown = Reflect.get(owner, name);
      if (name !== 'constructor' && typeof method === 'function') {
        found.set(`${path}${name}`, (...args) => Reflect.apply(method, owner, args));
      }
    }
    for (const [name, part] of Object.entries(owner)) look(part, `${path}${name}.`);
  };
  for (const [name, resource] of Object.entries(client)) look(resource, `${name}.`);
  return found;
}

/** The same client, writing down which method was called. */
function watched(client: WildduckClient, called: (path: string) => void): WildduckClient {
  const watch = <Part extends object>(part: Part, path: string): Part =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        const at = `${path}${String(name)}`;
        if (typeof value === 'object' && value !== null) return watch(value, `${at}.`);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          called(at);
          return Reflect.apply(value, target, args);
        };
      },
    });
  return watch(client, '');
}

const more: readonly Call[] = [
  (c) => c.mailboxes.get(user, mailbox),
  (c) => c.messages.upload(user, mailbox, 'Subject: a'),
  (c) => c.messages.source(user, mailbox, 1),
  (c) => c.messages.sourceStream(user, mailbox, 1),
  (c) => c.messages.attachmentStream(user, mailbox, 1, 'a'),
  (c) => c.storage.upload(user, 'a'),
  (c) => c.storage.stream(user, id),
  (c) => c.audits.exportStream(id),
  (c) => c.data.exportStream(),
  (c) => c.authentication.verify({ username: 'jane', password: 'secret-word' }),
];

test('an error names the method that was called', async () => {
  const named = new Set<string>();
  for (const call of [...Object.values(calls), ...more]) {
    let method = '';
    const client = watched(refusing, (path) => {
      method ||= path;
    });
    const error: unknown = await Promise.resolve(call(client)).catch((thrown: unknown) => thrown);
    expect(error, method).toMatchObject({ name: 'PermissionDeniedError', operation: method });
    expect(String(error)).toContain(`wildduck ${method}: `);
    named.add(method);
  }
  expect([...named].sort()).toEqual([...methodsOf(refusing).keys()].sort());
  const factor = new SecondFactor(refusing, {
    success: true,
    id: user,
    username: 'jane',
    scope: 'master',
    require2fa: ['totp'],
  });
  const key = { challenge: 'aa', rawId: 'bb', clientDataJSON: 'cc', authenticatorData: 'dd', signature: 'ee' };
  await expect(factor.totp('1')).rejects.toMatchObject({ operation: 'SecondFactor.totp' });
  const start = factor.startWebAuthn({ origin: 'https://example.org' });
  await expect(start).rejects.toMatchObject({ operation: 'SecondFactor.startWebAuthn' });
  await expect(factor.finishWebAuthn(key)).rejects.toMatchObject({ operation: 'SecondFactor.finishWebAuthn' });
});

function thrower(): never {
  throw new Error('a secret of the caller');
}
function deep(levels: number): object {
  let value: object = {};
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? { metaData: value } : [value];
  return { metaData: value, query: value, headers: value };
}
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

const circle: { metaData?: unknown } = {};
circle.metaData = circle;

const bad: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 5],
  ['a symbol', Symbol('a')],
  ['a list of null', [null]],
  ['a list', []],
  ['a function', () => {}],
  ['an object of null', Object.create(null)],
  ['a getter that throws', Object.defineProperty({}, 'metaData', { get: thrower, enumerable: true })],
  ['the option size as a getter that throws', Object.defineProperty({}, 'size', { get: thrower, enumerable: true })],
  ['toString that throws', { toString: thrower, [Symbol.toPrimitive]: thrower, toJSON: thrower }],
  ['a proxy that throws', new Proxy({}, { get: thrower, ownKeys: thrower, getPrototypeOf: thrower, has: thrower })],
  ['a proxy that is revoked', revoked],
  ['a circle', circle],
  ['a BigInt inside', { metaData: { a: 1n } }],
];

describe.each(bad)('%s', (_, value) => {
  test.each([
    ['the server refuses', refusing],
    ['the server agrees', agreeing],
  ])(
    'in any place of any method throws nothing but our errors, where %s',
    async (_, client) => {
      for (const [path, method] of methodsOf(client)) {
        for (const args of placed(value)) {
          const thrown = await outcome(() => method(...args));
          if (thrown === undefined) continue;
          expect(thrown instanceof MailhostError, `${path}: ${describeError(thrown)}`).toBe(true);
          expect(JSON.stringify(thrown), path).not.toContain('a secret of the caller');
        }
      }
    },
    60_000,
  );
});

/** The value in each place. */
function placed(value: unknown): unknown[][] {
  const usual = ['a', 'b', 1, {}];
  return [...usual.map((_, place) => usual.map((other, index) => (index === place ? value : other))), [user, value]];
}

/** What a method throws, at once, later, or when its events are read. */
async function outcome(call: () => unknown): Promise<unknown> {
  try {
    const result: unknown = call();
    const events = result instanceof Object && Symbol.asyncIterator in result && !('then' in result);
    if (events) await (result as AsyncGenerator<unknown>).next();
    else await result;
    return undefined;
  } catch (error) {
    return error ?? 'nothing was thrown';
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack}` : typeof error;
}

test('100 000 levels are refused, or sent, and no more', async () => {
  const value = deep(100_000);
  const methods = methodsOf(refusing);
  const places: readonly (readonly [string, readonly unknown[]])[] = [
    ['users.list', [value]],
    ['users.create', [value]],
    ['users.create', [{ username: 'a', password: 'b', metaData: value }]],
    ['users.update', [user, { metaData: [value] }]],
    ['messages.create', [user, mailbox, value]],
    ['messages.upload', [user, mailbox, 'Subject: a', { metaData: value }]],
    ['messages.search', [user, { or: value }]],
    ['submission.submit', [user, { meta: value }]],
    ['authentication.verify', [value]],
    ['users.get', [value]],
  ];
  for (const [path, args] of places) {
    const thrown = await outcome(() => methods.get(path)?.(...args));
    expect(thrown instanceof MailhostError, `${path}: ${describeError(thrown)}`).toBe(true);
  }
});

test('null is refused in the place of a query and of a body', async () => {
  const sent = vi.fn(
    async () => new Response('{"success":true,"results":[]}', { headers: { 'content-type': 'application/json' } }),
  );
  const client = new WildduckClient({ ...options, logger, fetch: sent });
  const methods = methodsOf(client);
  for (const [path, args] of [
    ['users.list', [null]],
    ['users.create', [null]],
    ['users.update', [user, null]],
    ['messages.list', [user, mailbox, null]],
    ['messages.upload', [user, mailbox, 'a', null]],
    ['storage.upload', [user, 'a', null]],
    ['authentication.verify', [null]],
    ['users.list', [[]]],
  ] as const) {
    const thrown = await outcome(() => methods.get(path)?.(...args));
    expect(thrown, path).toMatchObject({ name: 'ValidationError', operation: path });
  }
  expect(sent).not.toHaveBeenCalled();
});
