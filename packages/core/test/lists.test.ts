import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cursorPages, numberedPages, offsetPages, operation, type Paging, type ParsedResponse } from '../src/index.js';
import { answer, ExampleClient, inTurn, serve, silent } from './harness.js';

const declare = (paging: Paging) =>
  operation({
    id: 'things.list',
    method: 'GET',
    path: '/things',
    repeat: 'readonly',
    response: z.array(z.int()),
    read: (value: readonly number[]) => value,
    paging,
  });

const total = (from: ParsedResponse) => {
  const header = from.headers.get('x-total');
  return header === null ? undefined : Number(header);
};

/** A list of numbers from 0, by whatever style the query asks for. */
async function numbers(count: number, { withTotal = true } = {}) {
  const requests: string[] = [];
  const server = await serve((request, response) => {
    requests.push(request.url ?? '');
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const size = Number(query.get('size') ?? 3);
    const start = query.has('page')
      ? (Number(query.get('page')) - 1) * size
      : Number(query.get('offset') ?? query.get('next') ?? 0);
    const items = Array.from({ length: count }, (_, i) => i).slice(start, start + size);
    const next = start + size < count ? String(start + size) : '';
    const headers = {
      ...(withTotal && { 'x-total': String(count), 'x-pages': String(Math.ceil(count / size)) }),
      'x-next': next,
    };
    answer(200, items, headers)(request, response);
  });
  return { requests, client: new ExampleClient({ baseUrl: server.url, logger: silent }) };
}

const all = (count: number) => Array.from({ length: count }, (_, i) => i);

describe.each<[string, Paging]>([
  ['offset and total', offsetPages({ offset: 'offset', size: 'size', defaultSize: 3, total })],
  ['offset without total', offsetPages({ offset: 'offset', size: 'size', defaultSize: 3 })],
  ['page numbers', numberedPages({ page: 'page', pages: ({ headers }) => Number(headers.get('x-pages')), total })],
  ['page numbers without their count', numberedPages({ page: 'page', pages: () => undefined })],
  ['cursors', cursorPages({ cursor: 'next', next: ({ headers }) => headers.get('x-next'), total })],
])('%s', (_, paging) => {
  const open = declare(paging);

  test.each([0, 1, 3, 4, 9, 10])('%i items: every one, once', async (count) => {
    const { client } = await numbers(count);
    const seen: number[] = [];
    for await (const item of client.list(open, {})) seen.push(item);
    expect(seen).toEqual(all(count));
  });

  test('pages, limits, next and resuming', async () => {
    const { client, requests } = await numbers(10);
    const first = await client.list(open, {});
    expect([first.items, first.hasNext]).toEqual([[0, 1, 2], true]);
    const second = await first.next();
    expect(second?.items).toEqual([3, 4, 5]);
    expect((await first.next())?.items).toEqual([3, 4, 5]);
    const resumed = client.list(open, {}, { resume: second?.nextPosition });
    expect(await resumed.toArray()).toEqual([6, 7, 8, 9]);
    const sizes: number[] = [];
    for await (const page of client.list(open, {}).pages()) sizes.push(page.items.length);
    expect(sizes.slice(0, 4)).toEqual([3, 3, 3, 1]);
    requests.length = 0;
    expect(await client.list(open, {}).toArray({ limit: 4 })).toEqual([0, 1, 2, 3]);
    expect(requests).toHaveLength(2);
    requests.length = 0;
    for await (const item of client.list(open, {})) if (item === 1) break;
    expect(requests).toHaveLength(1);
    await expect(client.list(open, {}).toArray({ limit: Number.NaN })).rejects.toThrow(/limit/);
  });
});

test('the total is told where the server tells it', async () => {
  const { client } = await numbers(10);
  const open = declare(offsetPages({ offset: 'offset', size: 'size', defaultSize: 3, total }));
  expect((await client.list(open, {})).total).toBe(10);
  const { client: silentServer } = await numbers(10, { withTotal: false });
  expect((await silentServer.list(open, {})).total).toBeUndefined();
});

test('a server that gives smaller pages than it was asked for is read to its end, without a total too', async () => {
  const server = await serve((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const start = Number(query.get('offset') ?? 0);
    answer(200, all(7).slice(start, start + 3))(request, response);
  });
  const open = operation({
    id: 'things.list',
    method: 'GET',
    path: '/things',
    repeat: 'readonly',
    response: z.array(z.int()),
    paging: offsetPages({ offset: 'offset', size: 'size', defaultSize: 2 }),
  });
  const client = new ExampleClient({ baseUrl: server.url, logger: silent });
  expect(await client.list<unknown, number>(open, { query: { size: 100 } }).toArray()).toEqual(all(7));
});

test('a server that does not heed the position is noticed', async () => {
  const server = await serve(answer(200, [1, 2, 3]));
  const open = declare(offsetPages({ offset: 'offset', size: 'size', defaultSize: 3 }));
  const client = new ExampleClient({ baseUrl: server.url, logger: silent });
  await expect(client.list(open, {}).toArray()).rejects.toThrow(/same page came twice/);
  expect(server.received()).toBe(2);
});

test('a single answer is one page', async () => {
  const server = await serve(answer(200, ['a', 'b']));
  const client = new ExampleClient({ baseUrl: server.url, logger: silent });
  const page = await client.things();
  expect([page.items, page.hasNext, await page.next()]).toEqual([['a', 'b'], false, undefined]);
  expect(await client.things().toArray()).toEqual(['a', 'b']);
  const { data, response } = await client.things().withResponse();
  expect([data.items.length, response.status]).toEqual([2, 200]);
});

test('a page that fails ends the loop with its error, and what came before stays', async () => {
  const server = await serve(inTurn(answer(200, [0, 1, 2]), answer(403, {})));
  const open = declare(offsetPages({ offset: 'offset', size: 'size', defaultSize: 3 }));
  const client = new ExampleClient({ baseUrl: server.url, logger: silent });
  const seen: number[] = [];
  const loop = async () => {
    for await (const item of client.list(open, {})) seen.push(item);
  };
  await expect(loop()).rejects.toMatchObject({ name: 'PermissionDeniedError' });
  expect(seen).toEqual([0, 1, 2]);
});
