import { afterEach, describe, expect, test } from 'vitest';
import { password, refusal, type Served, serve } from './iredadmin-calls.js';

/** How the two back ends show what they have: as rows, or as attributes that are lists of texts. */
let served: Served;
const time = Date.UTC(2026, 2, 25, 17, 30, 46);
const start = async (backend: 'sql' | 'ldap'): Promise<void> => {
  served = await serve({ backend, now: () => time });
  const { sandbox, admin } = served;
  sandbox.addDomain('a.example');
  sandbox.addUser('ana@a.example', { storedBytes: 1024, storedMessages: 2, lastLogin: 5 });
  await admin.send('PUT', '/domain/a.example', { name: 'Company', quota: '100', numberOfUsers: '5' });
  await admin.send('PUT', '/user/ana@a.example', {
    name: 'Ana Lima',
    gn: 'Ana',
    sn: 'Lima',
    password,
    quota: '10',
    employeeid: '17',
    telephoneNumber: '123,456',
    services: 'imap,sogo',
    forwarding: 'x@b.example',
    aliases: 'further@a.example',
  });
  await admin.send('POST', '/admin/admin@a.example', { name: 'Admin', password, maxDomains: '3' });
  await admin.send('PUT', '/domain/admins/a.example', { addAdmin: 'admin@a.example,ana@a.example' });
  await admin.send('POST', '/alias/team@a.example', { name: 'Team', members: 'ana@a.example' });
  await admin.send('POST', '/maillist/fixed@a.example', { name: 'Fixed', members: 'ana@a.example' });
  const form = { name: 'News', subscribers: 'ana@a.example', require_confirm: 'no', owner: 'ana@a.example' };
  await admin.send('POST', '/ml/list@a.example', form);
};
afterEach(() => served.close());

const profile = async (path: string): Promise<unknown> => {
  const { body } = await served.admin.send('GET', path);
  return typeof body === 'object' && body !== null && '_data' in body ? body._data : body;
};
const now = '2026-03-25 17:30:46';
const dates = { created: now, modified: now };

describe('SQL', () => {
  test('a user is a row, without the password', async () => {
    await start('sql');
    const row = await profile('/user/ana@a.example');
    expect(row).toEqual({
      username: 'ana@a.example',
      name: 'Ana Lima',
      language: 'en_US',
      first_name: 'Ana',
      last_name: 'Lima',
      mobile: '',
      telephone: '',
      quota: 10,
      domain: 'a.example',
      transport: '',
      department: '',
      rank: 'normal',
      employeeid: '17',
      isadmin: 1,
      isglobaladmin: 0,
      enablesmtp: 0,
      enablesmtpsecured: 0,
      enablesmtptls: 0,
      enablepop3: 0,
      enablepop3secured: 0,
      enablepop3tls: 0,
      enableimap: 1,
      enableimapsecured: 0,
      enableimaptls: 0,
      enablemanagesieve: 0,
      enablemanagesievesecured: 0,
      enablemanagesievetls: 0,
      enabledeliver: 0,
      enablesogo: 1,
      enablesogowebmail: 'y',
      allow_nets: null,
      settings: '',
      passwordlastchange: now,
      ...dates,
      expired: '9999-12-31 00:00:00',
      active: 1,
      mailboxformat: 'maildir',
      mailboxfolder: 'Maildir',
      storagebasedirectory: '/var/vmail',
      storagenode: 'vmail1',
      maildir: 'a.example/ana',
      stored_bytes: 1024,
      stored_messages: 2,
    });
    expect(await profile('/users/a.example')).toEqual([row]);
    await served.admin.send('PUT', '/user/ana@a.example', { maildir: '/MAIL' });
    expect(await profile('/user/ana@a.example')).toMatchObject({ storagebasedirectory: '', maildir: '/mail' });
  });

  test('so are a domain, an admin, an alias and a list', async () => {
    await start('sql');
    expect(await profile('/domain/a.example')).toMatchObject({
      domain: 'a.example',
      description: 'Company',
      aliases: 0,
      mailboxes: 5,
      maillists: 0,
      maxquota: 100,
      transport: 'dovecot',
      backupmx: 0,
      settings: { enabled_services: ['self-service'] },
      ...dates,
      active: 1,
      num_existing_users: 1,
    });
    await served.admin.send('PUT', '/domain/a.example', { is_backupmx: 'yes', primarymx: '[192.0.2.25]:25' });
    expect(await profile('/domain/a.example')).toMatchObject({ transport: 'relay:[192.0.2.25]:25', backupmx: 1 });
    expect(await profile('/admin/admin@a.example')).toMatchObject({
      username: 'admin@a.example',
      isglobaladmin: 0,
      settings: { create_max_domains: 3 },
      managed_domains: ['a.example'],
    });
    expect(await profile(`/admin/${served.sandbox.username}`)).toMatchObject({ isglobaladmin: 1, managed_domains: [] });
    expect(await profile('/alias/team@a.example')).toMatchObject({
      address: 'team@a.example',
      accesspolicy: 'public',
      members: ['ana@a.example'],
      active: 1,
    });
    expect(await profile('/ml/list@a.example')).toMatchObject({
      mail: 'list@a.example',
      name: 'News',
      only_subscriber_can_post: 'yes',
      max_message_size: 0,
      owner: ['ana@a.example'],
      active: 1,
    });
  });
});

