import { afterEach, describe, expect, test } from 'vitest';
import type { IredadminDialect } from '../src/iredadmin/dialect.js';
import { listen } from '../src/listen.js';
import { password, refusal, type Served, serve, success, Visitor, withData } from './iredadmin-calls.js';

/** The iRedAdmin-Pro server over plain HTTP: sessions, the shape of requests and answers, what is outside the API. */
let served: Served;
const start = async (dialect: Partial<IredadminDialect> = {}): Promise<Served> => {
  served = await serve(dialect);
  return served;
};
afterEach(() => served.close());

const time = 1_774_457_446_695;

describe('logging in', () => {
  test.each([
    ['sql', 'mysql', 'iRedAdmin-MYSQL'],
    ['sql', 'pgsql', 'iRedAdmin-PGSQL'],
    ['ldap', 'mysql', 'iRedAdmin-LDAP'],
  ] as const)('%s on %s has the cookie %s', async (backend, sqlServer, name) => {
    const { sandbox, visitor } = await start({ backend, sqlServer });
    const answer = await visitor().login(sandbox.username, sandbox.password);
    expect(answer).toMatchObject(success);
    expect(answer.headers.get('set-cookie')).toMatch(
      new RegExp(`^${name}=[0-9a-f]{40}; HttpOnly; Path=/iredadmin/; SameSite=Strict$`),
    );
  });

  test.each([
    ['another password', { username: 'postmaster@example.com', password: 'other' }, 'INVALID_CREDENTIALS'],
    ['another account', { username: 'nobody@example.com', password }, 'INVALID_CREDENTIALS'],
    ['a user who administers nothing', { username: 'ana@a.example', password }, 'INVALID_CREDENTIALS'],
    ['no address', { username: 'postmaster', password }, 'INVALID_USERNAME'],
    ['no password', { username: 'postmaster@example.com' }, 'EMPTY_PASSWORD'],
  ])('with %s', async (_, form, message) => {
    const { sandbox, visitor } = await start();
    sandbox.addDomain('a.example');
    sandbox.addUser('ana@a.example', { password: `{PLAIN}${password}` });
    const somebody = visitor();
    expect(await somebody.send('POST', '/login', form)).toMatchObject(refusal(message));
    expect(await somebody.send('GET', '/domains')).toMatchObject(refusal('LOGIN_REQUIRED'));
    expect(sandbox.logins).toBe(1);
  });

  test('logins that succeed are counted, and all requests are', async () => {
    const { sandbox, visitor } = await start();
    await visitor().login(sandbox.username, 'wrong');
    await visitor().login(sandbox.username, sandbox.password);
    expect(sandbox.logins).toBe(2);
    expect(sandbox.count('POST', '/login')).toBe(3);
  });

  test('an admin who is disabled neither logs in nor goes on', async () => {
    const { sandbox, admin, visitor } = await start();
    await admin.send('POST', '/admin/other@a.example', { password, isGlobalAdmin: 'yes' });
    const other = visitor();
    await other.login('other@a.example', password);
    await admin.send('PUT', '/admin/other@a.example', { accountStatus: 'disabled' });
    expect(await other.send('GET', '/domains')).toMatchObject(refusal('LOGIN_REQUIRED'));
    expect(await other.login('other@a.example', password)).toMatchObject(refusal('INVALID_CREDENTIALS'));
    expect(sandbox.logins).toBe(2);
  });
});

