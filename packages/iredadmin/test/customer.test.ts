import { type RunningSandbox, startSandbox } from '@mailhost/sandbox';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ConflictError,
  InvalidRequestError,
  IredadminClient,
  type IredadminOptions,
  NotFoundError,
  QuotaExceededError,
} from '../src/index.js';

/** The life of a hosting customer, on both back ends. */

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const password = 'AsTr0ng@';
const ana = 'ana@example.org';

describe.each(['sql', 'ldap'] as const)('on %s', (backend) => {
  let sandbox: RunningSandbox;
  let client: IredadminClient;

  const connect = (options: IredadminOptions = {}) => {
    const { url: baseUrl, username, password: secret } = sandbox.iredadmin;
    return new IredadminClient({ baseUrl, username, password: secret, logger: quiet, ...options });
  };

  beforeEach(async () => {
    sandbox = await startSandbox({ iredadmin: { backend } });
    client = connect();
    await client.domains.create('example.org', { name: 'Example Ltd', quota: 10_240, numberOfUsers: 3 });
    await client.users.create(ana, { name: 'Ana Paz', password, quota: 2048, language: 'en_US' });
  });
  afterEach(() => sandbox.close());

  test('a domain: limits, alias domains, catch-all, administrators', async () => {
    expect(await client.domains.get('example.org')).toMatchObject({
      domain: 'example.org',
      name: 'Example Ltd',
      quota: 10_240,
      numberOfUsers: 3,
      enabled: true,
      backend,
    });
    await expect(client.domains.create('example.org')).rejects.toBeInstanceOf(ConflictError);
    await client.domains.update('example.org', {
      name: 'Example',
      addAliasDomain: ['example.net'],
      catchall: [ana],
      disableUserProfile: ['relay'],
    });
    await client.domains.updateAdmins('example.org', { addAdmin: [ana] });
    const { aliasDomains, catchall, admins } = sandbox.iredadmin.state.domains.get('example.org') ?? {};
    expect({ aliasDomains, catchall, admins }).toEqual({
      aliasDomains: ['example.net'],
      catchall: [ana],
      admins: [ana],
    });
    expect(await client.domains.names().toArray()).toEqual(['example.org']);
    expect(await client.domains.list({ disabledOnly: true }).toArray()).toEqual([]);
    const [listed] = await client.domains.list().toArray();
    expect(listed).toMatchObject({ domain: 'example.org', name: 'Example' });
    await expect(client.domains.get('nowhere.example')).rejects.toBeInstanceOf(NotFoundError);
  });

  test('users: read as one form whatever the back end, changed, suspended, renamed', async () => {
    const user = await client.users.get(ana);
    expect(user).toMatchObject({ mail: ana, name: 'Ana Paz', quota: 2048, language: 'en_US', enabled: true, backend });
    expect(user.raw).not.toEqual({});
    await client.users.update(ana, {
      gn: 'Ana',
      sn: 'Paz',
      quota: 4096,
      forwarding: [ana, 'bob@elsewhere.example'],
      addAlias: ['anna@example.org'],
      services: ['imap', 'deliver'],
      senderBcc: 'log@example.org',
    });
    const changed = await client.users.get(ana);
    expect(changed).toMatchObject({ givenName: 'Ana', surname: 'Paz', quota: 4096 });
    expect(new Set(changed.services)).toEqual(new Set(['imap', 'deliver']));
    if (backend === 'ldap') {
      expect(changed.forwarding).toEqual([ana, 'bob@elsewhere.example']);
      expect(changed.aliases).toEqual(['anna@example.org']);
      await client.aliases.create('sales@example.org', { members: [ana] });
      expect((await client.users.get(ana)).memberOf).toEqual(['sales@example.org']);
      await client.aliases.delete('sales@example.org');
    } else {
      // Not told is not the same as none: who writes back what was read would wipe them.
      expect([changed.forwarding, changed.aliases, changed.memberOf]).toEqual([undefined, undefined, undefined]);
    }
    await client.users.update(ana, { accountStatus: 'disabled', senderBcc: null });
    expect(await client.users.get(ana)).toMatchObject({ enabled: false });
    expect(sandbox.iredadmin.state.users.get(ana)?.senderBcc).toBe('');
    expect(await client.users.emails('example.org', { disabledOnly: true }).toArray()).toEqual([ana]);
    await client.users.updateAll('example.org', { accountStatus: 'active' });
    expect((await client.users.list('example.org').toArray()).map(({ enabled }) => enabled)).toEqual([true]);
    await client.users.changeEmail(ana, 'ana.paz@example.org');
    await expect(client.users.get(ana)).rejects.toBeInstanceOf(NotFoundError);
  });

  test('passwords: checked by the rules of the server, one issue for each that is broken; and verified', async () => {
    const error = await client.users.create('bob@example.org', { password: 'abc' }).catch((caught) => caught);
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.issues.length).toBeGreaterThan(1);
    for (const issue of error.issues) expect(issue.path).toEqual(['password']);
    expect(error.code).toContain('PW_SHORTER_THAN_MIN_LENGTH');
    expect(error.message).toContain('password shorter than min length');
    await expect(client.users.create('bob@example.org', {})).rejects.toMatchObject({ code: 'PW_EMPTY' });
    // The sandbox checks what it keeps in the clear.
    const user = sandbox.iredadmin.state.users.get(ana);
    if (user) user.password = `{PLAIN}${password}`;
    const { logins } = sandbox.iredadmin;
    expect(await client.users.verifyPassword(ana, password)).toBe(true);
    expect(await client.users.verifyPassword(ana, 'wrong')).toBe(false);
    expect(sandbox.iredadmin.logins).toBe(logins);
    await expect(client.users.verifyPassword('nobody@example.org', 'x')).rejects.toBeInstanceOf(NotFoundError);
  });

  test('limits of the domain', async () => {
    for (const name of ['bob', 'eva']) await client.users.create(`${name}@example.org`, { password, quota: 10 });
    const error = await client.users.create('one.more@example.org', { password, quota: 10 }).catch((caught) => caught);
    expect(error).toBeInstanceOf(QuotaExceededError);
    expect(error.code).toMatch(/^EXCEED/);
  });

  test('aliases and lists', async () => {
    await client.aliases.create('sales@example.org', { name: 'Sales', members: [ana, 'bob@elsewhere.example'] });
    expect(await client.aliases.get('sales@example.org')).toMatchObject({
      mail: 'sales@example.org',
      name: 'Sales',
      members: [ana, 'bob@elsewhere.example'],
      enabled: true,
    });
    await client.aliases.update('sales@example.org', { removeMember: [ana] });
    expect((await client.aliases.list('example.org').toArray())[0]?.members).toEqual(['bob@elsewhere.example']);
    await client.aliases.changeEmail('sales@example.org', 'shop@example.org');
    expect(await client.aliases.emails('example.org').toArray()).toEqual(['shop@example.org']);
    await client.aliases.delete('shop@example.org');

    await client.mailingLists.create('news@example.org', {
      name: 'News',
      only_moderator_can_post: true,
      moderators: [ana],
      subscribers: ['bob@elsewhere.example'],
      require_confirm: false,
    });
    const list = await client.mailingLists.get('news@example.org', { withSubscribers: true });
    expect(list).toMatchObject({
      mail: 'news@example.org',
      name: 'News',
      moderators: [ana],
      subscribers: [{ mail: 'bob@elsewhere.example', subscription: 'normal' }],
    });
    expect((await client.mailingLists.get('news@example.org')).subscribers).toBeUndefined();
    expect(await client.mailingLists.emails('example.org').toArray()).toEqual(['news@example.org']);
    expect(await client.mailingLists.list('example.org').toArray()).toHaveLength(1);
    await client.mailingLists.update('news@example.org', {
      max_message_size: 10_240,
      custom_headers: ['X-A: 1', 'X-B: 2'],
    });
    await client.mailingLists.delete('news@example.org', { keepArchive: true });
    expect(sandbox.iredadmin.state.archivedLists).toEqual(['news@example.org']);
  });

  test('spam policy, throttling, white and black lists, greylisting: for the server, a domain, a user', async () => {
    for (const scope of [{ global: true }, { domain: 'example.org' }, { user: ana }] as const) {
      await client.spamPolicy.set(scope, { spam_score: 4.5, quarantine_spam: true });
      expect(await client.spamPolicy.get(scope)).toMatchObject({ quarantine_spam: 'yes' });
      await client.spamPolicy.delete(scope);
      await client.throttling.set(scope, 'outbound', { period: 3600, max_msgs: 100 });
      expect(await client.throttling.get(scope, 'outbound')).toMatchObject({ period: 3600, max_msgs: 100 });
      expect(await client.throttling.get(scope, 'inbound')).toEqual({});
      await client.wblist.add(scope, 'inbound', 'blacklist', ['@spam.example', '192.0.2.0/24']);
      await client.wblist.remove(scope, 'inbound', 'blacklist', ['192.0.2.0/24']);
      expect(await client.wblist.list(scope, 'inbound', 'blacklist').toArray()).toEqual(['@spam.example']);
      await client.wblist.clear(scope, 'inbound', 'blacklist');
      expect(await client.wblist.list(scope, 'inbound', 'blacklist').toArray()).toEqual([]);
      await client.greylisting.set(scope, false);
      expect(await client.greylisting.get(scope)).toMatchObject({ status: 'disable' });
      await client.greylisting.updateSenders(scope, { addSenders: ['@example.com'] });
      expect(await client.greylisting.senders(scope).toArray()).toEqual(['@example.com']);
      await client.greylisting.delete(scope);
    }
    await client.greylisting.updateDomains({ domains: ['example.com'] });
    expect(await client.greylisting.list().toArray()).toEqual([]);
  });

  test('administrators', async () => {
    await client.admins.create('eva@example.net', {
      name: 'Eva',
      password,
      maxQuota: 2,
      quotaUnit: 'GB',
      maxDomains: 1,
    });
    await client.domains.updateAdmins('example.org', { addAdmin: ['eva@example.net'] });
    expect(await client.admins.get('eva@example.net')).toMatchObject({
      mail: 'eva@example.net',
      name: 'Eva',
      managedDomains: ['example.org'],
      maxDomains: 1,
    });
    await client.admins.update('eva@example.net', { accountStatus: 'disabled' });
    expect((await client.admins.get('eva@example.net')).enabled).toBe(false);
    await client.admins.delete('eva@example.net');
    await expect(client.admins.get('eva@example.net')).rejects.toBeInstanceOf(NotFoundError);
  });

  test('export, and the end of it all', async () => {
    if (backend === 'ldap') {
      expect(await client.ldif.user(ana)).toMatch(/^dn: /m);
      expect(await client.ldif.domain('example.org')).toContain('example.org');
      await client.maillists.create('team@example.org', { members: [ana] });
      await client.maillists.update('team@example.org', { addMember: ['bob@elsewhere.example'] });
      expect((await client.maillists.get('team@example.org')).members).toEqual([ana, 'bob@elsewhere.example']);
      await client.maillists.delete('team@example.org', { archive: false });
      await expect(client.ldif.user('nobody@example.org')).rejects.toBeInstanceOf(NotFoundError);
    } else {
      const error = await client.ldif.user(ana).catch((caught) => caught);
      expect(error).toMatchObject({ name: 'ApiError', status: 404 });
      expect(error.message).toContain('on LDAP only');
    }
    await client.users.delete(ana, { keepMailboxDays: 30 });
    expect(sandbox.iredadmin.state.deletedMailboxes).toMatchObject([{ mail: ana, keepDays: 30 }]);
    await expect(client.users.delete(ana)).rejects.toBeInstanceOf(NotFoundError);
    await client.domains.delete('example.org');
    expect(sandbox.iredadmin.state.domains.size).toBe(0);
  });
});
