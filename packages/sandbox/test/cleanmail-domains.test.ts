import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningSandbox, startSandbox } from '../src/index.js';
import {
  caller,
  column,
  createDomain,
  createUser,
  field,
  idOf,
  newDomain,
  relay,
  type Send,
  services,
} from './cleanmail-calls.js';

/** Domains and what is set on them, over plain HTTP, beyond the documented exchanges. */
let sandbox: RunningSandbox;
let send: Send;
/** The server's clock. */
let time: number;

beforeEach(async () => {
  time = 1_774_457_446_695;
  sandbox = await startSandbox({ cleanmail: { now: () => time } });
  send = caller(sandbox.cleanmail);
});
afterEach(() => sandbox.close());

describe('domains', () => {
  test('a new one has a default policy, and its times are to the millisecond once', async () => {
    const created = await send('POST', '/domains', { ...newDomain, externalId: 'X-1' });
    expect(created.body).toMatchObject({
      creationDate: 1_774_457_446_695,
      externalId: null,
      policy: {
        name: 'Politique-a.example',
        quarantineProps: { duration: 31 },
        retentionProps: null,
        archiveProps: null,
      },
    });
    const path = `/domains/${idOf(created)}`;
    expect((await send('GET', path)).body).toMatchObject({ creationDate: 1_774_457_446_000, policiesCount: 1 });
    expect((await send('GET', '/domains?externalId=X-1')).headers.get('x-total-count')).toBe('1');
    await send('PATCH', path, { quarantine: false, archive: true, description: 'Ours' });
    expect((await send('GET', path)).body).toMatchObject({
      description: 'Ours',
      quarantine: false,
      policy: { quarantineProps: null, archiveProps: { duration: 48 } },
    });
  });

  test('a deleted one can be reverted until it is purged', async () => {
    const id = await createDomain(send);
    const userId = await createUser(send, id, 'ana@a.example');
    expect(await send('DELETE', `/domains/${id}`, undefined, { 'X-Ignore-MX': 'true' })).toMatchObject({ status: 204 });
    const deleted = await send('GET', `/domains/${id}`);
    expect(deleted.body).toMatchObject({ status: 'DELETED', deletionDate: 1_774_457_446_000 });
    expect(await send('POST', '/domains', newDomain)).toMatchObject({ status: 409 });
    expect((await send('GET', `/users/${userId}`)).body).toMatchObject({ domainStatus: 'DELETED' });
    await send('PATCH', `/domains/${id}`, { status: 'ENABLED' });
    expect((await send('GET', `/domains/${id}`)).body).toMatchObject({
      status: 'ENABLED',
      deletionDate: null,
      purgeDate: null,
    });
    await send('DELETE', `/domains/${id}`);
    time = Number(field(deleted, 'purgeDate')) + 1000;
    expect(await send('GET', `/domains/${id}`)).toMatchObject({ status: 404 });
    expect(await send('GET', `/users/${userId}`)).toMatchObject({ status: 404 });
    expect(sandbox.cleanmail.state.policies.size).toBe(0);
    expect(await send('POST', '/domains', newDomain)).toMatchObject({ status: 201 });
  });

  test('the credentials of a platform are kept, not shown, and lost by sending back what was read', async () => {
    const secret = { bind_password: 'x' };
    const id = await createDomain(send, { platforms: [{ ...relay, authType: 'ldap', authData: secret }] });
    const stored = () => sandbox.cleanmail.state.domains.get(id)?.platforms[0];
    expect(stored()).toMatchObject({ authType: 'ldap', authData: secret });
    const read = await send('GET', `/domains/${id}`);
    expect(field(read, 'platforms')).toMatchObject([{ authType: 'ldap', authData: null }]);
    const before = stored()?.id;
    await send('PATCH', `/domains/${id}`, { platforms: field(read, 'platforms') });
    expect(stored()).toMatchObject({ id: before, authType: 'ldap', authData: null });
  });

  test('DKIM has a line for each name, the key of the body, and an end', async () => {
    const id = await createDomain(send);
    await send('POST', `/domains/${id}/aliases`, ['b.example']);
    expect(await send('GET', `/domains/${id}/dkim`)).toMatchObject({ status: 404 });
    expect((await send('POST', `/domains/${id}/dkim`, { publicKey: 'KEY', selector: 'one' })).body).toEqual([
      'one._domainkey.a.example TXT v=DKIM1; p=KEY',
      'one._domainkey.b.example TXT v=DKIM1; p=KEY',
    ]);
    await send('DELETE', `/domains/${id}/dkim`);
    expect(await send('GET', `/domains/${id}/dkim`)).toMatchObject({ status: 404 });
  });

  test('a policy in use stays', async () => {
    const id = await createDomain(send);
    const created = await send('POST', `/domains/${id}/policies`, { name: 'two', incoming: true, ...services });
    expect(await send('PATCH', `/policies/${idOf(created)}`, { name: 'Politique-a.example' })).toMatchObject({
      status: 409,
    });
    expect(await send('PATCH', `/domains/${id}`, { policyId: 'none' })).toMatchObject({ status: 422 });
    const userId = await createUser(send, id, 'ana@a.example', { policyId: idOf(created) });
    expect(await send('DELETE', `/policies/${idOf(created)}`)).toMatchObject({ status: 400 });
    await send('DELETE', `/users/${userId}`);
    expect(await send('DELETE', `/policies/${idOf(created)}`)).toMatchObject({ status: 204 });
  });

  test('options fall back to the value above', async () => {
    const id = await createDomain(send);
    const path = `/domains/${id}/options`;
    expect((await send('POST', path, { name: 'DOMAIN_ADMIN', value: 'x@a.example' })).body).toMatchObject({
      value: 'x@a.example',
      parentValue: 'noreply@cleanmail.eu',
    });
    await send('DELETE', `${path}/DOMAIN_ADMIN`);
    const listed = await send('GET', path);
    expect(column(listed, 'value')).toEqual([null, null, null]);
    expect(listed.headers.get('x-total-count')).toBe('3');
    expect(await send('POST', path, { name: 'USER_OPTION_EXAMPLE', value: '1' })).toMatchObject({ status: 422 });
    expect(await send('DELETE', `${path}/NONE`)).toMatchObject({ status: 404 });
  });

  test('administrators have access to domains, and vanish with the last one', async () => {
    const [one, two] = [await createDomain(send), await createDomain(send, { name: 'b.example' })];
    const account = { login: 'ana', displayName: 'Ana', email: 'ana@x.example', password: 'x', enabled: true };
    expect(await send('POST', `/domains/${one}/admins`, { ...account, permissions: [] })).toMatchObject({
      status: 422,
    });
    const created = await send('POST', `/domains/${one}/admins`, { ...account, language: 'FR', permissions: ['READ'] });
    const id = idOf(created);
    expect(created).toMatchObject({ status: 201, body: { login: 'ana', authorities: [{ objectId: one }] } });
    await send('POST', `/domains/${two}/admins`, { id, permissions: ['READ', 'WRITE'] });
    await send('PUT', `/domains/${one}/admins/${id}/authorities`, ['GRANT']);
    expect((await send('GET', `/security/admins/${id}`)).body).toMatchObject({
      authorities: [{ permissions: ['GRANT'] }, { permissions: ['READ', 'WRITE'] }],
    });
    expect(column(await send('GET', '/security/admins?search=*x.exam*'), 'login')).toEqual(['ana']);
    await send('DELETE', `/domains/${one}/admins/${id}`);
    expect(column(await send('GET', `/domains/${one}/admins`), 'login')).toEqual([]);
    expect(await send('GET', `/domains/${one}/admins/${id}`)).toMatchObject({ status: 404 });
    await send('DELETE', `/domains/${two}/admins/${id}`);
    expect(await send('GET', `/security/admins/${id}`)).toMatchObject({ status: 404 });
  });

  test('end users have permissions', async () => {
    const id = await createDomain(send);
    expect(await send('PUT', `/domains/${id}/access`, ['READ', 'CUSTOM'])).toMatchObject({ status: 200, body: { id } });
    const access = await send('GET', `/domains/${id}/access`);
    expect(access.body).toContainEqual({ name: 'READ', enabled: true });
    expect(access.body).toContainEqual({ name: 'WRITE', enabled: false });
    expect(access.body).toContainEqual({ name: 'CUSTOM', enabled: true });
    expect(await send('GET', `/security/permissions?scope=DOMAIN&id=${id}`)).toMatchObject({ status: 200 });
    expect(await send('GET', '/security/permissions?scope=DOMAIN')).toMatchObject({ status: 400 });
  });
});
