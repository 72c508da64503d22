import { createServer } from 'node:http';
import { setupServer } from 'msw/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../../../test/support/held-timers.js';
import { createSandbox, type RunningSandbox, startSandbox } from '../src/index.js';
import { sandboxHandlers } from '../src/msw.js';
import {
  caller,
  column,
  createDomain,
  createUser,
  field,
  idOf,
  newDomain,
  relay,
  type Send,
  services,
} from './cleanmail-calls.js';

/** The Cleanmail server over plain HTTP: tokens, refusals, lists and where it can be reached. */
let sandbox: RunningSandbox;
let send: Send;
/** The server's clock. */
let time: number;
let forbidden: { method?: string; path: RegExp }[];

beforeEach(async () => {
  time = 1_774_457_446_695;
  forbidden = [];
  sandbox = await startSandbox({ cleanmail: { now: () => time, forbidden } });
  send = caller(sandbox.cleanmail);
});
afterEach(() => sandbox.close());

describe('who may do what', () => {
  test('without a token, or with another, nothing', async () => {
    expect(await send('GET', '/domains', undefined, { Authorization: '' })).toMatchObject({ status: 401 });
    expect(await send('GET', '/domains', undefined, { Authorization: 'Bearer other' })).toMatchObject({ status: 401 });
    expect(await send('GET', '/nowhere', undefined, { Authorization: 'Bearer other' })).toMatchObject({ status: 401 });
  });

  test('a personal token works until it expires, is deleted, or its account is disabled', async () => {
    const path = `/admins/${sandbox.cleanmail.adminId}/tokens`;
    const created = await send('POST', path, { name: 'mine', expiration: time + 60_000 });
    const own = { Authorization: `Bearer ${field(created, 'value')}` };
    expect(await send('GET', '/domains', undefined, own)).toMatchObject({ status: 200 });
    expect((await send('GET', path)).body).toEqual([
      {
        id: idOf(created),
        name: 'mine',
        expiration: 1_774_457_506_000,
        createdAt: 1_774_457_446_000,
        lastUse: 1_774_457_446_000,
      },
    ]);
    const admin = `/security/admins/${sandbox.cleanmail.adminId}`;
    await send('PATCH', admin, { enabled: false });
    expect(await send('GET', '/domains', undefined, own)).toMatchObject({ status: 401 });
    await send('PATCH', admin, { enabled: true });
    time += 120_000;
    expect(await send('GET', '/domains', undefined, own)).toMatchObject({ status: 401 });
    time -= 120_000;
    await send('DELETE', `${path}/${idOf(created)}`);
    expect(await send('GET', '/domains', undefined, own)).toMatchObject({ status: 401 });
  });

  test('403 for what is forbidden, and for the domains of another customer', async () => {
    const id = await createDomain(send);
    forbidden.push({ method: 'DELETE', path: /^\/domains\/[^/]+$/ }, { path: /dkim/ });
    expect(await send('DELETE', `/domains/${id}`)).toMatchObject({ status: 403, body: { status: 403 } });
    expect(await send('POST', `/domains/${id}/dkim`)).toMatchObject({ status: 403 });
    expect(await send('GET', `/domains/${id}`)).toMatchObject({ status: 200 });
    const userId = await createUser(send, id, 'ana@a.example');
    const domain = sandbox.cleanmail.state.domains.get(id);
    if (domain) domain.customerId = 'other';
    expect(await send('GET', `/domains/${id}`)).toMatchObject({ status: 403 });
    expect(await send('GET', `/users/${userId}`)).toMatchObject({ status: 403 });
    expect((await send('GET', '/domains')).body).toEqual([]);
    expect((await send('GET', '/users')).body).toEqual([]);
    expect(await send('POST', '/domains', { ...newDomain, customerId: 'other' })).toMatchObject({ status: 403 });
  });
});

