import { CleanmailClient } from '@mailhost/cleanmail';
import { PlanimailClient, type PlanimailOptions } from '@mailhost/planimail';
import { type RunningSandbox, startSandbox } from '@mailhost/sandbox';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Clients,
  directClients,
  errorOf,
  type GatewayCall,
  type GatewayOptions,
  json,
  mark,
  pageClients,
  providersAt,
  silent,
  startGateway,
  startUpstream,
} from './harness.js';

describe('a page works with the products', () => {
  let sandbox: RunningSandbox;
  let page: Clients;

  beforeEach(async () => {
    sandbox = await startSandbox();
    const { planimail, protecmail, cleanmail, iredadmin, wildduck } = sandbox;
    const gateway = await startGateway('', {
      providers: {
        planimail: { baseUrl: planimail.url, planimailId: planimail.planimailId, apiKey: planimail.apiKey },
        protecmail: { baseUrl: protecmail.url, apiKey: protecmail.apiKey },
        cleanmail: { baseUrl: cleanmail.url, token: cleanmail.token },
        iredadmin: { baseUrl: iredadmin.url, username: iredadmin.username, password: iredadmin.password },
        wildduck: { baseUrl: wildduck.url, accessToken: wildduck.accessToken },
      },
    });
    page = pageClients(gateway.address);
  });
  afterEach(() => sandbox.close());

  test('planimail: reads by GET with a body, writes, deletes', async () => {
    await page.planimail.domains.create({ domain: 'example.org', admin_password: 'a long one' });
    const email = 'ana@example.org';
    await page.planimail.mailboxes.create({
      email,
      password: 'Secret-1234',
      quotamb: 512,
      name: 'Ana',
      surname: 'Paz',
    });
    expect(await page.planimail.domains.exists('example.org')).toBe(true);
    expect(await page.planimail.domains.exists('missing.example')).toBe(false);
    const mailboxes = await page.planimail.mailboxes.list('example.org').toArray();
    expect(mailboxes.map(({ name }) => name)).toContain(email);
    expect(sandbox.planimail.requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET', 'GET', 'GET']);
    await page.planimail.mailboxes.delete(email, 'Secret-1234');
    expect(sandbox.planimail.state.mailboxes.has(email)).toBe(false);
  });

  test('protecmail: pages of a quarantine', async () => {
    await page.protecmail.domains.create({
      domain: 'example.org',
      redirectTo: 'mx.example',
      spamAction: 0,
      virusAction: 0,
      sendResume: true,
    });
    sandbox.protecmail.quarantine('ana@example.org', 7);
    const mails = await page.protecmail.quarantine.list('example.org', { pageSize: 3 }).toArray();
    expect(new Set(mails.map(({ ident }) => ident)).size).toBe(7);
  });

  test('cleanmail: sub-resources, filters, totals and following pages, folders within folders', async () => {
    const domain = await page.cleanmail.domains.create({
      name: 'example.org',
      status: 'ENABLED',
      quarantine: true,
      retention: false,
      archive: false,
      defaultLanguage: 'EN',
    });
    for (let i = 0; i < 5; i += 1) {
      const email = `user${i}@example.org`;
      await page.cleanmail.users.create({ email, status: 'ENABLED', language: 'EN', domainId: domain.id });
    }
    const users = page.cleanmail.domains.users.list(domain.id, { pageSize: 2 });
    expect((await users).total).toBe(5);
    expect((await users.toArray()).map(({ email }) => email).sort()).toEqual(
      [0, 1, 2, 3, 4].map((i) => `user${i}@example.org`),
    );
    sandbox.cleanmail.seedMails('user1@example.org');
    expect((await page.cleanmail.emails.list('user1@example.org', 'INBOX/Archives 2026')).items).toHaveLength(1);
    await page.cleanmail.domains.wblist.add(domain.id, [{ value: 'bad.example', type: 'BLOCK' }]);
    expect(await page.cleanmail.domains.wblist.list(domain.id).toArray()).toHaveLength(1);
    const error = await errorOf(page.cleanmail.users.get('missing'));
    expect(error).toMatchObject({ name: 'NotFoundError', operation: 'users.get', status: 404 });
  });

  test('iredadmin: forms, lists and the envelope', async () => {
    await page.iredadmin.domains.create('example.org', { name: 'Example & Söhne', quota: 1024 });
    await page.iredadmin.users.create('ana@example.org', { name: 'Ana', password: 'AsTr0ng@' });
    expect((await page.iredadmin.users.get('ana@example.org')).name).toBe('Ana');
    await page.iredadmin.wblist.add({ domain: 'example.org' }, 'inbound', 'whitelist', ['10.0.0.0/8']);
    const list = page.iredadmin.wblist.list({ domain: 'example.org' }, 'inbound', 'whitelist');
    expect(await list.toArray()).toEqual(['10.0.0.0/8']);
  });

  test('wildduck: users, a message byte for byte there and back, cursors', async () => {
    const { id } = await page.wildduck.users.create({
      username: 'ana',
      password: 'secret',
      address: 'ana@example.test',
    });
    const inbox = await page.wildduck.mailboxes.resolve(id, 'INBOX');
    const source = `Subject: =?utf-8?q?caf=C3=A9?=\r\n\r\n${'x'.repeat(10_000)}\u00e9\r\n`;
    const { message } = await page.wildduck.messages.upload(id, inbox.id, new TextEncoder().encode(source));
    expect(new TextDecoder().decode(await page.wildduck.messages.source(id, inbox.id, message.id))).toBe(source);
    for (let i = 0; i < 3; i += 1) await page.wildduck.messages.upload(id, inbox.id, `Subject: ${i}\r\n\r\n`);
    expect(await page.wildduck.messages.list(id, inbox.id, { limit: 2 }).toArray()).toHaveLength(4);
  });
});

describe('what one operation has of several forms', () => {
  test.each<[string, Partial<PlanimailOptions>, (client: PlanimailClient) => PromiseLike<unknown>]>([
    ['the list of domains by POST', { listDomainsMethod: 'POST' }, (it) => it.domains.list()],
    ['a quota by POST', { getQuotaMethod: 'POST' }, (it) => it.mailboxes.getQuota('a@example.org')],
    ['a quota set at the other address', { setQuotaPath: 'user_get_quota' }, (it) => it.mailboxes.setQuota('a@b.c', 5)],
  ])('planimail: %s, where the gateway is told the same', async (_, dialect, call) => {
    const upstream = await startUpstream();
    const { planimail } = providersAt(upstream.url);
    const gateway = await startGateway(upstream.url, { providers: { planimail: { ...planimail, ...dialect } } });
    const quiet = { ...dialect, retries: 0, logger: silent };
    await Promise.resolve(call(new PlanimailClient({ ...quiet, ...planimail }))).catch(() => {});
    await Promise.resolve(call(new PlanimailClient({ ...quiet, gateway: gateway.address }))).catch(() => {});
    const [direct, through] = upstream.received;
    expect(through).toMatchObject({ method: direct?.method, url: direct?.url, body: direct?.body });
  });

  test('protecmail: the tanks are found at the other of their addresses', async () => {
    const upstream = await startUpstream((request, response) => {
      if (!request.url.endsWith('/tanks')) return json(response, 404, { success: false, msg: 'no such address' });
      json(response, 200, { success: true, data: { monthly: 1, perm: 2, total: 3 } });
    });
    const gateway = await startGateway(upstream.url);
    expect(await directClients(upstream.url).protecmail.tokens.tanks()).toEqual({ monthly: 1, perm: 2, total: 3 });
    expect(await pageClients(gateway.address).protecmail.tokens.tanks()).toEqual({ monthly: 1, perm: 2, total: 3 });
  });
});

describe('an address that Cleanmail gave', () => {
  const file = new Uint8Array(3000).map((_, index) => index);

  async function start(options: Partial<GatewayOptions> = {}) {
    const upstream = await startUpstream((_, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file);
    });
    const seen: GatewayCall[] = [];
    const authorize = async (call: GatewayCall) => Boolean(seen.push(call));
    const gateway = await startGateway(upstream.url, { authorize, ...options });
    return { upstream, seen, gateway, client: pageClients(gateway.address, { retries: 0 }).cleanmail };
  }

  test('is read whole and as a stream, and authorize is told which operation it is', async () => {
    const { upstream, seen, client } = await start();
    const address = `${upstream.url}/cleanmail/api/v3/emails/attachments/u1/r%C3%A9sum%C3%A9%20(1).pdf?dl=1`;
    expect(await client.download(address)).toEqual(file);
    const parts: Uint8Array[] = [];
    for await (const part of await client.stream(address)) parts.push(part);
    expect(Buffer.concat(parts)).toEqual(Buffer.from(file));
    expect(upstream.received.map(({ method, url }) => `${method} ${upstream.url}${url}`)).toEqual([
      `GET ${address}`,
      `GET ${address}`,
    ]);
    expect(upstream.received[0]?.headers.authorization).toMatch(/^Bearer /);
    for (const { operation, path, query } of seen) {
      expect(operation.id).toBe('emails.attachments.download');
      expect(path).toEqual({ uid: 'u1', filename: 'résumé (1).pdf' });
      expect(query).toEqual({ dl: ['1'] });
    }
    expect(seen).toHaveLength(2);
  });

  test('is refused where no operation is', async () => {
    const { upstream, seen, client } = await start();
    const error = await errorOf(client.download(`${upstream.url}/cleanmail/api/v3/secret/thing`));
    expect(error.name).toBe('PermissionDeniedError');
    expect(seen).toEqual([]);
    expect(upstream.received).toEqual([]);
  });

  test('is refused to whom authorize refuses it', async () => {
    const { upstream, client } = await start({ authorize: async ({ path }) => path['uid'] === 'mine' });
    const base = `${upstream.url}/cleanmail/api/v3/emails/attachments`;
    await client.download(`${base}/mine/a.txt`);
    await expect(client.download(`${base}/other/a.txt`)).rejects.toMatchObject({ name: 'PermissionDeniedError' });
    expect(upstream.received).toHaveLength(1);
  });

  test('can only be read', async () => {
    const { upstream, gateway } = await start();
    const address = `${upstream.url}/cleanmail/api/v3/emails/attachments/u1/a.txt`;
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await fetch(`${gateway.address}/cleanmail`, {
        method,
        headers: { ...mark, 'x-mailhost-address': address },
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers.get('x-mailhost-gateway')).toBe('error');
    }
    expect(upstream.received).toEqual([]);
  });
});