describe('a session', () => {
  test('has its cookie set by every answer, and lives as long as it is used', async () => {
    let now = time;
    const { admin } = await start({ now: () => now });
    const { cookie } = admin;
    for (const path of ['/domains', '/nowhere', '/domains/', '/domain/none.example']) {
      now += 1_700_000;
      const answer = await admin.send('GET', path);
      expect(answer.headers.get('set-cookie')).toBe(`${cookie}; HttpOnly; Path=/iredadmin/; SameSite=Strict`);
    }
    now += 1_801_000;
    expect(await admin.send('GET', '/domains')).toMatchObject(refusal('LOGIN_REQUIRED'));
    expect(admin.cookie).not.toBe(cookie);
  });

  test('has a lifetime that can be chosen', async () => {
    let now = time;
    const { admin } = await start({ now: () => now, sessionSeconds: 5 });
    now += 5000;
    expect(await admin.send('GET', '/domains')).toMatchObject(success);
    now += 5001;
    expect(await admin.send('GET', '/domains')).toMatchObject(refusal('LOGIN_REQUIRED'));
  });

  test.each(['LOGIN_REQUIRED', 'LOGIN REQUIRED', 'SESSION_EXPIRED'] as const)('that is over: %s', async (message) => {
    const { sandbox, admin } = await start({ expiredSession: message });
    sandbox.expireSessions();
    expect(await admin.send('GET', '/domains')).toMatchObject(refusal(message));
    expect(await admin.login(sandbox.username, sandbox.password)).toMatchObject(success);
    expect(await admin.send('GET', '/domains')).toMatchObject(success);
  });

  test('that is over leads to the login page', async () => {
    const { sandbox, admin } = await start({ expiredSession: 'redirect' });
    sandbox.expireSessions();
    const answer = await admin.send('DELETE', '/domain/a.example');
    const page = admin.url.replace(/\/api$/, '/login?msg=LOGIN_REQUIRED');
    expect([answer.status, answer.headers.get('location'), answer.text]).toEqual([303, page, '']);
    const followed = await fetch(page);
    expect([followed.status, followed.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await followed.text()).toContain('<form');
  });

  test.each(['LOGIN_REQUIRED', 'redirect'] as const)('ends when its client moves: %s', async (expiredSession) => {
    let address = '192.0.2.1';
    const { admin } = await start({ clientAddress: () => address, expiredSession });
    address = '192.0.2.2';
    const answer = await admin.send('GET', '/domains');
    if (expiredSession === 'redirect') expect(answer.headers.get('location')).toMatch(/msg=SESSION_EXPIRED$/);
    else expect(answer).toMatchObject(refusal('SESSION_EXPIRED'));
    address = '192.0.2.1';
    expect((await admin.send('GET', '/domains')).status).toBe(expiredSession === 'redirect' ? 303 : 200);
    expect(await admin.send('GET', '/domains')).not.toMatchObject(success);
  });

  test('is of no use to a client that may not use the API', async () => {
    let address = '192.0.2.1';
    const { sandbox, admin, visitor } = await start({
      allowedClients: ['192.0.2.1'],
      clientAddress: () => address,
    });
    expect(await admin.send('GET', '/domains')).toMatchObject(success);
    address = '192.0.2.2';
    expect(await admin.send('GET', '/domains')).toMatchObject(refusal('NOT_AUTHORIZED'));
    expect(await visitor().login(sandbox.username, sandbox.password)).toMatchObject(refusal('NOT_AUTHORIZED'));
  });
});

describe('a request', () => {
  test('has its parameters in a form, and never in JSON', async () => {
    const { sandbox, admin } = await start();
    sandbox.addDomain('a.example');
    const body = JSON.stringify({ password });
    const headers = { 'content-type': 'application/json' };
    const path = '/user/ana@a.example';
    expect(await admin.request('POST', path, { body, headers })).toMatchObject(refusal('PW_EMPTY'));
    expect(await admin.request('POST', path, { body: new URLSearchParams({ password }) })).toMatchObject(success);
  });

  test('may have a form of several parts', async () => {
    const { sandbox, admin } = await start();
    const body = new FormData();
    body.set('name', 'Two\r\nlines; name="quota"');
    body.set('quota', '2048');
    expect(await admin.request('POST', '/domain/a.example', { body })).toMatchObject(success);
    expect(sandbox.state.domains.get('a.example')).toMatchObject({
      description: 'Two\r\nlines; name="quota"',
      quota: 2048,
    });
  });

  test('of POST and PUT has none in its query, one of GET and DELETE none in its body', async () => {
    const { sandbox, admin } = await start();
    sandbox.addDomain('a.example');
    const path = '/ml/list@a.example';
    expect(await admin.request('POST', `${path}?name=Query`)).toMatchObject(refusal('UNKNOWN_PARAMETER: name'));
    expect(sandbox.state.lists.size).toBe(0);
    await admin.send('POST', path);
    expect(await admin.request('DELETE', path, { body: new URLSearchParams({ keep_archive: 'no' }) })).toMatchObject(
      success,
    );
    expect(sandbox.state.archivedLists).toEqual(['list@a.example']);
    await admin.send('POST', path);
    expect(await admin.send('DELETE', path, { keep_archive: 'no' })).toMatchObject(success);
    expect(sandbox.state.archivedLists).toEqual(['list@a.example']);
  });

  test('has names of parameters in their own case, and the last one counts', async () => {
    const { sandbox, admin } = await start();
    const body = new URLSearchParams([
      ['name', 'First'],
      ['name', 'Second'],
    ]);
    await admin.request('POST', '/domain/a.example', { body });
    expect(sandbox.state.domains.get('a.example')?.description).toBe('Second');
    expect(await admin.send('PUT', '/domain/a.example', { NAME: 'Other' })).toMatchObject(
      refusal('UNKNOWN_PARAMETER: NAME'),
    );
  });

  test('with a slash at its end is told the path without it, and arrives as a GET', async () => {
    const { sandbox, admin } = await start();
    const answer = await admin.send('POST', '/domain/a.example/', { name: 'Lost' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${admin.url}/domain/a.example`]);
    sandbox.forget();
    const headers = { cookie: admin.cookie };
    const body = new URLSearchParams({ name: 'Lost' });
    const followed = await fetch(`${admin.url}/domain/a.example/`, { method: 'POST', headers, body });
    expect(await followed.json()).toEqual({ _success: false, _msg: 'INVALID_DOMAIN_NAME' });
    expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /domain/a.example/',
      'GET /domain/a.example',
    ]);
    expect(sandbox.state.domains.size).toBe(0);
  });

  test.each([
    ['an unknown path', 'GET', '/nowhere'],
    ['a method that a path does not have', 'POST', '/domains'],
    ['a domain that is none', 'GET', '/domain/none'],
    ['an address that is none', 'GET', '/user/ana'],
    ['a mailbox with a plus', 'POST', '/user/ana%2Bnews@a.example'],
    ['a number that is none', 'DELETE', '/user/ana@a.example/keep_mailbox_days/few'],
    ['a slash that is not encoded', 'POST', '/alias/x/y@a.example'],
    ['two slashes', 'GET', '//domains'],
    ['a path that is badly encoded', 'GET', '/user/%E0%A4%A'],
    ['a path that is badly encoded', 'POST', '/login%E0'],
  ])('of %s is answered with a plain text', async (_, method, path) => {
    const { admin, visitor } = await start();
    for (const somebody of [admin, visitor()]) {
      expect(await somebody.send(method, path)).toMatchObject({ status: 404, text: 'not found', body: undefined });
    }
  });

  test('may have any case in its domain, and an encoded slash in the address of an alias', async () => {
    const { sandbox, admin } = await start();
    await admin.send('POST', '/domain/A.Example');
    await admin.send('POST', '/user/Ana@a.EXAMPLE', { password });
    await admin.send('POST', `/alias/${encodeURIComponent('x/y#z@a.example')}`);
    expect([...sandbox.state.users.keys()]).toEqual(['ana@a.example']);
    expect([...sandbox.state.aliases.keys()]).toEqual(['x/y#z@a.example']);
    expect(await admin.send('GET', '/domains', { name_only: 'yes' })).toMatchObject(withData(['a.example']));
  });
});

describe('older releases', () => {
  test('call the outcome otherwise', async () => {
    const { admin } = await start({ outcomeKeys: 'success' });
    expect((await admin.send('POST', '/domain/a.example')).body).toEqual({ success: true });
    expect((await admin.send('POST', '/domain/a.example')).body).toEqual({ success: false, msg: 'ALREADY_EXISTS' });
    expect((await admin.send('GET', '/domains', { name_only: 'yes' })).body).toEqual({
      success: true,
      _data: ['a.example'],
    });
  });

  const olderForms = [
    ['/domain/a.example', { cn: 'Company', senderBcc: 'copy@a.example' }],
    ['/user/ana@a.example', { password, mailQuota: '5', preferredLanguage: 'de_DE' }],
  ] as const;

  test('know other parameters', async () => {
    const { sandbox, admin } = await start({ dialect: '2016' });
    for (const [path, form] of olderForms) expect(await admin.send('POST', path, form)).toMatchObject(success);
    await admin.send('PUT', '/domain/a.example', { backupmx: 'yes', primarymx: '192.0.2.25' });
    expect(sandbox.state.domains.get('a.example')).toMatchObject({
      description: 'Company',
      senderBcc: 'copy@a.example',
      isBackupMx: true,
    });
    expect(sandbox.state.users.get('ana@a.example')).toMatchObject({ quota: 5, language: 'de_DE' });
  });

  test.each(olderForms)('the current one refuses those: %s', async (path, form) => {
    const { sandbox, admin } = await start();
    sandbox.addDomain('b.example');
    const answer = await admin.send('POST', path.replace('a.example', 'b.example'), form);
    expect(answer.body).toMatchObject({ _success: false, _msg: expect.stringMatching(/^UNKNOWN_PARAMETER: /) });
  });

  test('fail at a list of users', async () => {
    const { admin } = await start({ dialect: '2016' });
    await admin.send('POST', '/domain/a.example');
    expect(await admin.send('GET', '/users/a.example')).toMatchObject({
      status: 500,
      text: 'internal server error',
      body: undefined,
    });
    expect(await admin.send('PUT', '/users/a.example')).toMatchObject(success);
  });
});

test('the login page is beside the API, whatever the prefix is', async () => {
  const { sandbox } = await start({ expiredSession: 'redirect' });
  const other = await listen(sandbox, '/api', 0);
  const answer = await new Visitor(other.url).send('GET', '/domains');
  expect(answer.headers.get('location')).toBe(other.url.replace(/\/api$/, '/login?msg=LOGIN_REQUIRED'));
  await other.close();
});
