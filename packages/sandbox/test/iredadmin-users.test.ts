import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { password, refusal, type Served, serve, success, withData } from './iredadmin-calls.js';

/** Mail users and passwords. */
let served: Served;
const use = async (dialect: Parameters<typeof serve>[0]) => {
  await served.close();
  served = await serve(dialect);
  served.sandbox.addDomain('a.example');
};

beforeEach(async () => {
  served = await serve();
  served.sandbox.addDomain('a.example');
});
afterEach(() => served.close());

const domain = (name = 'a.example') => served.sandbox.state.domains.get(name);
const user = (mail = 'ana@a.example') => served.sandbox.state.users.get(mail);

describe('mail users', () => {
  test('have what the domain gives them', async () => {
    const { admin } = served;
    await admin.send('PUT', '/domain/a.example', { defaultQuota: '512', language: 'fr_FR' });
    await admin.send('POST', '/user/ana@a.example', { password, name: 'Ana' });
    expect(user()).toMatchObject({ name: 'Ana', quota: 512, language: 'fr_FR', password: `{PLAIN}${password}` });
  });

  test.each([
    ['another domain', '/user/ana@none.example', 'INVALID_DOMAIN_NAME'],
    ['the address of a user', '/user/bea@a.example', 'ALREADY_EXISTS'],
    ['a further address of a user', '/user/further@a.example', 'ALREADY_EXISTS'],
    ['the address of an alias', '/user/team@a.example', 'ALREADY_EXISTS'],
    ['the address of a list', '/user/list@a.example', 'ALREADY_EXISTS'],
    ['a further address of a list', '/user/extra@a.example', 'ALREADY_EXISTS'],
  ])('are not made with %s', async (_, path, message) => {
    const { sandbox, admin } = served;
    sandbox.addUser('bea@a.example', { aliases: ['further@a.example'] });
    await admin.send('POST', '/alias/team@a.example');
    await admin.send('POST', '/ml/list@a.example', { extra_addresses: 'extra@a.example' });
    expect(await admin.send('POST', path, { password })).toMatchObject(refusal(message));
    expect(sandbox.state.users.size).toBe(1);
  });

  test.each([
    ['GET', '/user/none@a.example'],
    ['PUT', '/user/none@a.example'],
    ['DELETE', '/user/none@a.example'],
    ['POST', '/user/none@a.example/change_email/other@a.example'],
    ['POST', '/verify_password/user/none@a.example'],
    ['GET', '/admin/none@a.example'],
    ['GET', '/alias/none@a.example'],
    ['GET', '/ml/none@a.example'],
  ])('and other accounts that are not there: %s %s', async (method, path) => {
    expect(await served.admin.send(method, path)).toMatchObject(refusal('NO_SUCH_ACCOUNT'));
  });

  test('a quota that is no number is none in SQL, and the one before in LDAP', async () => {
    for (const [backend, quota] of [['sql', 0] as const, ['ldap', 100] as const]) {
      await use({ backend });
      await served.admin.send('POST', '/user/ana@a.example', { password, quota: '100' });
      await served.admin.send('PUT', '/user/ana@a.example', { quota: 'much' });
      expect(user()?.quota).toBe(quota);
    }
  });

  test('lists are put anew, or added to and taken from; anew wins', async () => {
    const { admin } = served;
    served.sandbox.addUser('ana@a.example');
    const path = '/user/ana@a.example';
    await admin.send('PUT', path, { forwarding: 'x@b.example,bad,Y@b.example', aliases: 'one@a.example' });
    expect(user()).toMatchObject({ forwarding: ['x@b.example', 'y@b.example'], aliases: ['one@a.example'] });
    await admin.send('PUT', path, { addForwarding: 'z@b.example', removeForwarding: 'x@b.example,none@b.example' });
    expect(user()?.forwarding).toEqual(['y@b.example', 'z@b.example']);
    await admin.send('PUT', path, { forwarding: '', addForwarding: 'x@b.example', aliases: 'one@a.example' });
    expect(user()).toMatchObject({ forwarding: [], aliases: ['one@a.example'] });
    served.sandbox.addUser('bea@a.example');
    expect(await admin.send('PUT', path, { addAlias: 'bea@a.example', name: 'Kept out' })).toMatchObject(
      refusal('ALREADY_EXISTS'),
    );
    expect(user()?.name).toBe('');
  });

  test('services without a column are ignored in SQL and kept in LDAP', async () => {
    for (const [backend, services] of [['sql', ['imap']] as const, ['ldap', ['imap', 'vpn']] as const]) {
      await use({ backend });
      served.sandbox.addUser('ana@a.example');
      await served.admin.send('PUT', '/user/ana@a.example', { services: 'imap,vpn' });
      expect(user()?.services).toEqual(services);
      await served.admin.send('PUT', '/user/ana@a.example', { services: '' });
      expect(user()?.services).toEqual([]);
    }
  });

  test('copies go to one address, or to none', async () => {
    served.sandbox.addUser('ana@a.example');
    const put = (senderBcc: string) => served.admin.send('PUT', '/user/ana@a.example', { senderBcc });
    await put('copy@b.example');
    await put('one@b.example,two@b.example');
    expect(user()?.senderBcc).toBe('copy@b.example');
    await put('');
    expect(user()?.senderBcc).toBe('');
  });

  test('all of a domain are changed at once', async () => {
    for (const mail of ['ana@a.example', 'bea@a.example']) served.sandbox.addUser(mail);
    served.sandbox.addDomain('b.example');
    served.sandbox.addUser('cid@b.example');
    const form = { accountStatus: 'disabled', language: 'de_DE' };
    expect(await served.admin.send('PUT', '/users/a.example', form)).toMatchObject(success);
    for (const mail of ['ana@a.example', 'bea@a.example']) {
      expect(user(mail)).toMatchObject({ active: false, language: 'de_DE', quota: 0, password: '' });
    }
    for (const name of ['quota', 'password_hash']) {
      const answer = await served.admin.send('PUT', '/users/a.example', { [name]: '5' });
      expect(answer).toMatchObject(refusal(`UNKNOWN_PARAMETER: ${name}`));
    }
    expect(user('cid@b.example')).toMatchObject({ active: true, language: 'en_US' });
    const list = (form: Record<string, string>) => served.admin.send('GET', '/users/a.example', form);
    expect(await list({ email_only: 'yes' })).toMatchObject(withData(['ana@a.example', 'bea@a.example']));
    await served.admin.send('PUT', '/user/ana@a.example', { accountStatus: 'active' });
    expect(await list({ email_only: 'yes', disabled_only: 'yes' })).toMatchObject(withData(['bea@a.example']));
  });

  test('take their new address along', async () => {
    const { sandbox, admin } = served;
    const { state } = sandbox;
    sandbox.addUser('ana@a.example', { name: 'Ana', forwarding: ['ana@a.example', 'x@b.example'] });
    await admin.send('PUT', '/domain/admins/a.example', { addAdmin: 'ana@a.example' });
    await admin.send('POST', '/alias/team@a.example', { members: 'ana@a.example' });
    await admin.send('POST', '/ml/list@a.example', { subscribers: 'ana@a.example', require_confirm: 'no' });
    await admin.send('POST', '/throttle/ana@a.example/inbound', { period: '60' });
    const change = (mail: string) => admin.send('POST', `/user/ana@a.example/change_email/${mail}`);
    expect(await change('team@a.example')).toMatchObject(refusal('ALREADY_EXISTS'));
    expect(await change('ana@b.example')).toMatchObject(refusal('DOMAIN_NAME_MISMATCH'));
    expect(await change('eve@a.example')).toMatchObject(success);
    expect([...state.users.keys()]).toEqual(['eve@a.example']);
    expect(user('eve@a.example')).toMatchObject({ name: 'Ana', forwarding: ['eve@a.example', 'x@b.example'] });
    expect(domain()?.admins).toEqual(['eve@a.example']);
    expect(state.aliases.get('team@a.example')?.members).toEqual(['eve@a.example']);
    expect(state.lists.get('list@a.example')?.subscribers.get('eve@a.example')).toBe('normal');
    expect([...state.settings.keys()]).toEqual(['eve@a.example']);
  });

  test('are deleted, and their mailboxes kept for a time or for ever', async () => {
    const { sandbox, admin } = served;
    for (const mail of ['ana@a.example', 'bea@a.example']) sandbox.addUser(mail);
    expect(await admin.send('DELETE', '/user/ana@a.example')).toMatchObject(success);
    expect(await admin.send('DELETE', '/user/bea@a.example/keep_mailbox_days/7')).toMatchObject(success);
    expect(sandbox.state.users.size).toBe(0);
    expect(sandbox.state.deletedMailboxes.map(({ mail, keepDays }) => [mail, keepDays])).toEqual([
      ['ana@a.example', 0],
      ['bea@a.example', 7],
    ]);
  });
});

