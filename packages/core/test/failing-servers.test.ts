import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { eventually, holdTimers, turn } from '../../../test/support/held-timers.js';
import {
  AbortError,
  ApiError,
  bearer,
  ConnectionError,
  cursorPages,
  DecodeError,
  operation,
  RateLimitError,
  ServerError,
  staticHeaders,
  TimeoutError,
} from '../src/index.js';
import { answer, ExampleClient, freePort, inTurn, keepingLogger, resetAfterReading, serve, silent } from './harness.js';

/** Servers that go wrong in the ways at which other clients fail, each over a real connection. */
const thing = { name: 'one', kind: 'big' };
const quick = { logger: silent };

describe('Retry-After', () => {
  test('malformed: the own backoff, neither a hammering nor a sleep of days', async () => {
    const server = await serve(inTurn(answer(429, {}, { 'retry-after': 'garbage' }), answer(200, thing)));
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    onTestFinished(() => void vi.restoreAllMocks());
    const timers = holdTimers((milliseconds) => milliseconds === 250);
    const read = new ExampleClient({ ...quick, baseUrl: server.url }).get('one').then((found) => found);
    await timers.held();
    timers.end();
    expect(await read).toEqual(thing);
    expect(server.received()).toBe(2);
  });

  test('an hour: fails at once and says how long', async () => {
    const server = await serve(answer(429, { error: 'slow down' }, { 'retry-after': '3600' }));
    const error = await new ExampleClient({ ...quick, baseUrl: server.url }).get('one').catch((caught) => caught);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfter: 3600, attempts: 1, status: 429 });
    expect(error.message).toContain('3600 s');
    expect(server.received()).toBe(1);
  });

  test.each([
    ['a fraction of a second', () => ({ 'retry-after': '20.5' })],
    ['milliseconds', () => ({ 'retry-after-ms': '20500' })],
    ['a date', () => ({ 'retry-after': new Date(Date.now() + 21_500).toUTCString() })],
  ])('%s: obeyed', async (_, headers) => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.now());
    onTestFinished(() => void vi.restoreAllMocks());
    const server = await serve(inTurn(answer(503, {}, headers()), answer(200, thing)));
    const timers = holdTimers((milliseconds) => milliseconds >= 20_500 && milliseconds < 25_000);
    const read = new ExampleClient({ ...quick, baseUrl: server.url }).get('one').then((found) => found);
    await timers.held();
    expect(server.received()).toBe(1);
    timers.end();
    expect(await read).toEqual(thing);
  });

  test('a date in the past is no wait', async () => {
    const past = { 'retry-after': 'Mon, 01 Jan 2001 00:00:00 GMT' };
    const server = await serve(inTurn(answer(503, {}, past), answer(200, thing)));
    expect(await new ExampleClient({ ...quick, baseUrl: server.url }).get('one')).toEqual(thing);
    expect(server.received()).toBe(2);
  });

  test("the caller's abort ends the wait at once", async () => {
    const server = await serve(answer(429, {}, { 'retry-after': '31' }));
    const controller = new AbortController();
    const timers = holdTimers((milliseconds) => milliseconds === 31_000);
    const call = new ExampleClient({ ...quick, baseUrl: server.url }).get('one', { signal: controller.signal });
    const ended = call.catch((caught) => caught);
    await timers.held();
    controller.abort(new Error('changed my mind'));
    const error = await ended;
    expect(error).toBeInstanceOf(AbortError);
    expect(error.name).toBe('AbortError');
    expect(error.cause.message).toBe('changed my mind');
    expect(timers.waits).toEqual([]);
  });
});

