import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { holdTimers } from '../../../test/support/held-timers.js';
import { type Middleware, numberedPages, operation, Session, streamParser } from '../src/index.js';
import { openTelemetry } from '../src/opentelemetry/index.js';
import { secret } from './echoing-servers.js';
import { answer, ExampleClient, freePort, inTurn, resetAfterReading, serve, silent } from './harness.js';
import { exporter, good, onlyCall, open, spans, traced, tracer } from './tracing.js';

describe('a call', () => {
  test('is a span, and its request one below it, by the conventions for HTTP clients', async () => {
    const { url } = await serve(good);
    await traced(`${url}/api`).get('a b');
    const { call, requests } = onlyCall();
    expect(call).toMatchObject({ name: 'example things.get', kind: SpanKind.INTERNAL });
    expect(call.status).toEqual({ code: SpanStatusCode.UNSET });
    expect(call.attributes).toEqual({
      'mailhost.provider': 'example',
      'mailhost.operation': 'things.get',
      'mailhost.repeat': 'readonly',
      'mailhost.attempts': 1,
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ name: 'GET /api/things/{name}', kind: SpanKind.CLIENT });
    expect(requests[0]?.status).toEqual({ code: SpanStatusCode.UNSET });
    expect(requests[0]?.attributes).toEqual({
      'http.request.method': 'GET',
      'http.response.status_code': 200,
      'url.full': `${url}/api/things/a%20b`,
      'url.template': '/api/things/{name}',
      'server.address': '127.0.0.1',
      'server.port': Number(new URL(url).port),
      'mailhost.provider': 'example',
      'mailhost.operation': 'things.get',
      'mailhost.attempt': 1,
    });
  });

  test('that is repeated has a span for each attempt, with what it failed by', async () => {
    const { url } = await serve(
      inTurn(answer(503, {}, { 'retry-after': '0' }), answer(200, '{"na', { 'retry-after': '0' }), good),
    );
    await traced(url).get('one');
    const { call, requests } = onlyCall();
    expect(call.status.code).toBe(SpanStatusCode.UNSET);
    expect(call.attributes['mailhost.attempts']).toBe(3);
    expect(requests.map(({ attributes }) => attributes['http.request.resend_count'])).toEqual([undefined, 1, 2]);
    expect(requests.map(({ attributes }) => attributes['mailhost.attempt'])).toEqual([1, 2, 3]);
    expect(requests.map(({ attributes }) => attributes['error.type'])).toEqual(['503', 'DecodeError', undefined]);
    expect(requests.map(({ status }) => status)).toEqual([
      { code: SpanStatusCode.ERROR },
      { code: SpanStatusCode.ERROR },
      { code: SpanStatusCode.UNSET },
    ]);
  });

  test('that is redirected has a span for each request', async () => {
    const { url } = await serve(inTurn(answer(307, '', { location: '/other/one' }), good));
    await traced(url).get('one');
    const { requests } = onlyCall();
    expect(
      requests.map(({ attributes }) => [
        attributes['http.response.status_code'],
        attributes['http.request.resend_count'],
        attributes['url.full'],
      ]),
    ).toEqual([
      [307, undefined, `${url}/things/one`],
      [200, 1, `${url}/other/one`],
    ]);
    expect(requests[0]?.status.code).toBe(SpanStatusCode.UNSET);
  });

  test('that is sent again with new credentials counts as resent', async () => {
    const { url } = await serve(inTurn(answer(401, {}), good));
    let logins = 0;
    const auth = new Session({
      login: async () => {
        logins += 1;
      },
    });
    const client = new ExampleClient({ baseUrl: url, auth, logger: silent, middleware: [openTelemetry({ tracer })] });
    await client.get('one');
    expect(logins).toBe(2);
    const { requests } = onlyCall();
    expect(requests.map(({ attributes }) => attributes['error.type'])).toEqual(['401', undefined]);
    expect(requests[1]?.attributes['http.request.resend_count']).toBe(1);
  });

  test('that fails has status, class and the error, and says that it may have taken effect', async () => {
    const { url } = await serve(resetAfterReading);
    const error = await traced(url)
      .create({ name: 'one' })
      .catch((caught) => caught);
    const { call, requests } = onlyCall();
    expect(call.status).toEqual({ code: SpanStatusCode.ERROR, message: error.message });
    expect(call.attributes).toMatchObject({
      'error.type': 'ConnectionError',
      'mailhost.error_code': error.code,
      'mailhost.may_have_taken_effect': true,
      'mailhost.repeat': 'non-idempotent',
    });
    expect(call.events).toMatchObject([
      { name: 'exception', attributes: { 'exception.type': 'ConnectionError', 'exception.message': error.message } },
    ]);
    expect(call.events[0]?.attributes?.['exception.stacktrace']).toContain('opentelemetry.test');
    expect(requests[0]?.attributes).toMatchObject({ 'error.type': 'ConnectionError' });
    expect(requests[0]?.attributes).not.toHaveProperty('http.response.status_code');
  });

  test('that is refused names the status and the request', async () => {
    const { url } = await serve(answer(404, { error: 'no such thing' }, { 'x-request-id': 'abc-1' }));
    await expect(traced(url).get('one')).rejects.toMatchObject({ status: 404 });
    const { call, requests } = onlyCall();
    expect(call.attributes).toMatchObject({ 'error.type': '404', 'mailhost.request_id': 'abc-1' });
    expect(call.attributes).not.toHaveProperty('mailhost.may_have_taken_effect');
    expect(requests[0]?.attributes).toMatchObject({ 'error.type': '404', 'http.response.status_code': 404 });
    expect(requests[0]?.status).toEqual({ code: SpanStatusCode.ERROR });
  });

  test('that is not sent is a span without requests', async () => {
    await expect(traced('http://127.0.0.1:9').create({ name: '' })).rejects.toThrow();
    const { call, requests } = onlyCall();
    expect(requests).toEqual([]);
    expect(call.attributes).toMatchObject({ 'error.type': 'ValidationError', 'mailhost.attempts': 0 });
  });

  test.each([
    ['times out', 'TimeoutError'],
    ['is ended by its caller', 'AbortError'],
  ])('that %s ends its spans at once', async (_, type) => {
    const timers = holdTimers((milliseconds) => milliseconds === 60_000);
    const controller = new AbortController();
    const { url } = await serve(() => (type === 'AbortError' ? controller.abort() : timers.end()));
    const client = traced(url, { timeout: 60_000, retries: 0, signal: controller.signal });
    await expect(client.get('one')).rejects.toMatchObject({ name: type });
    expect(open.size).toBe(0);
    const { call: span, requests } = onlyCall();
    expect(span.attributes['error.type']).toBe(type);
    expect(requests[0]?.attributes['error.type']).toBe(type);
  });

  test('that is ended while it waits for a retry, or before it began', async () => {
    const { url } = await serve(answer(503, {}, { 'retry-after': '31' }));
    const timers = holdTimers((milliseconds) => milliseconds === 31_000);
    const controller = new AbortController();
    const waiting = expect(traced(url).get('one', { signal: controller.signal })).rejects.toThrow();
    await timers.held();
    controller.abort();
    await waiting;
    await expect(traced(url).get('one', { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(spans().map(({ attributes }) => attributes['error.type'])).toEqual(['AbortError', '503', 'AbortError']);
  });

  test('that cannot connect', async () => {
    const port = await freePort();
    await expect(traced(`http://127.0.0.1:${port}`, { retries: 0 }).get('one')).rejects.toThrow();
    expect(onlyCall().requests[0]?.attributes).toMatchObject({
      'error.type': 'ConnectionError',
      'mailhost.error_code': 'ECONNREFUSED',
    });
  });

  test('that middleware breaks, with words of its own that stay out', async () => {
    const middleware: Middleware[] = [() => Promise.reject(new RangeError(secret))];
    await expect(traced('http://127.0.0.1:9', { middleware }).get('one')).rejects.toThrow(secret);
    const { call, requests } = onlyCall();
    expect(call.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(call.events).toEqual([]);
    expect([call, ...requests].map(({ attributes }) => attributes['error.type'])).toEqual(['RangeError', 'RangeError']);
  });

  test('of a path that the caller wrote is named without it', async () => {
    const { url } = await serve(answer(200, {}));
    await traced(url).rawRequest('GET /people/ana');
    const { call, requests } = onlyCall();
    expect(call).toMatchObject({ name: 'example request', attributes: { 'mailhost.operation': 'GET /people/ana' } });
    expect(requests[0]?.name).toBe('GET');
    expect(requests[0]?.attributes).not.toHaveProperty('url.template');
  });
});

test('each page of a list is a call', async () => {
  const { url } = await serve((request, response) => answer(200, [`one of ${request.url}`])(request, response));
  const pages = operation({
    id: 'things.pages',
    method: 'GET',
    path: '/things',
    repeat: 'readonly',
    response: z.array(z.string()),
    paging: numberedPages({ page: 'page', pages: () => 3 }),
  });
  const client = traced(url);
  expect(await client.list(pages, {}).toArray()).toHaveLength(3);
  const calls = spans().filter(({ kind }) => kind === SpanKind.INTERNAL);
  expect(calls.map(({ name }) => name)).toEqual(Array(3).fill('example things.pages'));
});

test('a stream ends its spans when it is handed on', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    response.write('half');
  });
  const download = operation({
    id: 'things.download',
    method: 'GET',
    path: '/things',
    repeat: 'readonly',
    responseParser: streamParser(),
  });
  const stream = await traced(url).call(download, {});
  expect(open.size).toBe(0);
  expect(onlyCall().requests[0]?.attributes['http.response.status_code']).toBe(200);
  await stream.cancel();
});

describe('with a context manager', () => {
  beforeEach(() => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  });

  test("calls belong to the caller's span, each to its own, and what runs inside a request to that", async () => {
    const { url } = await serve(good);
    const client = traced(url, {
      middleware: [
        async (request, next) => {
          tracer.startSpan('inside').end();
          return next(request);
        },
      ],
    });
    const parents = ['a', 'b'].map((name) => tracer.startSpan(name));
    await Promise.all(
      parents.map(async (parent) => {
        await context.with(trace.setSpan(context.active(), parent), () => client.get('one'));
        parent.end();
      }),
    );
    const parentOf = (span: ReadableSpan) =>
      spans().find((other) => other.spanContext().spanId === span.parentSpanContext?.spanId);
    const inside = spans().filter(({ name }) => name === 'inside');
    const ways = inside.map((span) => {
      const way: string[] = [];
      for (let link: ReadableSpan | undefined = span; link; link = parentOf(link)) way.push(link.name);
      return way;
    });
    expect(ways.toSorted()).toEqual([
      ['inside', 'GET /things/{name}', 'example things.get', 'a'],
      ['inside', 'GET /things/{name}', 'example things.get', 'b'],
    ]);
    expect(trace.getActiveSpan()).toBeUndefined();
  });
});

