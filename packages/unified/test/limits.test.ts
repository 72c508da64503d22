import { PlanimailClient, ServerError } from '@mailhost/planimail';
import { createSandbox } from '@mailhost/sandbox';
import type { AccountOptions, Waiting } from '@mailhost/unified';
import { planimail } from '@mailhost/unified/planimail';
import { wildduck } from '@mailhost/unified/wildduck';
import { WildduckClient } from '@mailhost/wildduck';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  elapsed = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function open(options: AccountOptions) {
  const server = createSandbox().planimail;
  const { url: baseUrl, fetch, planimailId, apiKey } = server;
  const client = new PlanimailClient({ baseUrl, fetch, planimailId, apiKey, retries: 0, logLevel: 'off' });
  return { server, host: planimail(client, options) };
}

/** Milliseconds that were let pass in a test. */
let elapsed = 0;

/** Lets time pass until the work has ended. */
async function passing<Result>(work: Promise<Result>): Promise<Result> {
  let ended = false;
  const result = work.finally(() => {
    ended = true;
  });
  result.catch(() => undefined);
  while (!ended) {
    await vi.advanceTimersByTimeAsync(100);
    elapsed += 100;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return await result;
}

test('no more requests a second than the pace allows, and no more at once', async () => {
  const { server, host } = open({ pace: { requestsPerSecond: 10, concurrency: 3 } });
  let most = 0;
  let underWay = 0;
  const watched = host.client.use(async (request, next) => {
    underWay += 1;
    most = Math.max(most, underWay);
    return await next(request).finally(() => {
      underWay -= 1;
    });
  });
  const paced = planimail(watched, { pace: { requestsPerSecond: 10, concurrency: 3 } });
  await passing(Promise.all(Array.from({ length: 31 }, (_, index) => paced.domains.find(`d${index}.example`))));
  expect(server.requests).toHaveLength(31);
  expect(elapsed).toBeGreaterThanOrEqual(3000);
  expect(most).toBeLessThanOrEqual(3);
});

test('each request waits for the turn that processes share, until the sharing ends', async () => {
  const { server, host } = open({ pace: { requestsPerSecond: Number.POSITIVE_INFINITY } });
  let pass: (() => void) | undefined;
  const end = host.sharePace(
    () =>
      new Promise((resolve) => {
        pass = resolve;
      }),
  );
  const found = host.domains.find('example.org');
  await vi.advanceTimersByTimeAsync(1000);
  expect(pass).toBeDefined();
  expect(server.requests).toHaveLength(0);
  pass?.();
  await passing(found);
  expect(server.requests).toHaveLength(1);
  end();
  await passing(host.domains.find('example.org'));
  expect(server.requests).toHaveLength(2);
});

test('while a server is down, work waits and says so, and is done when it is back', async () => {
  const waits: Waiting[] = [];
  const { server, host } = open({ pace: { requestsPerSecond: Infinity }, onWait: (waiting) => waits.push(waiting) });
  server.fail({ kind: 'status', status: 503 }, { times: 5 });
  const domains = Array.from({ length: 20 }, (_, index) => host.domains.ensure({ name: `d${index}.example` }));
  const results = await passing(Promise.all(domains));
  expect(results.every(({ changed }) => changed === true)).toBe(true);
  expect(waits.length).toBeGreaterThan(0);
  expect(waits[0]).toMatchObject({ account: 'planimail', error: { status: 503 }, waited: 0 });
});

test('past the limit, the error of the server is thrown', async () => {
  const { server, host } = open({ pace: { requestsPerSecond: Infinity }, outage: { maxWait: 10 } });
  server.fail({ kind: 'status', status: 503 });
  await expect(passing(host.domains.find('example.org'))).rejects.toThrow(ServerError);
  expect(elapsed).toBeLessThanOrEqual(11_000);
  expect(server.requests.length).toBeGreaterThan(2);
});

test('a signal ends the wait', async () => {
  const stop = new AbortController();
  const { server, host } = open({ pace: { requestsPerSecond: Infinity }, onWait: () => stop.abort('enough') });
  server.fail({ kind: 'status', status: 503, retryAfter: '60' });
  const work = host.domains.find('example.org', { signal: stop.signal });
  await expect(passing(work)).rejects.toMatchObject({ name: 'AbortError', cause: 'enough' });
  expect(elapsed).toBeLessThan(5000);
});

test('what may have been carried out is looked at, and not sent again', async () => {
  const { server, host } = open({ pace: { requestsPerSecond: Infinity } });
  server.fail({ kind: 'reset', when: 'after' }, { times: 1, match: ({ method }) => method === 'POST' });
  const result = await passing(host.domains.ensure({ name: 'example.org' }));
  expect(result.changed).toBe(true);
  expect(result.warnings.map(({ code }) => code)).toContain('recovered');
  expect(server.count('POST', '/domain')).toBe(1);
});

test('what a look shows not to have been carried out waits for the server, and is done once', async () => {
  const server = createSandbox().wildduck;
  const { url: baseUrl, fetch, accessToken } = server;
  const client = new WildduckClient({ baseUrl, fetch, accessToken, retries: 0, logLevel: 'off' });
  const host = wildduck(client, { pace: { requestsPerSecond: Number.POSITIVE_INFINITY } });
  const match = ({ method, path }: { readonly method: string; readonly path: string }) =>
    method === 'POST' && path === '/users';
  server.fail({ kind: 'status', status: 503 }, { times: 2, match });
  server.fail({ kind: 'reset', when: 'after' }, { times: 1, match });
  const input = { address: 'ana@example.org', password: 'a long one, 1A' };
  expect(await passing(host.mailboxes.ensure(input))).toMatchObject({ changed: true, change: { action: 'create' } });
  expect(server.count('POST', '/users')).toBeLessThanOrEqual(4);
  expect(server.state.users.size).toBe(1);
});

test('waiting for the account’s own pace is no time of a call', async () => {
  const server = createSandbox().wildduck;
  const { url: baseUrl, fetch, accessToken } = server;
  const client = new WildduckClient({ baseUrl, fetch, accessToken, timeout: 1_000, totalTimeout: 1_000, retries: 0 });
  const host = wildduck(client, { pace: { requestsPerSecond: 10, concurrency: 100 } });
  const all = Promise.all(Array.from({ length: 40 }, (_, index) => host.mailboxes.find(`u${index}@example.org`)));
  expect((await passing(all)).every((mailbox) => mailbox === undefined)).toBe(true);
  expect(elapsed).toBeGreaterThan(3_000);
});
