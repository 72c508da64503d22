import { can, GiB, MiB } from '@mailhost/unified';
import { describe, expect, test } from 'vitest';
import { address, backends, openIredadmin, password, sent } from './fixtures/iredadmin.js';

describe.each(backends)('on %s', (backend) => {
  const isLdap = backend === 'ldap';

  describe('ensure changes once, and then nothing', () => {
    test('a domain with all that it has', async () => {
      const { host, server } = await openIredadmin(backend);
      const wanted = { name: 'Example.NET', enabled: false, relay: { host: 'mx.example.com', port: 2525 } };
      expect(await host.domains.ensure(wanted)).toMatchObject({
        changed: true,
        change: { kind: 'domain', key: 'example.net', action: 'create' },
        warnings: [{ code: 'several-calls' }],
      });
      server.forget();
      expect(await host.domains.ensure(wanted)).toMatchObject({ changed: false, warnings: [] });
      expect(sent(server)).toEqual(['GET /domain/example.net']);
      expect(await host.domains.get('example.net')).toMatchObject({ ...wanted, name: 'example.net' });
    });

    test.each([
      ['enabled', { enabled: false }],
      ['relay', { relay: { host: '192.0.2.1', port: 25 } }],
    ])('%s of a domain that is there', async (field, change) => {
      const { host } = await openIredadmin(backend);
      const wanted = { name: 'example.org', ...change };
      expect(await host.domains.ensure(wanted)).toMatchObject({
        changed: true,
        change: { action: 'update', fields: [{ name: field }] },
      });
      expect(await host.domains.ensure(wanted)).toMatchObject({ changed: false });
      expect(await host.domains.get('example.org')).toMatchObject(change);
      expect(await host.domains.ensure({ name: 'example.org', enabled: true })).toMatchObject({
        changed: field === 'enabled',
      });
    });

    test('a mailbox with all that can be seen', async () => {
      const { host, server } = await openIredadmin(backend);
      const wanted = { address: 'Ana@Example.org', name: 'Ana Paz', quota: 2 * GiB, password };
      expect(await host.mailboxes.ensure(wanted)).toMatchObject({ changed: true, change: { action: 'create' } });
      expect(sent(server)).toEqual([`GET /user/${address}`, `POST /user/${address}`]);
      server.forget();
      expect(await host.mailboxes.ensure(wanted)).toMatchObject({ changed: false, warnings: [] });
      expect(sent(server)).toEqual([`GET /user/${address}`]);
      expect(await host.mailboxes.get(address)).toMatchObject({
        address,
        name: 'Ana Paz',
        quota: 2 * GiB,
        usage: 0,
        enabled: true,
        forward: backend === 'ldap' ? { targets: [], keepCopy: true } : undefined,
      });
    });

    test.each([
      ['name', { name: 'Ana' }],
      ['quota', { quota: 512 * MiB }],
      ['quota', { quota: 'unlimited' }],
      ['enabled', { enabled: false }],
      ['enabled', { enabled: 'receive-only' }],
    ] as const)('%s of a mailbox that is there: %o', async (field, change) => {
      const { host, server } = await openIredadmin(backend);
      server.addUser(address, { quota: 100, name: 'A' });
      const wanted = { address, ...change };
      expect(await host.mailboxes.ensure(wanted)).toMatchObject({
        changed: true,
        change: { action: 'update', fields: [{ name: field }] },
        warnings: [],
      });
      expect(server.count('PUT')).toBe(1);
      expect(await host.mailboxes.ensure(wanted)).toMatchObject({ changed: false });
      expect(await host.mailboxes.get(address)).toMatchObject(wanted);
    });

    test('an alias, with targets elsewhere', async () => {
      const { host, server } = await openIredadmin(backend);
      const wanted = { address: 'info@example.org', targets: ['ext@example.net', 'Ana@example.org'] };
      expect(await host.aliases.ensure(wanted)).toMatchObject({ changed: true, change: { action: 'create' } });
      server.forget();
      expect(await host.aliases.ensure(wanted)).toMatchObject({ changed: false });
      expect(sent(server)).toEqual(['GET /alias/info@example.org']);
      const fewer = { ...wanted, targets: [address] };
      expect(await host.aliases.ensure(fewer)).toMatchObject({ changed: true, change: { action: 'update' } });
      expect(await host.aliases.ensure(fewer)).toMatchObject({ changed: false });
      expect(await host.aliases.get('info@example.org')).toMatchObject(fewer);
    });

    test.each([
      ['global', 'spam.example', '@spam.example'],
      ['example.org', 'Eva@spam.example', 'eva@spam.example'],
      [address, '.spam.example', '@.spam.example'],
      ['example.org', '192.0.2.0/24', '192.0.2.0/24'],
      ['example.org', '2001:db8::/32', '2001:db8::/32'],
      ['global', '@.', '@.'],
    ])('a rule of %s for %s', async (scope, sender, entry) => {
      const { host, server } = await openIredadmin(backend);
      const deny = { scope, sender, action: 'deny' } as const;
      expect(await host.senderRules.ensure(deny)).toMatchObject({ changed: true, change: { action: 'create' } });
      expect(server.state.settings.get(scope)?.senders.get('inbound blacklist')).toEqual([entry]);
      server.forget();
      expect(await host.senderRules.ensure(deny)).toMatchObject({ changed: false });
      expect(server.requests).toHaveLength(2);
      const allow = { ...deny, action: 'allow' } as const;
      expect(await host.senderRules.ensure(allow)).toMatchObject({ changed: true, change: { action: 'update' } });
      expect(await host.senderRules.ensure(allow)).toMatchObject({ changed: false });
      expect(server.state.settings.get(scope)?.senders.get('inbound blacklist')).toEqual([]);
      const [rule, ...others] = await host.senderRules.list({ scope }).toArray();
      expect(others).toEqual([]);
      expect(rule).toMatchObject({ scope, action: 'allow', raw: entry });
      expect(await host.senderRules.absent({ scope, sender })).toMatchObject({ changed: true });
      expect(await host.senderRules.absent({ scope, sender })).toMatchObject({ changed: false });
    });

    test('an administrator with domains', async () => {
      const { host, server } = await openIredadmin(backend);
      server.addDomain('example.net');
      const wanted = { address: 'eva@example.com', name: 'Eva', password, domains: ['example.org', 'Example.NET'] };
      expect(await host.admins.ensure(wanted)).toMatchObject({ changed: true, warnings: [{ code: 'several-calls' }] });
      server.forget();
      expect(await host.admins.ensure(wanted)).toMatchObject({ changed: false });
      expect(sent(server)).toEqual(['GET /admin/eva@example.com']);
      const fewer = { address: 'eva@example.com', name: 'Eva Paz', domains: ['example.net'] };
      expect(await host.admins.ensure(fewer)).toMatchObject({ changed: true, change: { action: 'update' } });
      expect(await host.admins.ensure(fewer)).toMatchObject({ changed: false });
      expect(await host.admins.get('eva@example.com')).toMatchObject(fewer);
      expect(await host.admins.absent('eva@example.com')).toMatchObject({ changed: true });
      expect(await host.admins.absent('eva@example.com')).toMatchObject({ changed: false });
    });
  });

  test('where mail is forwarded to can be seen on LDAP alone', async () => {
    const { host, server } = await openIredadmin(backend);
    server.addUser(address);
    const copied = { address, forward: { targets: ['z@example.net', 'b@example.net'], keepCopy: true } } as const;
    const again = isLdap
      ? { changed: false, warnings: [] }
      : { changed: 'unknown', warnings: [{ code: 'unverifiable', field: 'forward' }] };
    expect(await host.mailboxes.ensure(copied)).toMatchObject({ changed: isLdap ? true : 'unknown' });
    expect(server.state.users.get(address)?.forwarding.toSorted()).toEqual([address, 'b@example.net', 'z@example.net']);
    expect(await host.mailboxes.ensure(copied)).toMatchObject(again);
    const forward = { targets: ['b@example.net', 'z@example.net'], keepCopy: true };
    expect((await host.mailboxes.get(address)).forward).toEqual(isLdap ? forward : undefined);
    const moved = { address, forward: { targets: ['b@example.net'], keepCopy: false } } as const;
    await host.mailboxes.ensure(moved);
    expect(server.state.users.get(address)?.forwarding).toEqual(['b@example.net']);
    expect(await host.mailboxes.ensure(moved)).toMatchObject(again);
  });

  test('a catch-all can be seen on LDAP alone', async () => {
    const { host, server } = await openIredadmin(backend);
    const wanted = { domain: 'example.org', targets: ['b@example.net', address] };
    const seen = (changed: boolean) =>
      isLdap ? { changed } : { changed: 'unknown', warnings: [{ code: 'unverifiable' }] };
    for (const changed of [true, false]) expect(await host.catchAll.ensure(wanted)).toMatchObject(seen(changed));
    expect(server.state.domains.get('example.org')?.catchall).toEqual([address, 'b@example.net']);
    expect(can(host, 'catchAll.get')).toBe(isLdap);
    if (can(host, 'catchAll.get')) {
      expect(await host.catchAll.get('example.org')).toMatchObject({ targets: [address, 'b@example.net'] });
    } else {
      server.forget();
      await expect(host.catchAll.create(wanted)).rejects.toThrow(/SQL does not tell/);
      await expect(host.catchAll.update(wanted)).rejects.toThrow(/SQL does not tell/);
      expect(server.requests).toHaveLength(0);
    }
    const fewer = { domain: 'example.org', targets: [address] };
    for (const changed of [true, false]) expect(await host.catchAll.ensure(fewer)).toMatchObject(seen(changed));
    for (const changed of [true, false]) {
      expect(await host.catchAll.absent('example.org')).toMatchObject(seen(changed));
    }
    expect(server.state.domains.get('example.org')?.catchall).toEqual([]);
    expect(await host.catchAll.absent('example.net')).toMatchObject({ changed: false });
    await expect(host.catchAll.ensure({ ...wanted, domain: 'example.net' })).rejects.toThrow(/example.net|domain/);
  });

  test('a domain alias is added without looking, and cannot be taken away', async () => {
    const { host, server } = await openIredadmin(backend);
    server.addDomain('example.net');
    const wanted = { name: 'Alias.example', target: 'example.org' };
    for (let time = 0; time < 2; time += 1) {
      expect(await host.domainAliases.ensure(wanted)).toMatchObject({
        changed: 'unknown',
        warnings: [{ code: 'unverifiable' }],
      });
    }
    expect(server.state.domains.get('example.org')?.aliasDomains).toEqual(['alias.example']);
    await expect(host.domainAliases.ensure({ ...wanted, target: 'example.net' })).rejects.toMatchObject({
      name: 'ConflictError',
    });
    server.forget();
    expect(await host.domainAliases.ensure(wanted, { dryRun: true })).toMatchObject({ changed: 'unknown' });
    // @ts-expect-error The domain that it is of would have to be known.
    await expect(host.domainAliases.absent('alias.example')).rejects.toThrow(/removeAliasDomain/);
    // @ts-expect-error They are not told.
    await expect(host.domainAliases.find('alias.example')).rejects.toMatchObject({ name: 'UnsupportedError' });
    await expect(host.domainAliases.create(wanted)).rejects.toThrow(/does not tell the aliases/);
    expect(server.requests).toHaveLength(0);
  });

  test('enabled, receive-only and disabled mailboxes become one another', async () => {
    const { host, server } = await openIredadmin(backend);
    const user = server.addUser(address);
    const services = [...user.services];
    const steps = ['receive-only', true, false, 'receive-only', false, true] as const;
    for (const enabled of steps) {
      expect(await host.mailboxes.ensure({ address, enabled })).toMatchObject({ changed: true });
      expect((await host.mailboxes.get(address)).enabled).toBe(enabled);
      if (enabled === 'receive-only') expect(user.services).toEqual(['deliver']);
    }
    expect([...user.services].sort()).toEqual(services.sort());
    user.services = ['deliver', 'imap'];
    await host.mailboxes.absent(address, { mode: 'disable' });
    await host.mailboxes.ensure({ address, enabled: true });
    expect(user.services).toEqual(['deliver', 'imap']);
  });

  test('a mailbox that is made out of use or forwarded takes a second call, and a warning', async () => {
    const { host, server } = await openIredadmin(backend);
    const forward = { targets: ['b@example.net'], keepCopy: true } as const;
    const made = await host.mailboxes.ensure({ address, password, enabled: 'receive-only', forward });
    expect(made).toMatchObject({ changed: true, warnings: [{ code: 'several-calls' }] });
    expect(sent(server)).toEqual([`GET /user/${address}`, `POST /user/${address}`, `PUT /user/${address}`]);
    expect(server.state.users.get(address)).toMatchObject({
      services: ['deliver'],
      forwarding: ['b@example.net', address],
    });
    await host.mailboxes.ensure({ address: 'off@example.org', password, enabled: false });
    expect(server.state.users.get('off@example.org')).toMatchObject({ active: false });
  });

  describe('passwords', () => {
    test('are sent at creation, and later only when asked for', async () => {
      const { host, server } = await openIredadmin(backend);
      await host.mailboxes.ensure({ address, password });
      const other = { address, password: 'quite another 1A' };
      expect(await host.mailboxes.ensure(other)).toMatchObject({ changed: false });
      expect(server.state.users.get(address)?.password).toBe(`{PLAIN}${password}`);
      const reset = await host.mailboxes.ensure(other, { resetPassword: true });
      expect(JSON.stringify(reset)).not.toContain('another');
      expect(server.state.users.get(address)?.password).toBe('{PLAIN}quite another 1A');
    });

    test.each([
      [{ hash: '{SSHA512}c2FsdA==', scheme: 'ssha512' }, '{SSHA512}c2FsdA=='],
      [{ hash: 'c2FsdA==', scheme: 'SSHA' }, '{SSHA}c2FsdA=='],
      [{ hash: '$2b$12$abc', scheme: 'bcrypt' }, '{CRYPT}$2b$12$abc'],
      [{ hash: '{ARGON2ID}$argon2id$v=19', scheme: 'argon2id' }, '{ARGON2ID}$argon2id$v=19'],
    ])('as the hash %o', async (hash, kept) => {
      const { host, server } = await openIredadmin(backend);
      await host.mailboxes.ensure({ address, password: hash });
      expect(server.state.users.get(address)?.password).toBe(kept);
      await host.mailboxes.update({ address, password: { hash: '{SSHA}eA==', scheme: 'ssha' } });
      expect(server.state.users.get(address)?.password).toBe('{SSHA}eA==');
    });

    test('leave the folder of the mail as it is on servers that would blank it', async () => {
      const { host, server } = await openIredadmin(backend, { dialect: { passwordBlanksMailboxFolder: true } });
      const user = server.addUser(address, { mailboxFolder: 'Mail' });
      await host.mailboxes.update({ address, password });
      expect(user).toMatchObject({ mailboxFolder: 'Mail', password: `{PLAIN}${password}` });
    });
  });
});
