import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { PagePromise } from '@mailhost/core';
import { describe, expect, test, vi } from 'vitest';
import type { MailhostError, WildduckClient } from '../src/index.js';
import { calls } from './example-calls.js';
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

/** Answers with status 200 that a proxy, a framework or another server gives, and that say nothing of a success. */
const notSaid: readonly (readonly [string, string])[] = [
  ['application/json', '{"message":"Internal Server Error"}'],
  ['application/json', '{}'],
  ['application/json', '{"errors":[{"message":"no"}]}'],
  ['application/json', '{"success":0}'],
  ['application/json', '{"success":1}'],
  ['application/json', '{"success":"false"}'],
  ['application/json', '{"success":"true"}'],
  ['application/json', '{"success":null,"id":"64f0c0ffee64f0c0ffee0003"}'],
  ['application/json', '[]'],
  ['application/problem+json', '{"type":"about:blank","title":"Bad Gateway","status":502}'],
];

describe('an answer that does not say that it is a success is none', () => {
  test.each(notSaid)('%s %s', async (type, text) => {
    const { client } = await serve((_, response) => void response.writeHead(200, { 'content-type': type }).end(text), {
      retries: 0,
    });
    const writes: readonly Call[] = [
      (c) => c.users.create({ username: 'a', password: 'b' }),
      (c) => c.users.delete(user),
      (c) => c.users.resetPassword(user),
      (c) => c.users.update(user, { name: 'a' }),
      (c) => c.filters.delete(user, mailbox),
      (c) => c.applicationPasswords.create(user, { description: 'a' }),
      (c) => c.messages.upload(user, mailbox, 'Subject: a'),
      (c) => c.messages.delete(user, mailbox, 1),
      (c) => c.settings.set('const:max:recipients', { value: 1 }),
      (c) => c.authentication.verify({ username: 'a', password: 'wrong' }),
      (c) => c.authentication.authenticate({ username: 'a', password: 'wrong' }),
      (c) => c.twoFactor.totp.check(user, { token: '123456' }),
      (c) => c.twoFactor.totp.enable(user, { token: '123456' }),
      (c) => c.data.import(new Uint8Array([1])),
      (c) => c.request('POST /users', { body: { username: 'a', password: 'b' } }),
    ];
    for (const [index, call] of writes.entries()) {
      const error = await failing(call(client));
      expect(error, String(index)).toMatchObject({ name: 'DecodeError', mayHaveTakenEffect: true, status: 200 });
    }
    const reads: readonly Call[] = [
      (c) => c.users.get(user),
      (c) => c.users.list(),
      (c) => c.authentication.preauth({ username: 'a' }),
      (c) => c.health.get(),
    ];
    for (const [index, call] of reads.entries()) {
      const error = await failing(call(client));
      expect(error, String(index)).toMatchObject({ name: 'DecodeError', status: 200 });
      expect(error?.mayHaveTakenEffect).toBeUndefined();
    }
  });

  test('neither is a body with “success” of an import that has no result', async () => {
    const { client } = await serve((_, response) => answer(response, 200, { result: { entries: 1, imported: 1 } }));
    expect(await client.data.import(new Uint8Array([1]))).toEqual({ result: { entries: 1, imported: 1 } });
  });
});

interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly contentType?: string;
  readonly body: unknown;
}

const shape = (route: string) => route.replace(/\{\w+\}/g, '{}');
const byShape = new Map(Object.entries(calls).map(([route, call]) => [shape(route), call]));
// Many a recorded login asked for no token.
byShape.set('POST /authenticate', (c) => c.authentication.verify({ username: 'a', password: 'b' }));
/** The lists that have pages, from their beginning. */
const lists: Readonly<Record<string, (client: WildduckClient) => PagePromise<unknown>>> = {
  'GET /users': (c) => c.users.list(),
  'GET /addresses': (c) => c.addresses.listAll(),
  'GET /users/{}/mailboxes/{}/messages': (c) => c.messages.list(user, mailbox),
  'GET /users/{}/search': (c) => c.messages.search(user, { query: 'a' }),
  'GET /users/{}/archived/messages': (c) => c.archive.list(user),
  'GET /users/{}/storage': (c) => c.storage.list(user),
  'GET /filters': (c) => c.filters.listAll(),
  'GET /users/{}/authlog': (c) => c.authentication.log.list(user),
  'GET /domainaliases': (c) => c.domainAliases.list(),
  'GET /dkim': (c) => c.dkim.list(),
  'GET /certs': (c) => c.certificates.list(),
  'GET /webhooks': (c) => c.webhooks.list(),
};