describe('LDAP', () => {
  test('a user has attributes, and what is counted', async () => {
    await start('ldap');
    expect(await profile('/user/ana@a.example')).toEqual({
      mail: ['ana@a.example'],
      uid: ['ana'],
      cn: ['Ana Lima'],
      givenName: ['Ana'],
      sn: ['Lima'],
      preferredLanguage: ['en_US'],
      mailQuota: ['10'],
      accountStatus: ['active'],
      employeeNumber: ['17'],
      telephoneNumber: ['123', '456'],
      enabledService: ['imap', 'sogo'],
      mailForwardingAddress: ['x@b.example'],
      shadowAddress: ['further@a.example'],
      mailboxFormat: ['maildir'],
      mailboxFolder: ['Maildir'],
      homeDirectory: ['/var/vmail/vmail1/a.example/ana'],
      shadowLastChange: ['20537'],
      managed_domains: ['a.example'],
      mailing_aliases: ['team@a.example'],
      mailing_lists: ['fixed@a.example', 'list@a.example'],
      stored_bytes: 1024,
      stored_messages: 2,
      last_login: 5,
    });
  });

  test('so have a domain, an admin, an alias and the lists', async () => {
    await start('ldap');
    expect(await profile('/domain/a.example')).toMatchObject({
      domainName: ['a.example'],
      cn: ['Company'],
      accountStatus: ['active'],
      domainAdmin: ['admin@a.example', 'ana@a.example'],
    });
    expect(await profile('/admin/admin@a.example')).toMatchObject({
      mail: ['admin@a.example'],
      accountStatus: ['active'],
      managed_domains: ['a.example'],
    });
    expect(await profile('/alias/team@a.example')).toMatchObject({ mailForwardingAddress: ['ana@a.example'] });
    expect(await profile('/maillist/fixed@a.example')).toMatchObject({
      cn: ['Fixed'],
      accessPolicy: ['public'],
      members: ['ana@a.example'],
    });
    expect(await profile('/ml/list@a.example')).toMatchObject({ name: ['News'], only_subscriber_can_post: ['yes'] });
  });
});

describe('LDIF', () => {
  test('is a text', async () => {
    await start('ldap');
    await served.admin.send('PUT', '/domain/a.example', { catchall: 'ana@a.example' });
    await served.admin.send('PUT', '/user/ana@a.example', { name: 'Änne' });
    const ldif = async (path: string) => {
      const { status, headers, text } = await served.admin.send('GET', `/ldif/${path}`);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
      return text;
    };
    expect(await ldif('catchall/a.example')).toBe(
      [
        'dn: mail=@a.example,ou=Users,domainName=a.example,o=domains,dc=example,dc=com',
        'objectClass: mailUser',
        'mail: @a.example',
        'mailForwardingAddress: ana@a.example\n',
      ].join('\n'),
    );
    const user = await ldif('user/ana@a.example');
    expect(user).toContain('\ncn:: w4RubmU=\n');
    expect(user).toContain('\nenabledService: imap\nenabledService: sogo\n');
    expect(user).not.toContain('stored_bytes');
    expect(await ldif('domain/a.example')).toContain('dn: domainName=a.example,o=domains,dc=example,dc=com\n');
    expect(await ldif('admin/admin@a.example')).toContain('objectClass: mailAdmin\nmail: admin@a.example\n');
    expect(await ldif('alias/team@a.example')).toContain('ou=Aliases,');
    expect(await ldif('maillist/fixed@a.example')).toContain('cn: Fixed\n');
    expect(await ldif('maillist/list@a.example')).toContain('name: News\n');
  });

  test('there is none of what is not there', async () => {
    await start('ldap');
    for (const path of [
      'domain/none.example',
      'catchall/a.example',
      'user/none@a.example',
      'maillist/none@a.example',
    ]) {
      expect(await served.admin.send('GET', `/ldif/${path}`)).toMatchObject(refusal('NO_SUCH_OBJECT'));
    }
  });
});

test('a sandbox gives no user to a domain that it does not have', async () => {
  await start('sql');
  expect(() => served.sandbox.addUser('ana@none.example')).toThrow(RangeError);
});
