import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cursorPages, numberedPages, offsetPages, operation, type Paging, type ParsedResponse } from '../src/index.js';
import { answer, ExampleClient, serve, silent } from './harness.js';

/** Servers whose lists do not come to the end that they tell. */
const total = ({ headers }: ParsedResponse) => Number(headers.get('x-total') ?? Number.NaN) || undefined;
const offset = offsetPages({ offset: 'offset', size: 'size', defaultSize: 2, total });
const pages = numberedPages({ page: 'page', pages: ({ headers }) => Number(headers.get('x-pages')) || undefined });
const cursor = cursorPages({ cursor: 'next', next: ({ headers }) => headers.get('x-next'), total });

interface Served {
  readonly items: readonly string[];
  readonly next?: string;
  readonly total?: number;
  readonly pages?: number;
}

async function listed(paging: Paging, page: (query: URLSearchParams, turn: number) => Served) {
  let turn = 0;
  const server = await serve((request, response) => {
    const served = page(new URL(request.url ?? '', 'http://x').searchParams, turn);
    turn += 1;
    answer(
      200,
      served.items.map((name) => ({ name })),
      {
        ...(served.next !== undefined && { 'x-next': served.next }),
        ...(served.total !== undefined && { 'x-total': String(served.total) }),
        ...(served.pages !== undefined && { 'x-pages': String(served.pages) }),
      },
    )(request, response);
  });
  const open = operation({
    id: 'things.list',
    method: 'GET',
    path: '/things',
    repeat: 'readonly',
    response: z.array(z.looseObject({ name: z.string() })),
    paging,
  });
  const client = new ExampleClient({ baseUrl: server.url, logger: silent });
  const came: string[] = [];
  const loop = async () => {
    for await (const { name } of client.list<unknown, { readonly name: string }>(open, {})) came.push(name);
  };
  const error = await loop().catch((caught: unknown) => caught);
  return { came, error, received: server.received };
}

describe('a list ends in an error that says how many came', () => {
  test.each<[string, Paging, (query: URLSearchParams, turn: number) => Served, number, RegExp]>([
    [
      'an offset that the server ignores',
      offset,
      () => ({ items: ['a', 'b'], total: 9 }),
      2,
      /the same page came twice/,
    ],
    [
      'an offset that it ignores on the last page',
      offset,
      () => ({ items: ['a', 'b'], total: 4 }),
      2,
      /the same page came twice/,
    ],
    [
      'a page number that it ignores on the last page',
      pages,
      () => ({ items: ['a', 'b'], pages: 2 }),
      2,
      /the same page came twice/,
    ],
    [
      'an empty page in the middle, by the total',
      offset,
      (query) => ({ items: query.get('offset') === '2' ? [] : ['a', 'b'], total: 9 }),
      2,
      /the list ends early: this page is empty, but the server says that there are 9 items/,
    ],
    [
      'an empty page in the middle, by the number of pages',
      pages,
      (query) => ({ items: query.get('page') === '2' ? [] : ['a', 'b'], pages: 5 }),
      2,
      /the list ends early: this page is empty, but the server says that there is more/,
    ],
    [
      'a first page without a cursor, though by the total there is more',
      cursor,
      () => ({ items: ['a'], total: 9 }),
      0,
      /the list ends early: its only page has 1, but the server says that there are 9 items/,
    ],
    [
      'an empty first page without a cursor, though by the total there is more',
      cursor,
      () => ({ items: [], total: 9 }),
      0,
      /the list ends early: this page is empty, but the server says that there are 9 items/,
    ],
    [
      'empty pages with ever new cursors',
      cursor,
      (_, turn) => ({ items: turn === 0 ? ['a'] : [], next: `c${turn}` }),
      1,
      /the list does not end: 100 empty pages came one after another/,
    ],
    [
      'two pages in turn with ever new cursors',
      cursor,
      (_, turn) => ({ items: turn % 2 ? ['c', 'd'] : ['a', 'b'], next: `c${turn}` }),
      0,
      /the list does not end: the same page came twice/,
    ],
    [
      'a page in turn with an empty one',
      cursor,
      (_, turn) => ({ items: turn % 2 ? ['a'] : [], next: `c${turn}` }),
      0,
      /the list does not end: the same page came twice/,
    ],
    [
      'five pages in turn with ever new cursors',
      cursor,
      (_, turn) => ({ items: [`a${turn % 5}`, 'b'], next: `c${turn}` }),
      0,
      /the list does not end: the same page came twice/,
    ],
  ])('%s', async (_, paging, page, least, message) => {
    const { came, error } = await listed(paging, page);
    expect(error).toMatchObject({ name: 'DecodeError', operation: 'things.list' });
    expect(String(error)).toMatch(message);
    expect(String(error)).toContain(`where ${came.length} items had come`);
    expect(came.length).toBeGreaterThanOrEqual(least);
    expect(came.length).toBeLessThan(50);
  });

  test('pages that a filter left empty, and things that are alike, are no circle', async () => {
    const served: Served[] = [
      { items: ['a', 'b'], next: '1' },
      { items: [], next: '2' },
      { items: [], next: '3' },
      { items: ['a', 'c'], next: '4' },
      { items: ['a', 'd', 'b'], next: '5' },
      { items: ['a', 'e', 'b'] },
    ];
    const { came, error } = await listed(cursor, (_, turn) => served[turn] ?? { items: [] });
    expect(error).toBeUndefined();
    expect(came).toEqual(['a', 'b', 'a', 'c', 'a', 'd', 'b', 'a', 'e', 'b']);
  });

  test('a thing is known by its id, whatever else changes', async () => {
    let turn = 0;
    const server = await serve((request, response) => {
      turn += 1;
      answer(
        200,
        [
          { id: 1, seen: turn },
          { id: 2, seen: turn },
        ],
        { 'x-total': '9' },
      )(request, response);
    });
    const open = operation({ id: 'things.list', method: 'GET', path: '/things', repeat: 'readonly', paging: offset });
    const client = new ExampleClient({ baseUrl: server.url, logger: silent });
    await expect(client.list<unknown, unknown>(open as never, {}).toArray()).rejects.toThrow(/same page came twice/);
  });

  test('later pages with cursors may differ from the total, as things come and go', async () => {
    const { came, error } = await listed(cursor, (query) =>
      query.has('next') ? { items: ['c'], total: 9 } : { items: ['a', 'b'], total: 9, next: '1' },
    );
    expect([came, error]).toEqual([['a', 'b', 'c'], undefined]);
  });

  test('what is removed while it is listed ends a list, and is no error', async () => {
    const { came, error } = await listed(offset, (query) =>
      query.get('offset') === '2' ? { items: [], total: 2 } : { items: ['a', 'b'], total: 4 },
    );
    expect([came, error]).toEqual([['a', 'b'], undefined]);
  });
});
