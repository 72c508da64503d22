import { describe, expect, expectTypeOf, test, vi } from 'vitest';
import { type ApiPromise, ConfigurationError, type HttpRequest, ServerError } from '../src/index.js';
import { answer, bodyOf, ExampleClient, inTurn, keepingLogger, serve, silent } from './harness.js';

const thing = { name: 'one', kind: 'big' };

describe('request()', () => {
  test('a known route is typed, checked and repeated as its method is', async () => {
    const server = await serve(inTurn(answer(500), answer(200, thing)));
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    const call = client.request('GET /things/{name}', { path: { name: 'one' } });
    expectTypeOf(call).toEqualTypeOf<ApiPromise<{ readonly name: string; readonly kind: string }>>();
    expect(await call).toEqual(thing);
    // @ts-expect-error: its path parameter is missing
    await expect(client.request('GET /things/{name}', {})).rejects.toThrow('name: is required');
    // @ts-expect-error: a known route takes its own body
    await expect(client.request('POST /things', { body: { nam: 'x' } })).rejects.toThrow('nam: is not a known field');
  });

  test('a route that is not known is told by name, and not sent', async () => {
    const client = new ExampleClient({ baseUrl: 'https://x.example', logger: silent });
    // @ts-expect-error: a slip of the pen
    const error = await client.request('GET /thing/{name}', { path: { name: 'one' } }).catch((caught) => caught);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toBe(
      'example: "GET /thing/{name}" is no route that this client knows. rawRequest() calls any.',
    );
  });

  test('rawRequest(): any other route passes as it is, and is not repeated unless the caller says so', async () => {
    const seen: string[] = [];
    const server = await serve(async (request, response) => {
      seen.push(`${request.method} ${request.url} ${await bodyOf(request)}`);
      answer(seen.length === 1 ? 200 : 503, { fine: true })(request, response);
    });
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    const call = client.rawRequest('PATCH /other/{id}', { path: { id: 'a/b' }, query: { x: 1 }, body: { y: 2 } });
    expectTypeOf(call).toEqualTypeOf<ApiPromise<unknown>>();
    expect(await call).toEqual({ fine: true });
    expect(seen).toEqual(['PATCH /other/a%2Fb?x=1 {"y":2}']);
    await expect(client.rawRequest('GET /other')).rejects.toBeInstanceOf(ServerError);
    expect(seen).toHaveLength(2);
    await expect(client.rawRequest('GET /other', { repeat: 'readonly' })).rejects.toMatchObject({ attempts: 3 });
    expect(seen).toHaveLength(5);
  });
});

