import { describe, expect, test } from 'vitest';
import { type GatewayCall, mark, pageClients, startAll } from './harness.js';

/** What a decision can be made from. */

describe('what authorize sees', () => {
  test('who asks: the headers and the address of the request, whose body it cannot take away', async () => {
    const seen: GatewayCall[] = [];
    const authorize = async (call: GatewayCall) => {
      seen.push(call);
      return call.request.headers.get('authorization') === 'Bearer panel-session';
    };
    const { upstream, gateway } = await startAll({ authorize });
    const headers = { Authorization: 'Bearer panel-session', Cookie: 'panel=1' };
    const { cleanmail } = pageClients(gateway.address, { headers, retries: 0 });
    await cleanmail.domains.update('5', { defaultLanguage: 'DE' });
    const [call] = seen;
    expect(new URL(call?.request.url ?? '').pathname).toBe('/api/mail/cleanmail/domains/5');
    expect(call?.request.method).toBe('PATCH');
    expect(call?.request.headers.get('cookie')).toBe('panel=1');
    await expect(call?.request.text()).rejects.toThrow(TypeError);
    expect(call?.body).toEqual({ defaultLanguage: 'DE' });
    expect(upstream.received[0]?.headers).toMatchObject({
      authorization: expect.not.stringContaining('panel-session'),
    });
    expect(upstream.received[0]?.headers['cookie']).toBeUndefined();
    const other = pageClients(gateway.address, { retries: 0 }).cleanmail.domains.get('5');
    await expect(other).rejects.toMatchObject({ name: 'PermissionDeniedError' });
  });

  test('not the bytes of a file, which it cannot take away either', async () => {
    const read: string[] = [];
    const authorize = async ({ request, body }: GatewayCall) => {
      read.push(await request.text().catch(() => 'not to be read'));
      return body === undefined;
    };
    const { upstream, page } = await startAll({ authorize });
    await page.wildduck.storage.upload('64f0c0ffee64f0c0ffee0001', 'the file', { filename: 'a.txt' });
    expect(upstream.received[0]?.body.toString()).toBe('the file');
    for (const text of read) expect(text).not.toContain('the file');
  });

  test('values without escapes, each query parameter as a list, and bodies parsed', async () => {
    const seen: GatewayCall[] = [];
    const { page, gateway } = await startAll({ authorize: async (call) => Boolean(seen.push(call)) });
    await page.protecmail.addresses.add('exämple.org', 'a+b');
    await fetch(`${gateway.address}/cleanmail/domains?sort=-name&sort=id&name=a%20b+c&status=`, { headers: mark });
    // The server's answer is that of another product.
    await expect(page.planimail.mailboxes.getQuota('ana@example.org')).rejects.toThrow('in place of the data');
    await page.iredadmin.wblist.add({ user: 'ana@example.org' }, 'inbound', 'whitelist', ['a@b.example', '@c.example']);
    expect(seen.map(({ path }) => path)).toEqual([
      { domain: 'exämple.org', address: 'a+b' },
      {},
      {},
      { mail: 'ana@example.org' },
    ]);
    expect(seen[1]?.query).toEqual({ sort: ['-name', 'id'], name: ['a b c'], status: [''] });
    expect(seen[2]).toMatchObject({ operation: { method: 'GET' }, body: { email: 'ana@example.org' } });
    expect(Object(seen[3]?.body)['addresses']).toEqual(expect.anything());
    expect(JSON.stringify(seen[3]?.body)).toContain('a@b.example,@c.example');
  });

  test('no field named __proto__, which no operation has, and no object is changed by it', async () => {
    const seen: GatewayCall[] = [];
    const { gateway } = await startAll({ authorize: async (call) => Boolean(seen.push(call)) });
    await fetch(`${gateway.address}/iredadmin/domain/a.example`, {
      method: 'POST',
      headers: { ...mark, 'content-type': 'application/x-www-form-urlencoded' },
      body: '__proto__=x&name=y',
    });
    await fetch(`${gateway.address}/cleanmail/domains`, {
      method: 'POST',
      headers: { ...mark, 'content-type': 'application/json' },
      body: '{"__proto__":{"polluted":true}}',
    });
    expect(seen).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('the scope of iRedAdmin’s lists under its right name, since a domain and a user share one form of path', async () => {
    const seen: GatewayCall[] = [];
    const { page } = await startAll({ authorize: async (call) => Boolean(seen.push(call)) });
    const scopes = [{ domain: 'a.example' }, { user: 'ana@a.example' }, { global: true }] as const;
    for (const scope of scopes) {
      await page.iredadmin.wblist.list(scope, 'inbound', 'whitelist');
      await page.iredadmin.throttling.get(scope, 'outbound');
      await page.iredadmin.greylisting.get(scope).catch(() => {});
    }
    expect(seen.map(({ operation, path }) => [operation.path, path])).toEqual([
      ['/wblist/inbound/whitelist/{domain}', { domain: 'a.example' }],
      ['/throttle/{domain}/outbound', { domain: 'a.example' }],
      ['/greylisting/{domain}', { domain: 'a.example' }],
      ['/wblist/inbound/whitelist/{mail}', { mail: 'ana@a.example' }],
      ['/throttle/{mail}/outbound', { mail: 'ana@a.example' }],
      ['/greylisting/{mail}', { mail: 'ana@a.example' }],
      ['/wblist/inbound/whitelist/global', {}],
      ['/throttle/global/outbound', {}],
      ['/greylisting/global', {}],
    ]);
  });

  test('the literal operation where a parameter would fit too', async () => {
    const seen: string[] = [];
    const { page } = await startAll({ authorize: async ({ operation }) => Boolean(seen.push(operation.id)) });
    const calls = [
      () => page.protecmail.domains.list(),
      () => page.wildduck.users.resolve('jane'),
      () => page.cleanmail.emails.folders('u1'),
      () => page.cleanmail.emails.list('u1', 'INBOX'),
    ];
    for (const call of calls) await Promise.resolve(call()).catch(() => {});
    expect(seen).toEqual(['domains.list', 'users.resolve', 'emails.folders', 'emails.list']);
  });
});
