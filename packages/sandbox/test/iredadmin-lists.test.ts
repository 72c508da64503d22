import { afterEach, describe, expect, test } from 'vitest';
import type { IredadminDialect } from '../src/iredadmin/dialect.js';
import { password, refusal, type Served, serve, success, withData } from './iredadmin-calls.js';

/** Mail aliases, and the mailing lists of both kinds. */
let served: Served;
const start = async (dialect: Partial<IredadminDialect> = {}): Promise<Served> => {
  served = await serve(dialect);
  served.sandbox.addDomain('a.example');
  return served;
};
afterEach(() => served.close());

describe.each([
  ['alias', 'sql', 'aliases'],
  ['alias', 'ldap', 'aliases'],
  ['maillist', 'ldap', 'fixedLists'],
] as const)('/%s in %s', (path, backend, records) => {
  const address = `/${path}/team@a.example`;
  const stored = () => served.sandbox.state[records].get('team@a.example');

  test('has members, without those that are invalid', async () => {
    const { admin } = await start({ backend });
    const members = 'Ana@a.example,bad,ana@a.example,x/y@b.example';
    expect(await admin.send('POST', address, { name: 'Team', members })).toMatchObject(success);
    expect(stored()).toMatchObject({ name: 'Team', active: true, members: ['ana@a.example', 'x/y@b.example'] });
    await admin.send('PUT', address, { addMember: 'bea@a.example', removeMember: 'ana@a.example' });
    expect(stored()?.members).toEqual(['x/y@b.example', 'bea@a.example']);
    await admin.send('PUT', address, { members: 'cid@a.example', addMember: 'bea@a.example' });
    expect(stored()?.members).toEqual(['cid@a.example']);
  });

  test('has an access policy, of those that there are, but no alias in LDAP has one', async () => {
    const { admin } = await start({ backend });
    const sent = path === 'alias' && backend === 'ldap' ? 'public' : 'domain';
    await admin.send('POST', address, { accessPolicy: 'domain' });
    expect(stored()?.accessPolicy).toBe(sent);
    await admin.send('PUT', address, { accessPolicy: 'everybody' });
    expect(stored()?.accessPolicy).toBe(sent);
  });

  test('can be disabled if it is an alias, and deleted', async () => {
    const { admin } = await start({ backend });
    expect(await admin.send('DELETE', address)).toMatchObject(refusal('NO_SUCH_ACCOUNT'));
    await admin.send('POST', address);
    expect(await admin.send('POST', address)).toMatchObject(refusal('ALREADY_EXISTS'));
    await admin.send('PUT', address, { accountStatus: 'disabled' });
    expect(stored()?.active).toBe(path !== 'alias');
    expect(await admin.send('DELETE', address)).toMatchObject(success);
    expect(stored()).toBeUndefined();
  });
});

describe('aliases', () => {
  test('are listed whole, by address, and without those that are enabled', async () => {
    const { admin } = await start();
    for (const local of ['one', 'two']) await admin.send('POST', `/alias/${local}@a.example`);
    await admin.send('PUT', '/alias/two@a.example', { accountStatus: 'disabled' });
    const list = (form: Record<string, string> = {}) => admin.send('GET', '/aliases/a.example', form);
    expect((await list()).body).toMatchObject({ _data: [{ address: 'one@a.example' }, { address: 'two@a.example' }] });
    expect(await list({ email_only: 'yes', disabled_only: 'yes' })).toMatchObject(withData(['two@a.example']));
  });

  test('change their address', async () => {
    const { sandbox, admin } = await start();
    await admin.send('POST', '/alias/one@a.example', { members: 'x@b.example' });
    await admin.send('POST', '/alias/all@a.example', { members: 'one@a.example' });
    const change = (mail: string) => admin.send('POST', `/alias/one@a.example/change_email/${mail}`);
    expect(await change('all@a.example')).toMatchObject(refusal('ALREADY_EXISTS'));
    expect(await change('one@b.example')).toMatchObject(refusal('DOMAIN_NAME_MISMATCH'));
    expect(await change('two@a.example')).toMatchObject(success);
    expect(sandbox.state.aliases.get('two@a.example')?.members).toEqual(['x@b.example']);
    expect(sandbox.state.aliases.get('all@a.example')?.members).toEqual(['two@a.example']);
    expect(sandbox.state.aliases.has('one@a.example')).toBe(false);
  });
});

