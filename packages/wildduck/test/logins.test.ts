import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { SecondFactor, WildduckClient } from '../src/index.js';
import { answer, type Received, serve } from './server.js';

const user = { success: true, id: '64f0c0ffee64f0c0ffee0001', username: 'ana', scope: 'master' };
const password = 'a long one';
const tokens = (received: readonly Received[]) => received.map(({ headers }) => headers['x-access-token']);

/** A server that asks users for a second factor; old ones give the token with the password already. */
const withFactors = (methods: readonly string[], old = false) =>
  serve(({ url }, response) => {
    if (url.pathname === '/authenticate') {
      const nonces = old ? { token: 'user-token' } : { twoFactorNonce: 'a-nonce-1', totpNonce: 'a-nonce-1' };
      return answer(response, 200, { ...user, require2fa: methods, ...nonces });
    }
    answer(response, 200, { success: true, ...(!old && { token: 'user-token' }), results: [] });
  });

describe('a client for another token', () => {
  test('never carries the first one’s, however the client was made', async () => {
    const { client, received } = await serve(({ url }, response) => {
      const login = { ...user, require2fa: false, token: 'user-token' };
      answer(response, 200, url.pathname === '/authenticate' ? login : user);
    });
    await client.as('second').users.get('me');
    await client.with({ ip: '192.0.2.1' }).as('third').users.get('me');
    await client.as('fourth').with({ sess: 's' }).as('fifth').with({ sess: 't' }).users.get('me');
    expect(tokens(received)).toEqual(['second', 'third', 'fifth']);
    received.length = 0;
    const login = await client.with({ sess: 's' }).authentication.authenticate({ username: 'ana', password });
    if (login.state !== 'signed-in') throw new Error('no second factor was asked for');
    await login.client.users.get('me');
    await login.client.with({ timeout: 60_000 }).users.get('me');
    expect(tokens(received)).toEqual(['a-token', 'user-token', 'user-token']);
    expect(received[1]?.url.searchParams.get('sess')).toBe('s');
  });

  test('is refused without one, whatever the environment has', () => {
    process.env['WILDDUCK_ACCESS_TOKEN'] = 'root';
    try {
      const client = new WildduckClient({ baseUrl: 'http://localhost' });
      expect(() => client.as('')).toThrow('as() was given no token');
      expect(() => client.as(undefined as unknown as string)).toThrow('as() was given no token');
    } finally {
      delete process.env['WILDDUCK_ACCESS_TOKEN'];
    }
  });
});

describe('a second factor', () => {
  test.each([false, true])('by a code (an old server: %s)', async (old) => {
    const { client, received } = await withFactors(['totp'], old);
    const call = new AbortController();
    const options = { signal: call.signal, sess: 's' };
    const login = await client.authentication.authenticate({ username: 'ana', password }, options);
    if (login.state !== 'second-factor') throw new Error('a second factor was asked for');
    // A person takes longer than a call.
    call.abort();
    const { client: own, accessToken } = await login.totp('123456');
    expect(accessToken).toBe('user-token');
    await own.users.get('me');
    expect(tokens(received)).toEqual(['a-token', 'a-token', 'user-token']);
    const body = JSON.parse(received[1]?.body.toString() ?? '');
    expect(body).toEqual({ token: '123456', sess: 's', ...(!old && { totpNonce: 'a-nonce-1' }) });
  });

  test('can be given in another process', async () => {
    const { client } = await withFactors(['totp']);
    const login = await client.authentication.authenticate({ username: 'ana', password });
    if (login.state !== 'second-factor') throw new Error('a second factor was asked for');
    const kept = JSON.stringify(login.user);
    const again = new SecondFactor(client, JSON.parse(kept));
    expect(again.methods).toEqual(['totp']);
    expect((await again.totp('123456')).state).toBe('signed-in');
  });

  test('of one’s own completes only a login that needs no other', async () => {
    const custom = await withFactors(['custom'], true);
    const login = await custom.client.authentication.authenticate({ username: 'ana', password });
    if (login.state !== 'second-factor') throw new Error('a second factor was asked for');
    expect(login.confirmCustom().accessToken).toBe('user-token');
    for (const old of [true, false]) {
      const { client } = await withFactors(['totp', 'custom'], old);
      const other = await client.authentication.authenticate({ username: 'ana', password });
      if (other.state !== 'second-factor') throw new Error('a second factor was asked for');
      expect(() => other.confirmCustom()).toThrow('this login needs totp');
    }
  });

  test('does not show what completes it', async () => {
    const { client } = await withFactors(['totp']);
    const login = await client.authentication.authenticate({ username: 'ana', password });
    expect(inspect(login, { depth: 5, showHidden: true })).not.toContain('a-nonce-1');
    expect(JSON.stringify(login)).not.toContain('a-nonce-1');
  });
});

describe('what was refused', () => {
  test('is told: the client’s token, or a field of the input', async () => {
    const refuse = (body: object) => serve((_, response) => answer(response, 403, body));
    const byToken = await refuse({ code: 'InvalidToken', message: 'Invalid accessToken value' });
    const error: unknown = await byToken.client.authentication
      .authenticate({ username: 'a', password })
      .catch((e) => e);
    expect(error).toMatchObject({ name: 'AuthenticationError' });
    expect(error).not.toHaveProperty('issues');
    const byPassword = await refuse({ error: 'Authentication failed', code: 'AuthFailed' });
    await expect(byPassword.client.authentication.authenticate({ username: 'a', password })).rejects.toMatchObject({
      name: 'AuthenticationError',
      issues: [{ path: ['password'], in: 'body' }],
    });
    const byCode = await refuse({ error: 'Failed to validate TOTP', code: 'InvalidToken' });
    await expect(byCode.client.twoFactor.totp.check('a', { token: '123456' })).rejects.toMatchObject({
      issues: [{ path: ['token'] }],
    });
  });

  test('does not echo nonces and sessions', async () => {
    const lines: string[] = [];
    const write = (line: string) => lines.push(line);
    const { client } = await serve(
      ({ body }, response) => answer(response, 400, { error: `bad: ${body.toString()}`, code: 'InputValidationError' }),
      { logger: { debug: write, info: write, warn: write, error: write }, logLevel: 'debug', sess: 'a-session-7' },
    );
    const request = { token: '123456', totpNonce: 'a-nonce-1' };
    const error: unknown = await client.twoFactor.totp.check('a', request).catch((thrown: unknown) => thrown);
    await client.users.get('a').catch(() => {});
    for (const text of [inspect(error, { depth: 9 }), JSON.stringify(error), ...lines]) {
      expect(text).not.toMatch(/a-nonce-1|a-session-7|123456/);
    }
  });
});
