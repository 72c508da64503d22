import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type MailhostError, ProtecmailClient, type ProtecmailOptions, ValidationError } from '../src/index.js';

/**
 * Nothing is taken for a success, or written, that the server did not say; and an error names the method that was
 * called.
 */

beforeEach(() => {
  // The waits between the attempts are as short as chance can make them.
  vi.spyOn(Math, 'random').mockReturnValue(0.01);
  return () => vi.restoreAllMocks();
});

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** A client whose server gives these answers one after the other, and the last of them again and again. */
function answering(answers: readonly (Response | Error)[], options: ProtecmailOptions = {}) {
  const sent: { readonly method: string; readonly path: string; readonly body: unknown }[] = [];
  const client = new ProtecmailClient({
    apiKey: 'k',
    baseUrl: 'https://x.example',
    logger: quiet,
    fetch: async (url, { method = '', body }) => {
      sent.push({ method, path: new URL(url).pathname, body });
      const answer = answers[Math.min(sent.length, answers.length) - 1];
      if (!answer || answer instanceof Error) throw answer ?? new Error('no answer');
      return answer.clone();
    },
    ...options,
  });
  return { client, sent };
}

const envelope = (fields: object, status = 200) =>
  Response.json({ request_id: 'r', success: true, ...fields }, { status });
const refusal = (status: number) => envelope({ success: false, msg: 'no' }, status);
const settings = { domain: 'a.example', redirectTo: 'mx.example' } as const;

describe('a change of what was read', () => {
  test.each([null, [], {}, 'text', 7])('writes nothing when %j was read', async (data) => {
    for (const change of [
      (client: ProtecmailClient) => client.account.update({ city: 'Lyon' }),
      (client: ProtecmailClient) => client.domains.update('a.example', { spamAction: 1 }),
    ]) {
      const { client, sent } = answering([envelope({ data })]);
      await expect(change(client)).rejects.toMatchObject({ name: 'DecodeError' });
      expect(sent.map(({ method }) => method)).toEqual(['GET']);
    }
  });
});

describe('an error names the method that was called', () => {
  const calls: Readonly<Record<string, (client: ProtecmailClient) => PromiseLike<unknown>>> = {
    'account.get': (it) => it.account.get(),
    'account.update': (it) => it.account.update({ city: 'Lyon' }),
    'account.replace': (it) => it.account.replace({ city: 'Lyon' }),
    'domains.get': (it) => it.domains.get('a.example'),
    'domains.update': (it) => it.domains.update('a.example', { spamAction: 1 }),
    'domains.create': (it) => it.domains.create(settings),
    'domains.replace': (it) => it.domains.replace(settings),
    'invoices.download': (it) => it.invoices.download(5),
    'invoices.stream': (it) => it.invoices.stream(5),
    'tokens.tanks': (it) => it.tokens.tanks(),
    'quarantine.list': (it) => it.quarantine.list('a.example'),
    'quarantine.resend': (it) => it.quarantine.resend('1'),
  };
  const failed = (name: string, client: ProtecmailClient): Promise<MailhostError> =>
    Promise.resolve(calls[name]?.(client)).then(
      () => expect.unreachable(),
      (error) => error,
    );

  test.each(Object.keys(calls))('%s', async (name) => {
    const error = await failed(name, answering([refusal(403)]).client);
    expect(error).toMatchObject({ operation: name, name: 'PermissionDeniedError' });
    expect(error.message.startsWith(`protecmail ${name}: `)).toBe(true);
  });

  test('also where the second step of a change fails', async () => {
    const { client, sent } = answering([envelope({ data: settings }), refusal(403)]);
    expect(await failed('domains.update', client)).toMatchObject({ operation: 'domains.update', method: 'PUT' });
    expect(sent).toHaveLength(2);
  });

  test('also where nothing was sent', async () => {
    const { client, sent } = answering([]);
    for (const [name, call] of [
      ['account.update', client.account.update({ nic: 'x' } as never)],
      ['account.update', client.account.update(null as never)],
      ['domains.update', client.domains.update('a.example', { spamAction: 2 } as never)],
      ['account.replace', client.account.replace(null as never)],
      ['quarantine.list', client.quarantine.list('a.example', null as never)],
    ] as const) {
      const error = await Promise.resolve(call).catch((caught) => caught);
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ operation: name, provider: 'protecmail', issues: [{}] });
    }
    expect(sent).toEqual([]);
  });
});

