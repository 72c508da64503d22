import type { RequestListener } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { type Fetch, Session } from '../src/index.js';
import { answer, ExampleClient, keepingLogger, serve, silent } from './harness.js';
import { thing } from './login-server.js';

/** What a client sends in `Cookie` after a login that set these, to `/things/one` below an address. */
async function sent(cookies: readonly string[], baseUrl = 'https://mail.example.org/api', name = 'one') {
  const seen: string[] = [];
  const logger = keepingLogger();
  const fetch: Fetch = async (url, { headers }) => {
    if (!url.endsWith('/login')) {
      seen.push(new Headers(headers).get('cookie') ?? '');
      return Response.json(thing);
    }
    const answered = new Headers();
    for (const cookie of cookies) answered.append('set-cookie', cookie);
    return new Response('{}', { headers: answered });
  };
  const session = new Session({ login: async ({ send }) => void (await send({ method: 'POST', path: '/login' })) });
  await new ExampleClient({ baseUrl, auth: session, fetch, logger }).get(name);
  return { cookie: seen[0], session, lines: logger.lines };
}

describe('a cookie goes', () => {
  test.each([
    ['a=1; Path=/', 'a=1'],
    ['a=1; Path=/api', 'a=1'],
    ['a=1; Path=/api/things/one', 'a=1'],
    ['a=1; path=/api/things/', 'a=1'],
    ['a=1; Path=/ap', ''],
    ['a=1; Path=/api/users', ''],
    ['a=1; Path=/api/things/one/two', ''],
    // Without one, or with one that is none: the folder of the login.
    ['a=1', 'a=1'],
    ['a=1; Path=api', 'a=1'],
    ['a=1; Path=/webmail; Path=/api', 'a=1'],
  ])('to its path: %s', async (cookie, expected) => {
    expect((await sent([cookie])).cookie).toBe(expected);
  });

  test.each([
    ['a=1; Domain=mail.example.org', 'a=1'],
    ['a=1; Domain=.Example.org', 'a=1'],
    ['a=1; Domain=', 'a=1'],
    ['a=1; Domain=other.example.org', ''],
    ['a=1; Domain=ample.org', ''],
    ['a=1; Domain=evil.example', ''],
  ])('to its domain: %s', async (cookie, expected) => {
    expect((await sent([cookie])).cookie).toBe(expected);
  });

  test('to an IP address, where that is what it was set for', async () => {
    expect((await sent(['a=1; Domain=1'], 'http://10.0.0.1')).cookie).toBe('');
    expect((await sent(['a=1; Domain=10.0.0.1'], 'http://10.0.0.1')).cookie).toBe('a=1');
  });

  test.each([
    ['https://mail.example.org', 'a=1'],
    ['http://localhost:8080', 'a=1'],
    ['http://127.0.0.1:8080', 'a=1'],
    ['http://[::1]:8080', 'a=1'],
    ['http://mail.example.org', ''],
    ['http://localhost.example.org', ''],
  ])('when it is Secure, to %s as browsers send it', async (baseUrl, expected) => {
    const { cookie, lines } = await sent(['a=1; Secure'], baseUrl);
    expect(cookie).toBe(expected);
    expect(lines.join()).toBe(
      expected
        ? ''
        : `example: the cookie of the login does not go to ${baseUrl}: it is marked Secure, and the address is not https.`,
    );
  });

  test('until its time is over', async () => {
    const { cookie, session } = await sent([
      'a=1; Max-Age=60',
      'b=2; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
      'c=3; Max-Age=-1',
    ]);
    expect(cookie).toBe('a=1');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    try {
      const headers = new Headers();
      const context = {
        baseUrl: 'https://mail.example.org/api',
        timeout: 1000,
        transport: () => Promise.reject(),
        warn() {},
      };
      await session.apply(headers, context);
      expect(headers.get('cookie')).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

test('two of one name are two where path or domain differ, the longer path first', async () => {
  const { cookie, session } = await sent([
    'a=1; Path=/',
    'a=2; Path=/api',
    'a=3; Domain=example.org; Path=/',
    'a=4; Path=/',
  ]);
  expect(cookie).toBe('a=2; a=4; a=3');
  expect(session.exportState()?.cookies).toEqual([
    { name: 'a', value: '4', path: '/' },
    { name: 'a', value: '2', path: '/api' },
    { name: 'a', value: '3', path: '/', domain: 'example.org' },
  ]);
});

test('no more than fifty are kept, and none that is as long as a letter', async () => {
  const many = Array.from({ length: 60 }, (_, index) => `a${index}=x`);
  const { cookie } = await sent([...many, `long=${'x'.repeat(5000)}`]);
  expect(cookie?.split('; ')).toEqual(Array.from({ length: 50 }, (_, index) => `a${index + 10}=x`));
});

test('a session that was exported keeps them to where they may go', async () => {
  const { session } = await sent(['a=1; Secure; Path=/api', 'b=2; Path=/api/things']);
  const seen: string[] = [];
  const listener: RequestListener = (request, response) => {
    seen.push(`${request.url} ${request.headers.cookie ?? ''}`);
    answer(200, thing)(request, response);
  };
  const server = await serve(listener);
  const state = session.exportState();
  const other = new Session({ login: async () => {} });
  if (state) other.importState(JSON.parse(JSON.stringify(state)));
  await new ExampleClient({ baseUrl: `${server.url}/api`, auth: other, logger: silent }).get('one');
  await new ExampleClient({ baseUrl: `${server.url}/app`, auth: other, logger: silent }).get('one');
  expect(seen).toEqual(['/api/things/one b=2; a=1', '/app/things/one ']);
});

test('a redirect within the origin gets those of its own path', async () => {
  const seen: string[] = [];
  const server = await serve((request, response) => {
    if (request.url === '/login') return answer(200, {}, { 'set-cookie': 'a=1; Path=/things' })(request, response);
    seen.push(`${request.url} ${request.headers.cookie ?? ''}`);
    const moved = request.url === '/things/one';
    answer(moved ? 307 : 200, thing, moved ? { location: '/elsewhere/one' } : {})(request, response);
  });
  const session = new Session({ login: async ({ send }) => void (await send({ method: 'POST', path: '/login' })) });
  await new ExampleClient({ baseUrl: server.url, auth: session, logger: silent }).get('one');
  expect(seen).toEqual(['/things/one a=1', '/elsewhere/one ']);
});
