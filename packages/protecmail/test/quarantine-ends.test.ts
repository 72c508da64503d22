import { describe, expect, test } from 'vitest';
import { DecodeError, ProtecmailClient, type ProtecmailOptions } from '../src/index.js';

/** Servers whose quarantine ends early or turns in a circle: a list says so, and how many mails came. */

const mail = (ident: number) => ({
  date: '2018-06-11T22:49:39+02:00',
  email: 'a@b.example',
  domain: 'b.example',
  mailfrom: 'x',
  subject: 'y',
  ident: String(ident),
});
const mails = (from: number, to: number) =>
  Array.from({ length: Math.max(to - from, 0) }, (_, index) => mail(from + index));

/** What a server tells of a page. */
interface Told {
  readonly emails?: unknown;
  readonly count?: number;
  readonly nb_pages?: number;
  readonly current_page?: number;
}

function answering(page: (start: number, size: number) => Told | null, options: ProtecmailOptions = {}) {
  const fetch = async (url: string) => {
    const [start = 0, size = 0] = url.split('/').slice(-2).map(Number);
    return Response.json({ request_id: 'r', success: true, data: page(start, size) });
  };
  return new ProtecmailClient({
    apiKey: 'k',
    baseUrl: 'https://x.example',
    fetch,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    ...options,
  });
}

const list = (client: ProtecmailClient, resume?: number) =>
  client.quarantine.list('b.example', { pageSize: 10, ...(resume !== undefined && { resume }) }).toArray();

const firstIsOne =
  (total: number, numbers = true) =>
  (start: number, size: number) => {
    const first = (Math.max(start, 1) - 1) * size;
    const emails = mails(first, Math.min(first + size, total));
    return numbers ? { emails, count: total, nb_pages: Math.ceil(total / size), current_page: start } : { emails };
  };

/** Counted by mails, with one page missing in the middle. */
const hole = (start: number, size: number) => ({
  emails: start >= 10 && start < 20 ? [] : mails(start, Math.min(start + size, 35)),
  count: 35,
});

const ignoresStart = (total: number) => (_: number, size: number) => ({
  emails: mails(0, Math.min(size, total)),
  count: total,
});

test.each<[string, (start: number, size: number) => Told, ProtecmailOptions, string]>([
  ['pages that count from 1', firstIsOne(25), {}, 'ended after 10 mails, though the server says that there are 25'],
  ['the same, by option', firstIsOne(25), { quarantineStart: 'page' }, 'ended after 20 mails, though the server says'],
  ['the same without numbers', firstIsOne(25, false), {}, 'after 10 mails the same ones came again'],
  ['an empty page in the middle', hole, {}, 'ended after 10 mails, though the server says that there are 35'],
  ['an empty first page', () => ({ emails: [], count: 25 }), {}, 'ended after 0 mails, though the server says'],
  ['no list, and a number', () => ({ emails: null, count: 25 }), {}, 'ended after 0 mails, though the server says'],
  [
    'an empty page, and more pages',
    (start) => ({ emails: start < 10 ? mails(start, start + 10) : [], nb_pages: 4, current_page: 2 }),
    {},
    'ended after 10 mails, though the server says that there are more pages',
  ],
  ['start ignored, several pages', ignoresStart(95), {}, 'does not end: after 10 mails the same ones came again'],
  ['start ignored, one more page', ignoresStart(13), {}, 'ended after 10 mails, though the server says'],
  [
    'start ignored by option',
    ignoresStart(13),
    { quarantineStart: 'record' },
    'ended after 10 mails, though the server says',
  ],
  [
    'a circle of six pages without an end',
    (start, size) => ({ emails: mails(start % 60, (start % 60) + size) }),
    { quarantineStart: 'record' },
    'does not end: after',
  ],
  [
    'two pages by turns',
    (start, size) => ({ emails: mails(start % 20, (start % 20) + size), count: 1000 }),
    { quarantineStart: 'record' },
    'does not end: after 20 mails the same ones came again',
  ],
])('%s', async (_, page, options, message) => {
  const error = await list(answering(page, options)).catch((caught) => caught);
  expect(error).toBeInstanceOf(DecodeError);
  expect(error).toMatchObject({ provider: 'protecmail', operation: 'quarantine.list' });
  expect(error.message).toContain(message);
});

test('what came before a resumed place counts', async () => {
  const short = answering((start) => ({ emails: start === 20 ? mails(20, 30) : [], count: 45 }), {
    quarantineStart: 'record',
  });
  await expect(list(short, 20)).rejects.toThrow('ended after 30 mails, though the server says that there are 45');
});

describe('no list at all is not an empty one', () => {
  test.each<[string, Told | null]>([
    ['nothing', null],
    ['no list and no number', {}],
    ['a text', { emails: 'none', count: 0 }],
    ['an object', { emails: {}, count: 0 }],
  ])('%s', async (_, told) => {
    await expect(list(answering(() => told))).rejects.toBeInstanceOf(DecodeError);
  });
});

test('something else in the place of a mail is handed on', async () => {
  const [first, second] = await list(answering(() => ({ emails: [mail(1), null], count: 2 })));
  expect([first?.ident, second]).toEqual(['1', null]);
});

describe('lists that change meanwhile', () => {
  test('a mail that arrives between the first page and the look at how the server counts', async () => {
    let asked = 0;
    const client = answering((start, size) => {
      asked += 1;
      const all = asked === 1 ? mails(0, 25) : [mail(99), ...mails(0, 25)];
      return { emails: all.slice(start, start + size), count: all.length };
    });
    expect((await list(client)).map(({ ident }) => Number(ident))).toEqual(Array.from({ length: 25 }, (_, i) => i));
  });

  test('mails that leave meanwhile make the list shorter, and are no error', async () => {
    let asked = 0;
    const client = answering(
      (start, size) => {
        asked += 1;
        const all = asked === 1 ? mails(0, 25) : mails(6, 25);
        return { emails: all.slice(start, start + size), count: all.length };
      },
      { quarantineStart: 'record' },
    );
    expect(await list(client)).toHaveLength(19);
  });
});
