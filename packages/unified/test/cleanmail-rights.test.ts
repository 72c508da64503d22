import { ServerError, ValidationError } from '@mailhost/core';
import type { CleanmailDialect } from '@mailhost/sandbox';
import { can, UnsupportedError, whyNot } from '@mailhost/unified';
import { expect, test } from 'vitest';
import { open, withDomain } from './cleanmail-sandbox.js';

const name = 'example.org';
const address = 'ana@example.org';
const password = 'a long one, 1A';

/** Administrators are not shown, or their tokens are not. */
const denied = (path: RegExp): Partial<CleanmailDialect> => ({ forbidden: [{ path }] });

/** A filter whose token is a system administrator's. */
async function asSystemAdmin() {
  const opened = await withDomain();
  await opened.filter.discover();
  opened.server.forget();
  const { filter } = opened;
  const dkim = ['dkim.list', 'dkim.get', 'dkim.create', 'dkim.selector', 'dkim.delete'] as const;
  if (!can(filter, 'domain.spamAction', ...dkim)) throw new Error(whyNot(filter, 'dkim.create'));
  return { ...opened, filter };
}

/** A filter whose token may see and make administrators. */
async function asGranter() {
  const opened = await withDomain();
  await opened.filter.domains.ensure({ name: 'example.com', relay: { host: 'mx.example.net' } });
  await opened.filter.discover();
  opened.server.forget();
  const { filter } = opened;
  const fields = ['admin.name', 'admin.password', 'admin.domains'] as const;
  if (!can(filter, 'admin.list', 'admin.get', 'admin.create', 'admin.delete', ...fields))
    throw new Error(whyNot(filter, 'admin.create'));
  return { ...opened, filter };
}

test('a system administrator’s token may do all that needs it, which two reads find out once', async () => {
  const { filter, server } = open();
  expect(can(filter, 'dkim.create')).toBe(false);
  await filter.discover();
  await filter.discover();
  expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /security/admins',
    `GET /admins/${server.adminId}/tokens`,
  ]);
  for (const path of ['domain.create', 'domain.spamAction', 'dkim.create', 'admin.create'] as const) {
    expect(can(filter, path)).toBe(true);
  }
});

test('a token that is not shown another’s tokens is no system administrator’s', async () => {
  const { filter, server } = open(denied(/^\/admins\/.*\/tokens$/));
  const capabilities = await filter.discover();
  for (const path of ['domain.create', 'domain.delete', 'domain.spamAction', 'dkim.create', 'dkim.delete'] as const) {
    expect(can(filter, path)).toBe(false);
    expect(whyNot(filter, path)).toContain('system administrators');
  }
  expect(can(filter, 'dkim.get')).toBe(true);
  expect(can(filter, 'admin.create')).toBe(true);
  expect(capabilities.kinds.domain?.fields['spamAction']).toMatchObject({ read: 'list', write: 'never' });
  server.forget();
  await expect(filter.domains.absent(name)).rejects.toThrow(UnsupportedError);
  await expect(filter.domains.ensure({ name, relay: { host: 'mx.example.net' } })).rejects.toThrow(UnsupportedError);
  expect(server.requests.every(({ method }) => method === 'GET')).toBe(true);
});

test('a token that is not shown administrators has none', async () => {
  const { filter } = open(denied(/^\/security\/admins$/));
  await filter.discover();
  expect(can(filter, 'admin.list')).toBe(false);
  expect(whyNot(filter, 'admin.create')).toContain('GRANT');
  expect(can(filter, 'dkim.create')).toBe(false);
});

test('without a system administrator in sight, two accounts’ tokens tell', async () => {
  const { filter, server } = open();
  const admin = server.state.admins.get(server.adminId);
  if (!admin) throw new Error('The sandbox has no administrator.');
  admin.sysAdmin = false;
  await filter.discover();
  expect(can(filter, 'dkim.create')).toBe(false);
  expect(can(filter, 'domain.create')).toBe(true);
  const other = open();
  other.server.state.admins.clear();
  for (const id of ['One', 'Two']) other.server.state.admins.set(id, { ...admin, id });
  await other.filter.discover();
  expect(can(other.filter, 'dkim.create')).toBe(true);
});

test('what could not be found out is found out the next time', async () => {
  const { filter, server } = open();
  server.fail({ kind: 'status', status: 500 }, { times: 1 });
  await expect(filter.discover()).rejects.toThrow(ServerError);
  await filter.discover();
  expect(can(filter, 'dkim.create')).toBe(true);
});

test('what becomes of spam is written to the policy, once, and its other parts stay', async () => {
  const { filter, server, domain } = await asSystemAdmin();
  const policy = () => server.state.policies.get(domain.policyId);
  const before = policy();
  const marked = { changed: true, warnings: [{ code: 'generated' }] };
  expect(await filter.domains.ensure({ name, spamAction: 'tag' })).toMatchObject(marked);
  expect(await filter.domains.ensure({ name, spamAction: 'tag' })).toMatchObject({ changed: false, warnings: [] });
  const relayProps = { ...before?.relayProps, relaySpam: true, prefixSpam: '[SPAM]' };
  expect(policy()).toEqual({ ...before, relayProps });
  for (const changed of [true, false]) {
    expect(await filter.domains.ensure({ name, spamAction: 'quarantine' })).toMatchObject({ changed });
  }
  expect(policy()).toEqual({ ...before, relayProps: { ...relayProps, relaySpam: false } });
});

