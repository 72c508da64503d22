import { inspect } from 'node:util';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type CleanmailClient, MailhostError } from '../src/index.js';
import { answering, reset } from './answering.js';

/** Nothing is taken for done that the server did not do; an error names the method, and holds no token. */

beforeEach(() => {
  // The waits between the attempts are as short as chance can make them.
  vi.spyOn(Math, 'random').mockReturnValue(0.01);
  return () => vi.restoreAllMocks();
});

const deletions: readonly ((client: CleanmailClient) => PromiseLike<void>)[] = [
  (it) => it.domains.delete('a'),
  (it) => it.domains.delete('a', { ignoreMx: true }),
  (it) => it.users.delete('a'),
  (it) => it.users.wblist.delete('a', 'b'),
  (it) => it.domains.options.delete('a', 'b'),
  (it) => it.emails.attachments.delete('a', 'b'),
  (it) => it.tokens.personal.delete('a', 'b'),
];

describe('a 404', () => {
  const pages = {
    'a page': new Response('<html>nginx</html>', { status: 404, headers: { 'content-type': 'text/html' } }),
    'a text': new Response('default backend - 404', { status: 404, headers: { 'content-type': 'text/plain' } }),
    'a text that is called JSON': new Response('404', { status: 404, headers: { 'content-type': 'application/json' } }),
    nothing: new Response(null, { status: 404 }),
  };
  const own = Response.json({ status: 404, message: 'unknown domain' }, { status: 404 });

  test.each(Object.entries(pages))('%s: a read is refused, and a delete is not taken for done', async (_, page) => {
    await expect(answering([page]).client.domains.get('a')).rejects.toMatchObject({ name: 'ApiError', status: 404 });
    for (const remove of deletions) {
      for (const first of [reset, new Response('', { status: 502 })]) {
        const { client, sent } = answering([first, page]);
        await expect(remove(client)).rejects.toMatchObject({ name: 'ApiError', mayHaveTakenEffect: true });
        expect(sent).toHaveLength(2);
      }
    }
  });

  test('JSON: not found, and after a broken attempt open, since nothing tells it from that of a proxy', async () => {
    await expect(answering([own]).client.domains.get('a')).rejects.toMatchObject({ name: 'NotFoundError' });
    for (const remove of deletions) {
      await expect(remove(answering([own]).client)).rejects.toMatchObject({ name: 'NotFoundError' });
      const late = remove(answering([reset, own]).client);
      await expect(late).rejects.toMatchObject({ name: 'NotFoundError', mayHaveTakenEffect: true });
    }
  });
});

test('a 503 leaves a creation open, whoever gave it', async () => {
  const create = (answer: Response) => answering([answer]).client.domains.groups.create('a', { email: 'a@b.example' });
  await expect(create(new Response('busy', { status: 503 }))).rejects.toMatchObject({ mayHaveTakenEffect: true });
  const busy = create(Response.json({ message: 'busy' }, { status: 503 }));
  await expect(busy).rejects.toMatchObject({ name: 'ServerError', status: 503, mayHaveTakenEffect: true });
});

test.each([
  ['a failure in words', { error: 'database down' }],
  ['a failure in an envelope', { success: false, message: 'denied' }],
  ['half a JSON', '{"success":true,"_succ'],
])('%s under 200 is no success of any change', async (_, body) => {
  const given = () =>
    typeof body === 'string'
      ? new Response(body, { headers: { 'content-type': 'application/json' } })
      : Response.json(body);
  const changes: ((client: CleanmailClient) => PromiseLike<unknown>)[] = [
    (it) => it.domains.groups.create('a', { email: 'a@b.example' }),
    (it) => it.emails.release('a', 'b', 'c'),
    ...deletions,
  ];
  for (const change of changes) {
    await expect(change(answering(Array.from({ length: 3 }, given)).client)).rejects.toMatchObject({
      mayHaveTakenEffect: true,
    });
  }
});

