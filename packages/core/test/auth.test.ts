import { describe, expect, test, vi } from 'vitest';
import { eventually, holdTimers, turn } from '../../../test/support/held-timers.js';
import {
  AuthenticationError,
  bearer,
  RateLimitError,
  ServerError,
  Session,
  type SessionOptions,
  type SessionState,
  type SessionStore,
} from '../src/index.js';
import { answer, bodyOf, ExampleClient, freePort, keepingLogger, serve, silent } from './harness.js';

const thing = { name: 'one', kind: 'big' };

describe('bearer', () => {
  test('a token is fetched once for parallel calls, and again after it was refused', async () => {
    let valid = 'token-1';
    let fetched = 0;
    const server = await serve((request, response) => {
      const good = request.headers.authorization === `Bearer ${valid}`;
      answer(good ? 200 : 401, good ? thing : { error: 'expired' })(request, response);
    });
    const auth = bearer(async () => {
      fetched += 1;
      await turn();
      return valid;
    });
    const client = new ExampleClient({ baseUrl: server.url, auth, logger: silent });
    await Promise.all(Array.from({ length: 20 }, () => client.get('one')));
    expect(fetched).toBe(1);
    valid = 'token-2';
    await Promise.all(Array.from({ length: 20 }, () => client.get('one')));
    expect(fetched).toBe(2);
    expect(server.received()).toBe(60);
  });

  test('a token that is refused at once again is an error, not a loop', async () => {
    let fetched = 0;
    const server = await serve(answer(401, { error: 'no' }));
    const auth = bearer(() => {
      fetched += 1;
      return `token-${fetched}`;
    });
    const client = new ExampleClient({ baseUrl: server.url, auth, logger: silent });
    await expect(client.create({ name: 'one' })).rejects.toBeInstanceOf(AuthenticationError);
    expect(server.received()).toBe(2);
    const fixed = new ExampleClient({ baseUrl: server.url, auth: bearer('fixed'), logger: silent });
    await expect(fixed.get('one')).rejects.toThrow(/Check the credentials/);
    expect(server.received()).toBe(3);
  });
});

/** A server with a login form, whose sessions a test can end. */
async function loginServer() {
  let logins = 0;
  let renewals = 0;
  let current = '';
  const carriedOut: string[] = [];
  const server = await serve(async (request, response) => {
    const body = await bodyOf(request);
    if (request.url === '/login') {
      logins += 1;
      await turn();
      if (!body.includes('password=right')) return answer(401, { error: 'INVALID_CREDENTIALS' })(request, response);
      current = `session-${logins}`;
      response.setHeader('set-cookie', [`sid=${current}; HttpOnly; Path=/`, 'theme=dark; Max-Age=0']);
      return answer(200, {})(request, response);
    }
    const cookie = request.headers.cookie ?? '';
    if (!cookie.includes(`sid=${current}`) || current === '')
      return answer(401, { error: 'LOGIN_REQUIRED' })(request, response);
    renewals += 1;
    carriedOut.push(`${request.method} ${request.url}`);
    response.setHeader('set-cookie', `seen=${renewals}; Path=/`);
    return answer(200, thing)(request, response);
  });
  return {
    url: server.url,
    logins: () => logins,
    end: () => {
      current = `ended-${logins}`;
    },
    carriedOut,
  };
}

function sessionWith(password: string, saved?: { state?: SessionState | undefined }): Session {
  return new Session({
    login: async ({ send }) => {
      const { status } = await send({
        method: 'POST',
        path: '/login',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ username: 'admin', password }).toString(),
      });
      if (status !== 200) throw new AuthenticationError('the login was refused');
    },
    secrets: () => [password],
    ...(saved && {
      store: {
        load: async () => saved.state,
        save: async (state) => {
          saved.state = state;
        },
      },
    }),
  });
}

