import { startSandbox } from '@mailhost/sandbox';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ApiError,
  AuthenticationError,
  ConfigurationError,
  ConflictError,
  DecodeError,
  NotFoundError,
  ProtecmailClient,
  type ProtecmailOptions,
  ValidationError,
} from '../src/index.js';

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let protecmail: ProtecmailClient;
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

function connect(options: ProtecmailOptions = {}): ProtecmailClient {
  const { url: baseUrl, apiKey } = sandbox.protecmail;
  return new ProtecmailClient({ baseUrl, apiKey, logger: quiet, ...options });
}

async function restart(options: Parameters<typeof startSandbox>[0]): Promise<void> {
  await sandbox.close();
  sandbox = await startSandbox(options);
  protecmail = connect();
}

beforeEach(async () => {
  sandbox = await startSandbox();
  protecmail = connect();
});
afterEach(() => sandbox.close());

const example = {
  domain: 'example.org',
  redirectTo: 'mx.example.net',
  spamAction: 0,
  virusAction: 1,
  sendResume: true,
} as const;

test('ping', async () => {
  expect(await protecmail.ping()).toBe('pong');
  await expect(connect({ apiKey: 'wrong' }).ping()).rejects.toBeInstanceOf(AuthenticationError);
});

describe('account', () => {
  test('a change keeps the other fields, and those that this version does not know', async () => {
    sandbox.protecmail.state.user = { ...sandbox.protecmail.state.user, vip: true };
    await protecmail.account.update({ city: 'Lyon', zip: undefined });
    expect(sandbox.protecmail.state.user).toMatchObject({
      nic: 'XX-42',
      city: 'Lyon',
      zip: '75010',
      first_name: 'John',
      vip: true,
    });
    expect(await protecmail.account.get()).toMatchObject({ city: 'Lyon' });
    sandbox.protecmail.forget();
    await expect(protecmail.account.update({ ctiy: 'Lyon' } as never)).rejects.toThrow('ctiy: is not a known field');
    await expect(protecmail.account.replace({ nic: 'XX-43' } as never)).rejects.toBeInstanceOf(ValidationError);
    expect(sandbox.protecmail.count()).toBe(0);
  });

  test('replace writes what it is given, and requires nothing', async () => {
    await protecmail.account.replace({ city: 'Lyon' });
    expect(sandbox.protecmail.state.user).toEqual({ nic: 'XX-42', city: 'Lyon' });
    expect(sandbox.protecmail.count()).toBe(1);
  });
});

describe('invoices', () => {
  test('list, and a PDF file as bytes and as a stream', async () => {
    const invoices = await protecmail.invoices.list().toArray();
    expect(invoices.map(({ ref }) => ref)).toEqual([5, 4, 3, 1]);
    expect(invoices[0]?.date).toBeInstanceOf(Date);
    const bytes = await protecmail.invoices.download(5);
    expect(new TextDecoder().decode(bytes.slice(0, 8))).toBe('%PDF-1.4');
    const stream = await protecmail.invoices.stream(5);
    const streamed: number[] = [];
    for await (const chunk of stream) streamed.push(...chunk);
    expect(new Uint8Array(streamed)).toEqual(bytes);
  });

  test('a failure in place of the file', async () => {
    await expect(protecmail.invoices.download(99)).rejects.toBeInstanceOf(NotFoundError);
    await restart({ protecmail: { failureStatus: 'always-200' } });
    const error = await protecmail.invoices.stream(99).catch((caught) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 200,
      providerMessage: 'invoice not found',
      requestId: expect.stringMatching(/^0000/),
    });
  });
});

