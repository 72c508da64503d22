import { createSandbox } from '@mailhost/sandbox';
import { can, GiB, UnsupportedError, whyNot } from '@mailhost/unified';
import { wildduck } from '@mailhost/unified/wildduck';
import { WildduckClient } from '@mailhost/wildduck';
import { describe, expect, test } from 'vitest';
import { fast } from './subjects.js';
import { changesOnce, password, wildduckScenarios } from './wildduck-scenarios.js';

function open(token: 'root' | 'audit' = 'root') {
  const { wildduck: server } = createSandbox();
  const { url: baseUrl, fetch, roleTokens } = server;
  const accessToken = token === 'root' ? server.accessToken : roleTokens[token];
  const client = new WildduckClient({ baseUrl, fetch, accessToken });
  return { server, host: wildduck(client, fast), domain: 'example.org' };
}

wildduckScenarios(open);

const address = 'ana@example.org';

describe('what WildDuck cannot do', () => {
  test('is refused before anything is sent', async () => {
    const { host, server } = open();
    const refused = [
      host.mailboxes.ensure({
        address,
        // @ts-expect-error A quota of 0 is the server's default.
        quota: 'unlimited',
      }),
      host.mailboxes.ensure({
        address,
        // @ts-expect-error A copy is always kept.
        forward: { targets: ['a@example.net'], keepCopy: false },
      }),
      host.mailboxes.ensure({ address, password: { hash: '{SSHA512}abc', scheme: 'ssha512' } }),
      // @ts-expect-error A domain cannot be deleted.
      host.domains.absent('example.org'),
      // @ts-expect-error A domain cannot be disabled.
      host.domains.ensure({ name: 'example.org', enabled: false }),
      // @ts-expect-error There are no sender rules.
      host.senderRules.ensure({ scope: 'example.org', sender: 'example.net', action: 'deny' }),
      // @ts-expect-error There are no administrators.
      host.admins.ensure({ address }),
    ];
    for (const call of refused) await expect(call).rejects.toThrow(UnsupportedError);
    await expect(host.dkim.ensure({ domain: 'example.org' }))
      .resolves.toBeDefined()
      .catch(() => undefined);
    expect(server.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(can(host, 'mailbox.quota.unlimited')).toBe(false);
    expect(whyNot(host, 'mailbox.forward.withoutCopy')).toContain('always keeps a copy');
    expect(whyNot(host, 'senderRule.create')).toContain('LMTP');
    expect(whyNot(host, 'domain.delete')).toContain('keeps no domains');
    expect(whyNot(host, 'admin.create')).toContain('no administrators');
  });

  test('is left out with a warning where the account says so', async () => {
    const { host } = open();
    const hash = { hash: '{SSHA512}abc', scheme: 'ssha512' };
    const made = await host.mailboxes.ensure({ address, password: hash }, { unsupported: 'warn' });
    expect(made).toMatchObject({ changed: true, warnings: [{ code: 'unsupported', field: 'password.hash' }] });
    expect(made.warnings[0]?.message).toContain('WildDuck takes no hash of the scheme ssha512, but one of pbkdf2,');
    expect((await host.mailboxes.get(address)).raw).toMatchObject({ hasPasswordSet: false });
  });
});

test('an alias of an address or a domain that cannot be made anew goes on as before', async () => {
  const { host, server } = open();
  const alias = 'info@example.org';
  await host.mailboxes.ensure({ address, password });
  await host.aliases.ensure({ address: alias, targets: [address] });
  const body = JSON.stringify({ error: 'no such target', code: 'InputValidationError' });
  server.fail({ kind: 'status', status: 400, body }, { times: 1, match: ({ path }) => path.endsWith('/forwarded') });
  const changed = host.aliases.ensure({ address: alias, targets: ['x@example.net'] });
  await expect(changed).rejects.toThrow(/no such target/);
  expect(await host.aliases.get(alias)).toMatchObject({ targets: [address] });

  const second = { name: 'example.com', target: 'example.org' };
  await host.domainAliases.ensure(second);
  server.fail({ kind: 'status', status: 400, body }, { times: 1, match: ({ method }) => method === 'POST' });
  await expect(host.domainAliases.ensure({ ...second, target: 'example.net' })).rejects.toThrow(/no such target/);
  expect(await host.domainAliases.get('example.com')).toMatchObject(second);
});

test('addresses that WildDuck would change, and hashes that are none, are refused before anything is sent', async () => {
  const { host, server } = open();
  const refused = [
    host.mailboxes.ensure({ address: 'ana+label@example.org' }),
    host.mailboxes.ensure({ address: '*@example.org' }),
    host.mailboxes.ensure({ address, password: { hash: '{PBKDF2}$1$salt$1000$abc', scheme: 'pbkdf2' } }),
    host.aliases.ensure({ address: 'info+label@example.org', targets: [address] }),
  ];
  for (const call of refused) await expect(call).rejects.toThrow(/not sent: (?:address|password): expected/);
  expect(server.requests).toHaveLength(0);
});

test('a key without a selector is refused, and names it', async () => {
  const { host, server } = open();
  await expect(host.dkim.ensure({ domain: 'example.org' })).rejects.toThrow(/selector: is required/);
  expect(server.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

describe('an answer that is lost', () => {
  const lost = { kind: 'reset', when: 'after' } as const;

  test('is made good by looking, and nothing is made or deleted twice', async () => {
    const { host, server } = open();
    const steps = [
      () => host.mailboxes.ensure({ address, name: 'Ana', quota: GiB, password }),
      () => host.aliases.ensure({ address: 'info@example.org', targets: [address] }),
      () => host.aliases.ensure({ address: 'sales@example.org', targets: [address, 'x@example.net'] }),
      () => host.catchAll.ensure({ domain: 'example.org', targets: [address] }),
      () => host.domainAliases.ensure({ name: 'example.com', target: 'example.org' }),
      () => host.dkim.ensure({ domain: 'example.org', selector: 'mail' }),
      () => host.mailboxes.absent(address, { mode: 'delete', keepDays: 7 }),
    ];
    for (const step of steps) {
      server.recover();
      server.forget();
      server.fail(lost, { times: 1, match: ({ method }) => method !== 'GET' });
      expect(await step()).toMatchObject({ changed: true, warnings: [{ code: 'recovered' }] });
      expect(server.requests.filter(({ method }) => method !== 'GET')).toHaveLength(1);
    }
  });

  test('of a disabled mailbox’s creation is an error that the next ensure settles', async () => {
    const { host, server } = open();
    const wanted = { address, enabled: false, password } as const;
    server.fail(lost, { times: 1, match: ({ method }) => method === 'POST' });
    await expect(host.mailboxes.ensure(wanted)).rejects.toMatchObject({ mayHaveTakenEffect: true });
    server.recover();
    await changesOnce(() => host.mailboxes.ensure(wanted));
    expect(await host.mailboxes.get(address)).toMatchObject({ enabled: false });
  });

  test('of an alias that is made anew is not made good by the old one', async () => {
    const { host, server } = open();
    await host.mailboxes.ensure({ address, password });
    await host.aliases.ensure({ address: 'info@example.org', targets: [address] });
    server.fail(lost, { times: 1, match: ({ method }) => method === 'POST' });
    const targets = [address, 'x@example.net'];
    const changed = await host.aliases.ensure({ address: 'info@example.org', targets });
    expect(changed.warnings.map(({ code }) => code)).toEqual(['several-calls', 'recovered']);
    expect(await host.aliases.get('info@example.org')).toMatchObject({ targets });
  });
});

describe('requests', () => {
  test('of what is as it should be are few', async () => {
    const { host, server } = open();
    const at = (local: string) => `${local}@example.org`;
    const steps = {
      mailbox: () => host.mailboxes.ensure({ address, name: 'Ana', quota: GiB, password }),
      ownedAlias: () => host.aliases.ensure({ address: at('info'), targets: [address] }),
      forwardedAlias: () => host.aliases.ensure({ address: at('sales'), targets: [address, 'x@example.net'] }),
      catchAll: () => host.catchAll.ensure({ domain: 'example.org', targets: [address] }),
      domainAlias: () => host.domainAliases.ensure({ name: 'example.com', target: 'example.org' }),
      dkim: () => host.dkim.ensure({ domain: 'example.org', selector: 'mail' }),
      domain: () => host.domains.ensure({ name: 'example.org' }),
    };
    for (const step of Object.values(steps)) await step();
    const counts: Record<string, number> = {};
    for (const [name, step] of Object.entries(steps)) {
      server.forget();
      await step();
      counts[name] = server.count();
    }
    expect(counts).toEqual({
      mailbox: 2,
      ownedAlias: 2,
      forwardedAlias: 1,
      catchAll: 2,
      domainAlias: 2,
      dkim: 2,
      domain: 1,
    });
  });

  test('of a list are one for 250 mailboxes, and none for each', async () => {
    const { host, server } = open();
    for (let number = 0; number < 260; number += 1) {
      await host.client.users.create({
        username: `u${number}@example.org`,
        address: `u${number}@example.org`,
        password,
      });
    }
    server.forget();
    const listed = await host.mailboxes.list({ domain: 'example.org' }).toArray();
    expect([listed.length, server.count()]).toEqual([260, 2]);
    expect(listed[0]).toMatchObject({ enabled: true, usage: 0, quota: expect.any(Number) });
    server.forget();
    expect(await host.mailboxes.list({ domain: 'example.org' }).toArray({ limit: 10 })).toHaveLength(10);
    expect(server.count()).toBe(1);
    server.forget();
    expect(await host.aliases.list({ domain: 'example.org' }).toArray()).toEqual([]);
    expect(server.count()).toBe(4);
  });

  test('of a dry run are reads alone', async () => {
    const { host, server } = open();
    const told = await host.mailboxes.ensure({ address, name: 'Ana', password }, { dryRun: true });
    expect(told).toMatchObject({
      changed: true,
      change: { action: 'create', fields: [{ name: 'name' }, { name: 'password' }] },
    });
    await host.aliases.ensure({ address: 'info@example.org', targets: [address] }, { dryRun: true });
    expect(server.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(await host.mailboxes.find(address)).toBeUndefined();
  });
});

describe('discover', () => {
  test('changes nothing for the root token, and asks once', async () => {
    const { host, server } = open();
    await Promise.all([host.discover(), host.discover()]);
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
    expect(can(host, 'mailbox.create')).toBe(true);
    await changesOnce(() => host.mailboxes.ensure({ address, password }));
  });

  test('tells what a token may not do, and then nothing is sent', async () => {
    const { host, server } = open('audit');
    await host.discover();
    server.forget();
    expect(whyNot(host, 'mailbox.create')).toContain('the access token may not resolve addresses');
    expect(whyNot(host, 'dkim.create')).toContain('the access token may not read DKIM keys');
    await expect(host.mailboxes.ensure({ address, password })).rejects.toThrow(/access token may not/);
    expect(() => host.domains.list()).toThrow(/access token may not/);
    expect(server.count()).toBe(0);
  });

  test('fails where the token is none', async () => {
    const { server } = open();
    const client = new WildduckClient({ baseUrl: server.url, fetch: server.fetch, accessToken: 'f'.repeat(40) });
    await expect(wildduck(client).discover()).rejects.toMatchObject({ name: 'AuthenticationError' });
  });
});
