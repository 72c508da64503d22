import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { AuthenticationError, bearer, RateLimitError, ServerError, Session } from '../src/index.js';
import { answer, ExampleClient, freePort, serve, silent } from './harness.js';
import { loginServer, sessionWith, thing } from './login-server.js';

/** So many milliseconds have passed. */
function later(milliseconds: number): void {
  const now = performance.now() + milliseconds;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  onTestFinished(() => void vi.restoreAllMocks());
}

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
    expect(session.exportState()?.cookies).toEqual([
      { name: 'sid', value: 'session-1', path: '/' },
      { name: 'seen', value: '2', path: '/' },
    ]);
    const other = sessionWith('right');
    other.importState(JSON.parse(JSON.stringify(session.exportState())));
    await new ExampleClient({ baseUrl: server.url, auth: other, logger: silent }).get('one');
    expect(server.logins()).toBe(1);
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
    const client = new ExampleClient({ baseUrl: server.url, auth, logger: silent, retries: 0 });
    await expect(client.get('one', { timeout: 30 })).rejects.toMatchObject({ name: 'TimeoutError' });
    later(31_000);
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
    const client = new ExampleClient({ baseUrl: server.url, auth: session, logger: silent, retries: 0 });
    await expect(client.get('one', { timeout: 30 })).rejects.toMatchObject({ name: 'TimeoutError' });
    later(31_000);
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

  test('an answer to it that does not end is given up', async () => {
    const server = await serve((_request, response) => {
      const fill = () => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', fill);
      };
      fill();
    });
    const client = new ExampleClient({ baseUrl: server.url, auth: sessionWith('right'), logger: silent });
    await expect(client.get('one')).rejects.toMatchObject({ name: 'DecodeError', code: 'RESPONSE_TOO_LARGE' });
    expect(server.received()).toBe(1);
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
    session.importState({ cookies: [{ name: 'sid', value: 'LIVE-SESSION-SECRET' }] });
    const client = new ExampleClient({ baseUrl: server.url, auth: session, logger: silent });
    for (let i = 0; i < 80; i += 1) await client.get('one');
    const error = await client.get('one').catch((caught) => caught);
    expect(error.message).toContain('xsrf=[redacted]; sid=[redacted]');
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