describe.each(['1.46.1', '1.51.1'])('the recorded answers of a server of %s', (version) => {
  const { answers }: { readonly answers: readonly Recorded[] } = JSON.parse(
    readFileSync(new URL(`fixtures/answers-${version}.json`, import.meta.url), 'utf8'),
  );
  const good = answers.filter(({ status, contentType, body }) => {
    const { success, error }: { success?: unknown; error?: unknown } = Object(body);
    return status === 200 && contentType?.includes('json') && success !== false && (success === true || !error);
  });

  test('are all taken for what they are', async () => {
    let body: unknown;
    const { client } = await serve((_, response) => answer(response, 200, body));
    let count = 0;
    for (const { method, path, ...recorded } of good) {
      const call = byShape.get(shape(`${method} ${path}`));
      if (!call) continue;
      body = recorded.body;
      const error = await failing(call(client));
      // What was neither sent nor stored is told by other names.
      expect(error?.name, `${method} ${path} ${JSON.stringify(body)}`).not.toBe('DecodeError');
      count += 1;
    }
    expect(count).toBeGreaterThan(250);
  });

  test('that are the first page of a list end none early', async () => {
    let body: object = {};
    const { client } = await serve((_, response) => answer(response, 200, body));
    const seen = new Set<string>();
    for (const { method, path, ...recorded } of good) {
      const route = shape(`${method} ${path}`);
      const { page, previousCursor }: { page?: unknown; previousCursor?: unknown } = Object(recorded.body);
      if (!lists[route] || page !== 1 || previousCursor) continue;
      body = Object(recorded.body);
      expect(await failing(lists[route](client)), `${route} ${JSON.stringify(body)}`).toBeUndefined();
      seen.add(route);
    }
    expect([...seen].sort()).toEqual(Object.keys(lists).sort());
  });
});

describe('a list', () => {
  const page = (fields: object) => ({
    success: true,
    total: 10,
    nextCursor: false,
    results: [{ id: user }],
    ...fields,
  });
  const loop = async (list: PagePromise<unknown>) => {
    const came: unknown[] = [];
    const all = async () => {
      for await (const item of list) came.push(item);
    };
    return { error: await failing(all()), came };
  };
  const estimated = ['GET /users/{}/mailboxes/{}/messages', 'GET /users/{}/search'];

  test.each(Object.entries(lists))('%s that ends with its first page, of fewer than the total', async (route, list) => {
    const { client, received } = await serve((_, response) => answer(response, 200, page({})));
    const { error, came } = await loop(list(client));
    if (estimated.includes(route)) {
      expect([error, came.length]).toEqual([undefined, 1]);
    } else {
      expect(error).toMatchObject({ name: 'DecodeError', status: 200 });
      expect(error?.message).toContain('its only page has 1, but the server says that there are 10 items');
    }
    expect(received).toHaveLength(1);
  });

  test('that was begun elsewhere, or whose later pages differ from the total, is none that ends early', async () => {
    const { client } = await serve(({ url }, response) =>
      answer(response, 200, page(url.searchParams.size === 0 ? { nextCursor: 'a' } : { results: [{ id: mailbox }] })),
    );
    expect((await loop(client.users.list())).came).toHaveLength(2);
    for (const query of [{ next: 'a' }, { previous: 'a' }]) {
      expect((await loop(client.users.list(query))).error).toBeUndefined();
    }
    expect((await loop(client.users.list({}, { resume: 'a' }))).error).toBeUndefined();
  });

  test.each([0, 7])('whose next cursor is the number %d goes on with that, as a text', async (nextCursor) => {
    const { client, received } = await serve(({ url }, response) =>
      answer(response, 200, page(url.searchParams.has('next') ? { results: [{ id: mailbox }] } : { nextCursor })),
    );
    const { error, came } = await loop(client.users.list());
    expect(error).toBeUndefined();
    expect(came).toEqual([{ id: user }, { id: mailbox }]);
    expect(received.map(({ url }) => url.searchParams.get('next'))).toEqual([null, String(nextCursor)]);
    expect((await client.users.list({}, { resume: nextCursor })).items).toHaveLength(1);
  });

  test.each([true, ['a'], { after: 'a' }])('whose next cursor is %j cannot be read', async (nextCursor) => {
    const { client } = await serve((_, response) => answer(response, 200, page({ nextCursor })));
    const { error } = await loop(client.users.list());
    expect(error).toMatchObject({ name: 'DecodeError', status: 200 });
    expect(error?.message).toContain('nextCursor');
  });
});

describe('a login whose answer has no token', () => {
  const login = { success: true, id: user, username: 'a', scope: 'master', require2fa: false };

  test.each([{ success: true }, login, { ...login, token: '' }, { ...login, token: 5 }])('%j', async (body) => {
    const { client, received } = await serve((_, response) => answer(response, 200, body));
    const error = await failing(client.authentication.authenticate({ username: 'a', password: 'b' }));
    expect(error).toMatchObject({
      name: 'DecodeError',
      operation: 'authentication.authenticate',
      status: 200,
      mayHaveTakenEffect: true,
    });
    expect(error?.message).toContain('the server gave no token');
    expect(received).toHaveLength(1);
  });

  test('is none of a second factor either', async () => {
    const { client } = await serve(({ url }, response) =>
      answer(response, 200, url.pathname === '/authenticate' ? { ...login, require2fa: ['totp'] } : { success: true }),
    );
    const second = await client.authentication.authenticate({ username: 'a', password: 'b' });
    if (second.state !== 'second-factor') throw new Error('a second factor was asked for');
    const assertion = { challenge: 'aa', rawId: 'bb', clientDataJSON: 'cc', authenticatorData: 'dd', signature: 'ee' };
    for (const call of [second.totp('123456'), second.finishWebAuthn(assertion)]) {
      expect(await failing(call)).toMatchObject({ name: 'DecodeError', status: 200, mayHaveTakenEffect: true });
    }
  });
});