describe('wildduck uploads', () => {
  test('of a file and a message pass as they are, in every form of content', async () => {
    const upstream = await startUpstream((_, response) => json(response, 200, { success: true, id: 'f', message: {} }));
    const seen: GatewayCall[] = [];
    const authorize = async (call: GatewayCall) => Boolean(seen.push(call));
    const gateway = await startGateway(upstream.url, { authorize });
    const { wildduck } = pageClients(gateway.address, { retries: 0 });
    const bytes = new Uint8Array(70_000).map((_, index) => index * 7);
    const user = '64f0c0ffee64f0c0ffee0001';
    const stream = new Blob([bytes]).stream();
    for (const content of [bytes, bytes.slice().buffer, new Blob([bytes]), new File([bytes], 'a.bin'), stream]) {
      await wildduck.storage.upload(user, content, { filename: 'a.bin' });
    }
    await wildduck.messages.upload(user, user, bytes, { unseen: true });
    for (const { body } of upstream.received) expect(Buffer.compare(body, Buffer.from(bytes))).toBe(0);
    expect(upstream.received.map(({ headers }) => headers['content-type'])).toEqual([
      ...Array(5).fill('application/binary'),
      'message/rfc822',
    ]);
    for (const { path, body } of seen) {
      expect(path['user']).toBe(user);
      expect(body).toBeUndefined();
    }
    expect(seen).toHaveLength(6);
  });
});