test('a domain without a quarantine delivers spam as it is, which is neither, until it gets one', async () => {
  const { filter, server, domain } = await asSystemAdmin();
  const policy = server.state.policies.get(domain.policyId);
  if (!policy) throw new Error('The domain has no policy.');
  const relayProps = { ...policy.relayProps, relaySpam: true };
  server.state.policies.set(policy.id, { ...policy, quarantine: false, quarantineProps: null, relayProps });
  expect(await filter.domains.get(name)).toMatchObject({ spamAction: undefined });
  await filter.domains.ensure({ name, spamAction: 'quarantine' });
  expect(await filter.domains.get(name)).toMatchObject({ spamAction: 'quarantine' });
});

test('a new domain can mark spam from the start', async () => {
  const { filter } = await asSystemAdmin();
  const input = { name: 'example.com', relay: { host: 'mx.example.net' }, spamAction: 'tag' } as const;
  const warnings = [{ code: 'several-calls' }, { code: 'generated' }];
  expect(await filter.domains.ensure(input)).toMatchObject({ changed: true, warnings });
  expect(await filter.domains.ensure(input)).toMatchObject({ changed: false, warnings: [] });
  expect(await filter.domains.get('example.com')).toMatchObject({ spamAction: 'tag' });
});

test('a DKIM key is made once, found by the domain’s own name, and deleted once', async () => {
  const { filter, server } = await asSystemAdmin();
  await filter.domainAliases.ensure({ name: 'alias.example.org', target: name });
  for (const changed of [true, false]) {
    expect(await filter.dkim.ensure({ domain: name, selector: 'mail' })).toMatchObject({ changed });
  }
  await expect(filter.dkim.ensure({ domain: name, selector: 'other' })).rejects.toThrow(UnsupportedError);
  const keys = await filter.dkim.list({ domain: name }).toArray();
  expect(keys).toMatchObject([{ domain: name, selector: 'mail', record: expect.stringMatching(/^v=DKIM1; p=\w+/) }]);
  expect(await filter.dkim.get(name)).toEqual(keys[0]);
  server.forget();
  await filter.dkim.ensure({ domain: name });
  expect(server.requests).toHaveLength(2);
  for (const changed of [true, false]) expect(await filter.dkim.absent(name)).toMatchObject({ changed });
  // @ts-expect-error The form of keys is not documented.
  await expect(filter.dkim.ensure({ domain: name, privateKey: 'key' })).rejects.toThrow(UnsupportedError);
});

test('a DKIM key whose answer was lost is not made twice', async () => {
  const { filter, server, domain } = await asSystemAdmin();
  server.fail({ kind: 'reset', when: 'after' }, { times: 1, match: ({ method }) => method === 'POST' });
  expect(await filter.dkim.ensure({ domain: name })).toMatchObject({
    changed: true,
    warnings: [{ code: 'recovered' }],
  });
  expect(server.count('POST')).toBe(1);
  expect(domain.dkim).not.toBeNull();
});

test('an administrator is made with a password, and changed and deleted once', async () => {
  const { filter, server } = await asGranter();
  const admin = () => [...server.state.admins.values()].find(({ login }) => login === address);
  for (const changed of [true, false]) {
    const result = await filter.admins.ensure({ address, name: 'Ana Paz', password, domains: [name] });
    expect(result).toMatchObject({ changed });
    expect(JSON.stringify(result)).not.toContain(password);
  }
  expect(admin()).toMatchObject({ password, email: address, displayName: 'Ana Paz', enabled: true });
  expect([...(admin()?.authorities.values() ?? [])]).toEqual([['GRANT', 'IMPERSONATE', 'READ', 'WRITE']]);
  for (const domains of [['example.com', name], ['example.com']]) {
    for (const changed of [true, false]) {
      expect(await filter.admins.ensure({ address, domains })).toMatchObject({ changed });
    }
    expect(await filter.admins.get(address)).toMatchObject({ address, name: 'Ana Paz', domains });
  }
  expect(await filter.admins.ensure({ address, name: 'Ana' })).toMatchObject({ changed: true });
  await filter.admins.ensure({ address, password: 'another one, 2B' }, { resetPassword: true });
  expect(admin()).toMatchObject({ password: 'another one, 2B', displayName: 'Ana' });
  expect(await filter.admins.list({}, { details: false }).toArray()).toContainEqual(
    expect.objectContaining({ address, domains: undefined }),
  );
  expect(await filter.admins.list({}).toArray()).toContainEqual(
    expect.objectContaining({ address, domains: ['example.com'] }),
  );
  for (const changed of [true, false]) expect(await filter.admins.absent(address)).toMatchObject({ changed });
});

test('an administrator of several domains is given each, and none is refused', async () => {
  const { filter, server } = await asGranter();
  const domains = ['example.com', name];
  expect(await filter.admins.ensure({ address, password, domains })).toMatchObject({
    changed: true,
    warnings: [{ code: 'several-calls', field: 'domains' }],
  });
  expect(await filter.admins.get(address)).toMatchObject({ domains });
  server.forget();
  await expect(filter.admins.ensure({ address, domains: [] })).rejects.toThrow(ValidationError);
  await expect(filter.admins.ensure({ address: 'bob@example.org', password })).rejects.toThrow(/domains: is required/);
  expect(server.requests.every(({ method }) => method === 'GET')).toBe(true);
});