describe('options', () => {
  test('with() derives a client, and calls override both', async () => {
    const server = await serve(answer(503));
    const client = new ExampleClient({ baseUrl: server.url, logger: silent, retries: 1, retryBudget: false });
    await expect(client.get('one')).rejects.toMatchObject({ attempts: 2 });
    await expect(client.with({ retries: 0 }).get('one')).rejects.toMatchObject({ attempts: 1 });
    await expect(client.with({ retries: 0 }).get('one', { retries: 2 })).rejects.toMatchObject({ attempts: 3 });
  });

  test('headers: added, replaced in any case, and taken away', async () => {
    const seen: unknown[] = [];
    const server = await serve((request, response) => {
      seen.push([request.headers['x-a'], request.headers['x-b'], request.headers.accept]);
      answer(200, thing)(request, response);
    });
    const client = new ExampleClient({ baseUrl: server.url, headers: { 'X-A': '1', 'X-B': '2' } });
    await client.get('one', { headers: { 'X-B': undefined, ACCEPT: 'text/x' } });
    expect(seen).toEqual([['1', undefined, 'text/x']]);
    await expect(client.get('one', { headers: { 'X-C': 'a\nb' } })).rejects.toThrow(/The header "X-C" cannot be sent/);
  });

  test.each([
    [{ timeout: -1 }, /timeout/],
    [{ timeout: Number.NaN }, /timeout/],
    [{ retries: 1.5 }, /retries/],
    [{ baseUrl: 'mail.example.org' }, /baseUrl/],
    [{ baseUrl: 'ftp://mail.example.org' }, /https/],
    [{ baseUrl: 'https://user:hunter2@mail.example.org' }, /password/],
  ])('%j is refused when the client is made', (options, message) => {
    const make = () => new ExampleClient({ baseUrl: 'https://mail.example.org', ...options });
    expect(make).toThrow(ConfigurationError);
    expect(make).toThrow(message);
    expect(make).not.toThrow(/hunter2/);
  });

  test('the environment sets what the constructor does not', async () => {
    vi.stubEnv('MAILHOST_RETRIES', '0');
    vi.stubEnv('MAILHOST_VALIDATE', 'strict');
    const server = await serve(inTurn(answer(503), answer(200, { name: 1 })));
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    await expect(client.get('one')).rejects.toMatchObject({ attempts: 1 });
    await expect(client.get('one')).rejects.toMatchObject({ name: 'ValidationError' });
    vi.unstubAllEnvs();
  });

  test('an aborted signal: nothing is sent', async () => {
    const server = await serve(answer(200, thing));
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    await expect(client.get('one', { signal: AbortSignal.abort('why') })).rejects.toMatchObject({
      name: 'AbortError',
      cause: 'why',
    });
    await expect(client.with({ signal: AbortSignal.abort() }).get('one')).rejects.toMatchObject({ name: 'AbortError' });
    expect(server.received()).toBe(0);
  });

  test('an abort while a change is under way says that it may have taken effect', async () => {
    const controller = new AbortController();
    const server = await serve(() => controller.abort());
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    await expect(client.create({ name: 'one' }, { signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
      mayHaveTakenEffect: true,
    });
  });
});

describe('middleware', () => {
  test('runs around every attempt, the first one outermost, and sees no credential', async () => {
    const seen: string[] = [];
    const layer = (name: string) => async (request: HttpRequest, next: (request: HttpRequest) => Promise<Response>) => {
      seen.push(`${name} ${request.operation} ${request.attempt} ${request.headers.has('x-key')}`);
      return next({ ...request, headers: new Headers([...request.headers, ['x-layer', name]]) });
    };
    const keys: unknown[] = [];
    const server = await serve((request, response) => {
      keys.push([request.headers['x-key'], request.headers['x-layer']]);
      answer(keys.length === 1 ? 503 : 200, thing)(request, response);
    });
    const client = new ExampleClient({
      baseUrl: server.url,
      logger: silent,
      middleware: [layer('outer'), layer('inner')],
      auth: { apply: (headers) => headers.set('x-key', 'k'), secrets: () => ['k'] },
    });
    await client.get('one');
    expect(seen).toEqual(
      [1, 2].flatMap((attempt) => [`outer things.get ${attempt} false`, `inner things.get ${attempt} false`]),
    );
    expect(keys).toEqual([
      ['k', 'outer, inner'],
      ['k', 'outer, inner'],
    ]);
  });

  test('may answer itself', async () => {
    const client = new ExampleClient({ baseUrl: 'http://127.0.0.1:1', middleware: [async () => Response.json(thing)] });
    expect(await client.get('one')).toEqual(thing);
  });
});

test('what middleware throws goes to the caller as it is, and is not tried again', async () => {
  const server = await serve(answer(200, thing));
  let runs = 0;
  const mine = new RangeError('a bug of my own');
  const client = new ExampleClient({
    baseUrl: server.url,
    middleware: [
      () => {
        runs += 1;
        return Promise.reject(mine);
      },
    ],
  });
  expect(await client.get('one').catch((caught) => caught)).toBe(mine);
  expect(runs).toBe(1);
});

test('middleware that lets a broken connection through does not keep it from being tried again', async () => {
  const server = await serve(inTurn((request) => void request.socket.resetAndDestroy(), answer(200, thing)));
  const client = new ExampleClient({
    baseUrl: server.url,
    logger: silent,
    middleware: [(request, next) => next(request)],
  });
  expect(await client.get('one')).toEqual(thing);
});

test('a misspelt option is refused, in the constructor, in with() and in a call', async () => {
  expect(() => new ExampleClient({ baseUrl: 'https://x.example', timeOut: 5 } as never)).toThrow(/"timeOut"/);
  const client = new ExampleClient({ baseUrl: 'https://x.example' });
  expect(() => client.with({ baseUrl: 'https://y.example' } as never)).toThrow(/"baseUrl"/);
  await expect(client.get('one', { timout: 5 } as never)).rejects.toThrow(/"timout"/);
});

test('a stack shows where the call was made', async () => {
  const server = await serve(answer(404, { error: 'no such thing' }));
  const client = new ExampleClient({ baseUrl: server.url });
  async function whereItWasCalled() {
    await client.get('one');
  }
  const error = await whereItWasCalled().catch((caught) => caught);
  expect(error.stack).toMatch(/^NotFoundError: example things\.get: /);
  expect(error.stack).toContain('whereItWasCalled');
  expect(error.stack).not.toContain('call.ts');
});

test.each(['GET things', 'get /things', 'FETCH /things', ''])('rawRequest(%j) is no route', async (route) => {
  const client = new ExampleClient({ baseUrl: 'https://x.example' });
  await expect(client.rawRequest(route as 'GET /x')).rejects.toThrow(/is not a method and a path/);
});

test('the retry budget: a server that is down is not hit three times by everybody', async () => {
  const server = await serve(answer(503, {}, { 'retry-after': '0' }));
  const client = new ExampleClient({ baseUrl: server.url, logger: silent, retryBudget: { capacity: 10 } });
  for (let i = 0; i < 20; i += 1) await client.get('one').catch(() => {});
  expect(server.received()).toBe(30);
  await expect(client.get('one')).rejects.toThrow(/retry budget is spent/);
});

test('successes fill the retry budget again', async () => {
  let broken = true;
  const server = await serve((request, response) =>
    answer(broken ? 503 : 200, broken ? {} : thing, { 'retry-after': '0' })(request, response),
  );
  const client = new ExampleClient({ baseUrl: server.url, logger: silent, retryBudget: { capacity: 2, refill: 0.5 } });
  await client.get('one').catch(() => {});
  await client.get('one').catch(() => {});
  expect(server.received()).toBe(4);
  broken = false;
  await client.get('one');
  await client.get('one');
  broken = true;
  await client.get('one').catch(() => {});
  expect(server.received()).toBe(8);
});

test('log lines name the call and what came of it', async () => {
  const logger = keepingLogger();
  const server = await serve(inTurn(answer(503), answer(200, thing)));
  await new ExampleClient({ baseUrl: server.url, logger, logLevel: 'debug' }).get('one');
  expect(logger.lines).toHaveLength(3);
  expect(logger.lines[0]).toMatch(/^example things\.get: GET http:.*\/things\/one 503 in \d+ ms, attempt 1\.$/);
  expect(logger.lines[1]).toMatch(/Trying again in \d+ ms\.$/);
  expect(logger.lines[2]).toMatch(/ 200 in \d+ ms, attempt 2\.$/);
});

test('a logger that throws does not make a call fail', async () => {
  const server = await serve(answer(200, { name: 1, kind: 'big' }));
  const fail = () => {
    throw new Error('the disk is full');
  };
  const logger = { debug: fail, info: fail, warn: fail, error: fail };
  await expect(new ExampleClient({ baseUrl: server.url, logger, logLevel: 'debug' }).get('one')).resolves.toBeDefined();
});

test('an error is plain data where that is wanted', async () => {
  const server = await serve(answer(409, { error: 'exists', code: 'DUPLICATE' }, { 'x-request-id': 'r-1' }));
  const error = await new ExampleClient({ baseUrl: server.url, logger: silent })
    .create({ name: 'one' })
    .catch((caught) => caught);
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'ConflictError',
    message: 'example things.create: exists (DUPLICATE) [HTTP 409].',
    provider: 'example',
    operation: 'things.create',
    method: 'POST',
    url: `${server.url}/things`,
    attempts: 1,
    status: 409,
    contentType: 'application/json',
    code: 'DUPLICATE',
    providerMessage: 'exists',
    requestId: 'r-1',
    body: { error: 'exists', code: 'DUPLICATE' },
  });
});