describe('passwords', () => {
  test.each([
    ['', 'PW_EMPTY'],
    ['Pässword-1', 'PW_NON_ASCII'],
    ['Short-1', 'PW_SHORTER_THAN_MIN_LENGTH'],
    [`Long-1${'x'.repeat(20)}`, 'PW_GREATER_THAN_MAX_LENGTH'],
    ['123-45678', 'PW_NO_LETTER,PW_NO_UPPERCASE'],
    ['abc', 'PW_SHORTER_THAN_MIN_LENGTH,PW_NO_UPPERCASE,PW_NO_DIGIT_NUMBER,PW_NO_SPECIAL_CHAR'],
  ])('%j: %s', async (sent, message) => {
    await use({
      passwordPolicy: { minimumLength: 8, maximumLength: 20, needs: ['letter', 'uppercase', 'digit', 'special'] },
    });
    served.sandbox.addUser('ana@a.example');
    for (const [method, path] of [
      ['POST', '/user/new@a.example'],
      ['PUT', '/user/ana@a.example'],
      ['PUT', '/users/a.example'],
      ['POST', '/admin/new@a.example'],
    ] as const) {
      expect(await served.admin.send(method, path, { password: sent })).toMatchObject(refusal(message));
    }
    expect([served.sandbox.state.users.size, served.sandbox.state.admins.size]).toEqual([1, 1]);
  });

  test('are needed, by users and by admins', async () => {
    expect(await served.admin.send('POST', '/user/new@a.example')).toMatchObject(refusal('PW_EMPTY'));
    expect(await served.admin.send('POST', '/admin/new@a.example')).toMatchObject(refusal('PW_EMPTY'));
  });

  test('follow the lengths of their domain', async () => {
    const { admin } = served;
    await admin.send('PUT', '/domain/a.example', { minPasswordLength: '10', maxPasswordLength: '12' });
    const message = refusal('PW_SHORTER_THAN_MIN_LENGTH');
    expect(await admin.send('POST', '/user/ana@a.example', { password })).toMatchObject(message);
    expect(await admin.send('POST', '/user/ana@a.example', { password: `${password}-12` })).toMatchObject(success);
  });

  test('may be hashes, which no policy sees', async () => {
    const { admin } = served;
    const password_hash = '{SSHA}qjmhvlsofWDu';
    expect(await admin.send('POST', '/user/ana@a.example', { password_hash })).toMatchObject(success);
    expect(user()?.password).toBe(password_hash);
    await admin.send('PUT', '/user/ana@a.example', { password, password_hash });
    expect(user()?.password).toBe(`{PLAIN}${password}`);
    await admin.send('PUT', '/user/ana@a.example', { password_hash });
    expect(user()?.password).toBe(password_hash);
  });

  test('are verified', async () => {
    const { sandbox, admin } = served;
    sandbox.addUser('ana@a.example', { password: `{PLAIN}${password}` });
    await admin.send('POST', '/admin/admin@a.example', { password });
    for (const path of ['/verify_password/user/ana@a.example', '/verify_password/admin/admin@a.example']) {
      expect(await admin.send('POST', path, { password })).toMatchObject(success);
      expect(await admin.send('POST', path, { password: 'other' })).toMatchObject(refusal('INVALID_CREDENTIALS'));
      expect(await admin.send('POST', path)).toMatchObject(refusal('EMPTY_PASSWORD'));
    }
  });

  test('blank the mailbox folder in version 4.9, unless it is sent along', async () => {
    await use({ passwordBlanksMailboxFolder: true });
    served.sandbox.addUser('ana@a.example');
    await served.admin.send('PUT', '/user/ana@a.example', { password });
    expect(user()?.mailboxFolder).toBe('');
    await served.admin.send('PUT', '/user/ana@a.example', { password, mailboxFolder: 'Maildir' });
    expect(user()?.mailboxFolder).toBe('Maildir');
  });
});
