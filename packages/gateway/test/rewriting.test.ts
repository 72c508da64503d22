import { describe, expect, test } from 'vitest';
import { type Authorize, errorOf, mark, startAll } from './harness.js';

/** Decisions that narrow or change a call. */

describe('what authorize puts in place of the caller’s', () => {
  test('a path: the product gets that, escaped as one segment', async () => {
    const { upstream, page } = await startAll({ authorize: async () => ({ path: { domainId: 'a/b ?é' } }) });
    await page.cleanmail.domains.get('5');
    expect(upstream.received[0]?.url).toBe('/cleanmail/api/v3/domains/a%2Fb%20%3F%C3%A9');
  });

  test.each(['..', '.', ''])('but no path value %j that would leave its place', async (value) => {
    const { upstream, page } = await startAll({ authorize: async () => ({ path: { domainId: value } }) });
    await errorOf(page.cleanmail.domains.delete('5'));
    expect(upstream.received).toEqual([]);
  });

  test('but no path that lacks a parameter, nor one of another name', async () => {
    for (const path of [{}, { other: 'x' }]) {
      const { upstream, page } = await startAll({ authorize: async () => ({ path }) });
      await page.cleanmail.domains.get('5').catch(() => {});
      for (const { url } of upstream.received) expect(url).toBe('/cleanmail/api/v3/domains/5');
    }
  });

  test('a query: it alone is sent', async () => {
    const authorize: Authorize = async ({ query }) => ({
      query: { ...query, name: ['mine & only'], pageSize: ['1', '2'] },
    });
    const { upstream, gateway } = await startAll({ authorize });
    await fetch(`${gateway.address}/cleanmail/domains?name=theirs&sort=1`, { headers: mark });
    const { searchParams } = new URL(upstream.received[0]?.url ?? '', upstream.url);
    expect([...searchParams]).toEqual(
      expect.arrayContaining([
        ['sort', '1'],
        ['name', 'mine & only'],
        ['pageSize', '1'],
        ['pageSize', '2'],
      ]),
    );
    expect(searchParams.getAll('name')).toEqual(['mine & only']);
  });

  test.each<[string, Authorize]>([
    ['a query', async () => ({ query: { nmae: 'example.org' } })],
    ['a query whose value is missing', async () => ({ query: { name: undefined } }) as never],
    ['a body', async ({ body }) => ({ body: { ...Object(body), domian: 'mine' } })],
  ])('a slip in %s passes nothing', async (_, authorize) => {
    const { upstream, gateway } = await startAll({ authorize });
    const init = { method: 'POST', headers: { ...mark, 'content-type': 'application/json' }, body: '{}' };
    const answer = await fetch(`${gateway.address}/cleanmail/users`, init);
    expect(answer.status).toBe(500);
    expect(upstream.received).toEqual([]);
    expect(gateway.lines.join()).toMatch(/authorize answered with a (?:query|body)/);
  });

  test.each<[string, unknown]>([
    ['a query', { query: undefined }],
    ['a path', { path: undefined }],
    ['headers', { headers: undefined }],
    ['a body', { body: undefined }],
    ['a caller', { caller: undefined }],
    ['a query beside a path', { path: {}, query: undefined }],
    ['an empty list in a filter', { query: { name: [] } }],
    ['an empty list beside a filter', { query: { name: 'mine', status: [] } }],
    ['a parameter of the path', { path: { domainId: undefined } }],
    ['a parameter that the path does not have', { path: { domain: 'mine' } }],
    ['a header that the call does not have', { headers: { 'X-Ignore-Mx-Records': 'true' } }],
    ['a field', { body: { domainId: undefined } }],
    ['a field within a field', { body: { domainId: { id: undefined } } }],
    ['a field that is a function', { body: { domainId: () => 5 } }],
  ])('%s that is missing narrows nothing, so that nothing passes', async (_, decision) => {
    const authorize = (() => decision) as unknown as Authorize;
    const { upstream, gateway } = await startAll({ authorize });
    const all = { ...mark, 'content-type': 'application/json' };
    for (const path of ['domains?name=theirs', 'domains/5']) {
      const answer = await fetch(`${gateway.address}/cleanmail/${path}`, { headers: mark });
      expect([400, 500]).toContain(answer.status);
    }
    const answer = await fetch(`${gateway.address}/cleanmail/users`, { method: 'POST', headers: all, body: '{}' });
    expect(answer.status).toBe(500);
    expect(upstream.received).toEqual([]);
    expect(gateway.lines.join('\n')).toMatch(/authorize answered with a /);
  });

  test('an empty list in a form, which would not be sent, passes nothing', async () => {
    const authorize: Authorize = async ({ body }) => ({ body: { ...Object(body), quota: [] } });
    const { upstream, page } = await startAll({ authorize });
    const error = await errorOf(page.iredadmin.users.create('ana@a.example', { name: 'A', password: 'AsTr0ng@' }));
    expect(error.name).toBe('ServerError');
    expect(upstream.received).toEqual([]);
  });

  test('a query that is empty takes the caller’s away', async () => {
    const { upstream, gateway } = await startAll({ authorize: async () => ({ query: {} }) });
    await fetch(`${gateway.address}/cleanmail/domains?name=theirs`, { headers: mark });
    expect(upstream.received[0]?.url).toBe('/cleanmail/api/v3/domains');
  });

  test('a body of JSON, with the length and type that it then has', async () => {
    const authorize: Authorize = async ({ body }) => ({
      body: { ...Object(body), domainId: 'mine', lastname: 'é'.repeat(50) },
    });
    const { upstream, page } = await startAll({ authorize });
    const user = { email: 'a@b.example', status: 'ENABLED', language: 'EN', domainId: 'theirs' } as const;
    await page.cleanmail.users.create(user);
    expect(JSON.parse(upstream.received[0]?.body.toString() ?? '')).toEqual({
      ...user,
      domainId: 'mine',
      lastname: 'é'.repeat(50),
    });
    expect(upstream.received[0]?.headers['content-type']).toBe('application/json');
  });

  test('a body of JSON on GET', async () => {
    const authorize: Authorize = async () => ({ body: { domain: 'mine.example' } });
    const { upstream, page } = await startAll({ authorize });
    await page.planimail.aliases.list('theirs.example').catch(() => {});
    expect(upstream.received[0]).toMatchObject({ method: 'GET', url: '/planimail/api/v1/alias_list' });
    expect(upstream.received[0]?.body.toString()).toBe('{"domain":"mine.example"}');
  });

  test('a body of a form', async () => {
    const authorize: Authorize = async ({ body }) => ({ body: { ...Object(body), quota: '5' } });
    const { upstream, page } = await startAll({ authorize });
    await page.iredadmin.users.create('ana@a.example', { name: 'A & Ä', password: 'AsTr0ng@', quota: 99999 });
    const [sent] = upstream.received;
    expect(sent?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    const fields = new URLSearchParams(sent?.body.toString());
    expect(fields.getAll('quota')).toEqual(['5']);
    expect(fields.get('name')).toBe('A & Ä');
  });

  test('narrows each page of a list, too', async () => {
    const authorize: Authorize = async ({ query }) => ({ query: { ...query, tags: ['mine'] } });
    const { upstream, page } = await startAll({ authorize });
    upstream.handle = ({ url }, response) => {
      const next = new URL(url, upstream.url).searchParams.get('next');
      const body = { success: true, results: [{ id: next ?? '0' }], total: 2, nextCursor: next ? false : 'c2' };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    expect(await page.wildduck.users.list({ tags: 'theirs' }).toArray()).toHaveLength(2);
    expect(upstream.received.map(({ url }) => new URL(url, upstream.url).searchParams.getAll('tags'))).toEqual([
      ['mine'],
      ['mine'],
    ]);
  });
});
