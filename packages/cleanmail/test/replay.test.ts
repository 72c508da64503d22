import { describe, expect, test } from 'vitest';
import { capturingServer } from '../../../test/capturing-server.js';
import { CleanmailClient, operations } from '../src/index.js';
import { calls, idsIn } from './example-calls.js';
import documented from './fixtures/documented.json' with { type: 'json' };
import inventory from './fixtures/inventory.json' with { type: 'json' };

interface Exchange {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly query?: readonly (readonly string[])[];
  readonly body?: unknown;
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly body: unknown;
  };
}

const exchanges: readonly Exchange[] = documented.exchanges;

/**
 * What the vendor's examples send and the server does not know: filters that are none by the tables. The answers to
 * them are those to no filter at all. The filter that was meant is sent in their place.
 */
const deviations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'GET /domains/{domainId}/users': { name: 'email' },
  'GET /users': { name: 'email' },
  'GET /domains/{domainId}/groups': { address: 'recipient' },
};

/** The fields that the tables call times. One counts seconds in its examples, the others milliseconds. */
const times = new Set(
  Object.values(inventory.types).flatMap((fields) =>
    fields.filter(({ type }) => type === 'Date').map(({ name }) => name),
  ),
);

/** A documented value as a caller holds it: times as `Date`. */
function asHeld(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => asHeld(item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, asHeld(field, name)]));
  }
  if (typeof value !== 'number' || !times.has(key)) return value;
  return new Date(key === 'performedAt' ? value * 1000 : value);
}

/** Answers that are more than their times. */
function expectedOf(operation: string, body: unknown): unknown {
  if (operation === 'GET /users/{userId}/sign') return { sign: 'Robert Stark<br/>King of the north' };
  if (!operation.endsWith('/dkim') || !Array.isArray(body)) return asHeld(body);
  return body.map((line: string) => {
    const [name, type, ...value] = line.split(' ');
    return { name, type, value: value.join(' '), line };
  });
}

const server = capturingServer();

const connect = () =>
  new CleanmailClient({ token: 'a-token', baseUrl: `${server.url}/api/v3`, retries: 0, validate: 'strict' });

test('the operations are the 93 of the document', () => {
  const routes = operations.map(({ method, path }) => `${method} ${path}`);
  expect(routes.toSorted()).toEqual(inventory.operations.map(({ route }) => route).sort());
  expect(Object.keys(calls).sort()).toEqual(routes.toSorted());
  expect(new Set(operations.map(({ id }) => id)).size).toBe(93);
});

test('63 exchanges are documented, and each deviation is of one', () => {
  expect(exchanges).toHaveLength(63);
  for (const operation of Object.keys(deviations)) {
    expect(exchanges.filter((exchange) => exchange.operation === operation)).toHaveLength(1);
  }
});

describe.each(exchanges)('$operation', ({ operation, method, path, query = [], body, answer }) => {
  const renamed = deviations[operation] ?? {};
  const sentQuery = Object.fromEntries(query.map(([name = '', value = '']) => [renamed[name] ?? name, value]));
  const send = async () => {
    const ids = idsIn(operation.replace(/^\S+ /, ''), path);
    if (!ids) throw new Error('the path does not fit its template');
    server.answer = {
      status: answer.status,
      body: answer.body === null ? '' : JSON.stringify(answer.body),
      headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, value ?? ''])),
    };
    return calls[operation]?.(connect(), { ids, query: sentQuery, body: asHeld(body) });
  };

  test('the request is the documented one', async () => {
    server.requests.length = 0;
    await send();
    expect(server.requests).toHaveLength(1);
    const [request] = server.requests;
    const url = new URL(request?.url ?? '', server.url);
    expect(`${request?.method} ${url.pathname}`).toBe(`${method} /api/v3${path}`);
    expect(Object.fromEntries(url.searchParams)).toEqual(sentQuery);
    expect(request?.body === '' ? undefined : JSON.parse(request?.body ?? '')).toEqual(body);
    expect(request?.headers).toMatchObject({ authorization: 'Bearer a-token', accept: 'application/json' });
    expect(request?.headers['content-type']).toBe(body === undefined ? undefined : 'application/json');
  });

  test('the answer keeps every documented field, and fits strictly', async () => {
    const result = await send();
    const page = result as { readonly items?: unknown; readonly total?: number } | undefined;
    const value = page?.items ?? result;
    expect(value).toEqual(answer.body === null ? undefined : expectedOf(operation, answer.body));
    const total = answer.headers['X-Total-Count'];
    if (total !== undefined) expect(page?.total).toBe(Number(total));
  });
});
