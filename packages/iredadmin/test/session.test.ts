import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RunningSandbox, startSandbox } from '@mailhost/sandbox';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  AuthenticationError,
  ConfigurationError,
  DecodeError,
  IredadminClient,
  type IredadminOptions,
  PermissionDeniedError,
  type SessionState,
} from '../src/index.js';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const password = 'AsTr0ng@';
let sandbox: RunningSandbox;

function connect(options: IredadminOptions = {}): IredadminClient {
  const { url: baseUrl, username, password: secret } = sandbox.iredadmin;
  return new IredadminClient({ baseUrl, username, password: secret, logger: quiet, ...options });
}

async function restart(options: Parameters<typeof startSandbox>[0] = {}): Promise<void> {
  await sandbox?.close();
  sandbox = await startSandbox(options);
  sandbox.iredadmin.addDomain('example.org');
}

beforeEach(() => restart());
afterEach(() => sandbox.close());

/** The mails of users, each created by one call. */
const mails = (count: number, prefix: string) => Array.from({ length: count }, (_, i) => `${prefix}${i}@example.org`);

describe('one session for all calls', () => {
  test('a thousand parallel calls log in once; when the session dies, once more; each is carried out once', async () => {
    const client = connect();
    const create = (mail: string) => client.users.create(mail, { password });
    await Promise.all(mails(1000, 'a').map(create));
    expect(sandbox.iredadmin.logins).toBe(1);
    const second = mails(1000, 'b').map((mail, index) => {
      if (index === 500) sandbox.iredadmin.expireSessions();
      return create(mail);
    });
    await Promise.all(second);
    expect(sandbox.iredadmin.logins).toBe(2);
    expect(sandbox.iredadmin.state.users.size).toBe(2000);
    // A user who was created twice would have been refused the second time.
    const creations = sandbox.iredadmin.requests.filter(({ path }) => path.startsWith('/user/'));
    expect(new Set(creations.map(({ path }) => path)).size).toBe(2000);
  });

  test.each(['LOGIN_REQUIRED', 'LOGIN REQUIRED', 'SESSION_EXPIRED', 'redirect'] as const)(
    'a session that ended is told by %s',
    async (expiredSession) => {
      await restart({ iredadmin: { expiredSession } });
      const client = connect();
      await client.users.create('ana@example.org', { password });
      sandbox.iredadmin.expireSessions();
      await client.users.update('ana@example.org', { name: 'Ana' });
      expect((await client.users.get('ana@example.org')).name).toBe('Ana');
      expect(sandbox.iredadmin.logins).toBe(2);
    },
  );

  test('by its own time, too', async () => {
    let now = Date.now();
    await restart({ iredadmin: { now: () => now, sessionSeconds: 1800 } });
    const client = connect();
    await client.domains.names();
    now += 1_700_000;
    await client.domains.names();
    now += 1_700_000;
    await client.domains.names();
    expect(sandbox.iredadmin.logins).toBe(1);
    now += 1_900_000;
    await client.domains.names();
    expect(sandbox.iredadmin.logins).toBe(2);
  });

  test('wrong credentials are told, and do not loop', async () => {
    const client = connect({ password: 'wrong' });
    const errors = await Promise.all(mails(5, 'x').map((mail) => client.users.get(mail).catch((caught) => caught)));
    for (const error of errors) expect(error).toBeInstanceOf(AuthenticationError);
    expect(errors[0]).toMatchObject({ code: 'INVALID_CREDENTIALS', operation: 'users.get' });
    expect(errors[0].message).toContain('the login was refused: invalid credentials');
    expect(sandbox.iredadmin.count('POST', '/login')).toBe(1);
    // Nor by the calls that follow: too many wrong passwords lock an account. Who asks for a login gets one.
    for (const mail of mails(100, 'y')) await client.users.get(mail).catch(() => {});
    expect(sandbox.iredadmin.count('POST', '/login')).toBe(1);
    await expect(client.login()).rejects.toMatchObject({ name: 'AuthenticationError', operation: 'login' });
    expect(sandbox.iredadmin.count('POST', '/login')).toBe(2);
  });

  test('an address that may not use the API', async () => {
    await restart({ iredadmin: { allowedClients: ['192.0.2.1'] } });
    await expect(connect().domains.names()).rejects.toBeInstanceOf(PermissionDeniedError);
    expect(sandbox.iredadmin.count()).toBe(1);
  });

  test('login() logs in at once and anew, and what follows uses that session', async () => {
    const client = connect();
    await client.login();
    await client.domains.names();
    expect(sandbox.iredadmin.logins).toBe(1);
    await client.login();
    await client.domains.names();
    expect(sandbox.iredadmin.logins).toBe(2);
  });
});

