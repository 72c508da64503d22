import { describe, expect, test } from 'vitest';
import { rawExchange, statusesIn } from './harness.js';
import { startRaw } from './raw.js';

/** What is asked for must be what was allowed: no other path, no other host, no second request. */

const { seen, upstream, elsewhere, gateway, head, statusOf } = await startRaw();

test('a plain path passes by the same way', async () => {
  expect(await statusOf('/api/mail/cleanmail/domains/5')).toBe(200);
  expect(upstream.received[0]?.url).toBe('/cleanmail/api/v3/domains/5');
});

describe('a path', () => {
  test.each([
    '/api/mail/cleanmail/domains/../users',
    '/api/mail/cleanmail/domains/./5',
    '/api/mail/cleanmail/../../admin',
    '/api/mail/cleanmail/domains/..',
    '/api/mail/cleanmail/domains/%2e%2e/users',
    '/api/mail/cleanmail/domains/%2E%2E',
    '/api/mail/cleanmail/domains/.%2e/users',
    '/api/mail/cleanmail/domains/%2e',
    '/api/mail/cleanmail/domains/..%2fusers',
    '/api/mail/cleanmail/domains/5%2f..%2f6',
    '/api/mail/cleanmail/domains/%2e%2e%2f%2e%2e%2fadmin',
    '/api/mail/cleanmail/domains/..%5cusers',
    '/api/mail/cleanmail/domains/5%5c6',
    '/api/mail/cleanmail/domains/..\\users',
    '/api/mail/cleanmail\\domains\\5',
    '/api/mail/cleanmail/domains/%252e%252e/users',
    '/api/mail/cleanmail/domains/%252e%252e%252fusers',
    '/api/mail/cleanmail/domains/5%252f6',
    '/api/mail/cleanmail/domains//5',
    '/api/mail/cleanmail//domains/5',
    '/api/mail//cleanmail/domains/5',
    '/api//mail/cleanmail/domains/5',
    '//api/mail/cleanmail/domains/5',
    '/api/mail/cleanmail/domains/',
    '/api/mail/cleanmail/domains/5/',
    '/api/mail/cleanmail/domains/%00',
    '/api/mail/cleanmail/domains/5%00.json',
    '/api/mail/cleanmail/domains/5%0d%0aX-Evil:%201',
    '/api/mail/cleanmail/domains/5%0a',
    '/api/mail/cleanmail/domains/5%09',
    '/api/mail/cleanmail/domains/5%7f',
    '/api/mail/cleanmail/domains/%',
    '/api/mail/cleanmail/domains/%4',
    '/api/mail/cleanmail/domains/%zz',
    '/api/mail/cleanmail/domains/%u002e%u002e',
    '/api/mail/cleanmail/domains/%c0%ae%c0%ae/users',
    '/api/mail/cleanmail/domains/%c0%af',
    '/api/mail/cleanmail/domains/%e0%80%af',
    '/api/mail/cleanmail/domains/%ff',
    '/api/mail/cleanmail/domains/%ed%a0%80',
    '/api/mail/%63leanmail/..%2fdomains',
    '/api/mail/cleanmail/domains/%ef%bc%8f..',
  ])('%s: the product gets nothing, or that very segment as one value', async (target) => {
    const status = await statusOf(target);
    // What is one odd value of a segment by every reading may pass, but never as another path.
    for (const { url } of upstream.received) expect(url).toMatch(/^\/cleanmail\/api\/v3\/domains\/[^/\\]+$/);
    for (const { url } of upstream.received)
      expect(decodeURIComponent(url)).not.toMatch(/\/\.\.?(?:[/;\\]|$)|[\0\r\n\\]/);
    if (upstream.received.length === 0) expect([400, 403, 404]).toContain(status);
    const risky = !target.endsWith('%ef%bc%8f..');
    if (risky) expect(upstream.received).toEqual([]);
  });

  test.each([
    ['an encoded slash', '5%2f6'],
    ['an encoded slash', '5%2F6'],
    ['an encoded backslash', '5%5C6'],
    ['an encoded dot segment', '%2e%2e'],
    ['an encoded control character', '5%01'],
    ['an escape within an escape', '%252e'],
    ['an escape within an escape', '5%252F6'],
    ['an escape that is cut off', '5%2'],
  ])('with %s in an id (%s) is a 400', async (_, id) => {
    expect(await statusOf(`/api/mail/cleanmail/domains/${id}`)).toBe(400);
    expect(upstream.received).toEqual([]);
    expect(seen).toEqual([]);
  });

  test('tells the page in its own error, which quotes nothing that could run', async () => {
    const answer = await rawExchange(
      gateway.port,
      head('GET /api/mail/cleanmail/domains/<script>alert(1)%2f HTTP/1.1'),
    );
    expect(statusesIn(answer)).toEqual([400]);
    expect(answer.toLowerCase()).toContain('x-mailhost-gateway: error');
    expect(answer.toLowerCase()).toContain('content-type: application/json');
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(answer).toContain('"InvalidRequestError"');
  });

  test('an id with a semicolon, a plus, an at or a tilde is one value all along', async () => {
    for (const id of ['a;b', 'a+b', 'a@b', '~a', 'a:b', "a'b", 'a,b', 'a=b', 'a&b', 'a$b', '(a)', 'a!b', '*']) {
      await statusOf(`/api/mail/cleanmail/domains/${id}`);
      expect(seen.at(-1)?.path).toEqual({ domainId: id });
      expect(decodeURIComponent(upstream.received.at(-1)?.url ?? '')).toBe(`/cleanmail/api/v3/domains/${id}`);
    }
  });

  test.each(['..;', '..;x=1', '%2e%2e;', '.;'])(
    'with %s, a step up to some servers, reaches none of them as it is',
    async (id) => {
      await statusOf(`/api/mail/cleanmail/domains/${id}/users`);
      for (const { url } of upstream.received) expect(url).not.toContain(';');
      for (const { path } of seen) expect(path).toEqual({ domainId: decodeURIComponent(id) });
    },
  );

  test('two ways of writing one value are one value to authorize and to the product', async () => {
    await statusOf('/api/mail/cleanmail/domains/%35');
    await statusOf('/api/mail/cleanmail/%64omains/5');
    for (const { path, operation } of seen) expect([operation.id, path]).toEqual(['domains.get', { domainId: '5' }]);
    for (const { url } of upstream.received) expect(url).toBe('/cleanmail/api/v3/domains/5');
  });

  test('outside of the gateway’s is none of it', async () => {
    for (const target of [
      '/',
      '/api',
      '/api/mail',
      '/api/mail/',
      '/api/mailx/cleanmail/domains',
      '/API/MAIL/cleanmail/domains',
      '/x/api/mail/cleanmail/domains',
    ]) {
      expect([400, 404]).toContain(await statusOf(target));
    }
    expect(upstream.received).toEqual([]);
  });
});

