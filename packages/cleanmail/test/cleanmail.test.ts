import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox } from '@mailhost/sandbox';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  CleanmailClient,
  CleanmailConnection,
  ConfigurationError,
  ConflictError,
  contains,
  DecodeError,
  endsWith,
  exactly,
  Policies,
  Senders,
  startsWith,
  ValidationError,
} from '../src/index.js';

/** What the client does by itself: refusals before sending, readings of odd answers, where its token goes. */

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** A client whose server answers with this. */
function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) =>
    body === undefined
      ? new Response(null, { status, headers })
      : typeof body === 'string'
        ? new Response(body, { status, headers })
        : Response.json(body, { status, headers }),
  );
  const client = new CleanmailClient({
    token: 'a-token',
    baseUrl: 'https://c.example/api',
    logger: quiet,
    fetch,
    retries: 0,
  });
  return { client, fetch };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('options', () => {
  test('a token is needed; both options can come from the environment', async () => {
    expect(() => new CleanmailClient()).toThrow(ConfigurationError);
    vi.stubEnv('CLEANMAIL_TOKEN', 'from-env');
    vi.stubEnv('CLEANMAIL_BASE_URL', 'https://c.example/v3');
    const fetch = vi.fn(async () => Response.json([]));
    await new CleanmailClient({ fetch }).domains.list();
    expect(fetch).toHaveBeenCalledWith('https://c.example/v3/domains', expect.anything());
    expect(() => new CleanmailClient({ tokn: 'x' } as never)).toThrow('"tokn"');
  });

  test('a token can come from a function', async () => {
    const { fetch } = answering(200, []);
    const client = new CleanmailClient({ token: async () => 'fresh', baseUrl: 'https://c.example', fetch });
    await client.domains.list();
    expect(new Headers(fetch.mock.calls[0]?.[1].headers).get('authorization')).toBe('Bearer fresh');
  });
});

describe('refused before it is sent', () => {
  const { client, fetch } = answering(200, []);
  const page = (send: (cleanmail: CleanmailClient) => PromiseLike<unknown>, text: string | RegExp) =>
    [send, text] as const;

  test.each([
    page((it) => it.domains.list({ filter: { name: 'a', status: 'ENABLED' } as never }), /filter: expected one field/),
    page((it) => it.users.list({ filter: { name: 'a' } as never }), 'name: is not a known field'),
    page((it) => it.users.list({ filter: { email: undefined } as never }), 'email: expected at least 1 character'),
    page((it) => it.domains.list({ sort: 'email' as never }), 'sort: expected "id" or "-id"'),
    page((it) => it.domains.list({ pageSize: 0 }), 'pageSize: expected at least 1'),
    page((it) => it.request('GET /domains', { query: { name: 'a', status: 'ENABLED' } }), /filter: expected one field/),
    page((it) => it.domains.create({ name: 'x' } as never), 'status: expected "ENABLED"'),
    page((it) => it.users.update('a', { language: 'de' } as never), 'language: expected "FR"'),
    page((it) => it.users.update('a', { mfaType: 'TOTP' } as never), 'mfaType: expected "NONE"'),
    page((it) => it.domains.wblist.add('a', [{ value: 'b', type: 'ALLOW' }] as never), '[0].spfOn: is required'),
    page((it) => it.domains.wblist.add('a', { value: 'b', type: 'BLOCK' } as never), 'expected array, received object'),
    page((it) => it.domains.wblist.replace('a', 'b', [] as never), 'expected object, received array'),
    page(
      (it) => it.domains.wblist.add('a', [{ value: 'b', type: 'BLOCK', expireAt: new Date('x') }]),
      '[0].expireAt: expected a Date',
    ),
    page((it) => it.domains.admins.create('a', { login: 'b', permissions: [] } as never), 'displayName: is required'),
    page(
      (it) => it.tasks.execute({ command: 'send_welcome_mail', params: {} } as never),
      'params.recipient: is required',
    ),
    page((it) => it.emails.list('a', 'folders'), 'folderPath: expected another folder than "folders" and "send"'),
    page((it) => it.emails.get('a', 'send', 'x'), 'folderPath: expected another folder'),
    page((it) => it.emails.list('a', ''), 'folderPath: expected one path segment'),
    page((it) => it.emails.downloadAttachment('a@b.example', 'INBOX', 'x', '1'), 'userId: expected the id of a user'),
    page((it) => it.emails.attachments.upload({ name: '', content: 'x' }), 'file: expected a File'),
    page((it) => it.emails.attachments.upload({ name: 'x' } as never), 'file: expected a File'),
    page((it) => it.domains.aliases.add('a', []), 'expected at least 1 item'),
  ])('%#: %s', async (send, text) => {
    await expect(send(client)).rejects.toThrow(text);
    await expect(send(client)).rejects.toBeInstanceOf(ValidationError);
    expect(fetch).not.toHaveBeenCalled();
  });

  test('an address that is none', () => {
    for (const address of ['', '/users/1', 'ftp://x.example/', 'javascript:alert(1)']) {
      expect(() => client.download(address)).toThrow(ValidationError);
    }
  });
});

