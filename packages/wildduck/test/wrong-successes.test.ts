import type { ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import type { MailhostError, WildduckClient } from '../src/index.js';
import { answer, type Received, serve } from './server.js';

/** Successes that are none: each was seen on a real server, or behind a proxy. */

const user = '64f0c0ffee64f0c0ffee0001';
const mailbox = '64f0c0ffee64f0c0ffee0002';
type Call = (client: WildduckClient) => PromiseLike<unknown>;

async function failing(call: PromiseLike<unknown>): Promise<MailhostError | undefined> {
  return Promise.resolve(call).then(
    () => undefined,
    (error: MailhostError) => error,
  );
}

/** A server whose first answers are lost, and that then says what it is told to. */
async function broken(then: (response: ServerResponse, request: Received) => void, how: 'reset' | 'a 502' = 'reset') {
  vi.spyOn(Math, 'random').mockReturnValue(0.01);
  let count = 0;
  const served = await serve((request, response) => {
    count += 1;
    if (count > 1) return then(response, request);
    if (how === 'reset') return void response.destroy();
    response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>');
  });
  return served;
}

const deletes: readonly (readonly [string, Call, unknown])[] = [
  ['messages.delete', (c) => c.messages.delete(user, mailbox, 1), { success: true }],
  ['outbound.delete', (c) => c.outbound.delete(user, 'a'), { success: true }],
  ['mailboxes.delete', (c) => c.mailboxes.delete(user, mailbox), undefined],
  ['storage.delete', (c) => c.storage.delete(user, mailbox), undefined],
  ['addresses.delete', (c) => c.addresses.delete(user, mailbox), undefined],
];

describe('a delete after an attempt that broke off', () => {
  test.each(deletes)('%s is done when the server itself finds nothing more', async (_, call, result) => {
    for (const how of ['reset', 'a 502'] as const) {
      const own = { error: 'This message does not exist', code: 'MessageNotFound' };
      const { client, received } = await broken((response) => answer(response, 404, own), how);
      expect(await call(client)).toEqual(result);
      expect(received).toHaveLength(2);
    }
  });

  test.each([
    ['text/plain', 'default backend - 404'],
    ['text/html', '<html>404 Not Found</html>'],
    ['application/json', '{"message":"no Route matched with those values"}'],
    ['application/json', '"not found"'],
  ])('is not when a proxy answers 404 with %s %s', async (type, text) => {
    for (const [, call] of deletes) {
      const { client } = await broken((response) => void response.writeHead(404, { 'content-type': type }).end(text));
      const error = await failing(call(client));
      expect(error?.name).toBe('ApiError');
      expect(error?.mayHaveTakenEffect).toBe(true);
    }
    const { client } = await serve((_, response) => void response.writeHead(404, { 'content-type': type }).end(text));
    expect((await failing(client.users.get(user)))?.name).toBe('ApiError');
  });

  test('of an entry of the queue is done when the queue has none, as the server says with 200', async () => {
    const { client } = await broken((response) => answer(response, 200, { success: false, code: 'NoSuchQueueEntry' }));
    expect(await client.outbound.delete(user, 'a')).toEqual({ success: true });
  });

  test('of a message is done when 1.46 finds none, without a code', async () => {
    const { client } = await broken((response) => answer(response, 404, { error: 'Message was not found' }));
    expect(await client.messages.delete(user, mailbox, 1)).toEqual({ success: true });
  });
});

describe('a message that is submitted', () => {
  const message = (fields: object) => ({ success: true, message: { id: 1, mailbox, ...fields } });

  test('as a draft is told to be stored only, so that 1.46 does not send it', async () => {
    const { client, received } = await serve((_, response) => answer(response, 200, message({ queueId: false })));
    await client.submission.submit(user, { isDraft: true, to: [{ address: 'x@example.org' }] });
    await client.request('POST /users/{user}/submit', { path: { user }, body: { isDraft: true } });
    await client.submission.submit(user, { uploadOnly: true });
    const bodies: unknown[] = received.map(({ body }) => JSON.parse(body.toString()));
    expect(bodies).toMatchObject([{ isDraft: true, uploadOnly: true }, { uploadOnly: true }, { uploadOnly: true }]);
  });

  test('to nobody is an InvalidRequestError, though a copy is stored', async () => {
    const { client, received } = await serve((_, response) => answer(response, 200, message({ queueId: false })));
    for (const call of [
      client.submission.submit(user, { text: 'x' }),
      client.request('POST /users/{user}/submit', { path: { user }, body: { text: 'x' } }),
    ]) {
      const error = await failing(call);
      expect(error).toMatchObject({ name: 'InvalidRequestError', mayHaveTakenEffect: true, status: 200 });
      expect(error?.message).toContain('no recipient');
    }
    expect(received).toHaveLength(2);
  });

  test('that the queue of 1.46 did not take is a ServerError', async () => {
    const { client } = await serve((_, response) => answer(response, 200, message({})));
    const error = await failing(client.submission.submit(user, { to: [{ address: 'x@example.org' }] }));
    expect(error).toMatchObject({ name: 'ServerError', mayHaveTakenEffect: true });
  });

  test('and not stored either is a QuotaExceededError', async () => {
    const full = { success: true, message: { id: false, mailbox: false, queueId: false, overQuota: true } };
    const { client } = await serve((_, response) => answer(response, 200, full));
    const error = await failing(client.submission.submit(user, { isDraft: true }));
    expect(error).toMatchObject({ name: 'QuotaExceededError' });
    expect(error?.mayHaveTakenEffect).toBeUndefined();
  });
});

describe('a database that fails with status 200', () => {
  const down = { error: 'connection 3 to 127.0.0.1:27017 closed' };

  test('counts as 500: a read is tried again', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.01);
    let count = 0;
    const { client } = await serve((_, response) => {
      count += 1;
      answer(response, 200, count < 3 ? down : { success: true, id: user });
    });
    expect(await client.users.get(user)).toMatchObject({ id: user });
    expect(count).toBe(3);
  });

  test('counts as 500: a write may have taken effect', async () => {
    const { client, received } = await serve((_, response) => answer(response, 200, down));
    const error = await failing(client.users.create({ username: 'a', password: 'b' }));
    expect(error).toMatchObject({ name: 'ServerError', status: 200, mayHaveTakenEffect: true, attempts: 1 });
    expect(received).toHaveLength(1);
  });
});

