import { ValidationError } from '@mailhost/core';
import { can, GiB, MiB, UnsupportedError, whyNot } from '@mailhost/unified';
import { describe, expect, test } from 'vitest';
import { address, backends, type Opened, openIredadmin, password, sent } from './fixtures/iredadmin.js';

describe.each(backends)('on %s', (backend) => {
  const isLdap = backend === 'ldap';

  describe('what is not taken is refused before anything is sent', () => {
    type Host = Opened['host'];
    const unsupported: readonly (readonly [string, RegExp, (host: Host) => Promise<unknown>])[] = [
      // @ts-expect-error It cannot be expressed.
      ['spamAction', /spamPolicy/, (it) => it.domains.ensure({ name: 'example.org', spamAction: 'tag' })],
      // @ts-expect-error There is none.
      ['adminPassword', /admins.ensure/, (it) => it.domains.ensure({ name: 'example.org', adminPassword: password })],
      // @ts-expect-error There is no list.
      ['domainAlias.list', /aliases of a domain/, async (it) => it.domainAliases.list({ domain: 'example.org' })],
      // @ts-expect-error There is no list.
      ['admin.list', /no list of administrators/, async (it) => it.admins.list({})],
      // @ts-expect-error There are none.
      ['dkim.ensure', /Amavisd/, (it) => it.dkim.ensure({ domain: 'example.org' })],
      // @ts-expect-error There are none.
      ['dkim.list', /Amavisd/, async (it) => it.dkim.list({ domain: 'example.org' })],
    ];

    test.each(unsupported)('%s', async (_, reason, ask) => {
      const { host, server } = await openIredadmin(backend);
      await expect(ask(host)).rejects.toThrow(UnsupportedError);
      await expect(ask(host)).rejects.toThrow(reason);
      expect(server.requests).toHaveLength(0);
    });

    const bare = { hash: 'abc', scheme: 'pbkdf2' };
    const self = { targets: [address], keepCopy: true } as const;
    const invalid: readonly (readonly [string, readonly (string | number)[], (host: Host) => Promise<unknown>])[] = [
      ['a plus', ['address'], (it) => it.mailboxes.ensure({ address: 'ana+x@example.org', password })],
      ['a slash', ['address'], (it) => it.mailboxes.create({ address: 'a/b@example.org', password })],
      ['an equals sign', ['address'], (it) => it.admins.ensure({ address: 'a=b@example.org', password })],
      ['no password', ['password'], (it) => it.mailboxes.create({ address })],
      ['a scheme that is not known', ['password'], (it) => it.mailboxes.ensure({ address, password: bare })],
      ['a forward to itself', ['forward', 'targets'], (it) => it.mailboxes.ensure({ address, forward: self })],
      ['a target', ['targets', 0], (it) => it.aliases.ensure({ address, targets: ["o'neill@example.net"] })],
      [
        'a scope',
        ['scope'],
        (it) => it.senderRules.ensure({ scope: 'a+b@example.org', sender: 'a.example', action: 'deny' }),
      ],
      ['a sender', ['sender'], (it) => it.senderRules.ensure({ scope: 'global', sender: 'a b', action: 'deny' })],
    ];

    test.each(invalid)('%s', async (_, path, ask) => {
      const { host, server } = await openIredadmin(backend);
      const error = await ask(host).then(
        () => undefined,
        (caught: unknown) => caught,
      );
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ issues: [{ path }] });
      expect(server.requests).toHaveLength(0);
    });
  });

  describe('lists', () => {
    test.each([true, false])('have all fields in one call; details: %s', async (details) => {
      const { host, server } = await openIredadmin(backend);
      server.addUser(address, { name: 'Ana', quota: 5, storedBytes: 17 });
      server.addUser('bob@example.org', { active: false, forwarding: ['x@example.net'] });
      const [ana, bob] = await host.mailboxes.list({ domain: 'example.org' }, { details }).toArray();
      expect(ana).toMatchObject({ address, name: 'Ana', quota: 5 * MiB, usage: 17, enabled: true });
      expect(bob).toMatchObject({ address: 'bob@example.org', name: '', quota: 'unlimited', enabled: false });
      expect(bob?.forward).toEqual(isLdap ? { targets: ['x@example.net'], keepCopy: false } : undefined);
      expect(sent(server)).toEqual(['GET /users/example.org']);
      server.forget();
      expect(await host.domains.list({}, { details }).toArray()).toMatchObject([
        { name: 'example.org', enabled: true },
      ]);
      expect(sent(server)).toEqual(['GET /domains']);
      await host.aliases.ensure({ address: 'info@example.org', targets: [address] });
      server.forget();
      const aliases = await host.aliases.list({ domain: 'example.org' }, { details }).toArray();
      expect(aliases).toMatchObject([{ address: 'info@example.org', targets: [address] }]);
      expect(sent(server)).toEqual(['GET /aliases/example.org']);
    });

    test('of rules have both actions of the scope, in two calls', async () => {
      const { host, server } = await openIredadmin(backend);
      await host.senderRules.ensure({ scope: 'example.org', sender: 'a.example', action: 'allow' });
      await host.senderRules.ensure({ scope: 'example.org', sender: 'b.example', action: 'deny' });
      await host.senderRules.ensure({ scope: 'global', sender: 'c.example', action: 'deny' });
      server.forget();
      expect(await host.senderRules.list({ scope: 'Example.org' }).toArray()).toMatchObject([
        { scope: 'example.org', sender: 'a.example', action: 'allow' },
        { scope: 'example.org', sender: 'b.example', action: 'deny' },
      ]);
      expect(server.requests).toHaveLength(2);
    });
  });

  describe('absent', () => {
    test('deletes a mailbox, an alias and a domain once; the mail stays for as long as was said', async () => {
      const { host, server } = await openIredadmin(backend);
      server.addUser(address);
      server.addUser('bob@example.org');
      await host.aliases.ensure({ address: 'info@example.org', targets: [address] });
      for (const changed of [true, false]) {
        expect(await host.mailboxes.absent(address, { mode: 'delete', keepDays: 30 })).toMatchObject({ changed });
        expect(await host.aliases.absent('info@example.org')).toMatchObject({ changed });
        expect(await host.mailboxes.absent('bob@example.org', { mode: 'delete' })).toMatchObject({ changed });
      }
      expect(await host.mailboxes.find(address)).toBeUndefined();
      server.addUser('eva@example.org');
      for (const changed of [true, false]) {
        expect(await host.domains.absent('example.org', { keepDays: 7 })).toMatchObject({ changed });
      }
      const kept = server.state.deletedMailboxes.map(({ mail, keepDays }) => [mail, keepDays]);
      expect(kept).toEqual([
        [address, 30],
        ['bob@example.org', 0],
        ['eva@example.org', 7],
      ]);
    });

    test('does not keep for ever what should be kept for no day', async () => {
      const { host, server } = await openIredadmin(backend);
      server.addUser(address);
      const none = host.mailboxes.absent(address, { mode: 'delete', keepDays: 0 });
      await expect(none).rejects.toMatchObject({ name: 'ValidationError', issues: [{ path: ['keepDays'] }] });
      await expect(host.domains.absent('example.org', { keepDays: 0 })).rejects.toThrow(/whole number of days/);
      expect(server.count('DELETE')).toBe(0);
      expect(server.state.users.has(address)).toBe(true);
    });

    test('disables a mailbox and a domain once', async () => {
      const { host, server } = await openIredadmin(backend);
      server.addUser(address);
      for (const changed of [true, false]) {
        expect(await host.mailboxes.absent(address, { mode: 'disable' })).toMatchObject({ changed });
        expect(await host.domains.absent('example.org', { mode: 'disable' })).toMatchObject({ changed });
      }
      expect(server.state.users.get(address)?.active).toBe(false);
      expect(server.state.domains.get('example.org')?.active).toBe(false);
    });
  });

  describe('a lost answer', () => {
    const lose = (server: Opened['server'], method: string) =>
      server.fail({ kind: 'reset', when: 'after' }, { times: 1, match: (request) => request.method === method });

    test.each(['POST', 'PUT', 'DELETE'])('to %s is recovered by a look', async (method) => {
      const { host, server } = await openIredadmin(backend);
      server.addUser('bob@example.org');
      lose(server, method);
      const work = {
        POST: () => host.mailboxes.ensure({ address, name: 'Ana', quota: GiB, password }),
        PUT: () => host.mailboxes.ensure({ address: 'bob@example.org', name: 'Bob' }),
        DELETE: () => host.mailboxes.absent('bob@example.org', { mode: 'delete' }),
      }[method];
      expect(await work?.()).toMatchObject({ changed: true, warnings: [{ code: 'recovered' }] });
      expect(server.count(method)).toBe(1);
    });

    test('half way is told, and the next ensure goes on', async () => {
      const { host, server } = await openIredadmin(backend);
      lose(server, 'POST');
      const wanted = { address, password, enabled: false };
      await expect(host.mailboxes.ensure(wanted)).rejects.toMatchObject({ name: 'ConnectionError' });
      expect(await host.mailboxes.ensure(wanted)).toMatchObject({ changed: true, change: { action: 'update' } });
      expect(server.count('POST')).toBe(1);
      expect(server.state.users.get(address)?.active).toBe(false);
    });

    test('of what cannot be seen leaves it unknown', async () => {
      const { host, server } = await openIredadmin(backend);
      lose(server, 'PUT');
      const targets = [address];
      const result = await host.catchAll.ensure({ domain: 'example.org', targets });
      expect(result.changed).toBe(isLdap ? true : 'unknown');
      expect(result.warnings.map(({ code }) => code)).toContain('recovered');
      lose(server, 'PUT');
      expect((await host.catchAll.absent('example.org')).changed).toBe(isLdap ? true : 'unknown');
    });
  });

  test('dryRun sends reads only', async () => {
    const { host, server } = await openIredadmin(backend);
    server.addUser(address);
    const dryRun = { dryRun: true };
    await host.domains.ensure({ name: 'example.net' }, dryRun);
    await host.mailboxes.ensure({ address, enabled: false }, dryRun);
    await host.mailboxes.absent(address, { mode: 'delete', ...dryRun });
    expect(await host.catchAll.ensure({ domain: 'example.org', targets: [address] }, dryRun)).toMatchObject({
      changed: isLdap ? true : 'unknown',
    });
    expect(await host.catchAll.absent('example.org', dryRun)).toMatchObject({ changed: isLdap ? false : 'unknown' });
    await host.admins.ensure({ address: 'eva@example.com', password }, dryRun);
    expect(new Set(server.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  describe('discover', () => {
    const forward = { targets: ['b@example.net'], keepCopy: true } as const;

    test.each([true, false])(
      'finds the back end out, once, with reads only; a domain is there: %s',
      async (hasDomain) => {
        const { host, server } = await openIredadmin(backend, { told: false });
        if (!hasDomain) server.state.domains.clear();
        expect(can(host, 'catchAll.get')).toBe(false);
        expect(whyNot(host, 'catchAll.get')).toContain('call discover()');
        const [capabilities, again] = await Promise.all([host.discover(), host.discover()]);
        expect(again).toBe(capabilities);
        expect(new Set(server.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
        expect(server.requests.length).toBeLessThanOrEqual(3);
        expect(can(host, 'catchAll.get')).toBe(isLdap);
        expect(capabilities.kinds.mailbox?.fields['forward']?.read).toBe(isLdap ? 'list' : 'never');
        expect(capabilities.kinds.admin?.create).toBe(true);
      },
    );

    test('without it, what may not be told is written unseen', async () => {
      const { host, server } = await openIredadmin(backend, { told: false });
      server.addUser(address, { forwarding: [address, 'b@example.net'] });
      expect(await host.mailboxes.ensure({ address, forward })).toMatchObject({ changed: 'unknown' });
      await host.discover();
      expect(await host.mailboxes.ensure({ address, forward })).toMatchObject({ changed: isLdap ? false : 'unknown' });
    });

    test('tells that others than global administrators have no administrators', async () => {
      const own = { username: 'eva@example.org', password };
      const { host, server } = await openIredadmin(backend, own);
      server.addUser(own.username, { password: `{PLAIN}${password}` });
      const domain = server.state.domains.get('example.org');
      if (domain) domain.admins = [own.username];
      await host.discover();
      expect(can(host, 'admin.create')).toBe(false);
      expect(whyNot(host, 'admin.name')).toContain('only a global administrator');
      server.forget();
      await expect(host.admins.ensure({ address: 'x@example.com', password })).rejects.toThrow(/global administrator/);
      expect(server.requests).toHaveLength(0);
      expect(await host.mailboxes.list({ domain: 'example.org' }).toArray()).toHaveLength(1);
    });
  });
});

test('a list that the server does not tell is not taken for empty', async () => {
  const rewrite = (answer: string) => answer.replace(/"managed_domains":\[[^\]]*\]/, '"more":[]');
  const { host, server } = await openIredadmin('sql', { rewrite });
  server.addDomain('example.net');
  const eva = 'eva@example.com';
  await host.admins.ensure({ address: eva, password, domains: ['example.org'] });
  expect((await host.admins.get(eva)).domains).toBeUndefined();
  expect(await host.admins.ensure({ address: eva, domains: ['example.net'] })).toMatchObject({
    warnings: [{ code: 'unverifiable', field: 'domains' }],
  });
  for (const { admins } of server.state.domains.values()) expect(admins).toEqual([eva]);
});

test('a catch-all is read from lines that are folded, and values in base64', async () => {
  const lines = ['mailForwardingAddress: ana@exam\r\n ple.org', `mailForwardingAddress:: ${btoa('Bob@example.net')}`];
  const rewrite = (answer: string) => answer.replace(/^mailForwardingAddress: .*$/m, lines.join('\r\n'));
  const { host } = await openIredadmin('ldap', { rewrite });
  await host.catchAll.ensure({ domain: 'example.org', targets: ['x@example.org'] });
  if (!can(host, 'catchAll.get')) throw new Error('LDAP tells it.');
  expect((await host.catchAll.get('example.org')).targets).toEqual(['ana@example.org', 'bob@example.net']);
});