describe('a 404', () => {
  const pages = {
    'a page': new Response('<html>nginx</html>', { status: 404, headers: { 'content-type': 'text/html' } }),
    'a text': new Response('default backend - 404', { status: 404, headers: { 'content-type': 'text/plain' } }),
    'JSON of a proxy': Response.json({ message: 'no Route matched with those values' }, { status: 404 }),
    'JSON of another proxy': Response.json({ success: false, errors: [] }, { status: 404 }),
    nothing: new Response(null, { status: 404 }),
  };
  const reset = Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
  });

  test.each(Object.entries(pages))('%s: a read is refused, and a delete is not taken for done', async (_, page) => {
    const read = answering([page], { retries: 0 }).client.domains.get('a.example');
    await expect(read).rejects.toMatchObject({ name: 'ApiError', status: 404 });
    for (const first of [reset, new Response('', { status: 502 })]) {
      const { client, sent } = answering([first, page]);
      await expect(client.domains.delete('a.example')).rejects.toMatchObject({
        name: 'ApiError',
        mayHaveTakenEffect: true,
      });
      await expect(answering([first, page]).client.addresses.remove('a.example', 'ana')).rejects.toMatchObject({
        name: 'ApiError',
      });
      expect(sent).toHaveLength(2);
    }
  });

  test("the API's own: not found, and after a broken attempt gone", async () => {
    await expect(answering([refusal(404)]).client.domains.get('a.example')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await expect(answering([refusal(404)]).client.domains.delete('a.example')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(await answering([reset, refusal(404)]).client.domains.delete('a.example')).toBeUndefined();
  });

  test('of the tanks’ first address leads to the second, whoever says it', async () => {
    const tanks = envelope({ data: { monthly: 1, perm: 2, total: 3 } });
    for (const page of [...Object.values(pages), refusal(404)]) {
      const { client, sent } = answering([page, tanks]);
      expect(await client.tokens.tanks()).toEqual({ monthly: 1, perm: 2, total: 3 });
      expect(sent.map(({ path }) => path)).toEqual(['/tolens', '/tanks']);
    }
  });
});

test('a 503 of a proxy leaves a creation open, and one of the API does not', async () => {
  const create = (answer: Response) => answering([answer]).client.domains.create(settings);
  await expect(create(new Response('busy', { status: 503 }))).rejects.toMatchObject({ mayHaveTakenEffect: true });
  const own = await create(refusal(503)).catch((error) => error);
  expect(own).toMatchObject({ name: 'ServerError', status: 503 });
  expect(own.mayHaveTakenEffect).toBeUndefined();
});

describe('a write without a result', () => {
  const writes: Readonly<Record<string, (client: ProtecmailClient) => PromiseLike<void>>> = {
    'account.replace': (it) => it.account.replace({ city: 'Lyon' }),
    'domains.create': (it) => it.domains.create(settings),
    'domains.replace': (it) => it.domains.replace(settings),
    'domains.delete': (it) => it.domains.delete('a.example'),
    'addresses.add': (it) => it.addresses.add('a.example', 'ana'),
    'addresses.remove': (it) => it.addresses.remove('a.example', 'ana'),
    'quarantine.resend': (it) => it.quarantine.resend('1'),
  };

  test.each(Object.entries(writes))('%s: an empty success is one', async (_, write) => {
    for (const empty of [new Response(null, { status: 204 }), new Response('', { status: 200 })]) {
      const { client, sent } = answering([empty]);
      expect(await write(client)).toBeUndefined();
      expect(sent).toHaveLength(1);
    }
  });

  test.each(Object.entries(writes))('%s: what says neither yes nor no is none', async (_, write) => {
    for (const body of ['{}', 'null', '[]', '{"success":"true"}', '{"success":false}', '<html></html>', '{"suc']) {
      const answer = new Response(body, { headers: { 'content-type': 'application/json' } });
      await expect(write(answering([answer], { retries: 0 }).client)).rejects.toMatchObject({
        name: expect.stringMatching(/^(?:Decode|Api)Error$/),
      });
    }
  });

  test('a read that is empty is no empty list', async () => {
    const { client } = answering([new Response(null, { status: 204 })], { retries: 0 });
    for (const read of [
      client.ping(),
      client.domains.list(),
      client.account.get(),
      client.quarantine.list('a.example'),
    ]) {
      await expect(read).rejects.toMatchObject({ name: 'DecodeError' });
    }
  });
});