describe('where a gateway stands', () => {
  test('is its path: any, with as many segments as one likes', async () => {
    const upstream = await startUpstream();
    const gateway = await startGateway(upstream.url, { path: '/panel/api/v2/mail' });
    await new CleanmailClient({ gateway: gateway.address, logger: silent }).domains.get('5');
    expect(upstream.received).toHaveLength(1);
    const elsewhere = new CleanmailClient({ gateway: `${gateway.url}/api/mail`, logger: silent, retries: 0 });
    await expect(elsewhere.domains.list()).rejects.toMatchObject({ name: 'ConfigurationError', status: 404 });
    expect(upstream.received).toHaveLength(1);
  });

  test('has the products that it was given, and says which it lacks', async () => {
    const upstream = await startUpstream();
    const { cleanmail } = providersAt(upstream.url);
    const gateway = await startGateway(upstream.url, { providers: { cleanmail } });
    const page = pageClients(gateway.address, { retries: 0 });
    await page.cleanmail.domains.get('5');
    const error = await errorOf(page.wildduck.users.list());
    expect(error).toMatchObject({ name: 'ConfigurationError', status: 404, operation: 'users.list' });
    expect(error.message).toContain('wildduck');
    expect(upstream.received).toHaveLength(1);
  });

  test('the names of products are no names of objects', async () => {
    const upstream = await startUpstream();
    const gateway = await startGateway(upstream.url);
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'Cleanmail', 'cleanmail%20', '']) {
      const answer = await fetch(`${gateway.address}/${name}/domains`, { headers: mark });
      expect([400, 404]).toContain(answer.status);
      expect(answer.headers.get('x-mailhost-gateway')).toBe('error');
    }
    expect(upstream.received).toEqual([]);
  });
});