describe('tokens', () => {
  test.each(['tanks', 'tolens'] as const)('the server has /%s: found, and remembered', async (tanksPath) => {
    await restart({ protecmail: { tanksPath } });
    expect(await protecmail.tokens.tanks()).toEqual({ monthly: 132925, perm: 11086036, total: 11218961 });
    await protecmail.tokens.tanks();
    const paths = sandbox.protecmail.requests.map(({ path }) => path);
    expect(paths).toEqual(tanksPath === 'tanks' ? ['/tolens', '/tanks', '/tanks'] : ['/tolens', '/tolens']);
    expect(await protecmail.tokens.dailyAverage()).toBe(1263);
  });

  test('a failure that is not 404 is not taken for the other address', async () => {
    sandbox.protecmail.fail({ kind: 'status', status: 403 });
    await expect(protecmail.tokens.tanks()).rejects.toMatchObject({ name: 'PermissionDeniedError' });
    expect(sandbox.protecmail.count()).toBe(1);
  });
});

describe('domains and addresses', () => {
  test('create, get, change, list, delete', async () => {
    await protecmail.domains.create(example);
    expect(await protecmail.domains.get('example.org')).toEqual(example);
    await expect(protecmail.domains.create(example)).rejects.toBeInstanceOf(ConflictError);
    await protecmail.domains.update('example.org', { spamAction: 1, resumeReplyTo: undefined });
    expect(await protecmail.domains.get('example.org')).toEqual({ ...example, spamAction: 1 });
    expect(await protecmail.domains.list().toArray()).toEqual(['example.org']);
    await protecmail.domains.delete('example.org');
    await expect(protecmail.domains.get('example.org')).rejects.toBeInstanceOf(NotFoundError);
    await expect(protecmail.domains.delete('example.org')).rejects.toBeInstanceOf(NotFoundError);
  });

  test('the actions default to 0, which the server fills in', async () => {
    const { spamAction: _spam, virusAction: _virus, ...plain } = example;
    await protecmail.domains.create(plain);
    expect(JSON.parse(sandbox.protecmail.requests[0]?.body ?? '')).toEqual(plain);
    expect(await protecmail.domains.get('example.org')).toEqual({ ...plain, spamAction: 0, virusAction: 0 });
    await protecmail.domains.replace({ ...plain, virusAction: 1 });
    expect(await protecmail.domains.get('example.org')).toMatchObject({ spamAction: 0, virusAction: 1 });
  });

  test('a change keeps what this version does not know', async () => {
    await protecmail.domains.create(example);
    sandbox.protecmail.state.domains.set('example.org', { ...example, virusAction: 7, greylist: 'on' });
    await protecmail.domains.update('example.org', { sendResume: false });
    expect(sandbox.protecmail.state.domains.get('example.org')).toEqual({
      ...example,
      virusAction: 7,
      greylist: 'on',
      sendResume: false,
    });
  });

  test('what cannot be meant is refused before it is sent', async () => {
    await expect(protecmail.domains.get('all')).rejects.toThrow(/domain: expected another name than "all"/);
    await expect(protecmail.domains.delete('..')).rejects.toBeInstanceOf(ValidationError);
    await expect(protecmail.domains.create({ ...example, spamAction: 2 } as never)).rejects.toThrow(
      'spamAction: expected 0 or 1',
    );
    await expect(protecmail.domains.create(undefined as never)).rejects.toBeInstanceOf(ValidationError);
    await expect(protecmail.domains.update('example.org', { spamAction: 'tag' } as never)).rejects.toThrow(
      'spamAction: expected 0 or 1',
    );
    await expect(protecmail.addresses.add('example.org', 'postmaster@example.org')).rejects.toThrow(
      'address: expected the part of the address before the @',
    );
    await expect(protecmail.quarantine.resend('12/34')).rejects.toThrow('ident: expected the ident');
    await expect(protecmail.quarantine.list('example.org', { pageSize: 0 })).rejects.toThrow(
      'count: expected at least 1',
    );
    expect(sandbox.protecmail.count()).toBe(0);
  });

  test('addresses: add, list, remove', async () => {
    await protecmail.domains.create(example);
    await protecmail.addresses.add('example.org', 'postmaster');
    await protecmail.addresses.add('example.org', 'jürgen');
    expect(await protecmail.addresses.list('example.org').toArray()).toEqual(['postmaster', 'jürgen']);
    await protecmail.addresses.remove('example.org', 'jürgen');
    expect(await protecmail.addresses.list('example.org').toArray()).toEqual(['postmaster']);
    await expect(protecmail.addresses.remove('example.org', 'nobody')).rejects.toBeInstanceOf(NotFoundError);
  });
});

