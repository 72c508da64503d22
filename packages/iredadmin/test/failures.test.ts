import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  ApiError,
  AuthenticationError,
  ConflictError,
  DecodeError,
  InvalidRequestError,
  IredadminClient,
  NotFoundError,
  PermissionDeniedError,
  QuotaExceededError,
  ServerError,
  ValidationError,
} from '../src/index.js';
import { calls } from './example-calls.js';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** A client that is logged in, and whose server then answers with this. */
function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const fetch = vi.fn(async (url: string, _init: RequestInit) => {
    if (url.endsWith('/login')) return Response.json({ _success: true }, { headers: { 'set-cookie': 'sid=1' } });
    return typeof body === 'string'
      ? new Response(body, { status, headers })
      : Response.json(body, { status, headers });
  });
  const options = { baseUrl: 'https://a.example/iredadmin/api', username: 'a@b.example', password: 'S3cret!' };
  return { client: new IredadminClient({ ...options, fetch, logger: quiet, retries: 0 }), fetch };
}

const refusal = (message: unknown) => answering(200, { _success: false, _msg: message });

describe('what the codes mean', () => {
  test.each([
    ['PERMISSION_DENIED', PermissionDeniedError],
    ['PERMISSION_DENIED_UPDATE_GLOBAL_ADMIN_PROFILE', PermissionDeniedError],
    ['NOT_AUTHORIZED', PermissionDeniedError],
    ['NOT_ALLOWED_IP', PermissionDeniedError],
    ['ALREADY_EXISTS', ConflictError],
    ['CAN_NOT_BE_LOCAL_DOMAIN', ConflictError],
    ['NO_SUCH_ACCOUNT', NotFoundError],
    ['NO_SUCH_OBJECT', NotFoundError],
    ['NO_SUCH_DOMAIN', NotFoundError],
    ['EXCEEDED_DOMAIN_ACCOUNT_LIMIT', QuotaExceededError],
    ['EXCEEDED_DOMAIN_QUOTA_SIZE', QuotaExceededError],
    ['EXCEED_LIMIT_USERS', QuotaExceededError],
    ['EXCEEDED_LDAP_SERVER_SIZELIMIT', ServerError],
    ['SERVER_DOWN', ServerError],
    ['UPDATED_FAILED', ServerError],
    ['PW_EMPTY', InvalidRequestError],
    ['PW_NO_UPPERCASE,PW_NO_DIGIT_NUMBER', InvalidRequestError],
    ['INVALID_MAIL', InvalidRequestError],
    ['INVALID_PASSWORD_SCHEME', InvalidRequestError],
    ['DOMAIN_NAME_MISMATCH', InvalidRequestError],
    ['NO_DOMAIN_SELECTED', InvalidRequestError],
    ['UNKNOWN_ACTION', InvalidRequestError],
  ])('%s', async (code, Class) => {
    const error = await refusal(code)
      .client.users.update('ana@a.example', { name: 'x' })
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(Class);
    expect(error).toMatchObject({ code, status: 200 });
    expect(error.mayHaveTakenEffect).toBe(Class === ServerError ? true : undefined);
  });

  test('a missing domain is reported as an invalid name: not found, but for its creation', async () => {
    await expect(refusal('INVALID_DOMAIN_NAME').client.domains.get('a.example')).rejects.toBeInstanceOf(NotFoundError);
    const admins = refusal('INVALID_DOMAIN_NAME').client.domains.updateAdmins('a.example', {
      addAdmin: ['b@a.example'],
    });
    await expect(admins).rejects.toBeInstanceOf(NotFoundError);
    await expect(refusal('INVALID_DOMAIN_NAME').client.domains.create('a.example')).rejects.toBeInstanceOf(
      InvalidRequestError,
    );
  });

  test('what the path names and the server calls invalid is not found, but what is to be created', async () => {
    const created = ['POST /domain/{domain}', 'POST /admin/{mail}'];
    const errorsOf = async (code: string, route: string) =>
      Promise.all(
        (calls[route] ?? []).map((call) =>
          call(refusal(code).client).then(
            () => 'none',
            (error) => error.name,
          ),
        ),
      );
    for (const route of Object.keys(calls).filter((name) => /\{(?:domain|mail)\}/.test(name))) {
      const found = new Set(await errorsOf('INVALID_DOMAIN_NAME', route));
      expect([route, ...found]).toEqual([route, created.includes(route) ? 'InvalidRequestError' : 'NotFoundError']);
    }
    expect(await errorsOf('INVALID_ADMIN', 'GET /admin/{mail}')).toEqual(['NotFoundError']);
    expect(await errorsOf('INVALID_ADMIN', 'POST /admin/{mail}')).toEqual(['InvalidRequestError']);
    expect(new Set(await errorsOf('INVALID_ADMIN', 'PUT /domain/admins/{domain}'))).toEqual(
      new Set(['InvalidRequestError']),
    );
  });

  test('of who logs in, whatever the call is about', async () => {
    const login = async (message: string) => {
      const fetch = vi.fn(async () => Response.json({ _success: false, _msg: message }));
      const options = { baseUrl: 'https://a.example/api', username: 'a@b.example', password: 'x', retries: 0 };
      const client = new IredadminClient({ ...options, fetch, logger: quiet });
      const first = await client.users.get('ana@a.example').catch((caught) => caught);
      await client.users.get('ana@a.example').catch(() => {});
      return [first.name, first.providerMessage, fetch.mock.calls.length];
    };
    for (const code of ['INVALID_CREDENTIALS', 'NO_SUCH_ACCOUNT', 'INVALID_USERNAME', 'EMPTY_PASSWORD', '']) {
      expect(await login(code)).toEqual(['AuthenticationError', code, 1]);
    }
    const words = 'Three tries are left.';
    expect(await login(words)).toEqual(['ApiError', words, 1]);
    expect(await login('NOT_ALLOWED_IP')).toEqual(['PermissionDeniedError', 'NOT_ALLOWED_IP', 1]);
    expect(await login('SERVER_DOWN')).toEqual(['ServerError', 'SERVER_DOWN', 2]);
    const exception = "OperationalError(2006, 'MySQL server has gone away')";
    expect(await login(exception)).toEqual(['ServerError', exception, 2]);
  });

  test('of a password that is verified', async () => {
    for (const code of [
      'INVALID_CREDENTIALS',
      'PW_MISMATCH',
      'INCORRECT_OLDPW',
      'INVALID_PASSWORD',
      'WRONG_PASSWORD',
    ]) {
      expect(await refusal(code).client.users.verifyPassword('ana@a.example', 'x')).toBe(false);
    }
    const empty = refusal('PW_EMPTY').client.users.verifyPassword('ana@a.example', 'x');
    await expect(empty).rejects.toBeInstanceOf(InvalidRequestError);
  });

  test('several codes: one issue each', async () => {
    const error = await refusal('PW_SHORTER_THAN_MIN_LENGTH, PW_NO_LETTER')
      .client.users.create('ana@a.example', { password: 'x' })
      .catch((caught) => caught);
    expect(error.issues).toEqual([
      { path: ['password'], message: 'password shorter than min length' },
      { path: ['password'], message: 'password no letter' },
    ]);
  });

  test("a Python exception's text stays readable", async () => {
    const text = "ProgrammingError(1146, \"Table 'vmail.x' doesn't exist\")";
    const error = await refusal(text)
      .client.domains.get('a.example')
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ name: 'ServerError', providerMessage: text });
  });

  test('any message whatever is an ApiError that holds it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.anything()), async (message) => {
        const error = await refusal(JSON.parse(JSON.stringify(message ?? null)))
          .client.domains.get('a.example')
          .catch((caught) => caught);
        expect(error).toBeInstanceOf(ApiError);
      }),
      { numRuns: 300 },
    );
  });

  test('codes, joined in any number and order, are all told', async () => {
    const codes = ['PW_EMPTY', 'PW_NON_ASCII', 'PW_NO_LETTER', 'PW_NO_UPPERCASE', 'PW_NO_SPECIAL_CHAR'];
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(codes, { minLength: 1 }),
        fc.constantFrom(',', ', ', ' ,'),
        async (chosen, comma) => {
          const error = await refusal(chosen.join(comma))
            .client.users.create('ana@a.example', { password: 'x' })
            .catch((caught) => caught);
          expect(error.issues).toHaveLength(chosen.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('answers', () => {
  test('the older names of the envelope, and a truth that is a text', async () => {
    const older = answering(200, { success: true, data: ['a.example'] });
    expect(await older.client.domains.names().toArray()).toEqual(['a.example']);
    expect(await answering(200, { _success: 'true' }).client.domains.delete('a.example')).toBeUndefined();
    const failed = answering(200, { success: false, msg: 'ALREADY_EXISTS' });
    await expect(failed.client.domains.create('a.example')).rejects.toBeInstanceOf(ConflictError);
  });

  test.each(['{}', '[]', 'null', '"ok"', '<html>Login</html>'])('%j is no success', async (body) => {
    await expect(answering(200, body).client.domains.delete('a.example')).rejects.toBeInstanceOf(DecodeError);
  });

  test('404 and 500 with plain text', async () => {
    const missing = await answering(404, 'not found')
      .client.users.get('ana@a.example')
      .catch((caught) => caught);
    // Which does not say that the account is missing, or gone.
    expect(missing).toMatchObject({ name: 'ApiError', status: 404 });
    expect(missing.message).toContain('/user/{mail}');
    await expect(answering(404, 'not found').client.users.delete('ana@a.example')).rejects.toThrow('/user/{mail}');
    const broken = answering(500, 'internal server error').client.users.list('a.example');
    await expect(broken).rejects.toBeInstanceOf(ServerError);
    await expect(broken).rejects.toThrow('internal server error');
  });

  test('a session that never comes to be ends the call', async () => {
    const { client, fetch } = refusal('LOGIN_REQUIRED');
    await expect(client.domains.names()).rejects.toBeInstanceOf(AuthenticationError);
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  test('an export as text, and as text in the envelope', async () => {
    const ldif = '# export\ndn: mail=ana@a.example\nmail: ana@a.example\n';
    expect(await answering(200, ldif).client.ldif.user('ana@a.example')).toBe(ldif);
    expect(await answering(200, { _success: true, _data: ldif }).client.ldif.user('ana@a.example')).toBe(ldif);
    const denied = answering(200, { _success: false, _msg: 'PERMISSION_DENIED' });
    await expect(denied.client.ldif.user('ana@a.example')).rejects.toBeInstanceOf(PermissionDeniedError);
  });

  test('what looks like an export is none elsewhere, however long it is', async () => {
    const text = `${'#\n\n '.repeat(50_000)}x`;
    await expect(answering(200, text).client.ldif.user('ana@a.example')).rejects.toBeInstanceOf(DecodeError);
    await expect(answering(200, 'dn: x\n').client.users.delete('ana@a.example')).rejects.toBeInstanceOf(DecodeError);
  });

  test('a redirect to the login page ends the session, and is not followed', async () => {
    const { client, fetch } = answering(302, '', { location: '/iredadmin/login?msg=SESSION_EXPIRED' });
    await expect(client.domains.names()).rejects.toMatchObject({
      name: 'AuthenticationError',
      code: 'SESSION_EXPIRED',
    });
    expect(fetch.mock.calls.map(([url]) => new URL(url).pathname.replace('/iredadmin/api', ''))).toEqual([
      '/login',
      '/domains',
      '/login',
      '/domains',
    ]);
  });

  test('any profile whatever is read without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue().filter(hasNoLargeNumber)), async (raw) => {
        const named = { ...raw, username: 'ana@a.example', address: 'ana@a.example', domain: 'a.example' };
        const { client } = answering(200, { _success: true, _data: named });
        for (const profile of [
          await client.users.get('ana@a.example'),
          await client.domains.get('a.example'),
          await client.admins.get('ana@a.example'),
          await client.aliases.get('ana@a.example'),
        ]) {
          // JSON has no -0.
          expect(profile.raw).toEqual(JSON.parse(JSON.stringify(named)));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a profile of nobody is none; names in place of profiles are', async () => {
    await expect(answering(200, { _success: true, _data: {} }).client.users.get('ana@a.example')).rejects.toThrow(
      'no username and no mail',
    );
    const named = answering(200, { _success: true, _data: ['ana@a.example'] }).client;
    expect((await named.users.list('a.example').toArray())[0]).toMatchObject({ mail: 'ana@a.example' });
    const row = answering(200, { _success: true, _data: [{ username: 'ana@a.example' }] }).client;
    expect(await row.users.get('ana@a.example')).toMatchObject({ mail: 'ana@a.example' });
  });

  test('nothing where there are settings or a list', async () => {
    const { client } = answering(200, { _success: true, _data: null });
    expect(await client.domains.list().toArray()).toEqual([]);
    expect(await client.users.emails('a.example').toArray()).toEqual([]);
    expect(await client.spamPolicy.get({ global: true })).toEqual({});
    await expect(client.users.get('ana@a.example')).rejects.toBeInstanceOf(DecodeError);
    const none = answering(200, { _success: true, _data: [] }).client;
    expect(await none.throttling.get({ global: true }, 'inbound')).toEqual({});
  });

  test('settings of LDAP, with a unit and without', async () => {
    const entry = { domainName: ['a.example'], accountSetting: ['domainQuota:10:GB', 'numberOfUsers:5'] };
    expect(await answering(200, { _success: true, _data: entry }).client.domains.get('a.example')).toMatchObject({
      quota: 10_240,
      numberOfUsers: 5,
    });
  });

  test.each([
    ['2026-03-25 17:50:36', '2026-03-25T17:50:36Z'],
    ['2026-03-25T17:50:36.123456+02:00', '2026-03-25T15:50:36Z'],
    ['2026-03-25 17:50:36+00', '2026-03-25T17:50:36Z'],
    ['2026-03-25T17:50:36+0000', '2026-03-25T17:50:36Z'],
    ['2026-03-25 17:50:36 +0000', '2026-03-25T17:50:36Z'],
    ['20260325175036Z', '2026-03-25T17:50:36Z'],
    ['20260325175036.0Z', '2026-03-25T17:50:36Z'],
    ['20260325175036-0130', '2026-03-25T19:20:36Z'],
    ['2026-03-25', undefined],
    ['2026-13-45 99:00:00', undefined],
  ])('the time %s', async (created, expected) => {
    const { client } = answering(200, { _success: true, _data: { username: 'ana@a.example', created } });
    const profile = await client.users.get('ana@a.example');
    expect(profile.created?.toISOString()).toBe(expected?.replace('Z', '.000Z'));
  });

  test('times, flags and quotas of a row', async () => {
    const row = {
      username: 'ana@a.example',
      created: '2026-03-25 17:50:36',
      expired: '9999-12-31 00:00:00',
      modified: '1970-01-01 01:01:01',
      active: 1,
      isglobaladmin: 0,
      quota: '2048',
      enableimap: 1,
      enabledeliver: 1,
      enablesmtp: 0,
      last_login: 1_774_461_036,
    };
    expect(await answering(200, { _success: true, _data: row }).client.users.get('ana@a.example')).toMatchObject({
      created: new Date('2026-03-25T17:50:36Z'),
      modified: undefined,
      enabled: true,
      isGlobalAdmin: false,
      quota: 2048,
      services: ['imap', 'deliver'],
      lastLogin: new Date('2026-03-25T17:50:36Z'),
      backend: 'sql',
    });
    const entry = {
      mail: ['ana@a.example'],
      accountStatus: ['disabled'],
      mailQuota: ['2147483648'],
      shadowLastChange: ['20000'],
    };
    expect(await answering(200, { _success: true, _data: entry }).client.users.get('ana@a.example')).toMatchObject({
      enabled: false,
      quota: 2048,
      passwordChanged: new Date('2024-10-04T00:00:00Z'),
      backend: 'ldap',
    });
  });
});

describe('refused before it is sent', () => {
  const { client, fetch } = answering(200, { _success: true });
  const page = (send: (it: IredadminClient) => PromiseLike<unknown>, text: string) => [send, text] as const;

  test.each([
    page(
      (it) => it.users.update('ana@a.example', { accountStatus: 'enabled' as never }),
      'accountStatus: expected "active" or "disabled"',
    ),
    page((it) => it.users.create('ana+x@a.example', { password: 'x' }), 'mail: expected an account'),
    page((it) => it.users.get('ana'), 'mail: expected an account'),
    page((it) => it.greylisting.set({ global: true }, 'no' as never), 'status: expected "enable" or "disable"'),
    page(
      (it) => it.request('POST /login', { body: { username: 'o@a.example', password: 'x' } }),
      'expected a call of login()',
    ),
    page((it) => it.users.get('.ana@a.example'), 'mail: expected an account'),
    page((it) => it.domains.get('a.пример'), 'domain: expected a domain name'),
    page(
      (it) => it.wblist.add({ global: true }, 'inbound', 'whitelist', ['300.1.1.1']),
      'addresses[0]: expected an IP',
    ),
    page(
      (it) => it.wblist.add({ global: true }, 'inbound', 'whitelist', ['10.0.0.0/33']),
      'addresses[0]: expected an IP',
    ),
    page(
      (it) => it.wblist.add({ global: true }, 'inbound', 'whitelist', ['::1::2/64']),
      'addresses[0]: expected an IP',
    ),
    page((it) => it.domains.update('a.example', { numberOfUsers: -2 }), 'numberOfUsers: expected'),
    page((it) => it.domains.create('a.example', { minPasswordLength: 8 }), 'minPasswordLength: expected it in'),
    page((it) => it.domains.get('example'), 'domain: expected a domain name'),
    page(
      (it) => it.users.update('ana@a.example', { forwarding: ['not an address'] }),
      'forwarding[0]: expected one e-mail address',
    ),
    page(
      (it) => it.users.update('ana@a.example', { services: ['imap,pop3'] }),
      'services[0]: expected a value without a comma',
    ),
    page(
      (it) => it.users.update('ana@a.example', { aliases: ['b@a.example'], addAlias: ['c@a.example'] } as never),
      'aliases: expected no addAlias and no removeAlias beside it',
    ),
    page(
      (it) => it.users.create('ana@a.example', { password: 'x', password_hash: 'y' } as never),
      'password: expected no password_hash',
    ),
    page(
      (it) => it.domains.update('a.example', { transport: 'x', is_backupmx: true } as never),
      'transport: expected no is_backupmx',
    ),
    page(
      (it) => it.domains.update('a.example', { primarymx: 'x' } as never),
      'primarymx: expected is_backupmx with it',
    ),
    page((it) => it.admins.create('a@b.example', { maxQuota: 5 } as never), 'maxQuota: expected quotaUnit with it'),
    page((it) => it.users.update('ana@a.example', { quota: 1.5 }), 'quota: expected a whole number'),
    page(
      (it) => it.users.update('ana@a.example', { isGlobalAdmin: 'yes' as never }),
      'isGlobalAdmin: expected boolean',
    ),
    page((it) => it.users.update('ana@a.example', { nmae: 'x' } as never), 'nmae: is not a known field'),
    page((it) => it.throttling.set({ global: true }, 'inbound', { max_msgs: 5 } as never), 'period: is required'),
    page(
      (it) => it.wblist.add({ global: true }, 'inbound', 'whitelist', ['not one']),
      'addresses[0]: expected an IP address',
    ),
    page(
      (it) => it.wblist.add({ global: true }, 'inbound', 'whitelist', []),
      'addresses: expected at least one address',
    ),
    page(
      (it) => it.greylisting.updateSenders({ global: true }, { senders: ['@.'] }),
      'senders[0]: expected an IP address',
    ),
    page(
      (it) => it.domains.update('a.example', { disableUserProfile: ['catchall' as never] }),
      'disableUserProfile[0]: expected "bcc"',
    ),
    page(
      (it) => it.mailingLists.create('a@b.example', { custom_headers: ['X: 1\r\nY: 2'] }),
      'custom_headers[0]: expected a line',
    ),
  ])('%#: %s', async (send, text) => {
    await expect(send(client)).rejects.toThrow(text);
    await expect(send(client)).rejects.toBeInstanceOf(ValidationError);
    expect(fetch).not.toHaveBeenCalled();
  });

  test('what is no scope, and no direction', async () => {
    for (const scope of [
      {},
      { global: false },
      { domain: 'a.example', user: 'b@a.example' },
      undefined,
      { domain: 1 },
    ]) {
      const error = await client.spamPolicy.get(scope as never).catch((caught) => caught);
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ provider: 'iredadmin', issues: [{ path: ['scope'] }] });
    }
    const sideways = await client.throttling.get({ global: true }, 'sideways' as never).catch((caught) => caught);
    expect(sideways).toMatchObject({ name: 'ValidationError', issues: [{ path: ['direction'] }] });
    const grey = await client.wblist.clear({ global: true }, 'inbound', 'grey' as never).catch((caught) => caught);
    expect(grey).toMatchObject({ name: 'ValidationError', issues: [{ path: ['color'] }] });
    expect(fetch).not.toHaveBeenCalled();
  });
});

/** Whole numbers that JavaScript would round come as texts. */
const hasNoLargeNumber = (value: unknown) => !/\d{16}/.test(JSON.stringify(value));

test('whatever is in a form comes out of it', async () => {
  const { client, fetch } = answering(200, { _success: true });
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        name: fc.string({ unit: 'binary' }),
        gn: fc.string(),
        quota: fc.nat(),
        isGlobalAdmin: fc.boolean(),
        services: fc.array(fc.stringMatching(/^[a-z&=+% ]{1,8}$/)),
        senderBcc: fc.constantFrom(null, 'a&b=c@a.example'),
      }),
      async (changes) => {
        await client.users.update('ana@a.example', changes);
        const sent = new URLSearchParams(String(fetch.mock.calls.at(-1)?.[1].body));
        expect(Object.fromEntries(sent)).toEqual({
          name: changes.name.toWellFormed(),
          gn: changes.gn,
          quota: String(changes.quota),
          isGlobalAdmin: changes.isGlobalAdmin ? 'yes' : 'no',
          services: changes.services.join(','),
          senderBcc: changes.senderBcc ?? '',
        });
      },
    ),
    { numRuns: 200 },
  );
});