describe('time', () => {
  const stalling = (_: unknown, response: import('node:http').ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"name":');
  };

  test('a body that never ends: the timeout covers it', async () => {
    const server = await serve(stalling);
    const client = new ExampleClient({ ...quick, baseUrl: server.url, timeout: 150, retries: 0 });
    await expect(client.get('one')).rejects.toBeInstanceOf(TimeoutError);
  });

  test('a body that stalls once: a read succeeds in the end', async () => {
    const server = await serve(inTurn(stalling, answer(200, thing)));
    const timers = holdTimers((milliseconds) => milliseconds === 60_000);
    const client = new ExampleClient({ ...quick, baseUrl: server.url, timeout: 60_000 });
    const read = client.get('one').then((found) => found);
    await eventually('it stalls', () => server.received() === 1);
    timers.end();
    expect(await read).toEqual(thing);
  });

  test('the total timeout bounds retries and their waits', async () => {
    const server = await serve(stalling);
    const client = new ExampleClient({ ...quick, baseUrl: server.url, timeout: 200, totalTimeout: 300, retries: 10 });
    await expect(client.get('one')).rejects.toBeInstanceOf(TimeoutError);
    expect(server.received()).toBeLessThan(4);
  });

  test('a fetch that does not heed its signal is left behind', async () => {
    const client = new ExampleClient({
      ...quick,
      baseUrl: 'http://127.0.0.1',
      fetch: () => new Promise(() => {}),
      timeout: 50,
      retries: 0,
    });
    await expect(client.get('one')).rejects.toBeInstanceOf(TimeoutError);
  });
});

describe('what is not safe to repeat', () => {
  test.each([
    ['a reset after the request was sent', resetAfterReading, ConnectionError],
    ['a 500', answer(500, { error: 'broken' }), ServerError],
    ['a 503', answer(503, {}), ServerError],
    ['an HTML page', answer(200, '<html>', { 'content-type': 'text/html' }), DecodeError],
    ['half a JSON', answer(200, '{"name":'), DecodeError],
  ])('%s: sent once', async (_, listener, expected) => {
    const server = await serve(listener);
    const client = new ExampleClient({ ...quick, baseUrl: server.url });
    const error = await client.create({ name: 'one' }).catch((caught) => caught);
    expect(error).toBeInstanceOf(expected);
    expect(server.received()).toBe(1);
    expect(error.mayHaveTakenEffect ?? false).toBe(error.status !== 503);
  });

  test('a connection that was never made: sent again, since nothing was sent', async () => {
    const server = await serve(answer(204));
    const closedPort = await freePort();
    let refusals = 1;
    const client = new ExampleClient({
      ...quick,
      baseUrl: server.url,
      fetch: (url, init) => fetch(refusals-- > 0 ? `http://127.0.0.1:${closedPort}/` : url, init),
    });
    await client.create({ name: 'one' });
    expect(server.received()).toBe(1);
    const never = new ExampleClient({ ...quick, baseUrl: `http://127.0.0.1:${closedPort}` });
    const error = await never.create({ name: 'one' }).catch((caught) => caught);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ code: 'ECONNREFUSED', attempts: 3 });
    expect(error.mayHaveTakenEffect).toBeUndefined();
  });

  test('a safe one is sent again after a reset', async () => {
    const server = await serve(inTurn(resetAfterReading, answer(204)));
    expect(await new ExampleClient({ ...quick, baseUrl: server.url }).replace({ name: 'one' })).toBeUndefined();
    expect(server.received()).toBe(2);
  });

  test('a removal whose answer was lost, and that is then not found, was a success', async () => {
    const server = await serve(inTurn(resetAfterReading, answer(404, { error: 'no such thing' })));
    expect(await new ExampleClient({ ...quick, baseUrl: server.url }).delete('one')).toBeUndefined();
    await expect(new ExampleClient({ ...quick, baseUrl: server.url }).delete('one')).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('answers that are not what they should be', () => {
  test('200 with an HTML page', async () => {
    const page = `<html>${'x'.repeat(5_000)}</html>`;
    const server = await serve(answer(200, page, { 'content-type': 'text/html' }));
    const error = await new ExampleClient({ ...quick, baseUrl: server.url, retries: 0 })
      .get('one')
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ status: 200, contentType: 'text/html' });
    expect(error.body.length).toBeLessThan(600);
    expect(error.message).toContain('an HTML page');
    expect(error.body).toMatch(/^<html>/);
  });

  test('500 with an empty body', async () => {
    const server = await serve(answer(500));
    const error = await new ExampleClient({ ...quick, baseUrl: server.url, retries: 0 })
      .get('one')
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(ServerError);
    expect(error.status).toBe(500);
  });

  test.each([
    ['204', answer(204)],
    ['200 with an empty body', answer(200)],
    ['200 with white space', answer(200, ' \n')],
  ])('%s: no value where there is none', async (_, listener) => {
    const server = await serve(listener);
    expect(await new ExampleClient({ ...quick, baseUrl: server.url }).replace({ name: 'one' })).toBeUndefined();
  });

  test('an empty answer where a value was expected', async () => {
    const server = await serve(answer(200));
    const client = new ExampleClient({ ...quick, baseUrl: server.url, retries: 0 });
    await expect(client.get('one')).rejects.toBeInstanceOf(DecodeError);
  });

  test('a failure under status 200 that the mapping knows', async () => {
    const server = await serve(answer(200, { error: 'no' }));
    const client = new ExampleClient({ ...quick, baseUrl: server.url });
    const error = await client.get('one').catch((caught) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 200, providerMessage: 'no' });
  });

  test('a new value, a new field and a missing one pass, and are reported once', async () => {
    const logger = keepingLogger();
    const server = await serve(answer(200, { name: null, kind: 'enormous', more: 1 }));
    const client = new ExampleClient({ logger, baseUrl: server.url });
    expect(await client.get('one')).toEqual({ name: null, kind: 'enormous', more: 1 });
    await client.get('two');
    expect(logger.lines).toHaveLength(2);
    expect(logger.lines.join()).toMatch(/things\.get.*name.*expected string, received null/);
    await expect(client.get('one', { validate: 'strict' })).rejects.toMatchObject({
      name: 'ValidationError',
      issues: [{ path: ['name'] }, { path: ['kind'] }],
    });
  });
});