describe('session', () => {
  test('one login for parallel calls, and one more when the session ends; each call is carried out once', async () => {
    const server = await loginServer();
    const client = new ExampleClient({ baseUrl: server.url, auth: sessionWith('right'), logger: silent });
    await Promise.all(Array.from({ length: 50 }, () => client.create({ name: 'one' })));
    expect(server.logins()).toBe(1);
    server.end();
    await Promise.all(Array.from({ length: 50 }, () => client.create({ name: 'two' })));
    expect(server.logins()).toBe(2);
    expect(server.carriedOut).toHaveLength(100);
  });

  test('wrong credentials do not loop, and all that waited learn of it', async () => {
    const server = await loginServer();
    const client = new ExampleClient({ baseUrl: server.url, auth: sessionWith('wrong'), logger: silent });
    const errors = await Promise.all(Array.from({ length: 5 }, () => client.get('one').catch((caught) => caught)));
    for (const error of errors) expect(error).toBeInstanceOf(AuthenticationError);
    expect(errors[0]).toMatchObject({ operation: 'things.get', provider: 'example' });
    expect(server.logins()).toBe(1);
  });

  test('cookies are renewed, expired ones dropped, and the state can be given to another process', async () => {
    const server = await loginServer();
    const session = sessionWith('right');
    const client = new ExampleClient({ baseUrl: server.url, auth: session, logger: silent });
    await client.get('one');
    await client.get('one');
    expect(session.exportState()).toEqual({ cookies: { sid: 'session-1', seen: '2' } });
    const other = sessionWith('right');
    other.importState(JSON.parse(JSON.stringify(session.exportState())));
    await new ExampleClient({ baseUrl: server.url, auth: other, logger: silent }).get('one');
    expect(server.logins()).toBe(1);
  });

  test('a store: loaded instead of a login, saved after one', async () => {
    const server = await loginServer();
    const saved: { state?: SessionState | undefined } = {};
    const options = { baseUrl: server.url, logger: silent };
    await new ExampleClient({ ...options, auth: sessionWith('right', saved) }).get('one');
    expect(saved.state?.cookies['sid']).toBe('session-1');
    await new ExampleClient({ ...options, auth: sessionWith('right', saved) }).get('one');
    expect(server.logins()).toBe(1);
    server.end();
    await new ExampleClient({ ...options, auth: sessionWith('right', saved) }).get('one');
    expect(server.logins()).toBe(2);
    expect(saved.state?.cookies['sid']).toBe('session-2');
  });

  test('a caller that gives up does not end the login of the others', async () => {
    const server = await loginServer();
    const client = new ExampleClient({ baseUrl: server.url, auth: sessionWith('right'), logger: silent });
    const controller = new AbortController();
    const gone = client.get('one', { signal: controller.signal });
    const stays = client.get('one');
    controller.abort();
    await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
    expect(await stays).toEqual(thing);
  });

  test('clients made by with() share the session', async () => {
    const server = await loginServer();
    const client = new ExampleClient({ baseUrl: server.url, auth: sessionWith('right'), logger: silent });
    await client.with({ retries: 0 }).get('one');
    await client.with({ timeout: 5_000 }).get('one');
    expect(server.logins()).toBe(1);
  });
});

