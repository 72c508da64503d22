import { ConflictError, NotFoundError, PermissionDeniedError, ValidationError } from '@mailhost/core';
import { can, UnsupportedError, whyNot } from '@mailhost/unified';
import { expect, test } from 'vitest';
import { filterAt, open, relay, withDomain } from './cleanmail-sandbox.js';

const name = 'example.org';
const address = 'ana@example.org';

test('ensure makes a domain, its recipients and an alias, and a second time changes nothing', async () => {
  const { filter, server } = open();
  for (const changed of [true, false]) {
    expect(await filter.domains.ensure({ name: 'Example.org', relay })).toMatchObject({ changed });
    expect(await filter.recipients.ensure({ address: 'Ana@example.org', name: 'Ana María Paz' })).toMatchObject({
      changed,
    });
    expect(
      await filter.aliases.ensure({ address: 'info@example.org', targets: [address, 'ext@example.net'] }),
    ).toMatchObject({ changed });
  }
  expect(await filter.recipients.get(address)).toMatchObject({
    address,
    name: 'Ana María Paz',
    enabled: true,
    raw: { firstname: 'Ana María', lastname: 'Paz', status: 'ENABLED' },
  });
  server.forget();
  await filter.domains.ensure({ name, relay });
  expect(server.requests).toHaveLength(1);
  await filter.recipients.ensure({ address, name: ' Ana  María Paz', enabled: true });
  expect(server.requests).toHaveLength(2);
  await filter.aliases.ensure({ address: 'info@example.org', targets: ['ext@example.net', address] });
  expect(server.requests).toHaveLength(4);
});

test.each([
  { enabled: false },
  { relay: { host: 'mx2.example.net' } },
  { relay: { host: 'mx2.example.net', port: 2525 } },
])('a domain gets %o once', async (fields) => {
  const { filter } = await withDomain();
  for (const changed of [true, false]) {
    expect(await filter.domains.ensure({ name, ...fields })).toMatchObject({ changed });
  }
  expect(await filter.domains.get(name)).toMatchObject(fields);
});

test('a new domain that is not enabled is not', async () => {
  const { filter } = open();
  await filter.domains.ensure({ name, relay, enabled: false });
  expect(await filter.domains.list().toArray()).toMatchObject([
    { name, enabled: false, relay: { host: 'mx.example.net', port: 25 }, spamAction: 'quarantine', raw: { name } },
  ]);
});

test('a relay is not changed where that would lose the credentials of a platform', async () => {
  const { filter, server, domain } = await withDomain();
  const [platform] = domain.platforms;
  if (!platform) throw new Error('The domain has no platform.');
  const other = { ...platform, id: 'Other', name: 'other', default: false };
  const changed = { name, relay: { host: 'mx2.example.net' } };
  domain.platforms = [platform, { ...other, authType: 'ldap', authData: { host: 'ldap.example.net' } }];
  await expect(filter.domains.ensure(changed)).rejects.toThrow(/allowCredentialLoss/);
  expect(server.requests.map(({ method }) => method)).toEqual(['GET']);
  domain.platforms = [platform, other];
  await filter.domains.ensure(changed);
  expect(domain.platforms).toMatchObject([
    { id: platform.id, transportDest: 'mx2.example.net' },
    { id: 'Other', transportDest: 'mx.example.net' },
  ]);
});

test('a domain needs a relay, and one that has none gets it', async () => {
  const { filter, domain } = await withDomain();
  await expect(filter.domains.ensure({ name: 'example.com' })).rejects.toThrow(/relay: is required/);
  domain.platforms = [];
  expect(await filter.domains.get(name)).toMatchObject({ relay: undefined });
  for (const changed of [true, false]) expect(await filter.domains.ensure({ name, relay })).toMatchObject({ changed });
});

test('a domain is not taken for another where the server does not heed the filter', async () => {
  const { filter, server } = await withDomain();
  await filter.domains.ensure({ name: 'an.example.org', relay });
  const careless = filterAt(server, (address, init) =>
    server.fetch(String(address).replace(/[?&](?:name|email)=[^&]*/, ''), init),
  );
  expect(await careless.domains.get(name)).toMatchObject({ name });
  expect(await careless.domains.find('example.com')).toBeUndefined();
  await careless.recipients.ensure({ address });
  await careless.recipients.ensure({ address: 'bob@example.org' });
  expect(await careless.recipients.get('bob@example.org')).toMatchObject({ address: 'bob@example.org' });
});

