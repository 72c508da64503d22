import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { holdTimers, settled } from '../../../test/support/held-timers.js';
import {
  type Authorize,
  allow,
  errorOf,
  type GatewayOptions,
  json,
  mark,
  pageClients,
  type RunningGateway,
  rawExchange,
  startGateway,
  startUpstream,
  statusesIn,
  until,
} from './harness.js';

const user = '64f0c0ffee64f0c0ffee0001';

async function start(options: Partial<GatewayOptions> = {}) {
  const upstream = await startUpstream((_, response) => json(response, 200, { success: true, id: 'f' }));
  const gateway = await startGateway(upstream.url, options);
  return { upstream, gateway, page: pageClients(gateway.address, { retries: 0 }) };
}

describe('a body that is too large', () => {
  const limits = { body: 1000, upload: 5000 };
  const post = (path: string, type: string, length: string, body: string) =>
    `POST /api/mail/${path} HTTP/1.1\r\nHost: panel.example\r\nX-Mailhost-Gateway: 1\r\nContent-Type: ${type}\r\n${length}\r\nConnection: close\r\n\r\n${body}`;
  const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

  test.each([
    [
      'JSON by its declared length',
      'cleanmail/domains',
      'application/json',
      'Content-Length: 1001',
      `"${'x'.repeat(999)}"`,
    ],
    [
      'JSON of no declared length',
      'cleanmail/domains',
      'application/json',
      'Transfer-Encoding: chunked',
      chunked(`"${'x'.repeat(999)}"`),
    ],
    [
      'a form',
      'iredadmin/domain/a.example',
      'application/x-www-form-urlencoded',
      'Content-Length: 1001',
      `a=${'x'.repeat(999)}`,
    ],
    [
      'a file by its declared length',
      `wildduck/users/${user}/storage`,
      'application/binary',
      'Content-Length: 5001',
      'x'.repeat(5001),
    ],
    [
      'a file of no declared length',
      `wildduck/users/${user}/storage`,
      'application/binary',
      'Transfer-Encoding: chunked',
      chunked('x'.repeat(5001)),
    ],
    [
      'a length that is declared and does not come',
      'cleanmail/domains',
      'application/json',
      'Content-Length: 99999999999',
      '',
    ],
  ])('%s: 413, and the product has nothing whole', async (_, path, type, length, body) => {
    const { upstream, gateway } = await start({ limits });
    const [status] = statusesIn(await rawExchange(gateway.port, post(path, type, length, body)));
    expect(status).toBe(413);
    expect(upstream.received).toEqual([]);
  });

  test('is an InvalidRequestError for the page, and is not sent again', async () => {
    const { upstream, gateway } = await start({ limits });
    const { wildduck, cleanmail } = pageClients(gateway.address);
    const file = wildduck.storage.upload(user, new Uint8Array(6000), { filename: 'a' });
    await expect(file).rejects.toMatchObject({ name: 'InvalidRequestError', status: 413, attempts: 1 });
    const body = cleanmail.users.sign.set('u', 'x'.repeat(2000));
    await expect(body).rejects.toMatchObject({ name: 'InvalidRequestError', status: 413, attempts: 1 });
    expect(upstream.received).toEqual([]);
  });

  test('that just fits passes', async () => {
    const { upstream, page } = await start({ limits });
    await page.wildduck.storage.upload(user, new Uint8Array(5000), { filename: 'a' });
    // Base64 on the wire.
    await page.cleanmail.users.sign.set('u', 'x'.repeat(720));
    expect(upstream.received).toHaveLength(2);
  });

  test('has limits that suit mails where nothing else is said', async () => {
    const { upstream, page } = await start();
    await page.wildduck.storage.upload(user, new Uint8Array(3_000_000), { filename: 'a' });
    expect(upstream.received[0]?.body.length).toBe(3_000_000);
    const error = await errorOf(page.cleanmail.users.sign.set('u', 'x'.repeat(1_100_000)));
    expect(error['status']).toBe(413);
  });
});

