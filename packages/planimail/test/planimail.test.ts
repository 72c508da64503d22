import { startSandbox } from '@mailhost/sandbox';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  ConfigurationError,
  ConflictError,
  DecodeError,
  InvalidRequestError,
  NotFoundError,
  PlanimailClient,
  type PlanimailOptions,
  ValidationError,
} from '../src/index.js';

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let planimail: PlanimailClient;

function connect(options: PlanimailOptions = {}): PlanimailClient {
  const { url: baseUrl, planimailId, apiKey } = sandbox.planimail;
  return new PlanimailClient({ baseUrl, planimailId, apiKey, logLevel: 'off', ...options });
}

beforeEach(async () => {
  sandbox = await startSandbox();
  planimail = connect();
  await planimail.domains.create({ domain: 'example.org', admin_password: 'Admin-1234' });
});
afterEach(() => sandbox.close());

const ana = { email: 'ana@example.org', password: 'Secret-1234', quotamb: 2048, name: 'Ana', surname: 'Paz' };

describe('domains', () => {
  test('create, reset the password, ask, list', async () => {
    expect(await planimail.domains.exists('example.org')).toBe(true);
    expect(await planimail.domains.exists('other.example')).toBe(false);
    const { recognized, msg } = await planimail.domains.resetAdminPassword('example.org', 'Other-1234');
    expect(recognized).toBe(true);
    expect(msg).toContain('example.org');
    expect(sandbox.planimail.state.mailboxes.get('admin@example.org')?.password).toBe('Other-1234');
    await planimail.domains.create({ domain: 'second.example', admin_password: 'x' });
    expect((await planimail.domains.list().toArray()).map(({ name }) => name)).toEqual([
      'example.org',
      'second.example',
    ]);
  });

  test.each([
    [
      ['a.example', 'b.example'],
      ['a.example', 'b.example'],
    ],
    [[{ domain: 'a.example', n: 1 }], ['a.example']],
    [{ domains: ['a.example'] }, ['a.example']],
    [{ 'a.example': { n: 1 } }, ['a.example']],
    [{}, []],
  ])('a list in the form %j', async (form, names) => {
    sandbox.planimail.fail({ kind: 'status', status: 200, body: JSON.stringify(form) });
    const entries = await planimail.domains.list().toArray();
    expect(entries.map(({ name }) => name)).toEqual(names);
  });

  test.each([[[1]], ['text'], [7]])('a list in the form %j is an error', async (form) => {
    sandbox.planimail.fail({ kind: 'status', status: 200, body: JSON.stringify(form) });
    await expect(planimail.domains.list()).rejects.toBeInstanceOf(DecodeError);
  });
});

describe('mailboxes', () => {
  test('create, change, quota, metadata, list, delete', async () => {
    expect(await planimail.mailboxes.create(ana)).toMatchObject({ recognized: true });
    await planimail.mailboxes.update('ana@example.org', { quotamb: 4096, name: 'Ana', surname: 'Luz' });
    expect(sandbox.planimail.state.mailboxes.get('ana@example.org')).toMatchObject({
      quotamb: 4096,
      surname: 'Luz',
      password: 'Secret-1234',
    });
    expect(await planimail.mailboxes.getQuota('ana@example.org')).toEqual({
      quota_used_MB: 0,
      quota_available_MB: 4096,
      percentage_used: 0,
    });
    expect(await planimail.mailboxes.setQuota('ana@example.org', 8192)).toMatchObject({ recognized: true });
    expect(await planimail.mailboxes.setMetadata('ana@example.org', { alt_email: 'ana@elsewhere.example' })).toEqual({
      phone: '',
      name: 'Ana',
      surname: 'Luz',
      alt_email: 'ana@elsewhere.example',
    });
    expect(await planimail.mailboxes.getMetadata('ana@example.org')).toMatchObject({
      alt_email: 'ana@elsewhere.example',
    });
    expect((await planimail.mailboxes.list('example.org').toArray()).map(({ name }) => name)).toContain(
      'ana@example.org',
    );
    await expect(planimail.mailboxes.delete('ana@example.org', 'wrong')).rejects.toBeInstanceOf(InvalidRequestError);
    expect(await planimail.mailboxes.delete('ana@example.org', 'Secret-1234')).toMatchObject({ recognized: true });
    await expect(planimail.mailboxes.getQuota('ana@example.org')).rejects.toBeInstanceOf(NotFoundError);
  });

  test('a phone number that the server refuses', async () => {
    for (const phone of ['54115278221', 'not a number']) {
      await expect(planimail.mailboxes.create({ ...ana, phone })).rejects.toMatchObject({
        name: 'InvalidRequestError',
        issues: [{ path: ['phone'], message: 'is in invalid format' }],
      });
    }
    expect(sandbox.planimail.state.mailboxes.has('ana@example.org')).toBe(false);
  });

  test('input that does not fit is refused before it is sent', async () => {
    sandbox.planimail.forget();
    const wrong = { email: 'ana', password: '', quotamb: 1.5, name: 'A', surname: 'P', fone: '1' };
    const error = await planimail.mailboxes.create(wrong as never).catch((caught) => caught);
    expect(error).toBeInstanceOf(ValidationError);
    expect(error.issues.map((issue: { path: string[] }) => issue.path.join('.'))).toEqual([
      'email',
      'password',
      'quotamb',
      'fone',
    ]);
    await expect(planimail.mailboxes.setMetadata('ana@example.org', {})).rejects.toThrow(
      'at least one of alt_email, phone, name, surname',
    );
    await expect(planimail.aliases.add('a@example.org', 'b@example.org,c@example.org')).rejects.toThrow(
      'resolves: expected one e-mail address',
    );
    await expect(planimail.domains.exists('not a domain')).rejects.toThrow('domain: expected a domain name');
    expect(sandbox.planimail.count()).toBe(0);
  });
});