test('only the few headers of an answer that a page needs arrive, with those that keep it from being run', async () => {
  const upstream = await startUpstream((_, response) =>
    json(response, 200, [], {
      'x-total-count': '5',
      'x-request-id': 'r-1',
      link: '<https://x.example>; rel=next',
      etag: '"e"',
      'last-modified': 'Sat, 21 Nov 2026 12:00:00 GMT',
      'retry-after': '1',
      'content-disposition': 'attachment; filename=a.json',
      'set-cookie': 'upstream=1',
      server: 'nginx/1',
      'x-powered-by': 'PHP',
      location: 'https://elsewhere.example/',
      'www-authenticate': 'Basic',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=9999',
      'content-security-policy': "script-src 'unsafe-inline'",
      'x-mailhost-gateway': 'error',
    }),
  );
  const gateway = await startGateway(upstream.url);
  const { headers, status } = await fetch(`${gateway.address}/cleanmail/domains`, { headers: mark });
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/json',
    'x-total-count': '5',
    'x-request-id': 'r-1',
    link: '<https://x.example>; rel=next',
    etag: '"e"',
    'last-modified': 'Sat, 21 Nov 2026 12:00:00 GMT',
    'retry-after': '1',
    'content-disposition': 'attachment; filename=a.json',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  for (const name of ['set-cookie', 'server', 'x-powered-by', 'location', 'www-authenticate']) {
    expect(headers.get(name)).toBeNull();
  }
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('x-mailhost-gateway')).not.toBe('error');
});

test('a status without a body stays one', async () => {
  const upstream = await startUpstream((_, response) => void response.writeHead(204).end());
  const gateway = await startGateway(upstream.url);
  expect(await pageClients(gateway.address).cleanmail.domains.delete('5')).toBeUndefined();
  const answer = await fetch(`${gateway.address}/cleanmail/domains/5`, { method: 'DELETE', headers: mark });
  expect(answer.status).toBe(204);
  expect(await answer.text()).toBe('');
});