describe('a body that is too slow', () => {
  const bodyTimeout = 55_000;

  /** Sends a head and then single bytes, and lets the time be over. */
  async function drip(port: number, head: string, bytes: number): Promise<{ answer: string; clocks: number }> {
    const timers = holdTimers((milliseconds) => milliseconds === bodyTimeout);
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (part) => {
      answer += part.toString('latin1');
    });
    socket.on('error', () => {});
    socket.write(head);
    await timers.held();
    for (let i = 0; i < bytes; i += 1) {
      socket.write('x');
      await settled();
    }
    expect(answer).toBe('');
    const clocks = timers.count;
    timers.end();
    await until('it is answered', () => answer !== '');
    socket.destroy();
    return { answer, clocks };
  }
  const head = (path: string, type: string) =>
    `POST /api/mail/${path} HTTP/1.1\r\nHost: x\r\nX-Mailhost-Gateway: 1\r\nContent-Type: ${type}\r\nContent-Length: 1000\r\n\r\n`;

  test('in drops: 408 when the time for the whole is over', async () => {
    const { upstream, gateway } = await start({ limits: { bodyTimeout } });
    const { answer, clocks } = await drip(gateway.port, head('cleanmail/domains', 'application/json'), 3);
    expect(statusesIn(answer)).toEqual([408]);
    // Nothing that comes makes the time begin anew.
    expect(clocks).toBe(1);
    expect(answer).toContain('TimeoutError');
    expect(upstream.received).toEqual([]);
    // What still comes would be read as the next request.
    expect(answer.toLowerCase()).toContain('connection: close');
  });

  test('of a file that stops: ended, and its place is free again', async () => {
    const { upstream, gateway } = await start({ limits: { bodyTimeout, concurrency: 1 } });
    const path = `wildduck/users/${user}/storage`;
    const { answer } = await drip(gateway.port, `${head(path, 'application/binary')}abc`, 0);
    expect(statusesIn(answer)).toEqual([408]);
    expect(upstream.received).toEqual([]);
    await until('the product has nothing more to do', () => upstream.underWay() === 0);
    expect((await fetch(`${gateway.address}/cleanmail/domains`, { headers: mark })).status).toBe(200);
  });
});

