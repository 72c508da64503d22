import { createGateway } from '@mailhost/gateway';
import { describe, expect, test } from 'vitest';
import {
  clientsOf,
  errorOf,
  type GatewayCall,
  mark,
  type pageClients,
  providersAt,
  startAll,
  startUpstream,
} from './harness.js';

/** Operations that are asked about twice, and routes that are none. */

describe('operations that destroy', () => {
  const user = '64f0c0ffee64f0c0ffee0001';

  test('are asked about besides, by authorizeDestructive, and others are not', async () => {
    const asked: string[] = [];
    const destructive: string[] = [];
    const { upstream, page } = await startAll({
      authorize: async ({ operation }) => Boolean(asked.push(operation.id)),
      authorizeDestructive: async ({ operation }) => {
        destructive.push(operation.id);
        return operation.id !== 'users.delete';
      },
    });
    await page.wildduck.users.list();
    await page.wildduck.submission.submit(user, { to: [{ address: 'a@b.example' }], text: 'x' }).catch(() => {});
    await page.wildduck.autoreply.delete(user);
    const error = await errorOf(page.wildduck.users.delete(user));
    expect(error).toMatchObject({ name: 'PermissionDeniedError', status: 403 });
    expect(asked).toEqual(expect.arrayContaining(['users.list', 'submission.submit', 'autoreply.delete']));
    expect(destructive).toEqual(['autoreply.delete', 'users.delete']);
    expect(upstream.received.map(({ method }) => method)).toEqual(['GET', 'POST', 'DELETE']);
  });

  test('need both to agree', async () => {
    for (const [one, other] of [
      [false, true],
      [true, false],
      ['unauthenticated', true],
      [true, 'unauthenticated'],
    ] as const) {
      const { upstream, page } = await startAll({
        authorize: async () => one,
        authorizeDestructive: async () => other,
      });
      await expect(page.cleanmail.domains.delete('5')).rejects.toMatchObject({
        status: one === false || other === false ? 403 : 401,
      });
      expect(upstream.received).toEqual([]);
    }
  });

  test('cannot pass by authorizeDestructive alone', async () => {
    const upstream = await startUpstream();
    const gateway = createGateway({
      providers: clientsOf(providersAt(upstream.url)),
      authorizeDestructive: async () => true,
    });
    const answer = await gateway(
      new Request('http://panel.example/api/mail/cleanmail/domains/5', { method: 'DELETE', headers: mark }),
    );
    expect(answer.status).toBe(403);
    expect(upstream.received).toEqual([]);
  });

  test('keep what either of the two put in place, the later on top of the earlier', async () => {
    const { upstream, page } = await startAll({
      authorize: async () => ({ path: { domainId: 'narrowed' } }),
      authorizeDestructive: async ({ path }) => path['domainId'] === 'narrowed',
    });
    await page.cleanmail.domains.delete('5');
    expect(upstream.received[0]?.url).toBe('/cleanmail/api/v3/domains/narrowed');
  });

  test('fail when authorizeDestructive throws', async () => {
    const { upstream, page } = await startAll({
      authorizeDestructive: async () => {
        throw new Error('down');
      },
    });
    await expect(page.cleanmail.domains.delete('5')).rejects.toMatchObject({ name: 'ServerError', status: 500 });
    expect(upstream.received).toEqual([]);
  });

  test.each<[string, (page: ReturnType<typeof pageClients>) => PromiseLike<unknown>]>([
    ['planimail: DELETE with a body', (it) => it.planimail.mailboxes.delete('a@b.c', 'x')],
    ['protecmail', (it) => it.protecmail.addresses.remove('a.example', 'x')],
    ['cleanmail', (it) => it.cleanmail.users.delete('5')],
    ['iredadmin', (it) => it.iredadmin.users.delete('a@b.example')],
    ['iredadmin: clearing a list', (it) => it.iredadmin.wblist.clear({ global: true }, 'inbound', 'blacklist')],
    ['wildduck: all messages', (it) => it.wildduck.messages.deleteAll(user, user)],
  ])('%s', async (_, call) => {
    const { upstream, page } = await startAll({ authorizeDestructive: async () => false });
    await expect(call(page)).rejects.toMatchObject({ name: 'PermissionDeniedError' });
    expect(upstream.received).toEqual([]);
  });
});

describe('routes that are no operation', () => {
  const call = (page: ReturnType<typeof pageClients>) =>
    page.cleanmail.rawRequest('GET /options', { query: { a: 'b' } });

  test('are refused, without asking', async () => {
    const asked: string[] = [];
    const { upstream, page } = await startAll({
      authorize: async ({ operation }) => Boolean(asked.push(operation.id)),
    });
    await expect(call(page)).rejects.toMatchObject({ name: 'PermissionDeniedError', status: 403 });
    expect(asked).toEqual([]);
    expect(upstream.received).toEqual([]);
  });

  test('pass where they were opened, and authorize agrees', async () => {
    const seen: GatewayCall[] = [];
    const { upstream, page } = await startAll({
      open: { cleanmail: ['GET /options', 'DELETE /things/{thing}'] },
      authorize: async (told) => Boolean(seen.push(told)),
    });
    await call(page);
    await page.cleanmail.rawRequest('DELETE /things/{thing}', { path: { thing: 'a b' } });
    expect(upstream.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /cleanmail/api/v3/options?a=b',
      'DELETE /cleanmail/api/v3/things/a%20b',
    ]);
    expect(seen.map(({ operation }) => `${operation.method} ${operation.path}`)).toEqual([
      'GET /options',
      'DELETE /things/{thing}',
    ]);
    expect(seen[1]).toMatchObject({ path: { thing: 'a b' }, operation: { destructive: true } });
    await expect(page.cleanmail.rawRequest('POST /options')).rejects.toMatchObject({ status: 403 });
    await expect(page.wildduck.rawRequest('GET /options')).rejects.toMatchObject({ status: 403 });
  });

  test('are refused with another method, and HEAD is not GET', async () => {
    const { upstream, gateway } = await startAll();
    for (const method of ['HEAD', 'POST', 'PUT', 'OPTIONS', 'TRACE', 'PROPFIND'] as const) {
      if (method === 'TRACE') continue;
      const answer = await fetch(`${gateway.address}/protecmail/ping`, { method, headers: mark });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    expect(upstream.received).toEqual([]);
  });

  test('are refused where a declared path goes on or stops short', async () => {
    const { upstream, gateway } = await startAll();
    for (const path of [
      'domains/5/nothing',
      'domain',
      'domains/5/access/x',
      'users/5/wblist/6/7',
      'DOMAINS',
      'domains.json',
    ]) {
      const answer = await fetch(`${gateway.address}/cleanmail/${path}`, { headers: mark });
      expect(answer.status).toBe(403);
    }
    expect(upstream.received).toEqual([]);
  });
});