test('aliases: add, get, remove one, remove all', async () => {
  await planimail.aliases.add('help@example.org', 'ana@example.org');
  await planimail.aliases.add('help@example.org', 'bob@elsewhere.example');
  await planimail.aliases.add('help@example.org', 'ana@example.org');
  expect((await planimail.aliases.get('help@example.org')).targets).toEqual([
    'ana@example.org',
    'bob@elsewhere.example',
  ]);
  expect(await planimail.aliases.removeTarget('help@example.org', 'ana@example.org')).toMatchObject({
    recognized: true,
  });
  expect((await planimail.aliases.list('example.org').toArray()).map(({ name }) => name)).toContain('help@example.org');
  expect(await planimail.aliases.delete('help@example.org')).toMatchObject({ recognized: true });
  await expect(planimail.aliases.get('help@example.org')).rejects.toBeInstanceOf(NotFoundError);
  await planimail.mailboxes.create(ana);
  await expect(planimail.aliases.add('ana@example.org', 'x@y.example')).rejects.toBeInstanceOf(ConflictError);
});

test('domain aliases: create, get, delete', async () => {
  await planimail.domainAliases.create('alias.example', 'example.org');
  expect(await planimail.domainAliases.get('alias.example')).toMatchObject({
    domain_alias: 'alias.example',
    domain: 'example.org',
  });
  await planimail.domainAliases.delete('alias.example');
  await expect(planimail.domainAliases.get('alias.example')).rejects.toBeInstanceOf(NotFoundError);
});

test('the other readings of the document, by options and by the environment', async () => {
  await sandbox.close();
  const other = {
    listDomainsMethod: 'POST',
    getQuotaMethod: 'POST',
    setQuotaPath: 'user_get_quota',
    domainAliasField: 'alias_domain',
  } as const;
  sandbox = await startSandbox({ planimail: other });
  const byOption = connect(other);
  await byOption.domains.create({ domain: 'example.org', admin_password: 'x' });
  await byOption.mailboxes.create(ana);
  expect(await byOption.domains.list().toArray()).toHaveLength(1);
  await byOption.mailboxes.setQuota('ana@example.org', 99);
  expect(await byOption.mailboxes.getQuota('ana@example.org')).toMatchObject({ quota_available_MB: 99 });
  await byOption.domainAliases.create('alias.example', 'example.org');
  expect(await byOption.domainAliases.get('alias.example')).toMatchObject({ domain: 'example.org' });

  vi.stubEnv('PLANIMAIL_DOMAIN_ALIAS_FIELD', 'alias_domain');
  expect(await connect().domainAliases.get('alias.example')).toMatchObject({ domain: 'example.org' });
  vi.stubEnv('PLANIMAIL_DOMAIN_ALIAS_FIELD', 'aliasdomain');
  expect(() => connect()).toThrow(/PLANIMAIL_DOMAIN_ALIAS_FIELD/);
  vi.unstubAllEnvs();
});

test('credentials: from the environment, missing, and wrong', async () => {
  expect(() => new PlanimailClient()).toThrow(ConfigurationError);
  expect(() => new PlanimailClient({ planimailId: 'x' })).toThrow(/PLANIMAIL_API_KEY/);
  vi.stubEnv('PLANIMAIL_ID', sandbox.planimail.planimailId);
  vi.stubEnv('PLANIMAIL_API_KEY', sandbox.planimail.apiKey);
  vi.stubEnv('PLANIMAIL_BASE_URL', sandbox.planimail.url);
  expect(await new PlanimailClient().domains.exists('example.org')).toBe(true);
  vi.unstubAllEnvs();
  await expect(connect({ apiKey: 'wrong' }).domains.exists('example.org')).rejects.toMatchObject({
    name: 'AuthenticationError',
  });
});

test('the key stands in no error; the account’s name, which is no secret, stays in the server’s sentences', async () => {
  const { planimailId, apiKey } = sandbox.planimail;
  const error = await planimail.aliases.get('nobody@example.org').catch((caught) => caught);
  expect(error.message).toContain(`does not exist in Planimail ${planimailId}`);
  sandbox.planimail.fail({ kind: 'status', status: 400, body: JSON.stringify({ msg: `no: ${apiKey}` }) });
  const echo = await planimail.aliases.get('nobody@example.org').catch((caught) => caught);
  expect(echo.message).toContain('no: [redacted]');
  expect(JSON.stringify(echo)).not.toContain(apiKey);
});