describe('calls of one caller at a time', () => {
  /** A product that answers when it is told to. */
  async function held(options: Partial<GatewayOptions> = {}) {
    const authorize: Authorize = ({ request }) => ({ caller: request.headers.get('cookie') ?? 'nobody' });
    const started = await start({ limits: { concurrency: 3 }, authorize, ...options });
    const release: (() => void)[] = [];
    started.upstream.handle = (_, response) => void release.push(() => json(response, 200, { id: 'd' }));
    const page = (cookie: string) =>
      pageClients(started.gateway.address, { retries: 0, headers: { Cookie: cookie } }).cleanmail;
    return { ...started, release, page };
  }

  test('are limited; another caller is not hurt; places are given back', async () => {
    const { upstream, release, page } = await held();
    const ana = page('s=ana');
    const first = [1, 2, 3].map((id) => ana.domains.get(`${id}`).then(({ id }) => id));
    await until('three are under way', () => upstream.received.length === 3);
    const error = await errorOf(ana.domains.get('4'));
    expect(error).toMatchObject({ name: 'RateLimitError', status: 429, retryAfter: 1 });
    expect(upstream.received).toHaveLength(3);
    const bob = page('s=bob').domains.get('5');
    const bobs = bob.then(({ id }) => id);
    await until('another caller’s is under way', () => upstream.received.length === 4);
    for (const answer of release) answer();
    expect(await Promise.all([...first, bobs])).toEqual(['d', 'd', 'd', 'd']);
    const again = ana.domains.get('6').then(({ id }) => id);
    await until('the next is under way', () => release.length === 5);
    release[4]?.();
    expect(await again).toBe('d');
  });

  test('a refused one is repeated by its page, even a write: nothing was sent', async () => {
    const { upstream, gateway, release } = await held({ limits: { concurrency: 1 } });
    const { cleanmail } = pageClients(gateway.address, { headers: { Cookie: 's=1' } });
    const first = cleanmail.domains.get('1').then(({ id }) => id);
    await until('the first is under way', () => release.length === 1);
    const second = cleanmail.emails.release('u', 'INBOX', 'm').then(() => 'released');
    await settled();
    expect(upstream.received).toHaveLength(1);
    release[0]?.();
    await first;
    await until('the second comes', () => release.length === 2);
    release[1]?.();
    expect(await second).toBe('released');
    expect(upstream.received).toHaveLength(2);
  });

  test('a flood is answered at once and leaves nothing behind', async () => {
    const { upstream, gateway, release } = await held();
    const answered: (number | string | null)[][] = [];
    const calls = Array.from({ length: 60 }, async () => {
      const { status, headers } = await fetch(`${gateway.address}/cleanmail/domains/5`, {
        headers: { ...mark, cookie: 's=1' },
      });
      answered.push([status, headers.get('retry-after')]);
    });
    await until('all others are answered', () => answered.length === 57);
    expect(answered.every(([status, wait]) => status === 429 && wait === '1')).toBe(true);
    expect(release).toHaveLength(3);
    for (const answer of release) answer();
    await Promise.all(calls);
    expect(answered.filter(([status]) => status === 200)).toHaveLength(3);
    expect(upstream.received).toHaveLength(3);
  });

  type Leave = (gateway: RunningGateway, underWay: () => Promise<void>) => Promise<unknown>;
  test.each<[string, Leave]>([
    [
      'the caller aborts',
      async ({ address }, underWay) => {
        const controller = new AbortController();
        const headers = { ...mark, cookie: 's=1' };
        const call = fetch(`${address}/cleanmail/domains/5`, { headers, signal: controller.signal }).catch(() => {});
        await underWay();
        controller.abort();
        return call;
      },
    ],
    [
      'the connection drops',
      async ({ port }, underWay) => {
        const socket = connect(port, '127.0.0.1');
        const head =
          'GET /api/mail/cleanmail/domains/5 HTTP/1.1\r\nHost: x\r\nX-Mailhost-Gateway: 1\r\nCookie: s=1\r\n\r\n';
        socket.write(head);
        await underWay();
        socket.resetAndDestroy();
      },
    ],
  ])('a place is free again when %s, and the product is not kept busy', async (_, leave) => {
    const { gateway, upstream } = await held({ limits: { concurrency: 1 } });
    await leave(gateway, () => until('it is under way', () => upstream.received.length === 1));
    await until('the product has nothing more to do', () => upstream.underWay() === 0);
    upstream.handle = (_request, response) => json(response, 200, {});
    const answer = await fetch(`${gateway.address}/cleanmail/domains/5`, { headers: { ...mark, cookie: 's=1' } });
    expect(answer.status).toBe(200);
  });

  test('a place is free again after failures of every kind', async () => {
    const { gateway, upstream } = await held({
      limits: { concurrency: 1, body: 10 },
      authorize: async ({ path }) => {
        if (path['domainId'] === 'throw') throw new Error('x');
        return path['domainId'] !== 'no';
      },
    });
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`${gateway.address}/${path}`, {
        ...init,
        headers: { ...mark, cookie: 's=1', 'content-type': 'application/json' },
      });
    upstream.handle = (_, response) => void response.destroy();
    expect((await ask('cleanmail/domains/5')).status).toBe(502);
    upstream.handle = (_, response) => json(response, 500, {});
    expect((await ask('cleanmail/domains/5')).status).toBe(500);
    expect((await ask('cleanmail/domains/throw')).status).toBe(500);
    expect((await ask('cleanmail/domains/no')).status).toBe(403);
    expect((await ask('cleanmail/domains/%')).status).toBe(400);
    expect((await ask('cleanmail/domains', { method: 'POST', body: '{' })).status).toBe(400);
    expect((await ask('cleanmail/domains', { method: 'POST', body: `"${'x'.repeat(20)}"` })).status).toBe(413);
    expect((await ask('nothing/domains')).status).toBe(404);
    upstream.handle = (_, response) => json(response, 200, {});
    expect((await ask('cleanmail/domains/5')).status).toBe(200);
  });

  test('whom a call counts for can be said', async () => {
    const { upstream, gateway, release } = await held({
      limits: { concurrency: 1 },
      authorize: allow,
      caller: (request) => request.headers.get('x-user') ?? '',
    });
    const ask = (name: string) =>
      fetch(`${gateway.address}/cleanmail/domains/5`, {
        headers: { ...mark, 'x-user': name, cookie: `${Math.random()}` },
      });
    const first = ask('ana');
    await until('it is under way', () => upstream.received.length === 1);
    expect((await ask('ana')).status).toBe(429);
    const other = ask('bob');
    await until('the other is under way', () => upstream.received.length === 2);
    for (const answer of release) answer();
    expect([(await first).status, (await other).status]).toEqual([200, 200]);
  });

  test('a caller() that throws lets nothing pass', async () => {
    const { upstream, gateway } = await held({
      caller: () => {
        throw new Error('no such session');
      },
    });
    const answer = await fetch(`${gateway.address}/cleanmail/domains/5`, { headers: mark });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('no such session');
    expect(upstream.received).toEqual([]);
  });
});
