import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  Caller,
  invalid,
  login,
  newUser,
  password,
  refusal,
  resultsIn,
  type Served,
  serve,
  textIn,
  unknownId,
} from './wildduck-calls.js';

/**
 * The WildDuck server over plain HTTP: who may ask, what a request has to look like, and in what shape answers come.
 */
let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const badToken = { status: 403, body: { code: 'InvalidToken', message: 'Invalid accessToken value' } };
const noPrivileges = refusal(403, 'Not enough privileges', 'MissingPrivileges');

describe('tokens', () => {
  test.each([
    ['X-Access-Token', (token: string) => ({ headers: { 'x-access-token': token }, query: '' })],
    ['Authorization', (token: string) => ({ headers: { authorization: `Bearer ${token}` }, query: '' })],
    ['the query', (token: string) => ({ headers: {}, query: `?accessToken=${token}` })],
  ])('the root token in %s', async (_, sent) => {
    const { root, sandbox } = served;
    const nobody = new Caller(root.url, {});
    const { headers, query } = sent(sandbox.accessToken);
    expect(await nobody.request(`/users${query}`, { headers })).toMatchObject({
      status: 200,
      body: { success: true, total: 0, page: 1, previousCursor: false, nextCursor: false, results: [] },
    });
    const wrong = sent('wrong');
    expect(await nobody.request(`/users${wrong.query}`, { headers: wrong.headers })).toMatchObject(badToken);
    expect(await nobody.get('/users')).toMatchObject(badToken);
  });

  test('of a user, who sees only what is theirs', async () => {
    const { root } = served;
    const ana = await newUser(served, 'ana', { tags: ['a'], internalData: { a: 1 } });
    const bob = await newUser(served, 'bob');
    const user = await login(served, 'ana');
    expect(resultsIn(await user.get('/users')).map(({ id }) => id)).toEqual([ana]);
    const me = await user.get('/users/me');
    expect(me).toMatchObject({ status: 200, body: { id: ana, username: 'ana' } });
    for (const hidden of ['tags', 'internalData', 'disabledScopes']) expect(me.body).not.toHaveProperty(hidden);
    expect(resultsIn(await user.get('/addresses')).map(({ address }) => address)).toEqual(['ana@example.test']);
    expect(await user.get('/webhooks')).toMatchObject({ status: 200, body: { user: ana, total: 0 } });
    for (const path of [
      `/users/${bob}`,
      `/users/${bob}/mailboxes`,
      '/dkim',
      '/domainaliases',
      '/settings',
      '/users/resolve/ana',
    ]) {
      expect(await user.get(path), path).toMatchObject(noPrivileges);
    }
    expect(await user.send('POST', '/users', { username: 'x', password })).toMatchObject(noPrivileges);
    expect(await user.send('DELETE', '/users/me')).toMatchObject(noPrivileges);
    expect(await user.send('POST', '/authenticate', { username: 'bob', password })).toMatchObject(noPrivileges);
    expect(await user.send('POST', '/users/me/password/reset', {})).toMatchObject(noPrivileges);
    // What users may not change of themselves is passed over without a word.
    expect(await user.send('PUT', '/users/me', { quota: 1, name: 'Ana' })).toMatchObject({ status: 200 });
    expect(await root.get(`/users/${ana}`)).toMatchObject({
      body: { name: 'Ana', limits: { quota: { allowed: 2 ** 30 } } },
    });
  });

  test('`me` is nobody for the root token', async () => {
    expect(await served.root.get('/users/me')).toMatchObject({
      status: 400,
      body: { details: { user: '"user" must only contain hexadecimal characters' } },
    });
  });

  test("end with a logout, a new password of the owner and their lifetime, not with a user's own new password", async () => {
    await served.close();
    let now = 1_795_000_000_000;
    served = await serve({ now: () => now });
    const { root } = served;
    const id = await newUser(served, 'ana');
    const first = await login(served, 'ana');
    expect(await first.send('PUT', '/users/me', { password })).toMatchObject({ status: 200 });
    expect(await first.get('/users/me')).toMatchObject({ status: 200 });
    expect(await first.send('DELETE', '/authenticate')).toMatchObject({ status: 200, body: { success: true } });
    expect(await first.get('/users/me')).toMatchObject(badToken);
    const second = await login(served, 'ana');
    await root.send('PUT', `/users/${id}`, { password });
    expect(await second.get('/users/me')).toMatchObject(badToken);
    const third = await login(served, 'ana');
    now += 13 * 86_400_000;
    expect(await third.get('/users/me')).toMatchObject({ status: 200 });
    now += 14 * 86_400_000;
    expect(await third.get('/users/me')).toMatchObject(badToken);
  });
});

