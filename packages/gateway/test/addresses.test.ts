import { describe, expect, test } from 'vitest';
import { errorOf, mark, pageClients, rawExchange, statusesIn } from './harness.js';
import { startRaw } from './raw.js';

/** Whole addresses and marking headers: they lead to what was allowed, or nowhere. */

const { seen, upstream, elsewhere, gateway, head, statusOf } = await startRaw();

describe('X-Mailhost-Address', () => {
  const below = () => `${upstream.url}/cleanmail/api/v3/emails/attachments/u/f.txt`;
  const ask = (address: string, provider = 'cleanmail') =>
    statusOf(`/api/mail/${provider}`, `X-Mailhost-Address: ${address}`);

  test('below the product’s own address passes', async () => {
    expect(await ask(below())).toBe(200);
    expect(upstream.received).toHaveLength(1);
  });

  test.each<[string, () => string]>([
    ['another port', () => below().replace(String(upstream.port), String(elsewhere.port))],
    ['another scheme', () => below().replace('http:', 'https:')],
    ['a name that looks alike', () => below().replace('127.0.0.1', '127.0.0.1.evil.example')],
    [
      'the right host as user information',
      () => `http://127.0.0.1:${upstream.port}@127.0.0.1:${elsewhere.port}/cleanmail/api/v3/domains`,
    ],
    ['user information', () => below().replace('//', '//user:word@')],
    ['another path', () => `${upstream.url}/cleanmail/api/v4/domains`],
    ['a path that only begins alike', () => `${upstream.url}/cleanmail/api/v3evil/domains`],
    ['a path that leaves', () => `${upstream.url}/cleanmail/api/v3/../../wildduck/users`],
    ['a path that leaves by escapes', () => `${upstream.url}/cleanmail/api/v3/%2e%2e/%2e%2e/wildduck/users`],
    ['a path that leaves by escaped slashes', () => `${upstream.url}/cleanmail/api/v3/..%2f..%2fwildduck%2fusers`],
    ['backslashes', () => `${upstream.url}\\cleanmail\\api\\v3\\..\\..\\wildduck\\users`],
    ['no scheme', () => below().replace('http:', '')],
    ['no host', () => '/cleanmail/api/v3/domains'],
    ['a file', () => 'file:///etc/passwd'],
    ['data', () => 'data:application/json,{}'],
    ['javascript', () => 'javascript:alert(1)'],
    ['another number for the same host', () => below().replace('127.0.0.1', '2130706433.evil.example')],
    ['localhost', () => below().replace('127.0.0.1', 'localhost.evil.example')],
    ['the address of a cloud’s metadata', () => 'http://169.254.169.254/latest/meta-data/'],
    ['a host in letters of full width', () => 'http://ｅvil.example/cleanmail/api/v3/domains'.replace('ｅ', 'e')],
    ['an escape for the colon', () => below().replace(`:${upstream.port}`, `%3A${elsewhere.port}`)],
    ['spaces within', () => `${below()} HTTP/1.1`],
    ['two addresses', () => `${below()}, ${elsewhere.url}/x`],
    ['what is no operation', () => `${upstream.url}/cleanmail/api/v3/private/keys`],
    ['nothing', () => ''],
  ])('with %s is refused', async (_, address) => {
    expect([400, 403, 404]).toContain(await ask(address()));
    expect(upstream.received).toEqual([]);
    expect(elsewhere.received).toEqual([]);
  });

  test('of one product does not open another', async () => {
    expect([400, 403]).toContain(await ask(below(), 'wildduck'));
    expect([400, 403]).toContain(await ask(`${upstream.url}/cleanmail/api/v3/domains`, 'protecmail'));
    expect(upstream.received).toEqual([]);
  });

  test.each([
    ['an empty user', () => below().replace('//', '//@')],
    ['a tab within', () => below().replace('http', 'ht\ttp')],
    ['capital letters', () => below().replace('http', 'HTTP')],
    ['a step that stays within', () => below().replace('/u/', '/x/../u/')],
  ])('with %s, which an address does not keep, leads to what it says or nowhere', async (_, address) => {
    await ask(address());
    for (const { url } of upstream.received) expect(`${upstream.url}${url}`).toBe(below());
    for (const { path } of seen) expect(path).toEqual({ uid: 'u', filename: 'f.txt' });
    expect(elsewhere.received).toEqual([]);
  });

  test('twice, or beside a path, is refused', async () => {
    const twice = await statusOf(
      '/api/mail/cleanmail',
      `X-Mailhost-Address: ${below()}`,
      `X-Mailhost-Address: ${below()}`,
    );
    expect([400, 403]).toContain(twice);
    expect([400, 403]).toContain(await statusOf('/api/mail/cleanmail/domains/5', `X-Mailhost-Address: ${below()}`));
    expect(upstream.received).toEqual([]);
  });

  test('is told to authorize as what it is, not as its text', async () => {
    await ask(`${upstream.url}/cleanmail/api/v3/emails/attachments/%75/f`);
    expect(seen[0]).toMatchObject({
      operation: { id: 'emails.attachments.download' },
      path: { uid: 'u', filename: 'f' },
    });
  });

  test('leads to mails and their files only', async () => {
    expect(await ask(`${upstream.url}/cleanmail/api/v3/domains/5`)).toBe(400);
    expect(upstream.received).toEqual([]);
  });

  test('from a client that was given an address of elsewhere: no request leaves the gateway', async () => {
    const { cleanmail } = pageClients(gateway.address, { retries: 0 });
    const error = await errorOf(cleanmail.download(`${elsewhere.url}/cleanmail/api/v3/domains`));
    expect(['PermissionDeniedError', 'InvalidRequestError']).toContain(error.name);
    expect(elsewhere.received).toEqual([]);
  });
});

