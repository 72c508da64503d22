import { describe, expect, test, vi } from 'vitest';
import { type AccessPolicy, IredadminClient } from '../src/index.js';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

function telling(data: unknown) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => Response.json({ _success: true, _data: data }));
  const options = { baseUrl: 'https://a.example/api', username: 'a@b.example', password: 'x', retries: 0 };
  return { client: new IredadminClient({ ...options, fetch, logger: quiet }), fetch };
}

describe('lists that the server does not tell are left out, and those that it tells empty are empty', () => {
  test('of a list or an alias', async () => {
    const untold = await telling({ address: 'team@a.example', active: 1 }).client.aliases.get('team@a.example');
    expect([untold.members, untold.moderators, untold.owners, untold.subscribers]).toEqual(Array(4).fill(undefined));
    const entry = await telling({ mail: ['team@a.example'], cn: ['Team'] }).client.maillists.get('team@a.example');
    expect([entry.members, entry.moderators, entry.owners]).toEqual(Array(3).fill(undefined));
    const none = { address: 'news@a.example', members: [], moderators: '', owners: null, owner: [] };
    expect(await telling(none).client.mailingLists.get('news@a.example')).toMatchObject({
      members: [],
      moderators: [],
      owners: [],
    });
    const some = { address: 'news@a.example', members: 'a@a.example,b@a.example', owner: ['c@a.example'] };
    expect(await telling(some).client.mailingLists.get('news@a.example')).toMatchObject({
      members: ['a@a.example', 'b@a.example'],
      owners: ['c@a.example'],
    });
  });

  test('of a user and an administrator, on both back ends and where only names came', async () => {
    for (const raw of [{ username: 'ana@a.example', active: 1 }, { mail: ['ana@a.example'] }]) {
      const { client } = telling(raw);
      const { managedDomains, services, aliases, memberOf, forwarding } = await client.users.get('ana@a.example');
      expect([managedDomains, services, aliases, memberOf, forwarding]).toEqual(Array(5).fill(undefined));
      expect((await client.admins.get('ana@a.example')).managedDomains).toBeUndefined();
    }
    const [named] = await telling(['ana@a.example']).client.users.list('a.example').toArray();
    expect(named).toMatchObject({ mail: 'ana@a.example', managedDomains: undefined, services: undefined });
    const told = { username: 'ana@a.example', enableimap: 0, managed_domains: [], mailing_lists: [] };
    expect(await telling(told).client.users.get('ana@a.example')).toMatchObject({
      managedDomains: [],
      services: [],
      memberOf: [],
    });
  });
});

describe('a domain shows its settings', () => {
  test.each<[string, object]>([
    [
      'as an object',
      {
        settings: {
          default_user_quota: 1024,
          max_user_quota: 2048,
          default_language: 'en_US',
          enabled_services: ['self-service'],
        },
      },
    ],
    [
      'as a text',
      {
        settings:
          'default_user_quota:1024;max_user_quota:2048;default_language:en_US;enabled_services:self-service;timezone:GMT+01:00;',
      },
    ],
    [
      'as attributes',
      {
        accountSetting: ['defaultQuota:1024', 'maxUserQuota:2:GB'],
        preferredLanguage: ['en_US'],
        enabledService: ['self-service'],
      },
    ],
  ])('%s', async (_, raw) => {
    expect(await telling({ domain: 'a.example', ...raw }).client.domains.get('a.example')).toMatchObject({
      defaultQuota: 1024,
      maxUserQuota: 2048,
      language: 'en_US',
      services: ['self-service'],
    });
  });

  test('and none that it does not tell', async () => {
    const profile = await telling({ domain: 'a.example', settings: '', active: 1 }).client.domains.get('a.example');
    expect([profile.defaultQuota, profile.maxUserQuota, profile.language, profile.services]).toEqual(
      Array(4).fill(undefined),
    );
  });
});