describe('what lasts too long or comes too late', () => {
  test('a token source that never answers blocks one call, not the client', async () => {
    const server = await serve(answer(200, thing));
    let asked = 0;
    const auth = bearer(() => {
      asked += 1;
      return asked === 1 ? new Promise<string>(() => {}) : 'token-1234';
    });
    const timers = holdTimers((milliseconds) => milliseconds >= 60_000);
    const client = new ExampleClient({ baseUrl: server.url, auth, logger: silent, timeout: 60_000, retries: 0 });
    const blocked = expect(client.get('one')).rejects.toMatchObject({ name: 'TimeoutError' });
    await timers.held();
    timers.end();
    await blocked;
    await turn();
    expect(await client.get('one')).toEqual(thing);
  });

  test('a login that finds no server is a ConnectionError', async () => {
    const client = new ExampleClient({
      baseUrl: 'http://127.0.0.1:9',
      auth: sessionWith('right'),
      logger: silent,
      retries: 0,
    });
    await expect(client.create({ name: 'one' })).rejects.toMatchObject({ name: 'ConnectionError' });
  });

  test('a late answer of an old session does not touch the new one', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let logins = 0;
    const server = await serve(async (request, response) => {
      if (request.url === '/login') {
        logins += 1;
        return answer(200, {}, { 'set-cookie': `sid=s${logins}` })(request, response);
      }
      const cookie = request.headers.cookie;
      if (cookie === 'sid=s2') return answer(200, thing)(request, response);
      if (request.url === '/things/slow') await held;
      return answer(401, { error: 'ended' }, { 'set-cookie': 'sid=; Max-Age=0' })(request, response);
    });
    const client = new ExampleClient({ baseUrl: server.url, auth: sessionWith('right'), logger: silent });
    const slow = client.get('slow');
    expect(await client.get('quick')).toEqual(thing);
    release();
    expect(await slow).toEqual(thing);
    expect(await client.get('again')).toEqual(thing);
    expect(logins).toBe(2);
  });

  test('a late answer that echoes the cookie of an old session does not show it', async () => {
    let logins = 0;
    const server = await serve(async (request, response) => {
      if (request.url === '/login') {
        logins += 1;
        return answer(200, {}, { 'set-cookie': `sid=secret-session-${logins}` })(request, response);
      }
      const status = request.headers.cookie === 'sid=secret-session-2' ? 404 : 401;
      return answer(status, { error: 'seen: secret-session-1 secret-session-2' })(request, response);
    });
    const client = new ExampleClient({ baseUrl: server.url, auth: sessionWith('right'), logger: silent });
    const error = await client.get('one').catch((caught) => caught);
    expect(error.message).toContain('seen: [redacted] [redacted]');
  });

  test('a store that cannot save does not fail calls, and renewed cookies are saved', async () => {
    const server = await loginServer();
    const logger = keepingLogger();
    const saved: (SessionState | undefined)[] = [];
    const session = new Session({
      login: async ({ send }) => void (await send({ method: 'POST', path: '/login', body: 'password=right' })),
      store: {
        load: async () => undefined,
        save: async (state) => {
          saved.push(state);
          throw new Error('the disk is full');
        },
      },
    });
    const client = new ExampleClient({ baseUrl: server.url, auth: session, logger });
    await client.get('one');
    await client.get('two');
    await eventually('both are saved', () => saved.at(-1)?.cookies['seen'] === '2' && logger.lines.length > 0);
    expect(server.logins()).toBe(1);
    expect(saved.at(-1)?.cookies).toEqual({ sid: 'session-1', seen: '2' });
    expect(logger.lines.join()).toContain('the session could not be saved: the disk is full');
  });
});

