import { operations as cleanmail } from '@mailhost/cleanmail';
import { operations as iredadmin } from '@mailhost/iredadmin';
import { operations as planimail } from '@mailhost/planimail';
import { operations as protecmail } from '@mailhost/protecmail';
import { operations as wildduck } from '@mailhost/wildduck';
import { afterAll, describe, expect, test } from 'vitest';
import { everyCall } from './calls.js';
import { type Clients, directClients, type GatewayCall, pageClients, startGateway, startUpstream } from './harness.js';

/** Each operation once from a server and once from a page: the product must not be able to tell, nor the caller. */

const seen: GatewayCall[] = [];
const upstream = await startUpstream(undefined, afterAll);
const gateway = await startGateway(
  upstream.url,
  {
    authorize: async (call) => {
      seen.push(call);
      return true;
    },
  },
  afterAll,
);
const direct = directClients(upstream.url, { retries: 0 });
const page = pageClients(gateway.address, { retries: 0 });

/** Each multipart body has a boundary of its own. */
const withoutBoundary = (text: string) => text.replace(/formdata-undici-\d+/g, 'boundary');

async function run(clients: Clients, call: (clients: Clients) => PromiseLike<unknown>) {
  upstream.received.length = 0;
  const outcome = await Promise.resolve(call(clients)).then(
    (value) => JSON.stringify(value),
    (error: { toJSON(): object }) => JSON.stringify({ ...error.toJSON(), url: undefined }),
  );
  const sent = upstream.received.map(({ method, url, headers, body }) => ({
    method,
    url,
    body: withoutBoundary(body.toString('latin1')),
    type: withoutBoundary(headers['content-type'] ?? ''),
    accept: headers.accept,
  }));
  return { sent, outcome, headers: upstream.received.map(({ headers }) => headers) };
}

const operations = { planimail, protecmail, cleanmail, iredadmin, wildduck };

test('every operation of every product is here, but the gateway’s own', () => {
  const routes = Object.entries(operations).flatMap(([provider, declared]) =>
    declared.map(({ method, path }) => `${provider} ${method} ${path}`),
  );
  const here = new Set(everyCall.map(({ provider, route }) => `${provider} ${route}`));
  expect([...here, 'iredadmin POST /login', 'wildduck DELETE /authenticate'].sort()).toEqual(routes.sort());
});

const valuesOf = (parameters: URLSearchParams) =>
  Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));

describe.each(everyCall)('$provider $route', ({ provider, route, call }) => {
  test('reaches the product as without a gateway, gives the same, and is told to authorize as it is', async () => {
    const without = await run(direct, call);
    seen.length = 0;
    const through = await run(page, call);
    expect(without.sent.length).toBeGreaterThan(0);
    expect(through.sent).toEqual(without.sent);
    expect(through.outcome).toEqual(without.outcome);

    expect(seen).toHaveLength(through.sent.length);
    const [told] = seen;
    const [sent] = through.sent;
    if (!told || !sent) throw new Error('nothing was sent');
    expect(told.provider).toBe(provider);
    expect(`${told.operation.method} ${told.operation.path}`).toBe(route);
    const declared = operations[provider].find(({ method, path }) => `${method} ${path}` === route);
    expect(told.operation).toMatchObject({ id: declared?.id, repeat: declared?.repeat });
    expect(told.operation.destructive).toBe(route.startsWith('DELETE ') || declared?.destructive === true);

    const { pathname, searchParams } = new URL(sent.url, upstream.url);
    const filled = told.operation.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(told.path[name] ?? ''));
    expect(pathname.endsWith(filled)).toBe(true);
    expect(told.query).toEqual(valuesOf(searchParams));
    if (sent.type === 'application/json')
      expect(told.body).toEqual(JSON.parse(Buffer.from(sent.body, 'latin1').toString()));
    if (sent.type === 'application/x-www-form-urlencoded') {
      expect(Object.keys(Object(told.body)).sort()).toEqual([...new URLSearchParams(sent.body).keys()].sort());
    }
    if (sent.body === '') expect(told.body).toBeUndefined();

    // Neither a header of the page's browser nor one of the gateway's own; a file's length is not known in advance.
    const sorted = (headers: object | undefined) =>
      Object.entries(headers ?? {})
        .filter(([name]) => !/^(?:content-length|transfer-encoding)$/.test(name))
        .map(([name, value]) => `${name}: ${withoutBoundary(String(value))}`)
        .sort();
    for (const [index, headers] of through.headers.entries()) {
      expect(sorted(headers)).toEqual(sorted(without.headers[index]));
    }
  });
});