describe('refusals', () => {
  test.each([
    ['the same name', { name: 'A.example' }, 409],
    ['the name of an alias', { name: 'alias.example' }, 409],
    ['no name', { name: undefined }, 422],
    ['a null where a value is needed', { quarantine: null }, 422],
    ['an unknown status', { status: 'SLEEPING' }, 422],
    ['an unknown outgoing provider', { outgoingProvidersIds: ['none'] }, 422],
    ['a name that is none', { name: 'not a domain' }, 400],
    ['a number for a text', { name: 5 }, 400],
    ['an object for a list', { platforms: relay }, 400],
    ['a field that is not known', { nam: 'c.example' }, 400],
    ['a field that is not known in a platform', { platforms: [{ ...relay, port: 25 }] }, 400],
  ])('a domain with %s', async (_, fields, status) => {
    const id = await createDomain(send);
    await send('POST', `/domains/${id}/aliases`, ['alias.example']);
    expect(await send('POST', '/domains', { ...newDomain, name: 'b.example', ...fields })).toMatchObject({ status });
    expect(sandbox.cleanmail.state.domains.size).toBe(1);
  });

  test('bodies that are not JSON, or of the wrong kind', async () => {
    const id = await createDomain(send);
    expect(await send('POST', '/domains', '{')).toMatchObject({ status: 400 });
    expect(await send('POST', '/domains', [newDomain])).toMatchObject({ status: 400 });
    expect(await send('PUT', `/domains/${id}/aliases`, { 0: 'b.example' })).toMatchObject({ status: 400 });
    expect(await send('POST', `/domains/${id}/wblist`, { value: 'x.example', type: 'BLOCK' })).toMatchObject({
      status: 400,
    });
    expect(await send('GET', '/domains?pageSize=many')).toMatchObject({ status: 400 });
  });

  test('what is there already', async () => {
    const id = await createDomain(send);
    await createUser(send, id, 'ana@a.example');
    const user = { email: 'Ana@a.example', domainId: id, status: 'ENABLED' };
    expect(await send('POST', '/users', user)).toMatchObject({ status: 409 });
    expect(await send('POST', `/domains/${id}/groups`, { email: 'ana@a.example' })).toMatchObject({ status: 409 });
    expect(await send('POST', `/domains/${id}/aliases`, ['b.example', 'b.example'])).toMatchObject({ status: 409 });
    const policy = { name: 'Politique-a.example', incoming: true, ...services };
    expect(await send('POST', `/domains/${id}/policies`, policy)).toMatchObject({ status: 409 });
    const filter = { action: 'DENY', checkType: 'FILENAME', filter: '.exe' };
    await send('POST', `/domains/${id}/filters/attachments`, filter);
    expect(await send('POST', `/domains/${id}/filters/attachments`, filter)).toMatchObject({ status: 409 });
  });

  test('addresses of other domains, domains and platforms that are not there', async () => {
    const domainId = await createDomain(send);
    const user = { email: 'ana@a.example', domainId, status: 'ENABLED' };
    expect(await send('POST', '/users', { ...user, email: 'ana@b.example' })).toMatchObject({ status: 400 });
    expect(await send('POST', '/users', { ...user, domainId: 'none' })).toMatchObject({ status: 400 });
    expect(await send('POST', '/users', { ...user, platformId: 'none' })).toMatchObject({ status: 422 });
    expect(await send('POST', `/domains/${domainId}/groups`, { email: 'all@b.example' })).toMatchObject({
      status: 400,
    });
    expect(await send('GET', '/domains/none')).toMatchObject({ status: 404 });
    expect(await send('GET', '/users/%E0')).toMatchObject({ status: 400 });
  });
});

describe('lists', () => {
  beforeEach(async () => {
    for (const [name, fields] of [
      ['beta.example', { status: 'DISABLED' }],
      ['alpha.example', {}],
      ['alphabet.test', { platforms: [] }],
    ] as const) {
      await createDomain(send, { name, ...fields });
      time += 5000;
    }
  });

  test.each([
    ['', ['alpha.example', 'alphabet.test', 'beta.example']],
    ['name=alpha.example', ['alpha.example']],
    ['name=alpha*', ['alpha.example', 'alphabet.test']],
    ['name=*.example', ['alpha.example', 'beta.example']],
    ['name=*PHA*', ['alpha.example', 'alphabet.test']],
    ['name=alp*example', []],
    ['name=alpha', []],
    ['status=DISABLED', ['beta.example']],
    ['platformName=main', ['alpha.example', 'beta.example']],
    ['platformId=none', []],
    ['customerId=ByE3n', ['alpha.example', 'alphabet.test', 'beta.example']],
    ['sort=-name', ['beta.example', 'alphabet.test', 'alpha.example']],
    ['sort=creationDate', ['beta.example', 'alpha.example', 'alphabet.test']],
    ['sort=-creationDate', ['alphabet.test', 'alpha.example', 'beta.example']],
    ['sort=id', ['beta.example', 'alpha.example', 'alphabet.test']],
    ['sort=status', ['beta.example', 'alpha.example', 'alphabet.test']],
    ['sort=autoProvisioningOn', ['beta.example', 'alpha.example', 'alphabet.test']],
  ])('/domains?%s', async (query, names) => {
    const answer = await send('GET', `/domains?${query}`);
    expect(column(answer, 'name')).toEqual(names);
    expect(answer.headers.get('x-total-count')).toBe(String(names.length));
  });

  test.each([
    ['/domains?nam=alpha.example', 'nam is not known'],
    ['/domains?name=alpha*&status=DISABLED', 'the request has two filters, and one is allowed'],
    ['/domains?name=alpha*&name=*test', 'name is there twice'],
    ['/domains?sort=nothing', /^sort is none of /],
    ['/domains?sort=', /^sort is none of /],
    ['/domains?pageSize=-1', 'pageSize is not valid'],
    ['/users?nam=ana', 'nam is not known'],
    ['/users/none?fields=STATS', 'fields is not known'],
    ['/token?validty=1', 'validty is not known'],
  ])('%s is refused', async (path, message) => {
    const answer = await send('GET', path);
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringMatching(message) } });
  });

  test('a parameter that the examples send to no effect has none', async () => {
    const id = await createDomain(send);
    await createUser(send, id, 'ana@a.example');
    expect(column(await send('GET', '/users?name=none'), 'email')).toEqual(['ana@a.example']);
    expect(await send('GET', `/domains/${id}/groups?address=none`)).toMatchObject({ status: 200 });
  });

  test('come in pages, of 40 when nothing is said', async () => {
    const page = await send('GET', '/domains?offset=1&pageSize=1');
    expect(column(page, 'name')).toEqual(['alphabet.test']);
    expect(page.headers.get('x-total-count')).toBe('3');
    const id = await createDomain(send);
    const values = Array.from({ length: 50 }, (_, index) => ({ value: `s${index}.example`, type: 'BLOCK' }));
    await send('POST', `/domains/${id}/wblist`, values);
    const rules = await send('GET', `/domains/${id}/wblist`);
    expect(rules.body).toHaveLength(40);
    expect(rules.headers.get('x-total-count')).toBe('50');
  });

  test('come for a spreadsheet when that is asked for', async () => {
    const id = await createDomain(send);
    await createUser(send, id, 'ana@a.example');
    await createUser(send, id, 'bob@a.example');
    const excel = { Accept: 'application/vnd.ms-excel' };
    for (const list of ['users', 'groups', 'wblist', 'filters/attachments', 'filters/uris']) {
      const answer = await send('GET', `/domains/${id}/${list}?pageSize=1`, undefined, excel);
      expect(answer.headers.get('content-type')).toBe('application/vnd.ms-excel');
      expect([...answer.bytes.slice(0, 8)]).toEqual([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      if (list !== 'users') continue;
      expect(new TextDecoder().decode(answer.bytes)).toContain('ana@a.example');
      expect(new TextDecoder().decode(answer.bytes)).not.toContain('bob@a.example');
      expect(answer.headers.get('x-total-count')).toBe('2');
    }
    expect((await send('GET', '/users', undefined, excel)).headers.get('content-type')).toBe('application/json');
  });
});