describe('a session that is kept', () => {
  test('goes to another process by a store, and is renewed there', async () => {
    let stored: SessionState | undefined;
    const sessionStore = {
      load: async () => stored,
      save: async (state: SessionState | undefined) => {
        stored = state;
      },
    };
    await connect({ sessionStore }).domains.names();
    expect(stored?.cookies.map(({ name }) => name)).toEqual(['iRedAdmin-MYSQL']);
    await connect({ sessionStore }).domains.names();
    expect(sandbox.iredadmin.logins).toBe(1);
    sandbox.iredadmin.expireSessions();
    const before = stored;
    await connect({ sessionStore }).domains.names();
    expect(sandbox.iredadmin.logins).toBe(2);
    expect(stored).not.toEqual(before);
  });

  test('is not that of another administrator, nor of another server', async () => {
    const cookies = [{ name: 'iRedAdmin-MYSQL', value: 'of another' }];
    const state = { cookies, owner: `other@example.org ${sandbox.iredadmin.url}` };
    await connect({ sessionStore: { load: async () => state, save: async () => {} } }).domains.names();
    const used = sandbox.iredadmin.requests.map(({ headers }) => headers['cookie'] ?? '');
    expect(used.join()).not.toContain('of another');
    expect(sandbox.iredadmin.logins).toBe(1);
  });

  test('a store that fails costs a login, not the call', async () => {
    const warn = vi.fn();
    const load = async () => {
      throw new Error('the store is down');
    };
    const sessionStore = { load, save: async () => {} };
    await connect({ sessionStore, logger: { ...quiet, warn } }).domains.names();
    expect(sandbox.iredadmin.logins).toBe(1);
    expect(JSON.stringify(warn.mock.calls)).toContain('the store is down');
  });

  test('clients of different servers share none', async () => {
    const other = await startSandbox({ iredadmin: { backend: 'ldap' } });
    try {
      const one = connect();
      const { url: baseUrl, username, password: secret } = other.iredadmin;
      const two = new IredadminClient({ baseUrl, username, password: secret, logger: quiet });
      await Promise.all([one.domains.names(), two.domains.names()]);
      const cookies = [sandbox, other].map(({ iredadmin }) => iredadmin.requests.at(-1)?.headers['cookie']);
      expect(cookies[0]).toMatch(/^iRedAdmin-MYSQL=/);
      expect(cookies[1]).toMatch(/^iRedAdmin-LDAP=/);
    } finally {
      await other.close();
    }
  });
});

test('secrets are in no error', async () => {
  const client = connect({ retries: 0 });
  await client.domains.names();
  const cookie = sandbox.iredadmin.requests.at(-1)?.headers['cookie']?.split('=')[1] ?? 'none';
  sandbox.iredadmin.fail({ kind: 'status', status: 500, body: `${cookie} ${password} ${sandbox.iredadmin.password}` });
  const error = await client.users.create('ana@example.org', { password }).catch((caught) => caught);
  for (const secret of [cookie, password, sandbox.iredadmin.password]) {
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(secret);
  }
});

describe('a server that is none', () => {
  async function answering(status: number, body: string, headers: Record<string, string> = {}) {
    const server = createServer((_request, response) => {
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const options = { baseUrl: `http://127.0.0.1:${port}`, username: 'a@b.example', password: 'x', logger: quiet };
    const call = new IredadminClient({ ...options, retries: 0 }).domains.names();
    return Promise.resolve(call)
      .catch((error) => error)
      .finally(() => server.close());
  }

  test('is told by its login', async () => {
    expect(await answering(404, 'not found')).toBeInstanceOf(ConfigurationError);
    expect(await answering(200, '<html>Welcome</html>')).toBeInstanceOf(DecodeError);
    expect(await answering(303, '', { location: '/login?msg=NOT_ALLOWED_IP' })).toBeInstanceOf(PermissionDeniedError);
    expect(await answering(303, '', { location: '/login?msg=INVALID_CREDENTIALS' })).toBeInstanceOf(
      AuthenticationError,
    );
    const elsewhere = await answering(301, '', { location: 'https://mail.example.org/iredadmin/api/login/' });
    expect(elsewhere).toBeInstanceOf(ConfigurationError);
    expect(elsewhere.message).toContain('redirected to https://mail.example.org, where credentials do not go');
    // Also where it looks as if a session had ended.
    for (const location of [
      'https://mail.example.org/iredadmin/api/login',
      'https://sso.example/login?msg=SESSION_EXPIRED',
    ]) {
      const moved = await answering(301, '', { location });
      expect(moved).toBeInstanceOf(ConfigurationError);
      expect(moved.message).toContain(new URL(location).origin);
      expect(moved.message).not.toContain('password');
    }
    const nowhere = await answering(303, '', { location: '/login?msg=LOGIN_REQUIRED' });
    expect(nowhere).toBeInstanceOf(ConfigurationError);
    expect(nowhere.message).toContain('redirected to /login');
    expect(await answering(429, 'slow down')).toMatchObject({ name: 'RateLimitError', status: 429 });
    expect(await answering(503, 'later', { 'retry-after': '7' })).toMatchObject({ name: 'ServerError', retryAfter: 7 });
  });

  test('or was for a moment: the login is tried again, the call is sent once', async () => {
    const client = connect();
    sandbox.iredadmin.fail({ kind: 'status', status: 502, body: 'bad gateway' }, { times: 1 });
    await client.users.create('ana@example.org', { password });
    expect(sandbox.iredadmin.count('POST', '/login')).toBe(2);
    expect(sandbox.iredadmin.state.users.size).toBe(1);
  });
});

test('options that are missing or cannot be meant', () => {
  const options = { baseUrl: 'https://a.example/iredadmin/api', username: 'a@b.example', password: 'x' };
  expect(() => new IredadminClient({ ...options, baseUrl: undefined })).toThrow(ConfigurationError);
  expect(() => new IredadminClient({ ...options, password: undefined })).toThrow('IREDADMIN_PASSWORD');
  expect(() => new IredadminClient({ ...options, backend: 'pgsql' as never })).toThrow('backend must be sql or ldap');
  expect(new IredadminClient({ ...options, backend: 'ldap' }).backend).toBe('ldap');
});