describe('the marking headers', () => {
  test.each<[string, string[]]>([
    ['X-Mailhost-Method that is unknown', ['X-Mailhost-Method: DELETE']],
    ['X-Mailhost-Method of nothing', ['X-Mailhost-Method:']],
    ['X-Mailhost-Method twice', ['X-Mailhost-Method: GET', 'X-Mailhost-Method: GET']],
    ['another one that does not exist', ['X-Mailhost-User: admin']],
    ['X-Mailhost-Gateway twice', ['X-Mailhost-Gateway: 1']],
  ])('%s are refused', async (_, headers) => {
    const body = '{"domain":"a.example"}';
    const lines = [`Content-Type: application/json`, `Content-Length: ${body.length}`, ...headers];
    const answer = await rawExchange(
      gateway.port,
      head('POST /api/mail/planimail/alias_list HTTP/1.1', ...lines) + body,
    );
    expect([400, 403]).toContain(statusesIn(answer)[0]);
    expect(upstream.received).toEqual([]);
  });

  test('X-Mailhost-Gateway of another value, or none, is a 403', async () => {
    for (const headers of [
      {},
      { ...mark, 'x-mailhost-gateway': '2' },
      { 'x-mailhost-gateway': '' },
      { 'x-mailhost-gateway': 'error' },
    ]) {
      const answer = await fetch(`${gateway.address}/cleanmail/domains`, { headers });
      expect([400, 403]).toContain(answer.status);
      if (Object.keys(headers).length === 0) expect(answer.status).toBe(403);
    }
    expect(upstream.received).toEqual([]);
  });

  test('X-Mailhost-Method makes GET of POST, and of nothing else', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await fetch(`${gateway.address}/planimail/alias_list`, {
        method,
        headers: { ...mark, 'x-mailhost-method': 'GET', 'content-type': 'application/json' },
        body: '{}',
      });
      expect([400, 403]).toContain(answer.status);
    }
    expect(upstream.received).toEqual([]);
  });
});