describe('a query', () => {
  test.each([
    'domains?quota=1',
    'domains?name[x]=1',
    'domains?name[]=1',
    'domains?name.x=1',
    'domains?__proto__=1',
    'domains?toString=1',
    'domains?=1',
    'domains/5?name=1',
  ])('that the operation does not declare is refused: %s', async (target) => {
    expect(await statusOf(`/api/mail/cleanmail/${target}`)).toBe(400);
    expect(upstream.received).toEqual([]);
  });

  test('is what authorize saw, whatever its form', async () => {
    await statusOf('/api/mail/cleanmail/domains?name=1&name=2&sort=%26c%3Dd&n%61me=3');
    const { searchParams } = new URL(upstream.received[0]?.url ?? '', upstream.url);
    const lists = Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
    expect(seen[0]?.query).toEqual(lists);
    expect(lists['name']).toEqual(['1', '2', '3']);
    expect(lists['sort']).toEqual(['&c=d']);
  });

  test.each([
    '?a=%0d%0aX-Evil:%201',
    '?%0d%0aX-Evil:%201=b',
    '?a=b#c',
    '?a=%zz',
    '?a=%',
    '?a=%00',
    '??',
    '?a=/../..',
    '?a=\\',
  ])('%s leaves its place nowhere', async (query) => {
    await statusOf(`/api/mail/cleanmail/domains${query}`);
    for (const { url, headers } of upstream.received) {
      expect(url).toMatch(/^\/cleanmail\/api\/v3\/domains(?:\?[^\s#]*)?$/);
      expect(headers['x-evil']).toBeUndefined();
    }
  });
});

describe('a target or a header that names another host', () => {
  test.each([
    () => `${elsewhere.url}/api/mail/cleanmail/domains`,
    () => `${gateway.url}/api/mail/cleanmail/domains`,
    () => `https://127.0.0.1:${gateway.port}/api/mail/cleanmail/domains`,
    () => `//127.0.0.1:${elsewhere.port}/api/mail/cleanmail/domains`,
    () => `http:/api/mail/cleanmail/domains`,
    () => 'file:///api/mail/cleanmail/domains',
  ])('%s as a target is refused', async (target) => {
    expect([400, 404]).toContain(await statusOf(target()));
    expect(upstream.received).toEqual([]);
    expect(elsewhere.received).toEqual([]);
  });

  test('Host, X-Forwarded-Host, Forwarded and the like change nothing of where a call goes', async () => {
    const other = `127.0.0.1:${elsewhere.port}`;
    const lines = [
      'GET /api/mail/cleanmail/domains HTTP/1.1',
      `Host: ${other}`,
      'X-Mailhost-Gateway: 1',
      `X-Forwarded-Host: ${other}`,
      'X-Forwarded-Proto: https',
      `X-Original-URL: /admin`,
      `X-Rewrite-URL: /admin`,
      `Forwarded: host=${other}`,
      'Connection: close',
    ];
    expect(statusesIn(await rawExchange(gateway.port, `${lines.join('\r\n')}\r\n\r\n`))).toEqual([200]);
    expect(elsewhere.received).toEqual([]);
    expect(upstream.received.map(({ url, headers }) => `${headers.host}${url}`)).toEqual([
      `127.0.0.1:${upstream.port}/cleanmail/api/v3/domains`,
    ]);
  });

  test.each(['evil.example/api', 'user@evil.example', 'a b', '[::1', '', '%00', '127.0.0.1:99999999', 'x\\y'])(
    'a Host of %j breaks nothing',
    async (host) => {
      const sent = `GET /api/mail/cleanmail/domains HTTP/1.1\r\nHost: ${host}\r\nX-Mailhost-Gateway: 1\r\nConnection: close\r\n\r\n`;
      const statuses = statusesIn(await rawExchange(gateway.port, sent));
      expect(statuses).toHaveLength(1);
      expect([200, 400, 403]).toContain(statuses[0]);
      for (const { headers } of upstream.received) expect(headers.host).toBe(`127.0.0.1:${upstream.port}`);
    },
  );
});
