import { startSandbox } from '@mailhost/sandbox';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  type Authorize,
  errorOf,
  json,
  listen,
  mark,
  pageClients,
  providersAt,
  startGateway,
  until,
} from './harness.js';
import { file, octets, user } from './streaming.js';

/** A stream is open for as long as whoever asked for it may have it. */

const age = 60_000;
const events = `/api/mail/wildduck/users/${user}/updates`;

/** A product whose streams stay open, behind a gateway whose panel has sessions. */
async function start(authorize?: Authorize) {
  const sessions = new Map([
    ['ana', 'ana'],
    ['bob', 'bob'],
  ]);
  const asked: string[] = [];
  const upstream = await listen((request, response) => {
    if (!/\/updates$|\/storage\//.test(String(request.url))) return json(response, 200, {});
    const type = request.url?.endsWith('/updates') ? { 'content-type': 'text/event-stream' } : octets;
    response.writeHead(200, type).write(': first\n\n');
  });
  const bySession: Authorize = ({ request, operation }) => {
    const caller = sessions.get(request.headers.get('cookie') ?? '');
    asked.push(`${caller ?? 'nobody'} ${operation.id}`);
    return caller === undefined ? 'unauthenticated' : { caller };
  };
  const gateway = await startGateway('', {
    providers: providersAt(upstream.url),
    authorize: authorize ?? bySession,
    limits: { streamAge: age, concurrency: 2 },
  });
  const open = async (cookie: string, path = events) => {
    const answer = await fetch(`${gateway.url}${path}`, { headers: { ...mark, cookie } });
    const reader = answer.body?.getReader();
    if (!reader) throw new Error(`no stream: ${answer.status}`);
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe(': first\n\n');
    onTestFinished(() => void reader.cancel().catch(() => {}));
    return reader;
  };
  return { sessions, asked, upstream, gateway, open };
}

describe('recheck()', () => {
  test('after a sign-out ends that session’s events, here and at the product, and no other’s', async () => {
    const { sessions, gateway, open, upstream, asked } = await start();
    const ana = await open('ana');
    const bob = await open('bob');
    sessions.delete('ana');
    await gateway.handle.recheck();
    expect((await ana.read()).done).toBe(true);
    await until('only bob’s is open at the product', () => upstream.underWay() === 1);
    expect(asked.slice(2).sort()).toEqual(['bob users.updates', 'nobody users.updates']);
    const next = bob.read();
    await expect(Promise.race([next, Promise.resolve('still open')])).resolves.toBe('still open');
  });

  test('of a caller asks about that one’s only', async () => {
    const { gateway, open, asked } = await start();
    await open('ana');
    await open('bob');
    asked.length = 0;
    await gateway.handle.recheck('bob');
    expect(asked).toEqual(['bob users.updates']);
  });

  test('breaks a file, so that its part does not look whole', async () => {
    const { sessions, gateway, open, upstream } = await start();
    const ana = await open('ana', file);
    sessions.delete('ana');
    await gateway.handle.recheck('ana');
    await expect(ana.read()).rejects.toThrow();
    await until('the product has nothing more to do', () => upstream.underWay() === 0);
  });

  test('gives back the places of those that it ends', async () => {
    const { sessions, gateway, open } = await start();
    await open('ana');
    await open('ana');
    const full = await fetch(`${gateway.url}${events}`, { headers: { ...mark, cookie: 'ana' } });
    expect(full.status).toBe(429);
    sessions.delete('ana');
    await gateway.handle.recheck();
    sessions.set('ana', 'ana');
    await open('ana');
  });

  test('before anything was called does nothing', async () => {
    const { gateway } = await start();
    await expect(gateway.handle.recheck()).resolves.toBeUndefined();
  });

  test.each<[string, Authorize]>([
    ['throws', () => Promise.reject(new Error('the database is down'))],
    ['says no', () => false],
    ['would put something else in place', () => ({ path: { user: 'f'.repeat(24) } })],
  ])('ends a stream where authorize %s by then', async (_, later) => {
    let decide: Authorize = () => true;
    const { gateway, open } = await start((call) => decide(call));
    const stream = await open('');
    decide = later;
    await gateway.handle.recheck();
    expect((await stream.read()).done).toBe(true);
  });
});

describe('a stream that gets old', () => {
  afterEach(() => void vi.useRealTimers());
  const onlyTimers = { toFake: ['setTimeout', 'clearTimeout'] } as const;

  test('is asked about again, each time that it has, and ends when its caller may no longer', async () => {
    const { sessions, asked, open } = await start();
    vi.useFakeTimers({ ...onlyTimers, toFake: [...onlyTimers.toFake] });
    const ana = await open('ana');
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(age - 1);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(age);
    expect(asked).toHaveLength(3);
    sessions.delete('ana');
    await vi.advanceTimersByTimeAsync(age);
    expect((await ana.read()).done).toBe(true);
    expect(asked).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(10 * age);
    expect(asked).toHaveLength(4);
  });

  test('ends where authorize does not answer in time', async () => {
    let hang = false;
    const { open } = await start(() => (hang ? new Promise<boolean>(() => {}) : true));
    vi.useFakeTimers({ ...onlyTimers, toFake: [...onlyTimers.toFake] });
    const stream = await open('');
    hang = true;
    await vi.advanceTimersByTimeAsync(age + 30_000);
    expect((await stream.read()).done).toBe(true);
  });

  test('that was read to its end is not asked about', async () => {
    const { asked, gateway, upstream } = await start();
    vi.useFakeTimers({ ...onlyTimers, toFake: [...onlyTimers.toFake] });
    const controller = new AbortController();
    const headers = { ...mark, cookie: 'ana' };
    const answer = await fetch(`${gateway.url}${events}`, { headers, signal: controller.signal });
    await answer.body?.getReader().read();
    controller.abort();
    vi.useRealTimers();
    await until('the product has nothing more to do', () => upstream.underWay() === 0);
    expect(asked).toHaveLength(1);
  });
});

test('a page that watches a mailbox is told that nobody is signed in, once somebody has signed out', async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const { url: baseUrl, accessToken } = sandbox.wildduck;
  let signedIn = true;
  const gateway = await startGateway('', {
    providers: { wildduck: { baseUrl, accessToken } },
    authorize: () => signedIn || 'unauthenticated',
  });
  const { wildduck } = pageClients(gateway.address);
  const { id } = await wildduck.users.create({ username: 'ana', password: 'a long secret', address: 'ana@a.example' });
  const events = wildduck.users.updates(id);
  const first = events.next();
  await until('the stream is open', () => sandbox.wildduck.openStreams === 1);
  sandbox.wildduck.deliver('ana@a.example', { subject: 'Hello' });
  expect((await first).value).toMatchObject({ command: 'EXISTS' });
  signedIn = false;
  const rest = errorOf(
    (async () => {
      for await (const _ of events);
    })(),
  );
  await gateway.handle.recheck();
  expect(await rest).toMatchObject({ name: 'AuthenticationError', code: 'GATEWAY_UNAUTHENTICATED' });
  expect(sandbox.wildduck.openStreams).toBe(0);
});