test('without a context manager, a parent can be given', async () => {
  const { url } = await serve(good);
  const parent = tracer.startSpan('parent');
  await traced(url, {}, { parent: trace.setSpan(ROOT_CONTEXT, parent) }).get('one');
  parent.end();
  expect(spans().map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual([
    undefined,
    spans()[0]?.spanContext().spanId,
    spans()[1]?.spanContext().spanId,
  ]);
});

describe('the headers of the trace', () => {
  const receiving = async () => {
    const seen: (string | undefined)[] = [];
    const { url } = await serve((request, response) => {
      seen.push(request.headers['traceparent']?.toString());
      good(request, response);
    });
    return { url, seen };
  };

  test('are not sent unless asked for, and then name the span of the request', async () => {
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
    const { url, seen } = await receiving();
    await traced(url).get('one');
    exporter.reset();
    await traced(url, {}, { propagate: true }).get('one');
    const { traceId, spanId } = onlyCall().requests[0]?.spanContext() ?? {};
    expect(seen).toEqual([undefined, `00-${traceId}-${spanId}-01`]);
  });

  test('do not go to another origin', async () => {
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
    const [home, other] = [await receiving(), await receiving()];
    const elsewhere = operation({ id: 'things.elsewhere', method: 'GET', path: `${other.url}/x`, repeat: 'readonly' });
    await traced(home.url, {}, { propagate: true }).call(elsewhere, {});
    expect(other.seen).toEqual([undefined]);
  });
});

test('two tracers on one client see the same call, and with() keeps them', async () => {
  const { url } = await serve(inTurn(answer(503, {}, { 'retry-after': '0' }), good));
  await traced(url, { middleware: [openTelemetry({ tracer })] })
    .with({ retries: 1 })
    .get('one');
  expect(spans().filter(({ name }) => name === 'example things.get')).toHaveLength(2);
  expect(spans().filter(({ name }) => name === 'GET /things/{name}')).toHaveLength(4);
});

test('without an SDK nothing is recorded, and calls work', async () => {
  const { url } = await serve(good);
  const client = new ExampleClient({ baseUrl: url, middleware: [openTelemetry()] });
  await expect(client.get('one')).resolves.toMatchObject({ name: 'one' });
  expect(spans()).toEqual([]);
});
