import { startSandbox } from '@mailhost/sandbox';
import { WildduckClient } from '@mailhost/wildduck';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type Authorize,
  errorOf,
  type GatewayCall,
  json,
  mark,
  pageClients,
  startGateway,
  startUpstream,
} from './harness.js';

/** What a call could bring along without whoever decides on it being able to see it. */

const user = '64f0c0ffee64f0c0ffee0001';

test('a query parameter in the place of a field that authorize fixed: WildDuck would take it', async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const { url: baseUrl, accessToken } = sandbox.wildduck;
  const direct = new WildduckClient({ baseUrl, accessToken });
  const { id } = await direct.users.create({ username: 'ana', password: 'secretsecret', address: 'ana@example.test' });
  const authorize: Authorize = ({ body }) => ({ body: { ...Object(body), quota: 1000 } });
  const gateway = await startGateway('', { providers: { wildduck: { baseUrl, accessToken } }, authorize });
  const change = (query: string) =>
    fetch(`${gateway.address}/wildduck/users/${id}${query}`, {
      method: 'PUT',
      headers: { ...mark, 'content-type': 'application/json' },
      body: '{"name":"x"}',
    });
  for (const query of ['?quota=999999', '?accessToken=mine', '?QUOTA=1', '?a[]=1', '?quota[x]=1', '?quota.x=1']) {
    expect((await change(query)).status).toBe(400);
  }
  expect((await change('')).status).toBe(200);
  expect((await direct.users.get(id)).limits.quota?.allowed).toBe(1000);
});

test('a field that the operation does not have is refused: whoever decides might take it for the one that counts', async () => {
  const upstream = await startUpstream();
  const gateway = await startGateway(upstream.url);
  const body = '{"email":"ana@other.example","quotamb":1,"domain":"mine.example"}';
  const headers = { ...mark, 'content-type': 'application/json' };
  const answer = await fetch(`${gateway.address}/planimail/user_set_quota`, { method: 'POST', headers, body });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { issues: [{ path: ['domain'], in: 'body' }] } });
  expect(upstream.received).toEqual([]);
});

test('credentials that the product refuses are told in the log, and told from a sign-in that is missing', async () => {
  const upstream = await startUpstream((_, response) => json(response, 401, { message: 'no' }));
  const gateway = await startGateway(upstream.url);
  const product = await errorOf(pageClients(gateway.address, { retries: 0 }).cleanmail.domains.get('5'));
  expect(gateway.lines.join()).toContain('cleanmail domains.get: the server refuses the credentials.');
  const closed = await startGateway(upstream.url, { authorize: () => 'unauthenticated' });
  const panel = await errorOf(pageClients(closed.address, { retries: 0 }).cleanmail.domains.get('5'));
  expect([product.name, panel.name]).toEqual(['AuthenticationError', 'AuthenticationError']);
  expect(Reflect.get(product, 'code')).toBeUndefined();
  expect(Reflect.get(panel, 'code')).toBe('GATEWAY_UNAUTHENTICATED');
});

describe('a file in the place of data', () => {
  const mail = (address: string) =>
    fetch(`${address}/wildduck/users/${user}/mailboxes/${user}/messages?flagged=true`, {
      method: 'POST',
      headers: { ...mark, 'content-type': 'message/rfc822' },
      body: 'From: ceo@example.org\r\n\r\nhello',
    });

  test('is told by its content type, and refused where data is to be put in its place', async () => {
    const seen: GatewayCall[] = [];
    const authorize: Authorize = (call) => {
      seen.push(call);
      return { body: { ...Object(call.body), from: { address: 'me@example.org' } } };
    };
    const upstream = await startUpstream();
    const gateway = await startGateway(upstream.url, { authorize });
    expect((await mail(gateway.address)).status).toBe(403);
    expect(upstream.received).toEqual([]);
    expect(seen).toMatchObject([{ file: 'message/rfc822', body: undefined, query: { flagged: ['true'] } }]);
  });

  test('passes otherwise, with what its query may say and nothing else', async () => {
    const upstream = await startUpstream();
    const gateway = await startGateway(upstream.url);
    expect((await mail(gateway.address)).status).toBe(200);
    expect(upstream.received[0]?.body.toString()).toContain('ceo@example.org');
    const other = await fetch(`${gateway.address}/wildduck/users/${user}/storage?filename=a&content=b`, {
      method: 'POST',
      headers: { ...mark, 'content-type': 'application/binary' },
      body: 'x',
    });
    expect(other.status).toBe(400);
  });
});