describe('an error names the method that was called', () => {
  const calls: Readonly<Record<string, (client: CleanmailClient) => PromiseLike<unknown>>> = {
    'domains.update': (it) =>
      it.domains.update('a', { description: 'x' }, { ignoreMx: true, allowCredentialLoss: true }),
    'domains.users.export': (it) => it.domains.users.export('a'),
    'domains.groups.export': (it) => it.domains.groups.export('a'),
    'domains.wblist.export': (it) => it.domains.wblist.export('a'),
    'users.wblist.export': (it) => it.users.wblist.export('a'),
    'filters.attachments.export': (it) => it.filters.attachments.export('a'),
    'filters.uris.export': (it) => it.filters.uris.export('a', { pageSize: 5 }),
    'emails.downloadAttachments': (it) => it.emails.downloadAttachments('a', 'b', 'c'),
    'emails.streamAttachments': (it) => it.emails.streamAttachments('a', 'b', 'c'),
    'emails.downloadAttachment': (it) => it.emails.downloadAttachment('a', 'b', 'c', 'd'),
    'emails.streamAttachment': (it) => it.emails.streamAttachment('a', 'b', 'c', 'd'),
    'emails.attachments.download': (it) => it.emails.attachments.download('a', 'b'),
    'emails.attachments.stream': (it) => it.emails.attachments.stream('a', 'b'),
    'emails.release': (it) => it.emails.release('a', 'b', 'c', { virusLover: true }),
    download: (it) => it.download('https://c.example/api/x'),
    stream: (it) => it.stream('https://c.example/api/x'),
  };

  test.each(Object.entries(calls))('%s', async (operation, call) => {
    const { client, sent } = answering([Response.json({ message: 'no' }, { status: 403 })]);
    await expect(call(client)).rejects.toMatchObject({ operation, name: 'PermissionDeniedError' });
    expect(sent).toHaveLength(1);
  });

  test('also where the second step of an export fails', async () => {
    const { client } = answering([
      Response.json([{ id: 'a' }], { headers: { 'X-Total-Count': '3' } }),
      Response.json({ message: 'no' }, { status: 403 }),
    ]);
    await expect(client.domains.users.export('a')).rejects.toMatchObject({ operation: 'domains.users.export' });
  });
});

describe('no error tells a token', () => {
  const secret = 'tok-9f8e7d6c5b4a';
  const told = { id: 'ByE3n', name: 'panel', createdAt: 1_774_461_036_000, value: secret };
  const whole = JSON.stringify(told);
  const bodies: Readonly<Record<string, Response>> = {
    'JSON that is cut off': new Response(`${whole.slice(0, -3)}`, { headers: { 'content-type': 'application/json' } }),
    'JSON with a number that is none': new Response(whole.replace('1774461036000', 'NaN')),
    'a list under a failure': Response.json([told], { status: 500 }),
    'whole JSON under a failure': Response.json(told, { status: 409 }),
    'a page': new Response(`<html>{"value":"${secret}"}</html>`, { status: 502 }),
  };
  const calls: readonly ((client: CleanmailClient) => PromiseLike<unknown>)[] = [
    (it) => it.tokens.personal.create('a', { name: 'panel' }),
    (it) => it.tokens.personal.list('a'),
    (it) => it.domains.options.set('a', { name: 'SMTP_PASSWORD', value: 'x' }),
    (it) => it.users.options.list('a'),
    (it) => it.request('POST /admins/{adminId}/tokens', { path: { adminId: 'a' }, body: { name: 'panel' } }),
  ];

  test.each(Object.entries(bodies))('%s', async (_, body) => {
    for (const call of calls) {
      const error = await call(answering([body], { retries: 0 }).client).then(
        () => expect.unreachable(),
        (caught) => caught,
      );
      expect(error).toBeInstanceOf(MailhostError);
      for (const text of [error.message, error.stack, JSON.stringify(error), inspect(error, { depth: 9 })]) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(secret.slice(0, -2));
      }
    }
  });

  test('nor the address that logs a user in', async () => {
    const body = new Response(`{"url":"https://c.example/?t=${secret}","expireAt":1,"token":"${secret}"`);
    const error = await answering([body], { retries: 0 })
      .client.tokens.temporary.create()
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(MailhostError);
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(secret);
  });
});
