import { describe, expect, test } from 'vitest';
import { mark, startGateway, startUpstream } from './harness.js';

/** Bodies in which something could hide from whoever decides. */

const user = '64f0c0ffee64f0c0ffee0001';
const message = `wildduck/users/${user}/mailboxes/${user}/messages`;

async function start(dialect: object = {}) {
  const upstream = await startUpstream();
  const options = { planimailId: 'p', apiKey: 'k'.repeat(9), baseUrl: `${upstream.url}/planimail/api/v1`, ...dialect };
  const all = {
    planimail: options,
    cleanmail: { baseUrl: `${upstream.url}/cleanmail/api/v3`, token: 'x'.repeat(9) },
    wildduck: { baseUrl: `${upstream.url}/wildduck`, accessToken: 'x'.repeat(9) },
    iredadmin: { baseUrl: `${upstream.url}/iredadmin/api`, username: 'a@b.example', password: 'x'.repeat(9) },
  };
  const gateway = await startGateway(upstream.url, { providers: all });
  const send = (path: string, body: string, type = 'application/json') =>
    fetch(`${gateway.address}/${path}`, { method: 'POST', headers: { ...mark, 'content-type': type }, body });
  return { upstream, send };
}

test.each([
  ['a list in the place of an object', message, '{"from":[{"address":"a@b.example"}]}', 'from'],
  ['an object in the place of a list', message, '{"to":{"address":"a@b.example"}}', 'to'],
  ['an object in the place of a text', message, '{"subject":{"$gt":""}}', 'subject'],
  ['a list in the place of a text', message, '{"subject":["a","b"]}', 'subject'],
  ['a field within a field', message, '{"from":{"address":"a@b.example","role":"admin"}}', 'from.role'],
  ['a field within a list', message, '{"to":[{"address":"a@b.example"},{"address":"c@d.example","x":1}]}', 'to.1.x'],
  [
    'a field that the operation does not have',
    'cleanmail/users',
    '{"email":"a@b.example","attributes":{"x":1}}',
    'attributes',
  ],
])('%s is refused, and named', async (_, path, body, where) => {
  const { send, upstream } = await start();
  const answer = await send(path, body);
  expect(answer.status).toBe(400);
  const { error } = (await answer.json()) as { error: { issues: { path: string[]; in: string }[] } };
  expect(error.issues.map((issue) => issue.path.join('.'))).toEqual([where]);
  expect(error.issues[0]?.in).toBe('body');
  expect(upstream.received).toEqual([]);
});

describe('__proto__', () => {
  test.each([
    ['beside the fields', message, '{"__proto__":{"subject":"x"}}'],
    ['within a field', message, '{"from":{"address":"a@b.example","__proto__":{"role":"admin"}}}'],
    ['where any field may be', message, '{"subject":"a","metaData":{"__proto__":{"x":1}}}'],
    ['spelt with escapes', message, '{"\\u005f_proto__":{"x":1}}'],
    ['in a list', message, '{"to":[{"address":"a@b.example","__proto__":null}]}'],
  ])('%s is refused', async (_, path, body) => {
    const { send, upstream } = await start();
    expect((await send(path, body)).status).toBe(400);
    expect(upstream.received).toEqual([]);
  });

  test('in a form or a query is refused', async () => {
    const { send, upstream } = await start();
    const form = 'application/x-www-form-urlencoded';
    expect((await send('iredadmin/domain/a.example', 'name=x&__proto__=y', form)).status).toBe(400);
    expect((await send(`${message}?__proto__=y`, '{}')).status).toBe(400);
    expect(upstream.received).toEqual([]);
  });
});

test('a field of a form that comes twice is refused: servers differ in which they take', async () => {
  const { send, upstream } = await start();
  const form = 'application/x-www-form-urlencoded';
  const answer = await send('iredadmin/user/ana@a.example', 'name=a&name=b&password=Secret-1234', form);
  expect(answer.status).toBe(400);
  expect(upstream.received).toEqual([]);
});

test('a body whose fields have other names for this server is looked at as well', async () => {
  const { send, upstream } = await start({ domainAliasField: 'alias_domain' });
  const good = '{"alias_domain":"b.example","domain":"a.example"}';
  expect((await send('planimail/domain_alias', good)).status).toBe(200);
  expect(upstream.received[0]?.body.toString()).toBe(good);
  const more = '{"alias_domain":"b.example","domain":"a.example","domain_alias":"c.example"}';
  expect((await send('planimail/domain_alias', more)).status).toBe(400);
  expect((await send('planimail/domain_alias', '{"alias_domain":"b.example","other":1}')).status).toBe(400);
  expect(upstream.received).toHaveLength(1);
});

test('what any field may be in passes as it is', async () => {
  const { send, upstream } = await start();
  const body = '{"subject":"a","metaData":{"any":{"thing":[1,{"at":"all"}]}}}';
  expect((await send(message, body)).status).toBe(200);
  expect(upstream.received[0]?.body.toString()).toBe(body);
});
