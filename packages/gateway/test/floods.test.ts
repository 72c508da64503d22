import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  type Authorize,
  type GatewayOptions,
  mark,
  rawExchange,
  startGateway,
  startUpstream,
  statusesIn,
} from './harness.js';

/** What a stranger may cost: little, and less than what the stranger has sent. */

const form = { ...mark, 'content-type': 'application/x-www-form-urlencoded' };
const json = { ...mark, 'content-type': 'application/json' };

async function start(options: Partial<GatewayOptions> = {}) {
  const asked: unknown[] = [];
  const authorize: Authorize = (call) => Boolean(asked.push(call.body));
  const upstream = await startUpstream();
  const gateway = await startGateway(upstream.url, { authorize, ...options });
  const post = (path: string, headers: Record<string, string>, body: string) =>
    fetch(`${gateway.address}/${path}`, { method: 'POST', headers, body });
  return { asked, upstream, gateway, post };
}

/** As many fields as fit into so many bytes, each of another name. */
const fieldsIn = (bytes: number) =>
  Array.from({ length: bytes / 8 }, (_, i) => `${i.toString(36).padStart(5, '0')}=1`).join('&');

describe('the fields of a form, and the parameters of a query', () => {
  test('are walked once, however many names there are', async () => {
    const { post, upstream } = await start({ limits: { fields: 100_000 } });
    const walks = [vi.spyOn(URLSearchParams.prototype, 'getAll'), vi.spyOn(URLSearchParams.prototype, 'get')];
    onTestFinished(() => {
      for (const walk of walks) walk.mockRestore();
    });
    const answer = await post('iredadmin/user/ana@a.example', form, fieldsIn(262_144));
    expect(answer.status).toBe(400);
    for (const walk of walks) expect(walk).not.toHaveBeenCalled();
    expect(upstream.received).toEqual([]);
  });

  test.each([
    ['of names that differ', fieldsIn(16_384)],
    ['of one name', 'name=1&'.repeat(1000).concat('name=1')],
    ['of nothing at all', '&'.repeat(1001)],
  ])('more than 1000 %s are refused, before anybody is asked', async (_, text) => {
    const { post, asked, gateway, upstream } = await start();
    expect((await post('iredadmin/user/ana@a.example', form, text)).status).toBe(400);
    const query = await fetch(`${gateway.address}/cleanmail/domains?${text}`, { headers: mark });
    // Node itself takes no head of more than 16 KiB.
    expect([400, 431]).toContain(query.status);
    expect(
      (await gateway.handle(new Request(`http://x/api/mail/cleanmail/domains?${text}`, { headers: mark }))).status,
    ).toBe(400);
    expect([asked, upstream.received]).toEqual([[], []]);
  });

  test('up to the limit pass, with every value in its order', async () => {
    const { gateway, upstream } = await start({ limits: { fields: 3 } });
    const ask = (query: string) => fetch(`${gateway.address}/cleanmail/domains?${query}`, { headers: mark });
    expect((await ask('sort=b&name=x&sort=a')).status).toBe(200);
    expect((await ask('sort=b&name=x&sort=a&sort=c')).status).toBe(400);
    expect(upstream.received.map(({ url }) => url)).toEqual(['/cleanmail/api/v3/domains?sort=b&sort=a&name=x']);
  });
});

describe('what is cheap is looked at first', () => {
  test('a body of a content type that the operation does not take is refused before it has arrived', async () => {
    const { gateway, asked } = await start();
    const head = [
      'POST /api/mail/cleanmail/domains HTTP/1.1',
      'Host: x',
      'X-Mailhost-Gateway: 1',
      'Content-Type: text/csv',
      'Content-Length: 900000',
    ];
    const answer = await rawExchange(gateway.port, [...head, '', ''].join('\r\n'));
    expect(statusesIn(answer)).toEqual([400]);
    expect(asked).toEqual([]);
  });

  test.each<[string, Authorize, number]>([
    ['nobody', () => 'unauthenticated', 401],
    ['somebody who may not', () => false, 403],
    ['somebody who may', () => true, 400],
  ])('the fields of a body are looked at for those only who may call: %s', async (_, authorize, status) => {
    const { post, upstream } = await start({ authorize });
    const fields = JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`f${i}`, 1])));
    expect((await post('cleanmail/domains', json, fields)).status).toBe(status);
    expect(upstream.received).toEqual([]);
  });

  test('a body that is no object is refused before authorize, which would take it for one', async () => {
    const { post, asked, upstream } = await start();
    for (const body of ['[]', '[{"name":"a.example"}]', '"text"', '5', 'null', 'true']) {
      expect((await post('cleanmail/domains', json, body)).status).toBe(400);
    }
    expect([asked, upstream.received]).toEqual([[], []]);
  });
});