describe('access policies', () => {
  const policies: readonly AccessPolicy[] = [
    'public',
    'domain',
    'subdomain',
    'membersonly',
    'moderatorsonly',
    'allowedonly',
    'membersandmoderatorsonly',
  ];
  test.each(policies)('%s is read, and what was read can be written', async (accesspolicy) => {
    const { client, fetch } = telling({ address: 'team@a.example', accesspolicy: accesspolicy.toUpperCase() });
    const { accessPolicy } = await client.aliases.get('team@a.example');
    expect(accessPolicy).toBe(accesspolicy);
    await client.aliases.update('team@a.example', { accessPolicy });
    await client.maillists.update('team@a.example', { accessPolicy });
    await client.mailingLists.update('team@a.example', { accessPolicy });
    for (const [, { body }] of fetch.mock.calls.slice(-3)) expect(body).toBe(`accessPolicy=${accesspolicy}`);
  });

  test('one that nobody knows is in the raw profile only', async () => {
    const { client } = telling({ address: 'team@a.example', accesspolicy: 'friends' });
    expect(await client.aliases.get('team@a.example')).toMatchObject({
      accessPolicy: undefined,
      raw: { accesspolicy: 'friends' },
    });
  });
});

describe('what belongs together', () => {
  test('moderated needs somebody who moderates', async () => {
    const { client, fetch } = telling(undefined);
    const moderators = ['ana@a.example'];
    for (const lists of [
      (fields: object) => client.mailingLists.create('news@a.example', { moderated: true, ...fields }),
      (fields: object) => client.mailingLists.update('news@a.example', { moderated: true, ...fields }),
    ]) {
      await expect(lists({})).rejects.toThrow('moderated: expected moderators or owner with it');
      await expect(lists({ moderators: [] })).rejects.toMatchObject({ issues: [{ path: ['moderated'] }] });
      await lists({ moderators });
      await lists({ owner: moderators, moderators: [] });
    }
    await client.mailingLists.update('news@a.example', { moderated: false });
    expect(fetch).toHaveBeenCalledTimes(6);
  });

  test('backupmx of 2016 needs primarymx, today it does not', async () => {
    const { client, fetch } = telling(undefined);
    await client.domains.update('a.example', { is_backupmx: true });
    const options = { baseUrl: 'https://a.example/api', username: 'a@b.example', password: 'x', logger: quiet, fetch };
    const older = new IredadminClient({ ...options, olderNames: true });
    await expect(older.domains.update('a.example', { is_backupmx: true })).rejects.toThrow(
      'is_backupmx: expected primarymx with it',
    );
    await older.domains.update('a.example', { is_backupmx: true, primarymx: '192.0.2.1' });
    await older.domains.update('a.example', { is_backupmx: false });
    const sent = fetch.mock.calls.map(([, { body }]) => body).filter((body) => String(body).includes('backupmx'));
    expect(sent).toEqual(['is_backupmx=yes', 'backupmx=yes&primarymx=192.0.2.1', 'backupmx=no']);
  });

  test('no domain at all is -1', async () => {
    const { client, fetch } = telling(undefined);
    await client.admins.update('eva@a.example', { maxDomains: -1 });
    expect(fetch.mock.calls.at(-1)?.[1].body).toBe('maxDomains=-1');
    await expect(client.admins.update('eva@a.example', { maxDomains: -2 })).rejects.toThrow('maxDomains: expected');
  });
});

test('addresses of any length are looked at in a moment', async () => {
  const { client } = telling(undefined);
  const global = { global: true } as const;
  for (const text of [':', 'f', '1.', '@a.', 'a@', 'a', '::', 'a@b.', '-', '@.a-']) {
    // A pattern that goes back over what it has seen would not be done with a million characters before the test is.
    const long = text.repeat(1_000_000 / text.length);
    for (const value of [long, `${long}!`]) {
      await expect(client.wblist.add(global, 'inbound', 'whitelist', [value])).rejects.toThrow('addresses[0]');
      await expect(client.greylisting.updateSenders(global, { senders: [value] })).rejects.toThrow('senders[0]');
      await expect(client.users.update('ana@a.example', { forwarding: [value] })).rejects.toThrow('forwarding[0]');
      await expect(client.domains.update('a.example', { aliasDomains: [value] })).rejects.toThrow('aliasDomains[0]');
      await expect(client.domains.get(value)).rejects.toThrow('domain: expected');
    }
  }
});