test('request() knows the routes, and takes others', async () => {
  const outcome = await planimail.request('POST /user_alias', {
    body: { alias: 'a@example.org', resolves: 'b@example.org' },
  });
  expect(outcome.recognized).toBe(true);
  expect(await planimail.request('GET /domain', { body: { domain: 'example.org' } })).toBe(true);
  await expect(planimail.rawRequest('GET /autoresponder', { body: {} })).rejects.toMatchObject({
    name: 'ApiError',
    status: 404,
  });
});

describe('what must not happen by a slip', () => {
  test('removeTarget without a target does not delete the alias', async () => {
    await planimail.aliases.add('help@example.org', 'ana@example.org');
    const [none] = [] as string[];
    await expect(planimail.aliases.removeTarget('help@example.org', none as never)).rejects.toThrow(
      'resolves: is required',
    );
    expect(sandbox.planimail.state.aliases.has('help@example.org')).toBe(true);
  });

  test('create without a password does not change a mailbox that exists', async () => {
    await planimail.mailboxes.create(ana);
    const { password: _, ...rest } = ana;
    await expect(planimail.mailboxes.create({ ...rest, quotamb: 1 } as never)).rejects.toThrow('password: is required');
    expect(sandbox.planimail.state.mailboxes.get('ana@example.org')?.quotamb).toBe(2048);
  });

  test('update changes the mailbox that it names, not the one that the changes came from', async () => {
    await planimail.mailboxes.create(ana);
    await planimail.mailboxes.create({ ...ana, email: 'bob@example.org' });
    const record = { ...ana, quotamb: 7 };
    await planimail.mailboxes.update('bob@example.org', record);
    expect(sandbox.planimail.state.mailboxes.get('ana@example.org')?.quotamb).toBe(2048);
    expect(sandbox.planimail.state.mailboxes.get('bob@example.org')?.quotamb).toBe(7);
  });

  test('a sentence in place of data is an error', async () => {
    sandbox.planimail.fail({ kind: 'status', status: 200, body: '{"msg":"something else"}' });
    await expect(planimail.mailboxes.getQuota('ana@example.org')).rejects.toBeInstanceOf(DecodeError);
    await expect(planimail.mailboxes.getMetadata('ana@example.org')).rejects.toThrow('something else');
    await expect(planimail.mailboxes.forceDelete('ana@example.org', { quotamb: 1 })).rejects.toBeInstanceOf(
      DecodeError,
    );
  });

  test.each([
    ['mailboxes', [{ domain: 'example.org', email: 'ana@example.org' }], ['ana@example.org']],
    ['aliases', [{ email: 'target@example.org', alias: 'a@example.org' }], ['a@example.org']],
    [
      'aliases',
      { 'a@example.org': ['t@example.org', 'u@example.org'], 'b@example.org': ['t@example.org'] },
      ['a@example.org', 'b@example.org'],
    ],
    ['mailboxes', { data: { users: ['ana@example.org'] } }, ['ana@example.org']],
    ['mailboxes', [{ name: 'Ana', surname: 'Paz', address: 'ana@example.org' }], ['ana@example.org']],
    ['mailboxes', [{ user: 'ana', name: 'Ana', username: 'ana@example.org' }], ['ana@example.org']],
    ['mailboxes', [{ name: 'Ana', surname: 'Paz', alt_email: 'ana@elsewhere.example' }], undefined],
    ['mailboxes', [{ email: null, name: 'Ana' }], undefined],
    ['mailboxes', ['Ana', 'Bob'], undefined],
    ['mailboxes', { 'Ana J. Paz': {}, 'Bob K. Luz': {} }, undefined],
    ['mailboxes', { error: 'boom' }, undefined],
    ['mailboxes', { success: false, reasons: [] }, undefined],
    ['aliases', { errors: [] }, undefined],
  ] as const)('a list of %s in the form %j', async (resource, form, names) => {
    sandbox.planimail.fail({ kind: 'status', status: 200, body: JSON.stringify(form) });
    const list = planimail[resource].list('example.org').toArray();
    if (names) expect((await list).map(({ name }) => name)).toEqual(names);
    else await expect(list).rejects.toBeInstanceOf(DecodeError);
  });

  test('a client made by with() needs no environment of its own', async () => {
    vi.stubEnv('PLANIMAIL_ID', sandbox.planimail.planimailId);
    vi.stubEnv('PLANIMAIL_API_KEY', sandbox.planimail.apiKey);
    const fromEnvironment = new PlanimailClient({ baseUrl: sandbox.planimail.url });
    vi.unstubAllEnvs();
    expect(await fromEnvironment.with({ retries: 0 }).domains.exists('example.org')).toBe(true);
  });
});