describe('mailing lists with subscribers', () => {
  const path = '/ml/list@a.example';
  const list = () => served.sandbox.state.lists.get('list@a.example');
  const setting = (name: string) => list()?.settings.get(name);

  test('begin with the documented settings', async () => {
    const { admin } = await start();
    await admin.send('POST', path, { name: 'News' });
    expect(Object.fromEntries(list()?.settings ?? [])).toMatchObject({
      name: 'News',
      close_list: false,
      only_subscriber_can_post: true,
      only_subscriber_can_get_old_posts: true,
      disable_retrieving_subscribers: true,
      disable_send_copy_to_sender: true,
      moderated: false,
      moderate_subscription: false,
    });
  });

  test('ask their subscribers, unless that is forbidden', async () => {
    const { admin } = await start();
    await admin.send('POST', path, { subscribers: 'ana@a.example,bad,Ana@a.example' });
    expect([list()?.subscribers.size, [...(list()?.unconfirmed ?? [])]]).toEqual([0, [['ana@a.example', 'normal']]]);
    const form = { add_subscribers: 'bea@a.example', require_confirm: 'no', subscription: 'digest' };
    await admin.send('PUT', path, form);
    const profile = await admin.send('GET', path, { with_subscribers: 'yes' });
    expect(profile.body).toMatchObject({ _data: { subscribers: [{ mail: 'bea@a.example', subscription: 'digest' }] } });
    expect((await admin.send('GET', path)).text).not.toContain('subscribers":[');
    await admin.send('PUT', path, { remove_subscribers: 'ana@a.example,bea@a.example' });
    expect([list()?.subscribers.size, list()?.unconfirmed.size]).toEqual([0, 0]);
  });

  test('have moderators of subscriptions exactly when subscriptions are moderated', async () => {
    const { admin } = await start();
    await admin.send('POST', path, { subscription_moderators: 'ana@a.example' });
    expect([setting('moderate_subscription'), setting('subscription_moderators')]).toEqual([true, ['ana@a.example']]);
    await admin.send('PUT', path, { moderate_subscription: 'no' });
    expect([setting('moderate_subscription'), setting('subscription_moderators')]).toEqual([false, []]);
  });

  test('read their lists each in its way', async () => {
    const { admin } = await start();
    await admin.send('POST', path, {
      custom_headers: 'X-One: 1\nX-Two: a,b',
      remove_headers: 'Message-ID:,Received',
      moderators: 'ana@a.example,bad',
      max_message_size: '10240',
      accountStatus: 'enabled',
    });
    expect(setting('custom_headers')).toEqual(['X-One: 1', 'X-Two: a,b']);
    expect(setting('remove_headers')).toEqual(['Message-ID', 'Received']);
    expect(setting('max_message_size')).toBe(10_240);
    expect([setting('moderators'), list()?.active]).toEqual([['ana@a.example'], false]);
    await admin.send('PUT', path, { custom_headers: '', moderators: '', max_message_size: 'big' });
    expect([setting('custom_headers'), setting('moderators'), setting('max_message_size')]).toEqual([[], [], 10_240]);
  });

  test('have further addresses, which are theirs alone', async () => {
    const { sandbox, admin } = await start();
    sandbox.addUser('ana@a.example');
    await admin.send('POST', path, { extra_addresses: 'extra@a.example' });
    expect(await admin.send('POST', '/user/extra@a.example', { password })).toMatchObject(refusal('ALREADY_EXISTS'));
    expect(await admin.send('PUT', path, { extra_addresses: 'ana@a.example' })).toMatchObject(
      refusal('ALREADY_EXISTS'),
    );
    expect(await admin.send('PUT', path, { extra_addresses: 'extra@a.example,more@a.example' })).toMatchObject(success);
  });

  test('are listed, and archived when they are deleted', async () => {
    const { sandbox, admin } = await start();
    for (const local of ['list', 'other']) await admin.send('POST', `/ml/${local}@a.example`);
    expect((await admin.send('GET', '/mls/a.example')).body).toMatchObject({ _data: [{ mail: 'list@a.example' }, {}] });
    const addresses = ['list@a.example', 'other@a.example'];
    expect(await admin.send('GET', '/mls/a.example', { email_only: 'yes' })).toMatchObject(withData(addresses));
    await admin.send('DELETE', path);
    await admin.send('DELETE', '/ml/other@a.example', { keep_archive: 'no' });
    expect([sandbox.state.lists.size, sandbox.state.archivedLists]).toEqual([0, ['list@a.example']]);
  });
});
