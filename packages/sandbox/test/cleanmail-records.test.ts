import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningSandbox, startSandbox } from '../src/index.js';
import { caller, column, createDomain, createUser, field, idOf, relay, type Send } from './cleanmail-calls.js';

/** Users, groups, rules, filters, diagnostics and tasks, over plain HTTP, beyond the documented exchanges. */
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

describe('users', () => {
  test('take the language, the policy and the platform of their domain, unless they have their own', async () => {
    const domainId = await createDomain(send, { platforms: [relay, { ...relay, name: 'second' }] });
    const id = await createUser(send, domainId, 'ana@a.example');
    const user = await send('GET', `/users/${id}`);
    expect(user.body).toMatchObject({ language: 'EN', firstname: null, platform: { name: 'main' } });
    const second = sandbox.cleanmail.state.domains.get(domainId)?.platforms[1]?.id;
    expect(await send('PATCH', `/users/${id}`, { platformId: second, lastname: 'Paz' })).toMatchObject({ status: 204 });
    expect((await send('GET', `/users/${id}`)).body).toMatchObject({
      lastname: 'Paz',
      platform: { name: 'second' },
      domainPlatformId: field({ body: field(user, 'platform') }, 'id'),
    });
    expect(column(await send('GET', '/users?platformName=second'), 'email')).toEqual(['ana@a.example']);
    expect(await send('PATCH', `/users/${id}`, { email: 'ana@b.example' })).toMatchObject({ status: 400 });
    expect(await send('PATCH', `/users/${id}`, { mfaType: 'TOTP' })).toMatchObject({ status: 422 });
    expect(await send('PATCH', `/users/${id}`, { policyId: 'none' })).toMatchObject({ status: 422 });
    expect((await send('GET', `/domains/${domainId}`)).body).toMatchObject({ activeUsersCount: 1 });
  });

  test('have a signature in Base64, if they have a service', async () => {
    const domainId = await createDomain(send);
    const id = await createUser(send, domainId, 'ana@a.example', { sign: '<b>Ána</b>' });
    const read = await send('GET', `/users/${id}/sign`);
    expect(Buffer.from(String(field(read, 'sign')), 'base64').toString()).toBe('<b>Ána</b>');
    expect(await send('PUT', `/users/${id}/sign`, { sign: '<b>' })).toMatchObject({ status: 400 });
    await send('PUT', `/users/${id}/sign`, { sign: 'PGI+' });
    expect(sandbox.cleanmail.state.users.get(id)?.sign).toBe('<b>');
    await send('PATCH', `/domains/${domainId}`, { quarantine: false });
    expect(await send('GET', `/users/${id}/sign`)).toMatchObject({ status: 400 });
    expect(await send('GET', '/token?username=ana@a.example')).toMatchObject({ status: 400 });
  });

  test('get a token for a while', async () => {
    await createUser(send, await createDomain(send), 'ana@a.example');
    const answer = await send('GET', '/token?username=ana@a.example&validity=2');
    expect(answer).toMatchObject({ status: 202, body: { expireAt: time + 7_200_000 } });
    expect(String(field(answer, 'url')).startsWith(sandbox.cleanmail.url)).toBe(true);
    expect(await send('GET', '/token?username=none@a.example')).toMatchObject({ status: 404 });
    expect(sandbox.cleanmail.state.temporaryTokens).toMatchObject([{ username: 'ana@a.example' }]);
  });
});

test('a group knows users, groups and addresses elsewhere', async () => {
  const domainId = await createDomain(send);
  await createUser(send, domainId, 'ana@a.example', { firstname: 'Ana', lastname: 'Paz' });
  await send('POST', `/domains/${domainId}/groups`, { email: 'all@a.example' });
  const recipients = ['ana@a.example', 'all@a.example', 'x@y.example', 'X@y.example'];
  const created = await send('POST', `/domains/${domainId}/groups`, { email: 'team@a.example', recipients });
  const path = `/domains/${domainId}/groups/${idOf(created)}`;
  const shown = { body: field(await send('GET', path), 'recipients') };
  expect(shown.body).toMatchObject([
    { email: 'ana@a.example', firstname: 'Ana', lastname: 'Paz', type: 'USER' },
    { email: 'all@a.example', firstname: null, type: 'ALIAS' },
    { email: 'x@y.example', firstname: null, type: 'EXTERNAL_ADDRESS' },
  ]);
  const groups = `/domains/${domainId}/groups`;
  expect(column(await send('GET', `${groups}?recipient=x@*`), 'email')).toEqual(['team@a.example']);
  expect(column(await send('GET', `${groups}?address=x@*`), 'email')).toEqual(['all@a.example', 'team@a.example']);
  const external = Array.isArray(shown.body) ? idOf({ body: shown.body[2] }) : '';
  await send('DELETE', `${path}/addresses/${external}`);
  await send('PATCH', path, { recipients: ['ana@a.example'] });
  expect(field(await send('GET', path), 'recipients')).toHaveLength(1);
  const other = await createDomain(send, { name: 'b.example' });
  expect(await send('GET', `/domains/${other}/groups/${idOf(created)}`)).toMatchObject({ status: 404 });
  expect(await send('DELETE', `/groups/${idOf(created)}`)).toMatchObject({ status: 204 });
});

