import { describe, expect, test } from 'vitest';
import { IredadminClient, type IredadminOptions, MailhostError } from '../src/index.js';
import { calls } from './example-calls.js';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const options = { baseUrl: 'https://a.example/api', username: 'a@b.example', password: 'S3cret!', retries: 0 };

/** A client that is logged in, and whose server then says this. */
function answering(body: unknown, more: Partial<IredadminOptions> = {}) {
  const fetch = async (url: string) => Response.json(url.endsWith('/login') ? { _success: true } : body);
  return new IredadminClient({ ...options, fetch, logger: quiet, ...more });
}

type Method = (...args: readonly unknown[]) => PromiseLike<unknown>;

/** Every method of every resource, by its name as a caller writes it. */
function methodsOf(client: IredadminClient): readonly (readonly [name: string, method: Method])[] {
  return Object.entries(client).flatMap(([resource, value]: [string, unknown]) => {
    const prototype: unknown = value instanceof Object ? Object.getPrototypeOf(value) : undefined;
    if (!(prototype instanceof Object) || !/^[A-Z]/.test(prototype.constructor.name) || prototype === Object.prototype)
      return [];
    const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
    return names.map((name): readonly [string, Method] => [
      `${resource}.${name}`,
      (...args) => Reflect.apply(Reflect.get(prototype, name), value, args),
    ]);
  });
}

const trap = () => {
  throw new Error('trapped');
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
function deep(): unknown {
  let value: unknown = 'x';
  for (let depth = 0; depth < 100_000; depth += 1) value = depth % 2 === 0 ? [value] : { name: value };
  return value;
}
const circle: Record<string, unknown> = {};
circle['services'] = [circle];

const hostile: Readonly<Record<string, unknown>> = {
  null: null,
  undefined,
  'a number': 1n,
  'a symbol': Symbol('x'),
  'a function': () => {},
  'a list of null': [null],
  'a getter that throws': Object.defineProperty({}, 'name', { enumerable: true, get: trap }),
  'an own option that throws': Object.defineProperty({}, 'disabledOnly', { enumerable: true, get: trap }),
  'a proxy that throws': new Proxy({}, { get: trap, ownKeys: trap, has: trap, getOwnPropertyDescriptor: trap }),
  'a proxy that is revoked': revoked(),
  'a text that throws': { toString: trap, valueOf: trap },
  'no prototype': Object.create(null),
  'a circle': circle,
  'a hundred thousand levels': deep(),
};

describe('nothing but a MailhostError comes out', () => {
  const client = answering({ _success: true, _data: null });
  const methods = methodsOf(client);

  test('of every method there is', () => {
    expect(methods).toHaveLength(new Set(Object.keys(expectedNames)).size);
    expect(new Set(methods.map(([name]) => name))).toEqual(new Set(Object.keys(expectedNames)));
  });

  describe.each(methods)('of %s', (name, method) => {
    const good = ['ana@a.example', 'inbound', 'whitelist', ['@b.example']];
    test.each(Object.entries(hostile))('given %s', async (_, value) => {
      for (let place = 0; place < 5; place += 1) {
        const args = Array.from({ length: 5 }, (_unused, index) => (index < place ? good[index] : value));
        for (const given of [args, args.slice(0, place + 1)]) {
          // Whether it throws at once or later: it must be a rejection.
          const call = method(...given);
          const outcome = await Promise.resolve(call).then(
            () => undefined,
            (error: unknown) => error,
          );
          if (outcome !== undefined) expect(outcome, name).toBeInstanceOf(MailhostError);
        }
      }
    });
  });

  test.each(Object.entries(hostile))('of the client itself, given %s', (_, value) => {
    const given = { ...options, fetch: value, backend: value, sessionStore: value, username: value };
    for (const all of [value, given]) {
      try {
        new IredadminClient(all as IredadminOptions);
      } catch (error) {
        expect(error).toBeInstanceOf(MailhostError);
      }
    }
  });

  test.each<[string, unknown]>([
    ['a hundred thousand levels', null],
    ['a list', [[], [[]], { a: [] }]],
    ['texts', ['', 'x']],
    ['a text', 'x'],
    ['a number', 5],
    ['true', true],
  ])('of every operation whose answer holds %s', async (name, value) => {
    const text = name.startsWith('a hundred') ? `${'['.repeat(100_000)}${']'.repeat(100_000)}` : JSON.stringify(value);
    const fetch = async (url: string) =>
      new Response(url.endsWith('/login') ? '{"_success":true}' : `{"_success":true,"_data":${text}}`);
    const strange = new IredadminClient({ ...options, fetch, logger: quiet });
    for (const call of Object.values(calls).flat()) {
      const outcome = await Promise.resolve(call(strange)).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (outcome !== undefined) expect(outcome).toBeInstanceOf(MailhostError);
    }
  });
});

/** The names of all methods, with what error.operation begins with. */
const expectedNames = Object.fromEntries(
  [
    'domains.list domains.names domains.get domains.create domains.update domains.delete domains.updateAdmins',
    'admins.get admins.create admins.update admins.delete admins.verifyPassword',
    'users.list users.emails users.get users.create users.update users.updateAll users.delete users.changeEmail',
    'users.verifyPassword aliases.list aliases.emails aliases.get aliases.create aliases.update aliases.delete',
    'aliases.changeEmail mailingLists.list mailingLists.emails mailingLists.get mailingLists.create mailingLists.update',
    'mailingLists.delete maillists.get maillists.create maillists.update maillists.delete',
    'spamPolicy.get spamPolicy.set spamPolicy.delete throttling.get throttling.set wblist.list wblist.add wblist.remove',
    'wblist.clear greylisting.list greylisting.get greylisting.set greylisting.delete greylisting.senders',
    'greylisting.updateSenders greylisting.updateDomains ldif.domain ldif.catchall ldif.admin ldif.user ldif.maillist ldif.alias',
  ]
    .join(' ')
    .split(' ')
    .map((name) => [name, name]),
);

test('error.operation names the method that was called, and perhaps which of its routes', async () => {
  const client = answering({ _success: false, _msg: 'PERMISSION_DENIED' });
  const called: string[] = [];
  for (const [name] of methodsOf(client)) {
    const [resource = '', method = ''] = name.split('.');
    const owner: unknown = Reflect.get(client, resource);
    if (!(owner instanceof Object)) throw new Error(`there is no ${resource}`);
    const original: unknown = Reflect.get(owner, method);
    if (typeof original !== 'function') throw new Error(`there is no ${name}`);
    Object.defineProperty(owner, method, {
      value: (...args: readonly unknown[]) => {
        called.push(name);
        return Reflect.apply(original, owner, args);
      },
    });
  }
  for (const call of Object.values(calls).flat()) {
    called.length = 0;
    const error = await Promise.resolve(call(client)).catch((caught: unknown) => caught);
    const [name = 'login'] = called;
    if (name === 'login') continue;
    expect(error).toBeInstanceOf(MailhostError);
    expect(`${Reflect.get(Object(error), 'operation')}.`).toMatch(new RegExp(`^${name.replace('.', '\\.')}\\.`));
  }
});