test('success: false is a failure under status 200, with the id of the request', async () => {
  await restart({ protecmail: { failureStatus: 'always-200' } });
  const error = await protecmail.domains.get('nowhere.example').catch((caught) => caught);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    status: 200,
    providerMessage: 'domain not found',
    requestId: '00000000-0000-4000-8000-000000000001',
  });
});

test.each(['{}', '{"success":"true"}', 'null', '[]'])('an answer of %j is no success', async (body) => {
  sandbox.protecmail.fail({ kind: 'status', status: 200, body });
  await expect(protecmail.domains.delete('example.org')).rejects.toSatisfy(
    (error) => error instanceof ApiError || error instanceof DecodeError,
  );
});

describe('quarantine', () => {
  const idents = () => sandbox.protecmail.state.quarantine.map(({ ident }) => ident);

  describe.each(['record', 'page'] as const)('where start counts by %s', (quarantineStart) => {
    beforeEach(() => restart({ protecmail: { quarantineStart } }));

    test.each([
      [0, 3],
      [1, 3],
      [3, 3],
      [4, 3],
      [10, 3],
      [7, 1],
      [7, 2],
      [100, 50],
      [101, 50],
    ])('%i mails, %i a page: every one, once, in order', async (count, pageSize) => {
      sandbox.protecmail.quarantine('user@example.org', count);
      sandbox.protecmail.quarantine('other@example.net', 5);
      const list = () => protecmail.quarantine.list('user@example.org', { pageSize });
      const expected = idents().filter((_, index) => index >= 5);
      expect((await list().toArray()).map(({ ident }) => ident)).toEqual(expected);
      expect((await list().toArray()).map(({ ident }) => ident)).toEqual(expected);
      expect((await list()).total).toBe(count);
    });

    test('found out once, with one request more at the most', async () => {
      sandbox.protecmail.quarantine('user@example.org', 30);
      await protecmail.quarantine.list('example.org', { pageSize: 10 }).toArray();
      expect(sandbox.protecmail.count()).toBe(quarantineStart === 'record' ? 4 : 3);
      sandbox.protecmail.forget();
      await protecmail.quarantine.list('example.org', { pageSize: 10 }).toArray();
      expect(sandbox.protecmail.count()).toBe(3);
      sandbox.protecmail.forget();
      await connect({ quarantineStart }).quarantine.list('example.org', { pageSize: 10 }).toArray();
      expect(sandbox.protecmail.count()).toBe(3);
    });

    test('mail that arrives meanwhile hides none and repeats none', async () => {
      sandbox.protecmail.quarantine('user@example.org', 20);
      const before = idents();
      const seen: string[] = [];
      for await (const page of protecmail.quarantine.list('example.org', { pageSize: 5 }).pages()) {
        seen.push(...page.items.map(({ ident }) => ident));
        if (seen.length < 15) sandbox.protecmail.quarantine('user@example.org', 1);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((ident) => before.includes(ident))).toEqual(before);
    });

    test('resumes at a page, in another process', async () => {
      sandbox.protecmail.quarantine('user@example.org', 20);
      const first = await protecmail.quarantine.list('example.org', { pageSize: 6 });
      const rest = await connect()
        .quarantine.list('example.org', { pageSize: 6, resume: first.nextPosition })
        .toArray();
      expect([...first.items, ...rest].map(({ ident }) => ident)).toEqual(idents());
    });
  });

  test('a position that is none is refused', async () => {
    for (const resume of ['x', -1, { page: 3 }]) {
      await expect(protecmail.quarantine.list('example.org', { resume: resume as never })).rejects.toMatchObject({
        issues: [{ path: ['resume'] }],
      });
    }
  });

  test('a server that gives the same page again and again is noticed', async () => {
    const email = { date: '2018-06-11T22:49:39+02:00', email: 'a@b.c', domain: 'b.c', mailfrom: 'x', subject: 'y' };
    const emails = ['1', '2', '3'].map((ident) => ({ ...email, ident }));
    const data = { emails, count: 1724, nb_pages: 575, current_page: 1 };
    sandbox.protecmail.fail({
      kind: 'status',
      status: 200,
      body: JSON.stringify({ request_id: 'r', success: true, data }),
    });
    await expect(protecmail.quarantine.list('b.c', { pageSize: 3 }).toArray()).rejects.toBeInstanceOf(DecodeError);
  });

  test('resend is sent once, whatever happens, and is not cached', async () => {
    sandbox.protecmail.quarantine('user@example.org', 1);
    const [ident = ''] = idents();
    await protecmail.quarantine.resend(ident);
    expect(sandbox.protecmail.state.resent).toEqual([ident]);
    expect(sandbox.protecmail.requests[0]?.headers['cache-control']).toBe('no-store');
    sandbox.protecmail.fail({ kind: 'reset', when: 'after' }, { times: 1 });
    await expect(protecmail.quarantine.resend(ident)).rejects.toMatchObject({
      name: 'ConnectionError',
      mayHaveTakenEffect: true,
    });
    expect(sandbox.protecmail.state.resent).toEqual([ident, ident]);
  });
});

