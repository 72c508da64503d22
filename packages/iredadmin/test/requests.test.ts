import { describe, expect, test } from 'vitest';
import { capturingServer } from '../../../test/capturing-server.js';
import { IredadminClient, operations } from '../src/index.js';
import { calls } from './example-calls.js';
import documented from './fixtures/endpoints.json' with { type: 'json' };

interface Endpoint {
  readonly route: string;
  readonly params: readonly { readonly name: string; readonly sample?: string }[];
}

const endpoints: readonly Endpoint[] = documented.current;
const server = capturingServer();

const connect = () =>
  new IredadminClient({
    baseUrl: `${server.url}/iredadmin/api`,
    username: 'postmaster@a.example',
    password: 'secret',
    retries: 0,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });

test('the operations are the 129 of the document, and what the document of 2016 had is among them', () => {
  const routes = operations.map(({ method, path }) => `${method} ${path}`);
  expect(routes.toSorted()).toEqual(endpoints.map(({ route }) => route).toSorted());
  expect(Object.keys(calls).sort()).toEqual(routes.toSorted());
  expect(new Set(operations.map(({ id }) => id)).size).toBe(129);
  for (const { route } of documented.of2016) expect(routes).toContain(route);
});

/** The path with its parameters, as a pattern. */
function patternOf(path: string): RegExp {
  return new RegExp(`^/iredadmin/api${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
}

describe.each(endpoints)('$route', ({ route, params }) => {
  const [method = '', path = ''] = route.split(' ');

  test('sends what the document prescribes: method, path, and every field as a form', async () => {
    server.requests.length = 0;
    const fields = new Map<string, Set<string>>();
    for (const call of calls[route] ?? []) {
      const client = connect();
      server.answer = {
        status: 200,
        body: JSON.stringify({ _success: true, _data: /^GET/.test(route) ? [] : undefined }),
      };
      await Promise.resolve(call(client)).catch(() => {});
    }
    const sent =
      route === 'POST /login' ? server.requests : server.requests.filter(({ url }) => !url.endsWith('/login'));
    expect(sent).toHaveLength(calls[route]?.length ?? -1);
    for (const request of sent) {
      const url = new URL(request.url, server.url);
      expect(request.method).toBe(method);
      expect(url.pathname).toMatch(patternOf(path));
      expect(url.pathname).not.toMatch(/\/$/);
      const inBody = method === 'POST' || method === 'PUT';
      const type = request.headers['content-type'];
      if (inBody && request.body !== '') expect(type).toBe('application/x-www-form-urlencoded');
      else expect(type).toBeUndefined();
      expect(inBody ? url.search : request.body).toBe('');
      for (const [name, value] of inBody ? new URLSearchParams(request.body) : url.searchParams) {
        fields.set(name, (fields.get(name) ?? new Set()).add(value));
      }
    }
    // The document has one name twice.
    expect([...fields.keys()].sort()).toEqual([...new Set(params.map(({ name }) => name))].sort());
    for (const { name, sample } of params) {
      const values = [...(fields.get(name) ?? [])];
      // A sample of yes or no, or of a number, says how the field is written.
      if (/^(?:yes|no)$/.test(sample ?? '')) expect(values.every((value) => /^(?:yes|no)$/.test(value))).toBe(true);
      if (/^\d+$/.test(sample ?? '')) expect(values.every((value) => /^\d+(?:\.\d+)?$/.test(value))).toBe(true);
      if (sample === '') expect(values).toContain('');
    }
  });
});

test('the login is the documented one, and comes first', async () => {
  server.requests.length = 0;
  server.answer = {
    status: 200,
    body: '{"_success":true,"_data":[]}',
    headers: { 'set-cookie': 'iRedAdmin-PGSQL=abc; HttpOnly; SameSite=Strict' },
  };
  await connect().domains.names();
  expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST /iredadmin/api/login',
    'GET /iredadmin/api/domains?name_only=yes',
  ]);
  expect(server.requests[0]?.body).toBe('username=postmaster%40a.example&password=secret');
  expect(server.requests[1]?.headers['cookie']).toBe('iRedAdmin-PGSQL=abc');
});

test.each<readonly [sample: string, call: (client: IredadminClient) => PromiseLike<unknown>]>([
  [
    'members=user1@domain.com,user2@domain.com',
    (it) => it.aliases.update('a@domain.com', { members: ['user1@domain.com', 'user2@domain.com'] }),
  ],
  [
    'addresses=user1@domain.com,192.168.1.10',
    (it) => it.wblist.add({ global: true }, 'inbound', 'whitelist', ['user1@domain.com', '192.168.1.10']),
  ],
  [
    'senders=192.168.1.0/24,172.16.10.1,@example.com',
    (it) =>
      it.greylisting.updateSenders({ global: true }, { senders: ['192.168.1.0/24', '172.16.10.1', '@example.com'] }),
  ],
  [
    'addDomains=iredmail.org,gmail.com',
    (it) => it.greylisting.updateDomains({ addDomains: ['iredmail.org', 'gmail.com'] }),
  ],
  ['status=enable', (it) => it.greylisting.set({ global: true }, true)],
  ['period=3600', (it) => it.throttling.set({ global: true }, 'inbound', { period: 3600 })],
  ['spam_score=4', (it) => it.spamPolicy.set({ global: true }, { spam_score: 4 })],
  ['quarantine_virus=no', (it) => it.spamPolicy.set({ global: true }, { quarantine_virus: false })],
  ['accountStatus=active', (it) => it.aliases.update('a@domain.com', { accountStatus: 'active' })],
  [
    'footer_html=<p>footer in html</p>',
    (it) => it.mailingLists.update('a@domain.com', { footer_html: '<p>footer in html</p>' }),
  ],
])("the document's sample %s", async (sample, call) => {
  server.requests.length = 0;
  server.answer = { status: 200, body: '{"_success":true}' };
  await call(connect());
  const [name = '', value] = sample.split(/=(.*)/s);
  expect(Object.fromEntries(new URLSearchParams(server.requests.at(-1)?.body))).toEqual({ [name]: value });
});

describe('with the names of older documents', () => {
  const fieldsOf = async (call: (client: IredadminClient) => PromiseLike<unknown>) => {
    server.requests.length = 0;
    server.answer = { status: 200, body: '{"_success":true}' };
    const options = { baseUrl: `${server.url}/iredadmin/api`, username: 'a', password: 'b', olderNames: true };
    await call(new IredadminClient(options));
    return Object.fromEntries(new URLSearchParams(server.requests.at(-1)?.body));
  };

  test('fields are called as they were', async () => {
    expect(
      await fieldsOf((it) =>
        it.domains.update('a.example', { is_backupmx: true, primarymx: 'x', addService: ['mail'] }),
      ),
    ).toEqual({
      backupmx: 'yes',
      primarymx: 'x',
      enableService: 'mail',
    });
    expect(await fieldsOf((it) => it.domains.create('a.example', { senderBcc: 'a@b.example' }))).toEqual({
      senderBcc: 'a@b.example',
    });
    expect(await fieldsOf((it) => it.admins.create('a@b.example', { isGlobalAdmin: true }))).toEqual({
      domainGlobalAdmin: 'yes',
    });
    expect(await fieldsOf((it) => it.admins.update('a@b.example', { isGlobalAdmin: true }))).toEqual({
      isGlobalAdmin: 'yes',
    });
    expect(await fieldsOf((it) => it.mailingLists.create('a@b.example', { max_message_size: 5 }))).toEqual({
      maxMailSize: '5',
    });
    expect(await fieldsOf((it) => it.domains.update('a.example', { services: [] }))).toEqual({ removeAllServices: '' });
    const set = fieldsOf((it) => it.domains.update('a.example', { services: ['mail'] }));
    await expect(set).rejects.toThrow('use addService and removeService');
    const body = { is_backupmx: false };
    const byRoute = (it: IredadminClient) =>
      it.request('PUT /domain/{domain}', { path: { domain: 'a.example' }, body });
    expect(await fieldsOf(byRoute)).toEqual({ backupmx: 'no' });
  });

  test('without that option, what only older servers know is refused', async () => {
    const create = connect().domains.create('a.example', { senderBcc: 'a@b.example' });
    await expect(create).rejects.toThrow('senderBcc: expected it in domains.update');
  });
});
