import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { domainAdmin, password, refusal, type Served, serve, success, withData } from './iredadmin-calls.js';

/** What there may be of everything, and who may do what. */
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

describe('limits of a domain', () => {
  test.each([
    ['maxUsers', '/user'],
    ['maxAliases', '/alias'],
    ['maxLists', '/ml'],
    ['maxLists', '/maillist'],
  ] as const)('%s for %s', async (limit, path) => {
    await use({ backend: 'ldap' });
    const { sandbox, admin } = served;
    const create = (local: string) =>
      admin.send('POST', `${path}/${local}@a.example`, path === '/user' ? { password } : {});
    sandbox.addDomain('a.example', { [limit]: -1 });
    expect(await create('one')).toMatchObject(refusal('EXCEEDED_DOMAIN_ACCOUNT_LIMIT'));
    sandbox.addDomain('a.example', { [limit]: 1 });
    expect(await create('one')).toMatchObject(success);
    expect(await create('two')).toMatchObject(refusal('EXCEEDED_DOMAIN_ACCOUNT_LIMIT'));
    sandbox.addDomain('a.example');
    expect(await create('two')).toMatchObject(success);
  });

  test('on the mailboxes', async () => {
    const { sandbox, admin } = served;
    sandbox.addDomain('a.example', { quota: 100, maxUserQuota: 60 });
    const create = (local: string, quota: string) =>
      admin.send('POST', `/user/${local}@a.example`, { password, quota });
    expect(await create('one', '61')).toMatchObject(refusal('EXCEEDED_DOMAIN_QUOTA_SIZE'));
    expect(await create('one', '60')).toMatchObject(success);
    expect(await create('two', '41')).toMatchObject(refusal('EXCEEDED_DOMAIN_QUOTA_SIZE'));
    expect(await create('two', '40')).toMatchObject(success);
    const change = (quota: string) => admin.send('PUT', '/user/two@a.example', { quota });
    expect(await change('41')).toMatchObject(refusal('EXCEEDED_DOMAIN_QUOTA_SIZE'));
    expect(await change('39')).toMatchObject(success);
  });

  test('the number of lists is for LDAP alone', async () => {
    await served.admin.send('POST', '/domain/b.example', { numberOfLists: '3' });
    expect(domain('b.example')?.maxLists).toBe(0);
  });
});

