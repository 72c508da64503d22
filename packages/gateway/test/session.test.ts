import { type RunningSandbox, startSandbox } from '@mailhost/sandbox';
import { afterEach, describe, expect, test } from 'vitest';
import { holdTimers } from '../../../test/support/held-timers.js';
import { errorOf, type GatewayOptions, mark, pageClients, startGateway } from './harness.js';

/** iRedAdmin's session lives in the gateway, once for all pages. */

let sandbox: RunningSandbox;
afterEach(() => sandbox.close());

async function start(
  options: Parameters<typeof startSandbox>[0] = {},
  wrong: Partial<NonNullable<GatewayOptions['providers']['iredadmin']>> = {},
) {
  sandbox = await startSandbox(options);
  sandbox.iredadmin.addDomain('example.org');
  const { url: baseUrl, username, password } = sandbox.iredadmin;
  const gateway = await startGateway('', { providers: { iredadmin: { baseUrl, username, password, ...wrong } } });
  const page = () => pageClients(gateway.address, { retries: 0 }).iredadmin;
  return { gateway, page, iredadmin: sandbox.iredadmin };
}

test('many pages at once share one login, made when the first of them calls', async () => {
  const { page, iredadmin, gateway } = await start();
  expect(iredadmin.logins).toBe(0);
  const pages = Array.from({ length: 12 }, page);
  await Promise.all(pages.map((it) => it.domains.names()));
  expect(iredadmin.logins).toBe(1);
  expect(gateway.lines).toEqual([]);
});

test.each(['LOGIN_REQUIRED', 'LOGIN REQUIRED', 'SESSION_EXPIRED', 'redirect'] as const)(
  'a session that ended (%s) is renewed once for all, and each call sent again, once',
  async (expiredSession) => {
    const { page, iredadmin } = await start({ iredadmin: { expiredSession } });
    await page().domains.names();
    iredadmin.expireSessions();
    iredadmin.forget();
    const mails = Array.from({ length: 10 }, (_, i) => `user${i}@example.org`);
    await Promise.all(mails.map((mail) => page().users.create(mail, { password: 'AsTr0ng@' })));
    expect(iredadmin.logins).toBe(2);
    expect(iredadmin.state.users.size).toBe(10);
    for (const mail of mails) expect(iredadmin.count('POST', `/user/${mail}`)).toBeLessThanOrEqual(2);
  },
);

test('a session that ends at once, again and again, is not renewed without end', async () => {
  const { page, iredadmin } = await start();
  iredadmin.fail({
    kind: 'status',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"_success":false,"_msg":"LOGIN_REQUIRED"}',
  });
  const error = await errorOf(page().domains.names());
  expect(error.name).toBe('AuthenticationError');
  expect(iredadmin.requests.length).toBeLessThanOrEqual(4);
});

describe('a wrong password', () => {
  test('is an AuthenticationError of the gateway, and is not tried again by call after call', async () => {
    const { page, iredadmin, gateway } = await start({}, { password: 'wr0ng-Secret-word' });
    const errors = await Promise.all(Array.from({ length: 10 }, () => errorOf(page().domains.names())));
    for (let i = 0; i < 5; i += 1) errors.push(await errorOf(page().domains.names()));
    for (const error of errors) {
      expect(error).toMatchObject({ name: 'AuthenticationError', operation: 'domains.names' });
      expect(JSON.stringify(error) + error.message).not.toContain('wr0ng-Secret-word');
    }
    expect(iredadmin.requests.length).toBe(1);
    expect(gateway.lines.join()).not.toContain('wr0ng-Secret-word');
  });

  test('is not tried again by a page that repeats', async () => {
    const { gateway, iredadmin } = await start({}, { password: 'wr0ng-Secret-word' });
    const { iredadmin: page } = pageClients(gateway.address, { retries: 5 });
    await expect(page.domains.names()).rejects.toMatchObject({ name: 'AuthenticationError', attempts: 1 });
    expect(iredadmin.requests.length).toBe(1);
  });
});

describe('the operation that logs in', () => {
  test('is not relayed, with whatever name and password', async () => {
    const { gateway, iredadmin } = await start();
    for (const path of ['login', 'login/', 'login?x=1', 'LOGIN', '%6cogin']) {
      const answer = await fetch(`${gateway.address}/iredadmin/${path}`, {
        method: 'POST',
        headers: { ...mark, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ username: 'a@b.c', password: 'guess' }),
      });
      expect([400, 403, 404]).toContain(answer.status);
      expect(answer.headers.get('x-mailhost-gateway')).toBe('error');
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect(iredadmin.requests).toEqual([]);
    expect(iredadmin.logins).toBe(0);
  });

  test('is not there for a page: login() tells so, or goes without a request to the product', async () => {
    const { page, iredadmin } = await start();
    await page()
      .login()
      .catch((error: Error) => expect(['ConfigurationError', 'PermissionDeniedError']).toContain(error.name));
    expect(iredadmin.requests.filter(({ path }) => path.endsWith('/login')).length).toBe(0);
  });

  test('cannot be opened either', async () => {
    sandbox = await startSandbox();
    const { url: baseUrl, username, password } = sandbox.iredadmin;
    const { address } = await startGateway('', {
      providers: { iredadmin: { baseUrl, username, password } },
      open: { iredadmin: ['POST /login'] },
    });
    const answer = await fetch(`${address}/iredadmin/login`, { method: 'POST', headers: mark });
    expect(answer.status).toBe(403);
    expect(sandbox.iredadmin.logins).toBe(0);
  });
});

test('a page that goes away during the login takes no other’s login with it', async () => {
  const { page, iredadmin } = await start();
  iredadmin.fail({ kind: 'delay', milliseconds: 55_000 }, { match: ({ path }) => path.endsWith('/login') });
  const timers = holdTimers((milliseconds) => milliseconds === 55_000);
  const controller = new AbortController();
  const gone = errorOf(page().domains.names({ signal: controller.signal }));
  const stays = page().domains.names();
  await timers.held();
  controller.abort();
  expect((await gone).name).toBe('AbortError');
  timers.end();
  expect((await stays).items).toEqual(['example.org']);
  expect(iredadmin.logins).toBe(1);
});