describe('where it is', () => {
  test('addresses in answers begin with the one that the client has used', async () => {
    const { port } = new URL(sandbox.cleanmail.url);
    const other = { url: `http://localhost:${port}/api/v3`, token: sandbox.cleanmail.token };
    const answer = await caller(other)('POST', '/domains', newDomain);
    expect(answer.headers.get('location')).toBe(`${other.url}/domains/${idOf(answer)}`);
  });

  test('behind msw it has the address that the handlers have, and takes files', async () => {
    const { cleanmail, ...others } = createSandbox();
    const base = 'https://cleanmail.example/api/v3';
    const server = setupServer(...sandboxHandlers({ cleanmail, ...others }, { cleanmail: `${base}/` }));
    server.listen({ onUnhandledRequest: 'error' });
    try {
      const sendThere = caller({ url: base, token: cleanmail.token });
      const form = new FormData();
      form.set('file', new File([new Uint8Array([0, 255, 13, 10])], 'a b.bin'));
      const uploaded = await sendThere('POST', '/emails/attachments', form);
      const uri = String(field(uploaded, 'uri'));
      expect(uri.startsWith(`${base}/emails/attachments/`)).toBe(true);
      expect([...(await sendThere('GET', uri.slice(base.length))).bytes]).toEqual([0, 255, 13, 10]);
      expect(await sendThere('POST', '/tasks', {})).toMatchObject({ status: 422 });
      expect(cleanmail.count('POST', '/tasks')).toBe(1);
    } finally {
      server.close();
    }
  });

  test('an answer without a body stalls as a whole, and says nothing of a length', async () => {
    const fake = createSandbox();
    const base = 'https://cleanmail.example/api/v3';
    const server = setupServer(...sandboxHandlers(fake, { cleanmail: base }));
    server.listen({ onUnhandledRequest: 'bypass' });
    try {
      for (const { cleanmail, url } of [
        { cleanmail: sandbox.cleanmail, url: sandbox.cleanmail.url },
        { cleanmail: fake.cleanmail, url: base },
      ]) {
        const id = await createDomain(caller({ url, token: cleanmail.token }));
        const remove = (signal: AbortSignal | null = null) =>
          fetch(`${url}/domains/${id}`, {
            method: 'DELETE',
            headers: { Authorization: `Bearer ${cleanmail.token}` },
            signal,
          });
        cleanmail.fail({ kind: 'stall' }, { times: 1 });
        const controller = new AbortController();
        const stalled = expect(remove(controller.signal)).rejects.toThrow();
        await eventually('it stalls', () => cleanmail.requests.at(-1)?.fault === 'stall');
        controller.abort();
        await stalled;
        expect(cleanmail.state.domains.get(id)?.status).toBe('DELETED');
        const answer = await remove();
        expect([answer.status, answer.headers.get('content-length')]).toEqual([204, null]);
      }
    } finally {
      server.close();
    }
  });

  test('a port that is taken closes the servers that were open already', async () => {
    const planimail = Number(new URL(sandbox.planimail.url).port);
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const cleanmail = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await sandbox.close();
    await expect(startSandbox({ ports: { planimail, cleanmail } })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    taken.close();
    sandbox = await startSandbox({ ports: { planimail } });
    expect(new URL(sandbox.planimail.url).port).toBe(String(planimail));
  });
});