describe('headers of a single call', () => {
  test('are told, can be taken away, and go to the operations that take them only', async () => {
    const seen: GatewayCall[] = [];
    const upstream = await startUpstream((_, response) => json(response, 204, undefined));
    const gateway = await startGateway(upstream.url, {
      authorize: (call) => {
        seen.push(call);
        return call.operation.id === 'domains.delete' ? { headers: {} } : true;
      },
    });
    const { cleanmail } = pageClients(gateway.address, { retries: 0 });
    await cleanmail.domains.update('5', { defaultLanguage: 'DE' }, { ignoreMx: true });
    await cleanmail.domains.delete('5', { ignoreMx: true });
    await cleanmail.policies.delete('7', { headers: { 'X-Ignore-MX': 'true' } });
    expect(seen.map(({ headers }) => headers)).toEqual([{ 'X-Ignore-MX': 'true' }, { 'X-Ignore-MX': 'true' }, {}]);
    expect(upstream.received.map(({ headers }) => headers['x-ignore-mx'])).toEqual(['true', undefined, undefined]);
  });
});

describe('data that is not what it seems', () => {
  const post = async (body: string | ReadableStream<Uint8Array>) => {
    const upstream = await startUpstream();
    const gateway = await startGateway(upstream.url);
    const init = { method: 'POST', headers: { ...mark, 'content-type': 'application/json' }, body, duplex: 'half' };
    const { status } = await fetch(`${gateway.address}/cleanmail/domains`, init as RequestInit);
    return { status, received: upstream.received };
  };

  test.each([
    ['a number that is none when it is written anew', '{"quota":1e999}'],
    ['depth without end', `${'['.repeat(300)}${']'.repeat(300)}`],
    ['more depth than a stack bears', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ])('%s is refused', async (_, body) => {
    expect(await post(body)).toEqual({ status: 400, received: [] });
  });

  test('in many small parts is read as one, and holds no more memory than it has', async () => {
    let left = 60_000;
    const [first, byte, last] = ['{"name":"', 'x', '"}'].map((text) => new TextEncoder().encode(text));
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        left -= 1;
        if (left > 0) return controller.enqueue(left === 59_999 ? first : left === 1 ? last : byte);
        controller.close();
      },
    });
    const { status, received } = await post(body);
    expect(status).toBe(200);
    expect(received[0]?.body.length).toBe(59_997 + 11);
  });
});

test('what a vault or a login said is for the log, and not for the page', async () => {
  const token = () => Promise.reject(new Error('GET https://vault.internal:8200/v1?token=hvs.SUPERSECRET failed'));
  const gateway = await startGateway('', { providers: { cleanmail: { token } } });
  const error = await errorOf(pageClients(gateway.address, { retries: 0 }).cleanmail.domains.list());
  expect(error.name).toBe('AuthenticationError');
  expect(JSON.stringify(error)).not.toMatch(/vault|SUPERSECRET/);
  expect(error.message).toMatch(/its log says more/);
  expect(gateway.lines.join('\n')).toContain('vault.internal');
});

test('a page behind a framework that writes its own address into the request: the browser’s word counts', async () => {
  const upstream = await startUpstream();
  const { handle } = await startGateway(upstream.url);
  const ask = (headers: Record<string, string>) =>
    handle(new Request('http://0.0.0.0:3000/api/mail/cleanmail/users/5', { headers: { ...mark, ...headers } }));
  const origin = 'https://panel.example.org';
  expect((await ask({ origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  expect((await ask({ origin, host: 'panel.example.org' })).status).toBe(200);
  expect((await ask({ origin, host: 'other.example.org' })).status).toBe(403);
  expect((await ask({ origin, host: 'panel.example.org', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
});

test('an export of Cleanmail comes as the file that it is', async () => {
  const upstream = await startUpstream(({ headers }, response) => {
    const isFile = headers.accept === 'application/vnd.ms-excel';
    response.writeHead(200, { 'content-type': isFile ? 'application/vnd.ms-excel' : 'application/json' });
    response.end(isFile ? Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xff]) : '[]');
  });
  const gateway = await startGateway(upstream.url);
  const { cleanmail } = pageClients(gateway.address, { retries: 0 });
  const file = await cleanmail.domains.users.export('5', { pageSize: 10 });
  expect([...file]).toEqual([0xd0, 0xcf, 0x11, 0xe0, 0xff]);
});