describe('wildcards', () => {
  test('patterns, and the text that cannot be written', () => {
    expect([startsWith('a'), endsWith('a'), contains('a'), exactly('a')]).toEqual(['a*', '*a', '*a*', 'a']);
    for (const make of [startsWith, endsWith, contains, exactly]) {
      for (const text of ['*', 'a*b', '']) expect(() => make(text)).toThrow(ValidationError);
    }
  });
});

describe('answers', () => {
  test('any 2xx is a success; changes give nothing, whatever the server sends', async () => {
    for (const status of [200, 201, 202, 204]) {
      const { client } = answering(status, status === 204 ? undefined : { id: 'x' });
      expect(await client.users.update('a', { lastname: 'b' })).toBeUndefined();
      expect(await client.users.delete('a')).toBeUndefined();
    }
    expect(await answering(200, '').client.policies.delete('a')).toBeUndefined();
  });

  test('a creation without an answer is told, not guessed', async () => {
    const { client } = answering(201, undefined);
    const create = client.domains.groups.create('a', { email: 'all@example.org' });
    await expect(create).rejects.toBeInstanceOf(DecodeError);
    await expect(create).rejects.toMatchObject({ mayHaveTakenEffect: true });
  });

  test('ids as numbers, as the tables have them, are read as texts', async () => {
    const { client } = answering(200, [{ id: 7, name: 'a.example' }]);
    expect(await client.domains.aliases.list('a').toArray()).toEqual([{ id: '7', name: 'a.example' }]);
  });

  test('a DKIM line that cannot be read is kept whole', async () => {
    const { client } = answering(200, ['a._domainkey.example 3600 IN TXT "v=DKIM1"', 'nonsense']);
    expect(await client.domains.dkim.get('a')).toEqual([
      {
        name: 'a._domainkey.example',
        type: 'TXT',
        value: '"v=DKIM1"',
        line: 'a._domainkey.example 3600 IN TXT "v=DKIM1"',
      },
      { name: '', type: '', value: 'nonsense', line: 'nonsense' },
    ]);
  });

  test('a signature that is no Base64 is handed on as it came', async () => {
    expect(await answering(200, { sign: '%%%' }).client.users.sign.get('a')).toEqual({ sign: '%%%' });
  });

  test('JSON in place of an archive or an Excel file is not taken for it', async () => {
    const { client } = answering(200, { error: 'no' });
    await expect(client.emails.downloadAttachments('a', 'b', 'c')).rejects.toBeInstanceOf(DecodeError);
    await expect(client.domains.users.export('a', { pageSize: 5 })).rejects.toBeInstanceOf(DecodeError);
  });

  test('412 says what to do, with the words of the server if there are any', async () => {
    const release = (body: unknown) => answering(412, body).client.emails.release('a', 'b', 'c');
    await expect(release(undefined)).rejects.toThrow(/infected and virusLover was not set/);
    await expect(release({ detail: 'virus found' })).rejects.toThrow(/virus found: either/);
    await expect(release(undefined)).rejects.toBeInstanceOf(ConflictError);
  });
});

describe('addresses that the server gives', () => {
  let elsewhere: { url: string; authorization: (string | undefined)[]; close: () => void };

  beforeEach(async () => {
    const authorization: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      authorization.push(request.headers.authorization);
      response.end('elsewhere');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    elsewhere = { url: `http://127.0.0.1:${port}/{x}`, authorization, close: () => server.close() };
  });
  afterEach(() => elsewhere.close());

  test('get the token on the own origin only', async () => {
    const sandbox = await startSandbox();
    try {
      const { url: baseUrl, token } = sandbox.cleanmail;
      const client = new CleanmailClient({ baseUrl, token });
      expect(JSON.parse(new TextDecoder().decode(await client.download(`${baseUrl}/domains#x`)))).toEqual([]);
      expect(new TextDecoder().decode(await client.download(elsewhere.url))).toBe('elsewhere');
      expect(await (await client.stream(elsewhere.url)).getReader().read()).toMatchObject({ done: false });
      expect(elsewhere.authorization).toEqual([undefined, undefined]);
    } finally {
      await sandbox.close();
    }
  });
});

test('a resource can be made by itself', async () => {
  const fetch = vi.fn(async () => Response.json([]));
  const connection = new CleanmailConnection({ token: 'a-token', baseUrl: 'https://c.example', fetch });
  expect(await new Policies(connection).list('a').toArray()).toEqual([]);
  expect(await new Senders(connection.with({ timeout: 5 })).add([{ value: 'a', owner: 'b', type: 'BLOCK' }])).toEqual(
    [],
  );
  expect(await connection.request('GET /options')).toEqual([]);
});