test('a deleted domain is not there, and ensure brings it back with what it held', async () => {
  const { filter, domain } = await withDomain();
  await filter.recipients.ensure({ address });
  for (const changed of [true, false]) expect(await filter.domains.absent(name)).toMatchObject({ changed });
  expect(await filter.domains.list().toArray()).toEqual([]);
  expect(await filter.recipients.find(address)).toBeUndefined();
  await expect(filter.recipients.ensure({ address })).rejects.toThrow(NotFoundError);
  expect(await filter.domains.ensure({ name, relay: { host: 'mx2.example.net' } })).toMatchObject({
    changed: true,
    warnings: [{ code: 'restored' }],
  });
  expect(domain).toMatchObject({ status: 'ENABLED', platforms: [{ transportDest: 'mx2.example.net' }] });
  expect(await filter.recipients.find(address)).toMatchObject({ address });
});

test('what is disabled is told so', async () => {
  const { filter } = await withDomain();
  await filter.recipients.ensure({ address });
  for (const changed of [true, false]) {
    expect(await filter.recipients.absent(address, { mode: 'disable' })).toMatchObject({ changed });
    expect(await filter.domains.absent(name, { mode: 'disable' })).toMatchObject({ changed });
  }
  expect(await filter.recipients.get(address)).toMatchObject({ enabled: false });
  expect(await filter.domains.get(name)).toMatchObject({ enabled: false });
});

test.each([{ name: 'Ana' }, { name: 'Ana Paz' }, { name: '' }, { enabled: false }])(
  'a recipient gets %o once',
  async (fields) => {
    const { filter } = await withDomain();
    await filter.recipients.ensure({ address, name: 'Bob Roy' });
    for (const changed of [true, false]) {
      expect(await filter.recipients.ensure({ address, ...fields })).toMatchObject({ changed });
    }
    expect(await filter.recipients.get(address)).toMatchObject(fields);
  },
);

test('the recipients and aliases of a domain are listed, and absent deletes once', async () => {
  const { filter } = await withDomain();
  const alias = 'info@example.org';
  await filter.recipients.ensure({ address, enabled: false });
  await filter.aliases.ensure({ address: alias, targets: [address] });
  expect(await filter.aliases.ensure({ address: alias, targets: ['bob@example.net'] })).toMatchObject({
    changed: true,
    change: { fields: [{ name: 'targets', before: [address], after: ['bob@example.net'] }] },
  });
  expect(await filter.recipients.list({ domain: 'EXAMPLE.org' }).toArray()).toMatchObject([
    { address, name: '', enabled: false },
  ]);
  expect(await filter.aliases.list({ domain: name }).toArray()).toMatchObject([
    { address: alias, targets: ['bob@example.net'] },
  ]);
  for (const changed of [true, false]) {
    expect(await filter.recipients.absent(address)).toMatchObject({ changed });
    expect(await filter.aliases.absent(alias)).toMatchObject({ changed });
  }
  await expect(filter.recipients.list({ domain: 'example.com' }).toArray()).rejects.toThrow(NotFoundError);
});

test('create refuses what is there, and update what is not', async () => {
  const { filter } = await withDomain();
  await filter.recipients.create({ address });
  await expect(filter.recipients.create({ address })).rejects.toThrow(ConflictError);
  await expect(filter.domains.create({ name, relay })).rejects.toThrow(ConflictError);
  await expect(filter.recipients.update({ address: 'bob@example.org', name: 'Bob' })).rejects.toThrow(NotFoundError);
  await expect(filter.recipients.create({ address: 'ana@example.com' })).rejects.toThrow(NotFoundError);
  await expect(filter.recipients.find('a*@example.org')).rejects.toThrow(ValidationError);
});

test('a domain alias is added, moved and deleted once each, and found at its target in one request', async () => {
  const { filter, server } = await withDomain();
  await filter.domains.ensure({ name: 'example.com', relay });
  const alias = 'example.net';
  for (const changed of [true, false]) {
    expect(await filter.domainAliases.ensure({ name: alias, target: name })).toMatchObject({ changed });
  }
  server.forget();
  await filter.domainAliases.ensure({ name: alias, target: name });
  expect(server.requests).toHaveLength(1);
  expect(await filter.domainAliases.list({ domain: name }).toArray()).toMatchObject([{ name: alias, target: name }]);
  for (const changed of [true, false]) {
    expect(await filter.domainAliases.ensure({ name: alias, target: 'example.com' })).toMatchObject({ changed });
  }
  expect(await filter.domainAliases.get(alias)).toMatchObject({ target: 'example.com' });
  expect(await filter.domainAliases.list({ domain: name }).toArray()).toEqual([]);
  for (const changed of [true, false]) expect(await filter.domainAliases.absent(alias)).toMatchObject({ changed });
});

