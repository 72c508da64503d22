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
  operations,
  type PlatformInput,
  Policies,
  platformInput,
  Senders,
  startsWith,
  ValidationError,
  zoneLine,
} from '../src/index.js';
import { calls } from './example-calls.js';
import inventory from './fixtures/inventory.json' with { type: 'json' };

/** What the client does by itself: refusals before sending, readings of odd answers, where its token goes. */

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

const relay = { name: 'relay', transportDest: 'mx.example', transportType: 'SMTP', transportPort: 25 } as const;
const whole = {
  name: 'example.org',
  status: 'ENABLED',
  defaultLanguage: 'EN',
  quarantine: true,
  retention: false,
  archive: false,
} as const;

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
    page(
      (it) => it.users.list({ filter: { email: undefined } as never }),
      'filter: expected one field of email, platformName',
    ),
    page((it) => it.users.list({ filter: {} as never }), 'filter: expected one field'),
    page((it) => it.users.list({ filter: 'ana' as never }), 'filter: expected one field'),
    page((it) => it.domains.list({ filter: { offset: 40 } as never }), 'filter: expected one field'),
    page((it) => it.domains.list({ filter: { name: '' } }), 'name: is empty: expected a text that is not empty'),
    page((it) => it.domains.list({ filter: { name: 'a*b' } }), '"*" at its start or end'),
    page((it) => it.emails.list('a', 'b', { search: {} }), 'filter: expected at least one field with a value'),
    page((it) => it.emails.list('a', 'b', { search: { from: undefined } }), 'filter: expected at least one field'),
    page((it) => it.emails.list('a', 'b', { search: { pageSize: 3 } as never }), 'filter: expected at least one field'),
    page((it) => it.domains.list({ resume: 'x' }), 'offset: expected number, received NaN'),
    page((it) => it.domains.create({ ...whole, name: 'no domain' }), 'name: expected a domain name'),
    page(
      (it) => it.domains.create({ ...whole, outgoingSubnets: ['192.0.2.0/33'] }),
      'outgoingSubnets[0]: expected a subnet',
    ),
    page(
      (it) => it.users.create({ email: 'ana', status: 'ENABLED', domainId: 'a' }),
      'email: expected an e-mail address',
    ),
    page((it) => it.domains.wblist.add('a', []), 'expected at least 1 item'),
    page((it) => it.emails.send('a', { subject: 'x' }), 'to: expected at least one recipient'),
    page((it) => it.tokens.temporary.create({ validity: 1.5 }), 'validity: expected a whole number'),
    page(
      (it) => it.tasks.execute({ command: 'constructor', params: {} } as never),
      'command: expected "send_welcome_mail"',
    ),
    page(
      (it) => it.domains.create({ ...whole, platforms: [{ ...relay, authType: 'toString' } as never] }),
      'platforms[0].authType: expected "local"',
    ),
    page((it) => it.domains.list({ sort: '' }), 'sort: is empty: expected the name of a field'),
    page((it) => it.domains.list({ sort: 'name desc' }), 'sort: expected the name of a field'),
    page((it) => it.domains.list({ pageSize: 0 }), 'pageSize: expected at least 1'),
    page((it) => it.request('GET /domains', { query: { name: 'a', status: 'ENABLED' } }), /filter: expected one field/),
    page((it) => it.domains.create({ name: 'x' } as never), 'status: is required: expected "ENABLED"'),
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

  test('an address that is none, or names a user', async () => {
    for (const address of ['', '/users/1', 'ftp://x.example/', 'javascript:alert(1)', 'https://u:p@c.example/']) {
      const error = await client.download(address).catch((caught) => caught);
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ operation: 'download', issues: [{ path: ['address'] }] });
      await expect(client.stream(address)).rejects.toBeInstanceOf(ValidationError);
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
    const { client } = answering(200, { name: 'no file' });
    await expect(client.emails.downloadAttachments('a', 'b', 'c')).rejects.toBeInstanceOf(DecodeError);
    await expect(client.domains.users.export('a', { pageSize: 5 })).rejects.toBeInstanceOf(DecodeError);
  });

  test('412 of a release says what to do, beside the words of the server', async () => {
    const release = (body: unknown) => answering(412, body).client.emails.release('a', 'b', 'c');
    await expect(release(undefined)).rejects.toThrow(/infected and virusLover was not set/);
    const error = await release({ detail: 'virus found' }).catch((caught) => caught);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({
      providerMessage: 'virus found',
      message: expect.stringMatching(/virus found.*virusLover/),
    });
    await expect(release('plain words')).rejects.toThrow(/plain words.*virusLover/);
    const other = await answering(412, undefined)
      .client.domains.update('a', {})
      .catch((caught) => caught);
    expect(other).toBeInstanceOf(ConflictError);
    expect(other.message).not.toContain('virusLover');
  });

  test('nothing at all with a success is a value where the vendor shows none, and is not sent again', async () => {
    const { client, fetch } = answering(202, undefined);
    expect(await client.tokens.temporary.create()).toBeUndefined();
    expect(await client.domains.access.set('a', ['READ'])).toBeUndefined();
    expect(await client.security.admins.update('a', { displayName: 'A' })).toBeUndefined();
    expect(await client.users.sign.set('a', '<b>A</b>')).toBeUndefined();
    fetch.mockClear();
    const persistent = new CleanmailClient({ token: 'a-token', baseUrl: 'https://c.example', logger: quiet, fetch });
    for (const call of [
      persistent.domains.options.set('a', { name: 'A', value: '1' }),
      persistent.domains.wblist.set('a', []),
      persistent.health.domains.run('a'),
    ]) {
      await expect(call).rejects.toMatchObject({ name: 'DecodeError', mayHaveTakenEffect: true, attempts: 1 });
    }
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  test('times as text, which the tables may mean, are read too', async () => {
    const { client } = answering(200, [
      { id: 'a', login: 'b', createdAt: '2026-03-25T17:50:36Z', lastConnectionDate: null },
    ]);
    const [admin] = await client.security.admins.list().toArray();
    expect(admin?.createdAt).toEqual(new Date('2026-03-25T17:50:36Z'));
  });

  test('DKIM entries that are no text, and signatures that are no UTF-8', async () => {
    const [object] = await answering(200, [{ name: 'a' }]).client.domains.dkim.get('a');
    expect(object).toEqual({ name: '', type: '', value: '{"name":"a"}', line: '{"name":"a"}' });
    const latin1 = Buffer.from('J\u00fcrgen', 'latin1').toString('base64');
    expect(await answering(200, { sign: latin1 }).client.users.sign.get('a')).toEqual({ sign: latin1 });
  });

  test('a platform of a kind that is not known is handed on', async () => {
    const platform = { ...relay, id: 'a', authType: 'constructor', apiType: 'toString', authData: null };
    const { client } = answering(200, { id: 'a', platforms: [platform] });
    expect((await client.domains.get('a')).platforms).toEqual([platform]);
  });

  test('an export of a list without a total has all of it', async () => {
    const { client, fetch } = answering(200, undefined);
    fetch.mockImplementation(async (url) => {
      const size = Number(new URL(url).searchParams.get('pageSize') ?? 40);
      const offset = Number(new URL(url).searchParams.get('offset') ?? 0);
      const excel = fetch.mock.calls.at(-1)?.[1].headers;
      if (new Headers(excel).get('accept')?.includes('excel')) return new Response(new Uint8Array([size]));
      return Response.json(Array.from({ length: 45 }, (_, index) => ({ id: `${index}` })).slice(offset, offset + size));
    });
    expect([...(await client.filters.uris.export('a'))]).toEqual([45]);
    const { response } = await client.filters.uris.export('a', { pageSize: 7 }).withResponse();
    expect(response.status).toBe(200);
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

  test('get none of the headers that are meant for the server', async () => {
    const headers = { Authorization: 'Basic abc', Cookie: 's=1', 'X-Gateway-Key': 'gw-secret' };
    const seen: Headers[] = [];
    const client = new CleanmailClient({
      token: 'a-token',
      baseUrl: 'https://c.example',
      headers,
      fetch: async (_url, init) => {
        seen.push(new Headers(init.headers));
        return new Response('x');
      },
    });
    await client.download('https://evil.example/x', { headers: { 'X-Own': 'y' } });
    for (const name of [...Object.keys(headers), 'X-Own']) expect(seen[0]?.has(name)).toBe(false);
    await client.download('https://c.example/x', { headers: { 'X-Own': 'y' } });
    expect(seen[1]?.get('x-own')).toBe('y');
  });

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
  expect(
    await new Senders(connection.with({ timeout: 50_000 })).add([{ value: 'a', owner: 'b', type: 'BLOCK' }]),
  ).toEqual([]);
  expect(await connection.rawRequest('GET /options')).toEqual([]);
});

describe('platforms that were read', () => {
  const platform = { ...relay, id: 'P1', authData: null, apiData: null } as const;

  test('what was not read is refused', () => {
    expect(() => platformInput(null as never)).toThrow(ValidationError);
    expect(() => platformInput(undefined as never, null as never)).toThrow(ValidationError);
  });

  test('are made fit to be written', async () => {
    const { client, fetch } = answering(204, undefined);
    const local = platformInput({ ...platform, authType: 'local', addedLater: 1 } as never, { transportPort: 26 });
    expect(local).toEqual({
      ...relay,
      id: 'P1',
      transportPort: 26,
      authType: 'local',
      authData: '',
      apiType: null,
      apiData: null,
    });
    const ldap = platformInput(
      { ...platform, authType: 'ldap' } as never,
      { authData: { bind_password: 'x' } } as never,
    );
    await client.domains.update('a', { platforms: [local, ldap] });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test.each([
    platformInput({ ...platform, authType: 'ldap' }),
    platformInput({ ...platform, authType: 'local', apiType: 'O365' }),
    { ...platform, authType: 'ldap', authData: {} },
    { ...relay, apiType: 'O365', apiData: {} },
    { ...relay, id: 'P1' },
    { ...relay, id: 'P1', authType: 'local', authData: '' },
  ] as PlatformInput[])('are refused without their credentials: %j', async (input) => {
    const { client, fetch } = answering(204, undefined);
    const error = await client.domains.update('a', { platforms: [input] }).catch((caught) => caught);
    expect(error).toMatchObject({ name: 'ValidationError', issues: [{ path: ['platforms', 0, 'authData'] }] });
    expect(fetch).not.toHaveBeenCalled();
    await client.domains.update('a', { platforms: [input] }, { allowCredentialLoss: true });
  });
});

test('a DKIM record as a line of a zone file', () => {
  const record = { name: 'a._domainkey.example.org', type: 'TXT', value: `v=DKIM1; p=${'x'.repeat(400)}`, line: '' };
  const line = zoneLine(record);
  expect(line.startsWith('a._domainkey.example.org. IN TXT "v=DKIM1; p=x')).toBe(true);
  const parts = [...line.matchAll(/"([^"]*)"/g)].map(([, part = '']) => part);
  expect(parts.map(({ length }) => length)).toEqual([255, 156]);
  expect(parts.join('')).toBe(record.value);
  for (const none of [null, undefined, {}, { ...record, name: 1 }, 'x']) {
    expect(() => zoneLine(none as never)).toThrow(ValidationError);
  }
  expect(zoneLine({ ...record, name: 'a.example.', value: '"v=DKIM1"' })).toBe('a.example. IN TXT "v=DKIM1"');
});

describe('the query of each operation', () => {
  const { client } = answering(200, []);
  const issuesOf = async (route: string, query: Record<string, string>) => {
    const names = [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, 'a']);
    const call = client.request(
      route as 'GET /domains/{domainId}',
      { path: Object.fromEntries(names), query } as never,
    );
    const error = await call.catch((caught) => caught);
    return error instanceof ValidationError ? (error.issues ?? []) : [];
  };

  test.each(inventory.operations.filter(({ query }) => query.length > 0))(
    '$route knows the parameters of the tables, and no other',
    async ({ route, query }) => {
      for (const name of query) {
        const unknown = (await issuesOf(route, { [name]: 'x' })).filter(({ message }) =>
          message.includes('known field'),
        );
        expect(unknown).toEqual([]);
      }
      const [issue] = (await issuesOf(route, { nonsense: 'x' })).filter(({ path }) => path[0] === 'nonsense');
      expect(issue?.message).toBe('is not a known field');
    },
  );
});

describe('what changes something and gives nothing', () => {
  const routes = operations.filter(
    ({ id, method }) =>
      method === 'DELETE' ||
      (method === 'PATCH' && id !== 'security.admins.update') ||
      [
        'domains.aliases.set',
        'domains.admins.setAuthorities',
        'emails.release',
        'emails.send',
        'tasks.execute',
      ].includes(id),
  );
  const everyId = new Proxy<Record<string, string>>({}, { get: () => 'ByE3n' });
  const bodies: Record<string, unknown> = {
    'domains.aliases.set': ['example.net'],
    'domains.admins.setAuthorities': ['READ'],
    'emails.send': { to: ['ana@example.org'] },
    'tasks.execute': { command: 'send_welcome_mail', params: { recipient: 'a' } },
  };

  test.each(routes)('$id', async ({ id, method, path }) => {
    const send = (body: unknown) =>
      calls[`${method} ${path}`]?.(answering(200, body).client, { ids: everyId, query: {}, body: bodies[id] ?? {} });
    for (const body of [undefined, 'OK', '"OK"', { id: 'x' }, ['x']]) expect(await send(body)).toBeUndefined();
    await expect(send('<html>Please log in</html>')).rejects.toBeInstanceOf(DecodeError);
  });
});
