import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { domainAdmin, refusal, type Served, serve, success, withData } from './iredadmin-calls.js';

/** What is set for all, for a domain and for a user: the same operations, each for its scope alone. */
let served: Served;
const send = (method: string, path: string, form: Record<string, string> = {}) => served.admin.send(method, path, form);

beforeEach(async () => {
  served = await serve();
  served.sandbox.addDomain('a.example');
  served.sandbox.addUser('ana@a.example');
});
afterEach(() => served.close());

const scopes = ['global', 'a.example', 'ana@a.example'];
const others = (scope: string) => scopes.filter((other) => other !== scope);

describe.each(scopes)('of %s', (scope) => {
  test('the spam policy', async () => {
    const [path = '', ...rest] = [scope, ...others(scope)].map(
      (name) => `/spampolicy/${{ 'a.example': 'domain/', 'ana@a.example': 'user/' }[name] ?? ''}${name}`,
    );
    expect(await send('GET', path)).toMatchObject(withData({}));
    await send('PUT', path, { bypass_spam_checks: 'yes', quarantine_virus: 'no', spam_score: '4.5' });
    expect(await send('PUT', path, { bypass_checks: 'yes' })).toMatchObject(
      refusal('UNKNOWN_PARAMETER: bypass_checks'),
    );
    await send('PUT', path, { bypass_virus_checks: 'yes', spam_score: 'high', banned_rulenames: 'ALLOW_ALL' });
    expect((await send('GET', path)).body).toEqual({
      _success: true,
      _data: {
        bypass_spam_checks: 'yes',
        bypass_virus_checks: 'yes',
        quarantine_virus: 'no',
        spam_score: 4.5,
        banned_rulenames: 'ALLOW_ALL',
      },
    });
    for (const other of rest) expect((await send('GET', other)).body).toEqual({ _success: true, _data: {} });
    expect(await send('DELETE', path)).toMatchObject(success);
    expect((await send('GET', path)).body).toEqual({ _success: true, _data: {} });
  });

  test.each(['inbound', 'outbound'])('%s throttling', async (direction) => {
    const path = `/throttle/${scope}/${direction}`;
    expect((await send('GET', path)).body).toEqual({ _success: true, _data: {} });
    expect(await send('POST', path, { max_msgs: '20' })).toMatchObject(refusal('INVALID_NUMBER'));
    expect(served.sandbox.state.settings.size).toBe(0);
    expect(await send('POST', path, { period: '3600', max_msgs: '20', msg_size: 'big' })).toMatchObject(success);
    expect((await send('GET', path)).body).toEqual({ _success: true, _data: { period: 3600, max_msgs: 20 } });
    await send('POST', path, { period: '60', max_quota: '1000', msg_size: '10' });
    const now = { period: 60, max_quota: 1000, msg_size: 10 };
    expect((await send('GET', path)).body).toEqual({ _success: true, _data: now });
    const opposite = direction === 'inbound' ? 'outbound' : 'inbound';
    const elsewhere = [
      `/throttle/${scope}/${opposite}`,
      ...others(scope).map((name) => `/throttle/${name}/${direction}`),
    ];
    for (const other of elsewhere) expect((await send('GET', other)).body).toEqual({ _success: true, _data: {} });
  });

  test.each(['inbound/whitelist', 'inbound/blacklist', 'outbound/whitelist', 'outbound/blacklist'])(
    '%s: POST adds, PUT takes away, DELETE takes away all',
    async (list) => {
      const path = `/wblist/${list}/${scope}`;
      const read = async (other = scope) => (await send('GET', `/wblist/${list}/${other}`)).body;
      const valid = ['192.0.2.1', '192.0.2.0/24', '2001:db8::1', '2001:db8::/32', 'x@b.example', '@b.example'];
      const invalid = ['192.0.2.300', '192.0.2.0/33', '2001:db8::/129', 'b.example', '@b', 'nobody', '1.2.3', ''];
      await send('POST', path, { addresses: [...valid, ...invalid, 'X@b.example'].join(',') });
      expect(await read()).toEqual({ _success: true, _data: valid });
      await send('POST', path, { addresses: '@.b.example, @.' });
      await send('PUT', path, { addresses: '192.0.2.1,192.0.2.0/24,@b.example,unknown@b.example' });
      const rest = ['2001:db8::1', '2001:db8::/32', 'x@b.example', '@.b.example', '@.'];
      expect(await read()).toEqual({ _success: true, _data: rest });
      for (const other of others(scope)) expect(await read(other)).toEqual({ _success: true, _data: [] });
      expect(await send('DELETE', path)).toMatchObject(success);
      expect(await read()).toEqual({ _success: true, _data: [] });
    },
  );

  test('greylisting', async () => {
    const path = `/greylisting/${scope}`;
    expect((await send('GET', path)).body).toEqual({ _success: true, _data: {} });
    expect(await send('POST', path, { status: 'maybe' })).toMatchObject(refusal('INVALID_ACTION'));
    for (const status of ['enable', 'disable']) {
      await send('POST', path, { status });
      expect((await send('GET', path)).body).toEqual({ _success: true, _data: { account: scope, status } });
    }
    expect((await send('GET', '/greylisting/all')).body).toEqual({
      _success: true,
      _data: [{ account: scope, status: 'disable' }],
    });
    await send('DELETE', path);
    expect((await send('GET', '/greylisting/all')).body).toEqual({ _success: true, _data: [] });
  });

  test('the senders that greylisting lets pass', async () => {
    const path = `/greylisting/${scope}/whitelists`;
    await send('POST', path, { senders: '192.0.2.0/24,@.b.example,@.,bad' });
    expect((await send('GET', path)).body).toEqual({ _success: true, _data: ['192.0.2.0/24', '@.b.example'] });
    await send('POST', path, { addSenders: 'x@b.example', removeSenders: '192.0.2.0/24' });
    expect((await send('GET', path)).body).toEqual({ _success: true, _data: ['@.b.example', 'x@b.example'] });
    await send('POST', path, { senders: '', addSenders: '@c.example' });
    expect((await send('GET', path)).body).toEqual({ _success: true, _data: [] });
  });
});

test('domains whose published senders greylisting lets pass', async () => {
  const path = '/greylisting/whitelist_spf_domains';
  await send('POST', path, { domains: 'B.example,bad' });
  await send('POST', path, { addDomains: 'c.example', removeDomains: 'b.example' });
  expect(served.sandbox.state.greylistingDomains).toEqual(['c.example']);
});

test('an admin of a domain sets what is about it and its users, and nothing else', async () => {
  const admin = await domainAdmin(served, 'a.example');
  const form = { period: '60' };
  for (const scope of ['a.example', 'ana@a.example']) {
    expect(await admin.send('POST', `/throttle/${scope}/inbound`, form)).toMatchObject(success);
  }
  for (const scope of ['global', 'b.example', 'bea@b.example']) {
    expect(await admin.send('POST', `/throttle/${scope}/inbound`, form)).toMatchObject(refusal('PERMISSION_DENIED'));
  }
});