test.each([name, address])('sender rules of %s are made, changed and deleted once each', async (scope) => {
  const { filter, server } = await withDomain();
  await filter.recipients.ensure({ address });
  const key = { scope, sender: 'news@shop.example' };
  for (const action of ['allow', 'deny', 'allow'] as const) {
    for (const changed of [true, false]) {
      expect(await filter.senderRules.ensure({ ...key, action })).toMatchObject({ changed });
    }
    expect(await filter.senderRules.get(key)).toMatchObject({ action });
  }
  await filter.senderRules.ensure({ scope, sender: '@Partner.example', action: 'deny' });
  const rules = await filter.senderRules.list({ scope }).toArray();
  expect(rules).toMatchObject([
    { ...key, action: 'allow', raw: { rule: { spfOn: true } } },
    { scope, sender: 'partner.example', action: 'deny' },
  ]);
  server.forget();
  await filter.senderRules.ensure({ ...key, action: 'allow' });
  expect(server.requests).toHaveLength(2);
  for (const changed of [true, false]) expect(await filter.senderRules.absent(key)).toMatchObject({ changed });
});

test('a changed sender rule keeps its expiry and description, and whether SPF is heeded', async () => {
  const { filter, domain } = await withDomain();
  const expireAt = new Date('2030-01-01T00:00:00Z');
  await filter.client.domains.wblist.add(domain.id, [
    { value: 'shop.example', type: 'PROTECTED', expireAt, description: 'ours' },
  ]);
  const key = { scope: name, sender: 'shop.example' };
  expect(await filter.senderRules.get(key)).toMatchObject({ action: undefined });
  await filter.senderRules.ensure({ ...key, action: 'deny' });
  expect(await filter.senderRules.get(key)).toMatchObject({
    action: 'deny',
    raw: { rule: { expireAt, description: 'ours' } },
  });
  await expect(
    filter.senderRules.ensure({ scope: 'example.com', sender: 'shop.example', action: 'deny' }),
  ).rejects.toThrow(NotFoundError);
});

test('a lost answer is recovered', async () => {
  const { filter, server } = open();
  const recovered = { changed: true, warnings: [{ code: 'recovered' }] };
  const lose = (method: string) =>
    server.fail({ kind: 'reset', when: 'after' }, { times: 1, match: (request) => request.method === method });
  lose('POST');
  expect(await filter.domains.ensure({ name, relay })).toMatchObject(recovered);
  lose('POST');
  expect(await filter.recipients.ensure({ address })).toMatchObject(recovered);
  lose('PATCH');
  expect(await filter.recipients.ensure({ address, name: 'Ana Paz' })).toMatchObject(recovered);
  lose('POST');
  const rule = { scope: name, sender: 'shop.example', action: 'deny' } as const;
  expect(await filter.senderRules.ensure(rule)).toMatchObject(recovered);
  lose('DELETE');
  expect(await filter.recipients.absent(address)).toMatchObject(recovered);
});

test('a dry run tells, and sends no change', async () => {
  const { filter, server } = await withDomain();
  const options = { dryRun: true };
  expect(await filter.domains.ensure({ name, enabled: false }, options)).toMatchObject({
    changed: true,
    change: { action: 'update', fields: [{ name: 'enabled', before: true, after: false }] },
  });
  expect(await filter.recipients.ensure({ address }, options)).toMatchObject({ change: { action: 'create' } });
  expect(await filter.domains.absent(name, options)).toMatchObject({ change: { action: 'delete' } });
  expect(server.requests.every(({ method }) => method === 'GET')).toBe(true);
});

test('what Cleanmail cannot do, or may not be able to, is refused before anything is sent', async () => {
  const { filter, server } = open();
  const refused = [
    // @ts-expect-error Spam cannot be refused.
    () => filter.domains.ensure({ name, relay, spamAction: 'reject' }),
    // @ts-expect-error A policy is a system administrator's, which has to be found out.
    () => filter.domains.ensure({ name, relay, spamAction: 'tag' }),
    // @ts-expect-error There is no administrator with a domain.
    () => filter.domains.ensure({ name, relay, adminPassword: 'a long one, 1A' }),
    // @ts-expect-error A quarantined mail cannot be deleted.
    () => filter.quarantine.delete('1'),
    // @ts-expect-error DKIM keys are a system administrator's, which has to be found out.
    () => filter.dkim.ensure({ domain: name }),
    // @ts-expect-error Whether there are administrators has to be found out.
    () => filter.admins.ensure({ address, password: 'a long one, 1A', domains: [name] }),
    () => filter.senderRules.ensure({ scope: 'global', sender: 'shop.example', action: 'deny' }),
    () => filter.senderRules.list({ scope: 'global' }).toArray(),
  ];
  for (const call of refused) await expect(call).rejects.toThrow(UnsupportedError);
  expect(server.requests).toHaveLength(0);
  expect(can(filter, 'dkim.create')).toBe(false);
  expect(whyNot(filter, 'domain.spamAction')).toContain('discover()');
});

test('what the token may not do is the server’s word', async () => {
  const { filter } = open({ forbidden: [{ method: 'POST', path: /^\/domains$/ }] });
  await expect(filter.domains.ensure({ name, relay })).rejects.toThrow(PermissionDeniedError);
});
