import { describe, expect, test } from 'vitest';
import { type CleanmailClient, DecodeError } from '../src/index.js';
import { answering, type Sent } from './answering.js';

/** Lists that end early or turn in a circle: each ends in an error that says how many came. */

const items = (from: number, to: number) =>
  Array.from({ length: Math.max(to - from, 0) }, (_, index) => ({
    id: `i${from + index}`,
    name: `n${from + index}.example`,
  }));

const offsetOf = ({ url }: Sent) => Number(url.searchParams.get('offset') ?? 0);
const sizeOf = ({ url }: Sent) => Number(url.searchParams.get('pageSize') ?? 40);

const page = (found: readonly object[], total?: number) =>
  Response.json(found, total === undefined ? {} : { headers: { 'X-Total-Count': String(total) } });

const aliases = (answer: (sent: Sent) => Response) => {
  const { client, sent } = answering([answer]);
  return { list: () => client.domains.aliases.list('a').toArray(), client, sent };
};

describe('the server ignores the offset', () => {
  test.each([
    ['with a last page of its own size', 80],
    ['with a short last page', 45],
    ['with many pages', 1000],
  ])('%s', async (_, total) => {
    const { list, sent } = aliases((request) => page(items(0, sizeOf(request)), total));
    const error = await list().catch((caught) => caught);
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ operation: 'domains.aliases.list' });
    expect(error.message).toMatch(/\b40\b.*\bcome\b|\b40\b.*\bcame\b/);
    expect(sent).toHaveLength(2);
  });

  test('without a total', async () => {
    const { list } = aliases((request) => page(items(0, sizeOf(request))));
    await expect(list()).rejects.toThrow(/\b40\b/);
  });
});

test('an empty page in the middle, with a total that says more', async () => {
  const { list } = aliases((request) => page(offsetOf(request) === 40 ? [] : items(offsetOf(request), 100), 100));
  const error = await aliases((request) =>
    page(offsetOf(request) === 40 ? [] : items(offsetOf(request), offsetOf(request) + 40), 100),
  )
    .list()
    .catch((caught) => caught);
  expect(error).toBeInstanceOf(DecodeError);
  expect(error.message).toMatch(/\b40 items had come/);
  expect(error.message).toContain('100');
  // One that the server gives whole is read whole.
  expect(await list()).toHaveLength(100);
});

test('an empty first page, with a total that says more', async () => {
  await expect(aliases(() => page([], 3)).list()).rejects.toThrow(/\b0 items had come/);
});

test('two pages by turns', async () => {
  const { list } = aliases((request) => page(items(offsetOf(request) % 80, (offsetOf(request) % 80) + 40), 100_000));
  await expect(list()).rejects.toThrow('does not end');
});

test('what was deleted meanwhile makes a list shorter, and is no error', async () => {
  const { list } = aliases((request) => (offsetOf(request) === 0 ? page(items(0, 40), 41) : page([], 40)));
  expect(await list()).toHaveLength(40);
});

test('every list is watched', async () => {
  const calls: Readonly<Record<string, (client: CleanmailClient) => PromiseLike<unknown>>> = {
    'domains.list': (it) => it.domains.list().toArray(),
    'users.list': (it) => it.users.list().toArray(),
    'domains.users.list': (it) => it.domains.users.list('a').toArray(),
    'policies.list': (it) => it.policies.list('a').toArray(),
    'domains.groups.list': (it) => it.domains.groups.list('a').toArray(),
    'domains.admins.list': (it) => it.domains.admins.list('a').toArray(),
    'security.admins.list': (it) => it.security.admins.list().toArray(),
    'filters.attachments.list': (it) => it.filters.attachments.list('a').toArray(),
    'filters.uris.list': (it) => it.filters.uris.list('a').toArray(),
    'domains.wblist.list': (it) => it.domains.wblist.list('a').toArray(),
    'users.wblist.list': (it) => it.users.wblist.list('a').toArray(),
    'emails.list': (it) => it.emails.list('a', 'INBOX').toArray(),
  };
  for (const [operation, call] of Object.entries(calls)) {
    const { client } = answering([(request) => page(items(0, sizeOf(request)), 45)]);
    await expect(call(client)).rejects.toMatchObject({
      operation,
      name: 'DecodeError',
      message: expect.stringMatching(/\b40\b/),
    });
  }
});