test('options from the environment', async () => {
  expect(() => new ProtecmailClient()).toThrow(ConfigurationError);
  expect(() => connect({ quarantineStart: 'mail' as never })).toThrow(/record/);
  vi.stubEnv('PROTECMAIL_API_KEY', sandbox.protecmail.apiKey);
  vi.stubEnv('PROTECMAIL_BASE_URL', sandbox.protecmail.url);
  vi.stubEnv('PROTECMAIL_QUARANTINE_START', 'page');
  const fromEnvironment = new ProtecmailClient();
  expect(fromEnvironment.quarantineStart).toBe('page');
  expect(await fromEnvironment.ping()).toBe('pong');
  vi.unstubAllEnvs();
});

test('request() knows the routes', async () => {
  await protecmail.request('POST /domain/{domain}', { path: { domain: 'example.org' }, body: example });
  const found = await protecmail.request('GET /domain/{domain}', { path: { domain: 'example.org' } });
  expect(found.redirectTo).toBe('mx.example.net');
});

describe('what the server may leave out', () => {
  const say = (data: unknown) => {
    sandbox.protecmail.recover();
    sandbox.protecmail.fail({
      kind: 'status',
      status: 200,
      body: JSON.stringify({ request_id: 'r', success: true, data }),
    });
  };

  test.each([null, undefined])('an empty list as %s', async (data) => {
    say(data);
    expect(await protecmail.domains.list().toArray()).toEqual([]);
    expect(await protecmail.invoices.list().toArray()).toEqual([]);
    expect(await protecmail.addresses.list('example.org').toArray()).toEqual([]);
    say({ emails: data, count: 0, nb_pages: 0, current_page: 1 });
    expect(await protecmail.quarantine.list('example.org').toArray()).toEqual([]);
  });

  test('an answer that says neither yes nor no to a resend may have taken effect', async () => {
    sandbox.protecmail.fail({ kind: 'status', status: 200, body: '{}' });
    await expect(protecmail.quarantine.resend('123')).rejects.toMatchObject({
      name: 'DecodeError',
      mayHaveTakenEffect: true,
    });
    expect(sandbox.protecmail.count()).toBe(1);
  });

  test('a record with nulls can be changed', async () => {
    sandbox.protecmail.state.user = { ...sandbox.protecmail.state.user, tva_intra: null };
    await protecmail.account.update({ city: 'Lyon' });
    expect(sandbox.protecmail.state.user).toMatchObject({ tva_intra: null, city: 'Lyon' });
    const { sendResume: _, ...free } = example;
    sandbox.protecmail.state.domains.set('example.org', { ...free, resumeReplyTo: null });
    await protecmail.domains.update('example.org', { spamAction: 1 });
    expect(sandbox.protecmail.state.domains.get('example.org')).toEqual({
      ...free,
      resumeReplyTo: null,
      spamAction: 1,
    });
  });

  test('the tanks are found where failures come with status 200', async () => {
    await restart({ protecmail: { failureStatus: 'always-200' } });
    expect(await protecmail.tokens.tanks()).toMatchObject({ monthly: 132925 });
  });

  test('a redirect is told as such', async () => {
    sandbox.protecmail.fail({ kind: 'status', status: 301, headers: { location: 'https://elsewhere.example/' } });
    await expect(protecmail.ping()).rejects.toThrow('https://elsewhere.example');
  });
});