test('a limit on Retry-After does not limit the own backoff', async () => {
  const server = await serve(inTurn(answer(503), answer(200, thing)));
  expect(await new ExampleClient({ baseUrl: server.url, logger: silent, maxRetryAfter: 0 }).get('one')).toEqual(thing);
});

test('with() adds headers to those of the client', async () => {
  const seen: unknown[] = [];
  const server = await serve((request, response) => {
    seen.push([request.headers['x-a'], request.headers['x-b']]);
    answer(200, thing)(request, response);
  });
  await new ExampleClient({ baseUrl: server.url, headers: { 'x-a': '1' } })
    .with({ headers: { 'x-b': '2' } })
    .get('one');
  expect(seen).toEqual([['1', '2']]);
});

test('a log level that is none is refused', () => {
  expect(() => new ExampleClient({ baseUrl: 'https://x.example', logLevel: 'silent' as never })).toThrow(/logLevel/);
});

test('an unreachable host after the request went out is not taken for a connection that was never made', async () => {
  let sent = 0;
  const client = new ExampleClient({
    baseUrl: 'https://x.example',
    logger: silent,
    fetch: () => {
      sent += 1;
      return Promise.reject(
        new TypeError('fetch failed', {
          cause: Object.assign(new Error('x'), { code: 'EHOSTUNREACH', syscall: 'read' }),
        }),
      );
    },
  });
  await expect(client.create({ name: 'one' })).rejects.toMatchObject({ mayHaveTakenEffect: true, attempts: 1 });
  expect(sent).toBe(1);
});

test('a list that is none is an error, and null is an empty one', async () => {
  const server = await serve(inTurn(answer(200, 'null'), answer(200, { a: 1 })));
  const client = new ExampleClient({ baseUrl: server.url, logger: silent });
  expect((await client.things()).items).toEqual([]);
  await expect(client.things()).rejects.toMatchObject({ name: 'DecodeError' });
});

test('with() keeps what it is given as undefined', async () => {
  const server = await serve(() => {});
  const client = new ExampleClient({ baseUrl: server.url, timeout: 100, retries: 0, logger: silent });
  await expect(client.with({ timeout: undefined }).get('one')).rejects.toThrow('timeout 100 ms');
});