describe('sender rules', () => {
  test('are added all or none, and belong to one owner', async () => {
    const domainId = await createDomain(send);
    const userId = await createUser(send, domainId, 'ana@a.example');
    const block = { value: 'x.example', type: 'BLOCK' };
    const path = `/domains/${domainId}/wblist`;
    expect(await send('POST', path, [block, { value: 'y.example', type: 'ALLOW' }])).toMatchObject({ status: 422 });
    expect(await send('POST', path, [block, block])).toMatchObject({ status: 409 });
    expect(sandbox.cleanmail.state.senderRules.size).toBe(0);
    const added = await send('POST', '/wblist', [
      { ...block, owner: 'a.example', expireAt: time + 1 },
      { ...block, owner: 'ana@a.example', type: 'ALLOW', spfOn: false },
    ]);
    expect(added.body).toMatchObject([{ owner: 'a.example', expireAt: time + 1, spfOn: null }, { spfOn: false }]);
    expect((await send('GET', path)).body).toMatchObject([{ expireAt: 1_774_457_446_000 }]);
    expect(await send('POST', '/wblist', [{ ...block, owner: 'none.example' }])).toMatchObject({ status: 422 });
    expect(await send('POST', path, [{ ...block, value: 'X.example' }])).toMatchObject({ status: 409 });
    const [, own] = column(added, 'id');
    expect(await send('DELETE', `${path}/${own}`)).toMatchObject({ status: 404 });
    expect(await send('PUT', `/users/${userId}/wblist/${own}`, [block])).toMatchObject({ status: 400 });
    expect(await send('PUT', `/users/${userId}/wblist/${own}`, block)).toMatchObject({
      status: 200,
      body: { id: own, type: 'BLOCK', spfOn: null, createdDate: 1_774_457_446_000 },
    });
  });

  test('are replaced as a list', async () => {
    const path = `/domains/${await createDomain(send)}/wblist`;
    await send('POST', path, [{ value: 'x.example', type: 'BLOCK' }]);
    await send('PUT', path, [
      { value: 'x.example', type: 'ALLOW', spfOn: true },
      { value: 'y.example', type: 'BLOCK' },
    ]);
    expect(column(await send('GET', path), 'value')).toEqual(['x.example', 'y.example']);
    expect(column(await send('GET', `${path}?type=BLOCK`), 'value')).toEqual(['y.example']);
    expect(await send('PUT', path, [{ value: 'z.example', type: 'ALLOW' }])).toMatchObject({ status: 422 });
    expect((await send('GET', path)).body).toHaveLength(2);
  });
});

test('filters take values in capitals, have a priority, and can be changed', async () => {
  const domainId = await createDomain(send);
  const path = `/domains/${domainId}/filters/uris`;
  const rule = { action: 'BLACKLIST_URI_HOST', filter: 'x.example' };
  expect(await send('POST', path, { ...rule, action: 'blacklist_uri_host' })).toMatchObject({ status: 422 });
  await send('POST', path, rule);
  const second = await send('POST', path, { ...rule, filter: 'y.example' });
  expect(second.body).toMatchObject({ priority: 2, scope: 'a.example', description: null });
  await send('PATCH', `/filters/uris/${idOf(second)}`, { action: 'WHITELIST_URI_HOST' });
  expect(column(await send('GET', `${path}?action=WHITELIST*`), 'filter')).toEqual(['y.example']);
  expect(await send('PATCH', `/filters/uris/${idOf(second)}`, rule)).toMatchObject({ status: 409 });
  expect(await send('DELETE', `/filters/attachments/${idOf(second)}`)).toMatchObject({ status: 404 });
});

test('diagnostics find what the state says', async () => {
  const { state } = sandbox.cleanmail;
  const id = await createDomain(send);
  const domain = state.domains.get(id);
  const path = `/domains/${id}/health`;
  expect((await send('GET', path)).body).toMatchObject({
    performedAt: 1_774_457_446,
    report: { status: true, entries: [{ result: 'OK' }, { result: 'ERROR_DKIM_MISSING_ENTRY' }] },
  });
  expect((await send('GET', '/health')).body).toMatchObject([{ id, name: 'a.example', type: 'DOMAIN' }]);
  if (domain) domain.dns = { mx: 'ERROR_MX_INVALID_ENTRY', dkim: 'ERROR_DKIM_INVALID_COUPLE' };
  expect((await send('POST', path)).body).toMatchObject({
    report: { status: false, entries: [{ output: { 2: 'Fail' } }, { result: 'ERROR_DKIM_INVALID_COUPLE' }] },
  });
  if (domain) domain.dns = { mx: 'OK', dkim: 'OK' };
  await send('POST', path);
  expect((await send('GET', '/health')).body).toEqual([]);
  const platform = `/platforms/${domain?.platforms[0]?.id}/health`;
  expect(await send('GET', platform)).toMatchObject({ status: 200, body: { report: { status: true } } });
  state.unreachable.add(relay.transportDest);
  expect(await send('POST', platform)).toMatchObject({ status: 201, body: { report: { status: false } } });
  const attempt = { transportDest: 'mx.b.example', transportPort: 25, authType: 'local', apiType: 'IMAP' };
  expect((await send('POST', '/health/try-relay', attempt)).body).toMatchObject({ status: true });
  expect(await send('GET', '/platforms/none/health')).toMatchObject({ status: 404 });
});

test('tasks are kept', async () => {
  const task = { command: 'send_token_mail', params: { recipient: 'ana@a.example', validity: 24 } };
  expect(await send('POST', '/tasks', task)).toMatchObject({ status: 202 });
  expect(sandbox.cleanmail.state.tasks).toEqual([task]);
  expect(await send('POST', '/tasks', { ...task, command: 'dance' })).toMatchObject({ status: 422 });
  expect(await send('POST', '/tasks', { ...task, params: {} })).toMatchObject({ status: 400 });
  expect(await send('POST', '/tasks', { ...task, params: 'ana' })).toMatchObject({ status: 400 });
});
