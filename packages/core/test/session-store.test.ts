import { describe, expect, test } from 'vitest';
import { Session, type SessionOptions, type SessionState, type SessionStore } from '../src/index.js';
import { ExampleClient, keepingLogger, silent } from './harness.js';
import { loginServer, sessionWith, thing } from './login-server.js';

const login: SessionOptions['login'] = async ({ send }) =>
  void (await send({ method: 'POST', path: '/login', body: 'password=right' }));

const textOf = (state: SessionState | undefined, name: string) =>
  state?.cookies.find((cookie) => cookie.name === name)?.value;

test('it is loaded instead of a login, and saved after one', async () => {
  const server = await loginServer();
  const saved: { state?: SessionState | undefined } = {};
  const options = { baseUrl: server.url, logger: silent };
  await new ExampleClient({ ...options, auth: sessionWith('right', saved) }).get('one');
  expect(textOf(saved.state, 'sid')).toBe('session-1');
  await new ExampleClient({ ...options, auth: sessionWith('right', saved) }).get('one');
  expect(server.logins()).toBe(1);
  server.end();
  await new ExampleClient({ ...options, auth: sessionWith('right', saved) }).get('one');
  expect(server.logins()).toBe(2);
  expect(textOf(saved.state, 'sid')).toBe('session-2');
});

describe('when a shared session has ended', () => {
  test('one process logs in, and the others use that session', async () => {
    const server = await loginServer();
    const saved: { state?: SessionState | undefined } = {};
    const [one, two] = [0, 1].map(
      () => new ExampleClient({ baseUrl: server.url, logger: silent, auth: sessionWith('right', saved) }),
    );
    await one?.get('one');
    await two?.get('one');
    server.end();
    await one?.get('one');
    expect(server.logins()).toBe(2);
    await two?.get('one');
    // What the second one had was lent, so it looks no further: it has a session of its own now.
    expect(server.logins()).toBe(3);
    server.end();
    await one?.get('one');
    expect(server.logins()).toBe(4);
    await two?.get('one');
    expect(server.logins()).toBe(4);
  });

  test('and that in the store too, a call logs in and goes through', async () => {
    const server = await loginServer();
    const saved: { state?: SessionState | undefined } = {};
    const make = () => new ExampleClient({ baseUrl: server.url, logger: silent, auth: sessionWith('right', saved) });
    const one = make();
    await one.get('one');
    server.end();
    await make().get('one');
    server.end();
    await Promise.all([0, 1, 2].map(() => one.get('one')));
    expect(server.logins()).toBe(3);
    expect(server.carriedOut).toHaveLength(5);
  });

  test('the store forgets it', async () => {
    const server = await loginServer();
    const saved: (SessionState | undefined)[] = [];
    const store: SessionStore = { load: async () => saved.at(-1), save: async (state) => void saved.push(state) };
    const client = new ExampleClient({ baseUrl: server.url, logger: silent, auth: new Session({ login, store }) });
    await client.get('one');
    server.end();
    await client.get('one');
    expect(saved.map((state) => textOf(state, 'sid')).filter((sid, i, all) => sid !== all[i - 1])).toEqual([
      'session-1',
      undefined,
      'session-2',
    ]);
  });

  test('login() logs in, whatever the store has', async () => {
    const server = await loginServer();
    const saved: { state?: SessionState | undefined } = {};
    const options = { baseUrl: server.url, logger: silent };
    await new ExampleClient({ ...options, auth: sessionWith('right', saved) }).get('one');
    const session = sessionWith('right', saved);
    session.renew();
    await new ExampleClient({ ...options, auth: session }).get('one');
    expect(server.logins()).toBe(2);
  });
});

describe('what is stored is not used', () => {
  const cookies = [{ name: 'sid', value: 'session-of-bob' }];
  const trap = new Proxy(
    {},
    {
      get: () => {
        throw new Error('trapped');
      },
    },
  );
  test.each<[string, unknown]>([
    ['of another owner', { cookies, owner: 'bob' }],
    ['without cookies', { owner: 'ana' }],
    ['with none', { cookies: [], owner: 'ana' }],
    ['with those of an older form', { cookies: { sid: 'x' }, owner: 'ana' }],
    ['with half a cookie', { cookies: [{ name: 'sid' }], owner: 'ana' }],
    ['with no cookie', { cookies: [null], owner: 'ana' }],
    ['as a text', 'sid=session-of-bob'],
    ['as null', null],
    ['as something that throws', trap],
  ])('%s', async (_, state) => {
    const server = await loginServer();
    const store = { load: async () => state as SessionState, save: async () => {} };
    const session = new Session({ login, store, owner: 'ana' });
    await new ExampleClient({ baseUrl: server.url, auth: session, logger: silent }).get('one');
    expect(session.exportState()).toMatchObject({ owner: 'ana' });
    expect(server.logins()).toBe(1);
  });
});

describe('one that throws costs a login or nothing, and shows no secret', () => {
  async function lines(store: SessionStore) {
    const server = await loginServer();
    const logger = keepingLogger();
    const session = new Session({ login, store, secrets: () => ['hunter-22'] });
    const client = new ExampleClient({ baseUrl: server.url, auth: session, logger });
    expect(await client.get('one')).toEqual(thing);
    expect(await client.get('two')).toEqual(thing);
    expect(server.logins()).toBe(1);
    await expect.poll(() => logger.lines).not.toEqual([]);
    return logger.lines.join('\n');
  }
  const none = async () => undefined;
  const nothing = async () => {};

  test('when it is loaded', async () => {
    const load = () => Promise.reject(new Error('no disk, says hunter-22'));
    expect(await lines({ load, save: nothing })).toContain('could not be loaded: no disk, says [redacted]');
    const parse = async () => JSON.parse('{"cookies":[{"name":"sid","value":"SECRET"');
    expect(await lines({ load: parse, save: nothing })).toContain('what is stored is not JSON');
    const throws = () => {
      throw new Error('at redis://user:hunter-23@cache.example:6379');
    };
    expect(await lines({ load: throws, save: nothing })).toContain('at redis://[redacted]@cache.example:6379');
    const strange = {
      toString: () => {
        throw new Error('no');
      },
    };
    expect(await lines({ load: () => Promise.reject(strange), save: nothing })).toContain('no reason was given');
  });

  test('when it is saved', async () => {
    const saved: (SessionState | undefined)[] = [];
    const save = async (state: SessionState | undefined) => {
      saved.push(state);
      throw new Error(`ERR wrong number of arguments: SET session ${JSON.stringify(state)}`);
    };
    const text = await lines({ load: none, save });
    expect(text).toContain('the session could not be saved: ERR wrong number of arguments');
    expect(text).not.toContain('session-1');
    expect(textOf(saved.at(0), 'sid')).toBe('session-1');
  });
});