describe('the quarantine under odd servers', () => {
  const email = {
    date: '2018-06-11T22:49:39+02:00',
    email: 'a@b.example',
    domain: 'b.example',
    mailfrom: 'x',
    subject: 'y',
  };

  /** A server with so many mails, its own limit a page, and perhaps without numbers. */
  function odd(total: number, { limit = 1000, page = false, counts = true }) {
    const fetch = async (url: string) => {
      const [start = 0, count = 0] = url.split('/').slice(-2).map(Number);
      const size = Math.min(count, limit);
      const first = page ? start * size : start;
      const emails = Array.from({ length: total }, (_, i) => ({ ...email, ident: String(i) })).slice(
        first,
        first + size,
      );
      const numbers = counts
        ? { count: total, nb_pages: Math.ceil(total / size), current_page: Math.floor(first / size) + 1 }
        : {};
      return Response.json({ request_id: 'r', success: true, data: { emails, ...numbers } });
    };
    return new ProtecmailClient({ apiKey: 'k', baseUrl: 'https://x.example', fetch, logger: quiet });
  }
  const idents = (mails: readonly { ident: string }[]) => mails.map(({ ident }) => Number(ident));
  const all = (total: number) => Array.from({ length: total }, (_, i) => i);

  test.each([
    [{ page: true, limit: 20 }],
    [{ page: false, limit: 20 }],
    [{ page: true, counts: false }],
    [{ page: false, counts: false }],
  ])('%j', async (options) => {
    expect(idents(await odd(155, options).quarantine.list('b.example', { pageSize: 50 }).toArray())).toEqual(all(155));
  });

  test('a list with one mail a page teaches nothing that is wrong for others', async () => {
    const client = odd(200, {});
    await client.quarantine.list('b.example', { pageSize: 1 }).toArray({ limit: 5 });
    expect(idents(await client.quarantine.list('b.example').toArray())).toEqual(all(200));
  });

  test.each([true, false])('resumes between two pages (counted by page: %s)', async (page) => {
    const rest = odd(155, { page }).quarantine.list('b.example', { pageSize: 50, resume: 60 });
    expect(idents(await rest.toArray())).toEqual(all(155).slice(60));
  });

  test.each([true, false])('resumes where the server has a limit of its own (counted by page: %s)', async (page) => {
    const client = odd(60, { page, limit: 20 });
    const first = await client.quarantine.list('b.example', { pageSize: 100 });
    const rest = odd(60, { page, limit: 20 }).quarantine.list('b.example', {
      pageSize: 100,
      resume: first.nextPosition,
    });
    expect(idents(await rest.toArray())).toEqual(all(60).slice(20));
  });

  test('exactly a page of new mail between two requests', async () => {
    sandbox.protecmail.quarantine('user@example.org', 20);
    const before = sandbox.protecmail.state.quarantine.map(({ ident }) => ident);
    const seen: string[] = [];
    let arrived = false;
    for await (const page of connect({ quarantineStart: 'record' })
      .quarantine.list('example.org', { pageSize: 5 })
      .pages()) {
      seen.push(...page.items.map(({ ident }) => ident));
      if (seen.length === 10 && !arrived) sandbox.protecmail.quarantine('user@example.org', 5);
      arrived = seen.length >= 10;
    }
    expect(seen.filter((ident) => before.includes(ident))).toEqual(before);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