describe('a change with the old password', () => {
  test.each<[string, Call]>([
    ['by the method', (c) => c.users.update(user, { existingPassword: 'a', password: 'b' })],
    [
      'by its route',
      (c) => c.request('PUT /users/{user}', { path: { user }, body: { existingPassword: 'a', password: 'b' } }),
    ],
  ])('%s is not repeated: the old one is wrong by then', async (_, call) => {
    const { client, received } = await serve((_, response) => void response.destroy());
    expect(await failing(call(client))).toMatchObject({ name: 'ConnectionError', mayHaveTakenEffect: true });
    expect(received).toHaveLength(1);
  });
});

describe('an empty answer', () => {
  test.each([204, 200])(
    'with status %d is the success of a write that has no result, and of nothing else',
    async (status) => {
      const { client, received } = await serve((_, response) => void response.writeHead(status).end());
      const quick = client.with({ retries: 0 });
      expect(await quick.users.update(user, { name: 'a' })).toBeUndefined();
      expect(await quick.mailboxes.delete(user, mailbox)).toBeUndefined();
      const writes: readonly Call[] = [
        (c) => c.users.create({ username: 'a', password: 'b' }),
        (c) => c.messages.upload(user, mailbox, 'Subject: a'),
        (c) => c.storage.upload(user, 'a'),
        (c) => c.messages.delete(user, mailbox, 1),
        (c) => c.submission.submit(user, { text: 'a' }),
      ];
      for (const call of writes) {
        expect(await failing(call(quick))).toMatchObject({ name: 'DecodeError', mayHaveTakenEffect: true });
      }
      expect(await failing(quick.users.get(user))).toMatchObject({ name: 'DecodeError' });
      expect(received).toHaveLength(8);
    },
  );
});

describe('headers of messages that were asked for', () => {
  const listed = (headers?: object) => ({ success: true, total: 1, results: [{ id: 1, ...(headers && { headers }) }] });
  const lists: readonly Call[] = [
    (c) => c.messages.list(user, mailbox, { includeHeaders: true }),
    (c) => c.messages.search(user, { includeHeaders: true }),
    (c) => c.archive.list(user, { includeHeaders: true }),
  ];

  test('and that 1.46 leaves out are an InvalidRequestError with the reason', async () => {
    const { client } = await serve((_, response) => answer(response, 200, listed({})));
    for (const call of lists) {
      const error = await failing(call(client));
      expect(error?.name).toBe('InvalidRequestError');
      expect(error?.message).toContain('List-ID,Received');
    }
  });

  test('are asked for by their names there, and all of them from 1.51 on', async () => {
    const { client, received } = await serve((_, response) => answer(response, 200, listed({ subject: 'a' })));
    for (const call of lists) await call(client);
    await client.messages.list(user, mailbox, { includeHeaders: 'Subject,List-ID' });
    expect(received.map(({ url }) => url.searchParams.get('includeHeaders'))).toEqual([
      'true',
      'true',
      'true',
      'Subject,List-ID',
    ]);
  });
});