describe('logging in', () => {
  test('answers who it was, and for a token with 40 hexadecimal digits', async () => {
    const id = await newUser(served, 'ana', { address: 'ana@example.org' });
    const said = { success: true, id, username: 'ana', address: 'ana@example.org', require2fa: false };
    const { root } = served;
    const withToken = await root.send('POST', '/authenticate', { username: 'ana', password, token: true });
    expect(withToken.body).toEqual({
      ...said,
      scope: 'master',
      require2faEnabled: false,
      requirePasswordChange: false,
      token: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    expect(
      await root.send('POST', '/authenticate', { username: 'ana@example.org', password, scope: 'imap' }),
    ).toMatchObject({ status: 200, body: { ...said, scope: 'imap' } });
    expect((await root.send('POST', '/preauth', { username: 'ana' })).body).toEqual({ ...said, scope: 'master' });
  });

  test("fails, with the user's id when there is one", async () => {
    const id = await newUser(served, 'ana', { disabledScopes: ['imap'] });
    const { root } = served;
    const attempt = (fields: object) => root.send('POST', '/authenticate', { username: 'ana', password, ...fields });
    expect(await attempt({ password: 'bad' })).toMatchObject({
      status: 403,
      body: { error: 'Authentication failed', code: 'AuthFailed', id },
    });
    expect(await attempt({ username: 'nobody' })).toMatchObject(refusal(403, 'Authentication failed', 'AuthFailed'));
    expect(await attempt({ scope: 'imap' })).toMatchObject(
      refusal(403, 'Access to requested service disabled', 'InvalidAuthScope'),
    );
    expect(await attempt({ scope: 'imap', token: true })).toMatchObject(invalid({ scope: '"scope" must be [master]' }));
    await root.send('PUT', `/users/${id}`, { disabled: true });
    expect(await attempt({})).toMatchObject({ status: 403, body: { code: 'AuthFailed', id } });
  });

  test('is refused for a while after twelve failures', async () => {
    await served.close();
    let now = 1_795_000_000_000;
    served = await serve({ now: () => now });
    const { root } = served;
    await newUser(served, 'ana');
    for (let failures = 0; failures < 12; failures += 1) {
      expect(await root.send('POST', '/authenticate', { username: 'ana', password: 'bad' })).toMatchObject({
        body: { code: 'AuthFailed' },
      });
    }
    const limited = refusal(403, 'Authentication was rate limited', 'RateLimitedError');
    expect(await root.send('POST', '/authenticate', { username: 'ana', password })).toMatchObject(limited);
    now += 120_000;
    expect(await root.send('POST', '/authenticate', { username: 'ana', password })).toMatchObject({ status: 200 });
  });

  test('is in the log, the same ones together', async () => {
    const id = await newUser(served, 'ana');
    const { root } = served;
    await login(served, 'ana');
    await login(served, 'ana');
    await root.send('POST', '/authenticate', { username: 'ana', password: 'bad', ip: '192.0.2.1', sess: 's' });
    const log = await root.get(`/users/${id}/authlog`);
    expect(log.body).toMatchObject({
      total: 3,
      results: [
        { action: 'authentication', result: 'fail', ip: '192.0.2.1', sess: 's', requiredScope: 'master', events: 1 },
        { action: 'authentication', result: 'success', ip: null, protocol: 'API', source: 'master', events: 2 },
        { action: 'account created', result: 'success' },
      ],
    });
    const [latest] = resultsIn(log);
    expect((await root.get(`/users/${id}/authlog/${latest?.['id']}`)).body).toMatchObject({ success: true, ...latest });
    expect(await root.get(`/users/${id}/authlog/${unknownId}`)).toMatchObject(
      refusal(404, 'Event was not found', 'EventNotFound'),
    );
    expect(await root.get(`/users/${id}/authlog?filterip=192.0.2.1`)).toMatchObject({ body: { total: 1 } });
  });
});

describe('every operation', () => {
  const { paths }: { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> } = JSON.parse(
    readFileSync(new URL('../../wildduck/openapi.json', import.meta.url), 'utf8'),
  );
  /** The server has these only when it is tested, or had them once. */
  const absent = ['GET /api-methods', 'DELETE /settings/{setting}', 'DELETE /settings/{key}'];
  const methods = ['get', 'post', 'put', 'delete'];
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => methods.includes(method))
      .map((method) => `${method.toUpperCase()} ${path}`),
  );

  test('of the API is there', async () => {
    expect(operations.length).toBeGreaterThan(115);
    const nobody = new Caller(served.root.url, {});
    for (const operation of operations.filter((name) => !absent.includes(name))) {
      const [method = '', path = ''] = operation.split(' ');
      expect(await nobody.send(method, path.replace(/\{\w+\}/g, unknownId)), operation).toMatchObject(badToken);
    }
  });
});