describe('redirects', () => {
  test('to another origin: refused, and nothing is sent there', async () => {
    const elsewhere = await serve(answer(200, thing));
    const server = await serve(answer(302, '', { location: `${elsewhere.url}/things/one?x=1` }));
    const client = new ExampleClient({
      ...quick,
      baseUrl: server.url,
      auth: staticHeaders({ 'X-Auth-Key': 'secret-key' }),
    });
    const error = await client.get('one').catch((caught) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error.message).toContain(elsewhere.url);
    expect(error.message).toContain('baseUrl');
    expect(elsewhere.received()).toBe(0);
  });

  test('within the origin: followed, with its credentials', async () => {
    const seen: unknown[] = [];
    const server = await serve((request, response) => {
      seen.push([request.method, request.url, request.headers['x-auth-key']]);
      if (request.url === '/things/one') answer(308, '', { location: '/things/two' })(request, response);
      else answer(200, thing)(request, response);
    });
    const client = new ExampleClient({
      ...quick,
      baseUrl: server.url,
      auth: staticHeaders({ 'X-Auth-Key': 'secret-key' }),
    });
    expect(await client.get('one')).toEqual(thing);
    expect(seen).toEqual([
      ['GET', '/things/one', 'secret-key'],
      ['GET', '/things/two', 'secret-key'],
    ]);
  });

  test('that would lose the body: refused', async () => {
    const server = await serve(answer(302, '', { location: '/elsewhere' }));
    await expect(new ExampleClient({ ...quick, baseUrl: server.url }).create({ name: 'one' })).rejects.toThrow(
      /lose its body/,
    );
    expect(server.received()).toBe(1);
  });

  test('in a circle: ends', async () => {
    const server = await serve(answer(307, '', { location: '/things/one' }));
    await expect(new ExampleClient({ ...quick, baseUrl: server.url }).get('one')).rejects.toThrow(/circle/);
  });
});