describe('logins that go wrong', () => {
  test('one that hangs blocks its callers for a while, not the client', async () => {
    const server = await loginServer();
    let logins = 0;
    const session = new Session({
      login: async ({ send }) => {
        logins += 1;
        if (logins === 1) await new Promise(() => {});
        await send({ method: 'POST', path: '/login', body: 'password=right' });
      },
    });
    const timers = holdTimers((milliseconds) => milliseconds >= 60_000);
    const client = new ExampleClient({
      baseUrl: server.url,
      auth: session,
      logger: silent,
      timeout: 60_000,
      retries: 0,
    });
    const blocked = expect(client.get('one')).rejects.toMatchObject({ name: 'TimeoutError' });
    await timers.held();
    timers.end();
    await blocked;
    await turn();
    expect(await client.get('one')).toEqual(thing);
  });

  test('one that is refused is not tried again, however it says so', async () => {
    let logins = 0;
    const session = new Session({
      login: async () => {
        logins += 1;
        throw new Error('wrong password');
      },
    });
    const client = new ExampleClient({ baseUrl: 'https://x.example', auth: session, logger: silent });
    await expect(client.get('one')).rejects.toBeInstanceOf(AuthenticationError);
    expect(logins).toBe(1);
  });

  test('a login without a connection says so, with its code', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const session = new Session({ login: async ({ send }) => void (await send({ method: 'POST', path: '/login' })) });
    const client = new ExampleClient({ baseUrl: url, auth: session, logger: silent, retries: 0 });
    const error = await client.get('one').catch((caught) => caught);
    expect(error).toMatchObject({ name: 'ConnectionError', code: 'ECONNREFUSED' });
    expect(error.message).toContain('no connection was made:');
  });

  test('a refused login is not tried again for a minute, but for who asks for it', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      let logins = 0;
      const session = new Session({
        login: async () => {
          logins += 1;
          throw new AuthenticationError('the login was refused');
        },
      });
      const client = new ExampleClient({ baseUrl: 'https://x.example', auth: session, logger: silent });
      await expect(client.get('one')).rejects.toMatchObject({ operation: 'things.get' });
      now += 59_000;
      await expect(client.create({ name: 'one' })).rejects.toMatchObject({
        operation: 'things.create',
        name: 'AuthenticationError',
      });
      expect(logins).toBe(1);
      session.renew();
      await expect(client.get('one')).rejects.toBeInstanceOf(AuthenticationError);
      expect(logins).toBe(2);
      now += 61_000;
      await expect(client.get('one')).rejects.toBeInstanceOf(AuthenticationError);
      expect(logins).toBe(3);
    } finally {
      vi.restoreAllMocks();
    }
  });

  test.each([
    ['RateLimitError', RateLimitError],
    ['ServerError', ServerError],
  ])('a login that failed with a %s is tried again, since no call was sent', async (_name, Class) => {
    const server = await serve(answer(200, thing));
    let logins = 0;
    const session = new Session({
      login: async () => {
        logins += 1;
        if (logins === 1) throw new Class('not now');
      },
    });
    const client = new ExampleClient({ baseUrl: server.url, auth: session, logger: silent });
    expect(await client.get('one')).toEqual(thing);
    expect(logins).toBe(2);
  });

  test('a stored session of another owner is not used, and a store that cannot be read costs a login', async () => {
    const server = await loginServer();
    const login: SessionOptions['login'] = async ({ send }) =>
      void (await send({ method: 'POST', path: '/login', body: 'password=right' }));
    const save = async () => {};
    const logger = keepingLogger();
    const stores: SessionStore[] = [
      { load: async () => ({ cookies: { sid: 'session-of-bob' }, owner: 'bob' }), save },
      { load: async () => Promise.reject(new Error('no disk')), save },
      { load: async () => ({}) as SessionState, save },
    ];
    for (const store of stores) {
      const session = new Session({ login, store, owner: 'ana' });
      await new ExampleClient({ baseUrl: server.url, auth: session, logger }).get('one');
      expect(session.exportState()).toMatchObject({ owner: 'ana' });
    }
    expect(server.logins()).toBe(3);
    expect(logger.lines.join()).toContain('no disk');
  });

  test('its cookies are cleared from its error', async () => {
    const server = await serve(answer(200, {}, { 'set-cookie': 'sid=PRELOGIN-SECRET-42' }));
    const session = new Session({
      login: async ({ send }) => {
        const { headers } = await send({ method: 'GET', path: '/login' });
        throw new AuthenticationError(`failed with ${headers.getSetCookie()}`);
      },
    });
    const error = await new ExampleClient({ baseUrl: server.url, auth: session }).get('one').catch((caught) => caught);
    expect(error.message).toContain('failed with sid=[redacted]');
  });

  test('a cookie that stays is cleared, however often another one changes', async () => {
    let renewals = 0;
    const server = await serve((request, response) => {
      renewals += 1;
      const headers = { 'set-cookie': `xsrf=renewed-${renewals}` };
      answer(
        renewals > 80 ? 400 : 200,
        renewals > 80 ? { error: request.headers.cookie } : thing,
        headers,
      )(request, response);
    });
    const session = new Session({ login: async () => {} });
    session.importState({ cookies: { sid: 'LIVE-SESSION-SECRET' } });
    const client = new ExampleClient({ baseUrl: server.url, auth: session, logger: silent });
    for (let i = 0; i < 80; i += 1) await client.get('one');
    const error = await client.get('one').catch((caught) => caught);
    expect(error.message).toContain('sid=[redacted]; xsrf=[redacted]');
  });

  test('a token source that gives nothing', async () => {
    const client = new ExampleClient({
      baseUrl: 'https://x.example',
      auth: bearer(() => undefined as never),
      logger: silent,
    });
    await expect(client.get('one')).rejects.toMatchObject({ name: 'ConfigurationError', operation: 'things.get' });
  });

  test("an error of the caller's own class becomes the nearest of ours", async () => {
    class VaultError extends AuthenticationError {
      constructor(vault: { readonly name: string }) {
        super(`the vault ${vault.name.toUpperCase()} is sealed`);
      }
    }
    const auth = bearer(() => Promise.reject(new VaultError({ name: 'v1' })));
    const error = await new ExampleClient({ baseUrl: 'https://x.example', auth }).get('one').catch((caught) => caught);
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.message).toBe('example things.get: the vault V1 is sealed');
  });
});