describe('an admin who is not global', () => {
  test.each([
    ['maxDomains', 'POST', '/domain/b.example', 'EXCEED_LIMIT_DOMAIN'],
    ['maxUsers', 'POST', '/user/two@a.example', 'EXCEED_LIMIT_USERS'],
    ['maxAliases', 'POST', '/alias/two@a.example', 'EXCEED_LIMIT_ALIASES'],
    ['maxLists', 'POST', '/ml/two@a.example', 'EXCEED_LIMIT_LISTS'],
    ['maxQuota', 'POST', '/user/two@a.example', 'EXCEED_LIMIT_QUOTA'],
  ])('has the limit %s', async (limit, method, path, message) => {
    const { sandbox, admin } = served;
    sandbox.addUser('one@a.example', { quota: 1000 });
    await admin.send('POST', '/alias/one@a.example');
    await admin.send('POST', '/alias/first@a.example');
    await admin.send('POST', '/ml/news@a.example');
    const limited = await domainAdmin(served, 'a.example', { [limit]: '1', quotaUnit: 'GB' });
    const form = path.startsWith('/user') ? { password, quota: '25' } : {};
    expect(await limited.send(method, path, form)).toMatchObject(refusal(message));
    expect(await admin.send(method, path, form)).toMatchObject(success);
  });

  test('has limits in units, and none without one', async () => {
    const limits = () => served.sandbox.state.admins.get('admin@a.example')?.limits.quota;
    const put = (form: Record<string, string>) => served.admin.send('PUT', '/admin/admin@a.example', form);
    await served.admin.send('POST', '/admin/admin@a.example', { password, maxQuota: '2', quotaUnit: 'TB' });
    expect(limits()).toBe(2 * 1024 * 1024);
    await put({ maxQuota: '5' });
    await put({ maxQuota: '5', quotaUnit: 'KB' });
    expect(limits()).toBe(2 * 1024 * 1024);
    await put({ maxQuota: '5', quotaUnit: 'MB' });
    expect(limits()).toBe(5);
  });

  test('sees its own domains, and may do there what it likes', async () => {
    served.sandbox.addDomain('b.example');
    const admin = await domainAdmin(served, 'a.example');
    expect(await admin.send('GET', '/domains', { name_only: 'yes' })).toMatchObject(withData(['a.example']));
    expect(await admin.send('POST', '/user/ana@a.example', { password })).toMatchObject(success);
    expect(await admin.send('PUT', '/domain/a.example', { name: 'Mine' })).toMatchObject(success);
    expect(await admin.send('PUT', '/domain/admins/a.example', { addAdmin: 'ana@a.example' })).toMatchObject(success);
    const promoted = served.visitor();
    expect(await promoted.login('ana@a.example', password)).toMatchObject(success);
    expect(await promoted.send('GET', '/domain/a.example')).toMatchObject(success);
  });

  test.each([
    ['GET', '/domain/b.example', {}],
    ['GET', '/domain/none.example', {}],
    ['POST', '/user/new@b.example', { password }],
    ['GET', '/user/bea@b.example', {}],
    ['GET', '/users/b.example', {}],
    ['POST', '/alias/team@b.example', {}],
    ['PUT', '/domain/admins/a.example', { addAdmin: 'bea@b.example' }],
    ['GET', '/admin/admin@a.example', {}],
    ['POST', '/admin/new@a.example', { password }],
    ['POST', '/verify_password/user/ana@a.example', { password }],
    ['POST', '/verify_password/admin/admin@a.example', { password }],
    ['PUT', '/user/ana@a.example', { isGlobalAdmin: 'yes' }],
    ['GET', '/throttle/global/inbound', {}],
    ['PUT', '/spampolicy/domain/b.example', {}],
    ['GET', '/greylisting/all', {}],
    ['POST', '/greylisting/whitelist_spf_domains', {}],
    ['GET', '/wblist/inbound/whitelist/bea@b.example', {}],
  ] as const)('may not: %s %s', async (method, path, form) => {
    served.sandbox.addDomain('b.example');
    served.sandbox.addUser('ana@a.example');
    served.sandbox.addUser('bea@b.example');
    const admin = await domainAdmin(served, 'a.example');
    expect(await admin.send(method, path, form)).toMatchObject(refusal('PERMISSION_DENIED'));
  });

  test('leaves global admins alone', async () => {
    served.sandbox.addUser('ana@a.example');
    await served.admin.send('PUT', '/user/ana@a.example', { isGlobalAdmin: 'yes' });
    const admin = await domainAdmin(served, 'a.example');
    const message = refusal('PERMISSION_DENIED_UPDATE_GLOBAL_ADMIN_PROFILE');
    expect(await admin.send('PUT', '/user/ana@a.example', { name: 'Ana' })).toMatchObject(message);
    expect(await admin.send('DELETE', '/user/ana@a.example')).toMatchObject(message);
  });

  test('makes domains that wait for a proof of ownership', async () => {
    const admin = await domainAdmin(served, 'a.example', { maxDomains: '2' });
    expect(await admin.send('POST', '/domain/b.example')).toMatchObject(success);
    expect(domain('b.example')).toMatchObject({
      admins: ['admin@a.example'],
      services: [],
      ownershipCode: expect.stringMatching(/^iredmail-domain-verification-/),
    });
    expect(domain('a.example')?.ownershipCode).toBeNull();
    expect(await admin.send('POST', '/domain/c.example')).toMatchObject(refusal('EXCEED_LIMIT_DOMAIN'));
  });

  test('is named by domains, and no longer when it is deleted', async () => {
    const { admin, sandbox } = served;
    sandbox.addUser('ana@a.example');
    await admin.send('POST', '/admin/admin@a.example', { password });
    const put = (form: Record<string, string>) => admin.send('PUT', '/domain/admins/a.example', form);
    expect(await put({ addAdmin: 'none@a.example' })).toMatchObject(refusal('INVALID_ADMIN'));
    await put({ addAdmin: 'admin@a.example,ana@a.example,bad' });
    expect(domain()?.admins).toEqual(['admin@a.example', 'ana@a.example']);
    await put({ removeAdmin: 'ana@a.example' });
    expect(domain()?.admins).toEqual(['admin@a.example']);
    await put({ addAdmin: 'ana@a.example', removeAllAdmins: '' });
    expect(domain()?.admins).toEqual(['ana@a.example']);
    await put({ addAdmin: 'admin@a.example' });
    expect(await admin.send('POST', '/admin/admin@a.example', { password })).toMatchObject(refusal('ALREADY_EXISTS'));
    expect(await admin.send('DELETE', '/admin/admin@a.example')).toMatchObject(success);
    expect(domain()?.admins).toEqual(['ana@a.example']);
  });
});
