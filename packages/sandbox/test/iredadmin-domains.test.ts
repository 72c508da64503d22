import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { password, refusal, type Served, serve, success, withData } from './iredadmin-calls.js';

/** Domains, and what enables and disables an account. */
let served: Served;
const use = async (dialect: Parameters<typeof serve>[0]) => {
  await served.close();
  served = await serve(dialect);
  served.sandbox.addDomain('a.example');
};
const time = 1_774_457_446_695;
beforeEach(async () => {
  served = await serve({ now: () => time });
  served.sandbox.addDomain('a.example');
});
afterEach(() => served.close());

const domain = (name = 'a.example') => served.sandbox.state.domains.get(name);
const user = (mail = 'ana@a.example') => served.sandbox.state.users.get(mail);

describe('domains', () => {
  test('are listed whole, by name, and without those that are enabled', async () => {
    const { sandbox, admin } = served;
    sandbox.addDomain('b.example', { active: false });
    expect((await admin.send('GET', '/domains')).body).toMatchObject({
      _data: [{ domain: 'a.example' }, { domain: 'b.example' }],
    });
    const form = { name_only: 'yes', disabled_only: 'yes' };
    expect(await admin.send('GET', '/domains', form)).toMatchObject(withData(['b.example']));
    expect(await admin.send('GET', '/domains', { name_only: 'no' })).toMatchObject({ body: { _data: [{}, {}] } });
  });

  test('that are not there or there already', async () => {
    const { admin } = served;
    await admin.send('PUT', '/domain/a.example', { aliasDomains: 'alias.example' });
    for (const method of ['GET', 'PUT', 'DELETE']) {
      expect(await admin.send(method, '/domain/none.example')).toMatchObject(refusal('INVALID_DOMAIN_NAME'));
    }
    for (const name of ['a.example', 'alias.example']) {
      expect(await admin.send('POST', `/domain/${name}`)).toMatchObject(refusal('ALREADY_EXISTS'));
    }
    const taken = { addAliasDomain: 'c.example' };
    await admin.send('POST', '/domain/c.example');
    expect(await admin.send('PUT', '/domain/a.example', taken)).toMatchObject(refusal('ALREADY_EXISTS'));
  });

  test('take lists without what is invalid in them, in lower case and once', async () => {
    const { admin } = served;
    const form = {
      catchall: 'Ana@a.example,nobody,ana@a.example, cid@a.example ',
      aliasDomains: 'B.example,not a domain,,b.example',
      services: 'self-service,teleport',
      disableUserProfile: 'bcc,unknown',
      senderBcc: 'not an address',
    };
    expect(await admin.send('PUT', '/domain/a.example', form)).toMatchObject(success);
    expect(domain()).toMatchObject({
      catchall: ['ana@a.example', 'cid@a.example'],
      aliasDomains: ['b.example'],
      services: ['self-service'],
      disabledUserProfiles: ['bcc'],
      senderBcc: '',
    });
    await admin.send('PUT', '/domain/a.example', { catchall: '', aliasDomains: '', services: '', outboundRelay: '' });
    expect(domain()).toMatchObject({ catchall: [], aliasDomains: [], services: [], disabledUserProfiles: ['bcc'] });
    await admin.send('PUT', '/domain/a.example', { enableUserProfile: 'bcc' });
    expect(domain()?.disabledUserProfiles).toEqual([]);
  });

  test('keep a limit that is sent as no number', async () => {
    await served.admin.send('PUT', '/domain/a.example', { numberOfUsers: '5', quota: '100' });
    await served.admin.send('PUT', '/domain/a.example', { numberOfUsers: 'many', quota: '1.5' });
    expect(domain()).toMatchObject({ maxUsers: 5, quota: 100 });
  });

  test('go with all that belongs to them, and leave mailboxes behind', async () => {
    const { sandbox, admin } = served;
    sandbox.addDomain('b.example');
    for (const mail of ['ana@a.example', 'bea@b.example']) await admin.send('POST', `/user/${mail}`, { password });
    await admin.send('POST', '/alias/team@b.example', { members: 'ana@a.example,bea@b.example' });
    await admin.send('POST', '/alias/team@a.example');
    await admin.send('POST', '/ml/list@a.example');
    await admin.send('POST', '/throttle/a.example/inbound', { period: '60' });
    await admin.send('POST', '/throttle/ana@a.example/inbound', { period: '60' });
    expect(await admin.send('DELETE', '/domain/a.example/keep_mailbox_days/30')).toMatchObject(success);
    const { state } = sandbox;
    const kept = [state.domains, state.users, state.aliases, state.lists, state.settings];
    expect(kept.map((records) => [...records.keys()])).toEqual([
      ['b.example'],
      ['bea@b.example'],
      ['team@b.example'],
      [],
      [],
    ]);
    expect(state.aliases.get('team@b.example')?.members).toEqual(['bea@b.example']);
    expect(state.deletedMailboxes).toEqual([
      {
        mail: 'ana@a.example',
        maildir: '/var/vmail/vmail1/a.example/ana',
        keepDays: 30,
        deletedAt: time,
        deletedBy: sandbox.username,
      },
    ]);
    await admin.send('DELETE', '/domain/b.example');
    expect(state.deletedMailboxes[1]).toMatchObject({ mail: 'bea@b.example', keepDays: 0 });
  });
});

describe('accountStatus', () => {
  const paths = { domain: '/domain/a.example', user: '/user/ana@a.example', admin: '/admin/admin@a.example' };
  const active = () => [domain()?.active, user()?.active, served.sandbox.state.admins.get('admin@a.example')?.active];

  test.each([
    ...['active', 'enable', 'yes', '1'].map((value) => [value, true, true] as const),
    ['on', false, true] as const,
    ...['enabled', 'disabled', 'Active', 'true', ''].map((value) => [value, false, false] as const),
  ])('%s enables in SQL: %s, in LDAP: %s', async (accountStatus, sql, ldap) => {
    for (const [backend, expected] of [['sql', sql] as const, ['ldap', ldap] as const]) {
      await use({ backend });
      served.sandbox.addUser('ana@a.example');
      await served.admin.send('POST', paths.admin, { password });
      for (const path of Object.values(paths)) await served.admin.send('PUT', path, { accountStatus });
      expect(active()).toEqual([expected, expected, expected]);
    }
  });

  test('of a new user is not known', async () => {
    const form = { password, accountStatus: 'disabled' };
    expect(await served.admin.send('POST', paths.user, form)).toMatchObject(
      refusal('UNKNOWN_PARAMETER: accountStatus'),
    );
    expect(user()).toBeUndefined();
  });
});