describe('lists', () => {
  const byCursor = operation({
    id: 'things.byCursor',
    method: 'GET',
    path: '/things',
    repeat: 'readonly',
    response: z.array(z.string()),
    read: (value: readonly string[]) => value,
    paging: cursorPages({ cursor: 'next', next: ({ headers }) => headers.get('x-next') }),
  });

  test('a cursor that repeats is an error, not an endless loop', async () => {
    let number = 0;
    const server = await serve((request, response) =>
      answer(200, [`item ${number++}`], { 'x-next': 'same' })(request, response),
    );
    const client = new ExampleClient({ ...quick, baseUrl: server.url });
    await expect(client.list(byCursor, {}).toArray()).rejects.toBeInstanceOf(DecodeError);
    expect(server.received()).toBe(2);
  });

  test('a circle of several pages is noticed too', async () => {
    let number = 0;
    const server = await serve((request, response) => {
      number += 1;
      answer(200, [`item ${number}`], { 'x-next': `page ${number % 7}` })(request, response);
    });
    const client = new ExampleClient({ ...quick, baseUrl: server.url });
    await expect(client.list(byCursor, {}).toArray()).rejects.toThrow(/came a second time/);
    expect(server.received()).toBeLessThan(40);
  });
});

describe('the process', () => {
  test('two copies of the package: instanceof holds', async () => {
    vi.resetModules();
    const other = await import('../src/index.js');
    const mine = new RateLimitError('slow down');
    expect(other.RateLimitError).not.toBe(RateLimitError);
    expect(mine).toBeInstanceOf(other.RateLimitError);
    expect(mine).toBeInstanceOf(other.ApiError);
    expect(mine).toBeInstanceOf(other.MailhostError);
    expect(mine).not.toBeInstanceOf(other.NotFoundError);
    class Own extends RateLimitError {}
    expect(mine).not.toBeInstanceOf(Own);
    expect(new Own('x')).toBeInstanceOf(Own);
    expect(new Own('x')).toBeInstanceOf(other.RateLimitError);
  });

  test('a signal that lives for ten thousand calls keeps no listener', async () => {
    const warnings: unknown[] = [];
    const onWarning = (warning: unknown) => warnings.push(warning);
    process.on('warning', onWarning);
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const body = JSON.stringify(thing);
    const client = new ExampleClient({ ...quick, baseUrl: 'http://127.0.0.1', fetch: async () => new Response(body) });
    for (let i = 0; i < 100; i += 1)
      await Promise.all(Array.from({ length: 100 }, () => client.get('one', { signal })));
    await turn();
    process.off('warning', onWarning);
    expect(added.mock.calls.length).toBeLessThanOrEqual(100);
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
    expect(warnings).toEqual([]);
  });

  test('a browser sends no header but those that the API needs', async () => {
    const seen: string[] = [];
    const server = await serve((request, response) => {
      seen.push(...Object.keys(request.headers));
      answer(200, thing)(request, response);
    });
    await new ExampleClient({ ...quick, baseUrl: server.url, auth: bearer('token-1234') }).get('one');
    const byFetch = ['host', 'connection', 'accept-language', 'sec-fetch-mode', 'user-agent', 'accept-encoding'];
    expect(seen.filter((name) => !byFetch.includes(name)).sort()).toEqual(['accept', 'authorization']);
  });

  test('an error that is printed shows no secret', async () => {
    const server = await serve(answer(401, { error: 'bad token token-1234' }));
    const error = await new ExampleClient({ ...quick, baseUrl: server.url, auth: bearer('token-1234') })
      .get('one')
      .catch((caught) => caught);
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('token-1234');
    expect(error.message).toContain('[redacted]');
  });
});