describe('a request', () => {
  test('to what is not there', async () => {
    const { root } = served;
    expect(await root.get('/nothing')).toMatchObject({
      status: 404,
      body: { code: 'ResourceNotFound', message: '/nothing does not exist' },
    });
    const wrongMethod = await root.send('PATCH', '/users', {});
    expect(wrongMethod).toMatchObject({
      status: 405,
      body: { code: 'MethodNotAllowed', message: 'PATCH is not allowed' },
    });
    expect(wrongMethod.headers.get('allow')).toBe('GET, POST');
    expect(wrongMethod.headers.get('content-type')).toBe('application/json');
  });

  test('without a token, of roles that the root token does not have, and for those of others', async () => {
    const { root, sandbox, as } = served;
    expect(await new Caller(root.url, {}).get('/certs')).toMatchObject(badToken);
    const user = await newUser(served, 'ana');
    const { audit, export: exporter } = sandbox.roleTokens;
    expect(await root.get(`/audit/${unknownId}`)).toMatchObject(noPrivileges);
    expect(await as(audit).get(`/users/${user}`)).toMatchObject({ status: 200 });
    for (const token of [audit, exporter]) expect(await as(token).get('/certs')).toMatchObject(noPrivileges);
    expect(await as(exporter).get(`/audit/${unknownId}`)).toMatchObject(noPrivileges);
  });

  test('with JSON that is none', async () => {
    const answer = await served.root.request('/users', {
      method: 'POST',
      body: '{"a":',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'InvalidContent' } });
    expect(Object(answer.body).message).toMatch(/^Invalid JSON: /);
  });

  test('with a form', async () => {
    const body = new URLSearchParams({ username: 'form', password });
    expect(await served.root.request('/users', { method: 'POST', body })).toMatchObject({ status: 200 });
  });

  test.each([
    [
      { username: 'Bad name!', password: 'x', foo: 1, quota: -1, targets: ['nope'], tags: 'x', spamLevel: 'a' },
      {
        username: '"username" with value "bad name!" fails to match the username pattern',
        'targets,0': '"targets[0]" does not match any of the allowed types',
        spamLevel: '"spamLevel" must be a number',
        quota: '"quota" must be greater than or equal to 0',
        tags: '"tags" must be an array',
        foo: '"foo" is not allowed',
      },
    ],
    [{}, { username: '"username" is required', password: '"password" is required' }],
    [{ username: '', password: '' }, { username: '"username" is not allowed to be empty' }],
    [
      {
        username: 'zzz',
        password: 'x',
        ip: 'nope',
        sess: 'x'.repeat(300),
        mailboxes: { sent: 'a//b', x: 1 },
        smimeCipher: 'x',
        hashedPassword: 'perhaps',
      },
      {
        hashedPassword: '"hashedPassword" must be a boolean',
        'mailboxes,sent': '"mailboxes.sent" with value "a//b" matches the inverted pattern: /\\/{2,}|\\/$/',
        'mailboxes,x': '"mailboxes.x" is not allowed',
        smimeCipher: '"smimeCipher" must be one of [AES-CBC, AES-GCM]',
        sess: '"Session identifier" length must be less than or equal to 255 characters long',
        ip: '"Client IP" must be a valid ip address of one of the following versions [ipv4, ipv6] with a forbidden CIDR',
      },
    ],
    [
      { username: 'a', password: 'x', metaData: 'no json', disabledScopes: ['imap', 'imap'], smimeCerts: ['x'] },
      {
        'disabledScopes,1': '"disabledScopes[1]" contains a duplicate value',
        metaData: '"metaData" contains an invalid value',
        'smimeCerts,0': '"smimeCerts[0]" with value "x" fails to match the PEM certificate format pattern',
      },
    ],
    [
      { username: 'a', password: 'x', metaData: [1], internalData: 3 },
      {
        metaData: '"metaData" failed custom validation because "value" must be of type object',
        internalData: '"internalData" failed custom validation because "value" must be a string',
      },
    ],
  ])('with parameters that are not acceptable: %j', async (fields, details) => {
    expect(await served.root.send('POST', '/users', fields)).toMatchObject(invalid(details));
  });

  test.each([
    ['limit=0', { limit: '"limit" must be greater than or equal to 1' }],
    [
      'limit=251&next=%21%21',
      {
        limit: '"limit" must be less than or equal to 250',
        next: '"Next page cursor" contains an invalid value',
      },
    ],
    ['limit=abc', { limit: '"limit" must be a number' }],
    ['previous=abc', { previous: '"Previous page cursor" contains an invalid value' }],
  ])('for a list with %s', async (query, details) => {
    expect(await served.root.get(`/users?${query}`)).toMatchObject(invalid(details));
  });

  test('with unknown parameters, which most lists pass over', async () => {
    const id = await newUser(served, 'ana');
    const { root } = served;
    expect(await root.get('/users?next=&page=')).toMatchObject({ status: 200 });
    expect(await root.get('/addresses?foo=1')).toMatchObject({ status: 200 });
    expect(await root.get(`/users/${id}/authlog?page=`)).toMatchObject(invalid({ page: '"page" is not allowed' }));
    expect(await root.get(`/users/${id}?foo=1`)).toMatchObject(invalid({ foo: '"foo" is not allowed' }));
  });

  test('is answered with indented JSON', async () => {
    const answer = await served.root.get('/authenticated');
    expect(answer.text).toBe('{\n  "success": true\n}\n');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(textIn(await served.root.get('/health'), 'version')).toBe('1.51.1');
  });
});

describe('browsers', () => {
  const origin = 'https://a.example';

  test('ask first', async () => {
    const answer = await new Caller(served.root.url, {}).request('/users', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-allow-methods')).toBe('POST,OPTIONS');
    expect(answer.headers.get('access-control-allow-headers')?.split(',')).toEqual(
      expect.arrayContaining(['X-Access-Token', 'Authorization', 'content-type']),
    );
  });

  test('may read answers', async () => {
    const answer = await served.root.request('/users', { headers: { origin } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect((await served.root.get('/users')).headers.get('access-control-allow-origin')).toBeNull();
  });
});
