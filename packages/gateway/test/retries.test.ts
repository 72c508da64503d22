import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { holdTimers, settled } from '../../../test/support/held-timers.js';
import { type Call, comparing } from './compare.js';
import {
  directClients,
  errorOf,
  json,
  listen,
  mark,
  pageClients,
  providersAt,
  startGateway,
  startUpstream,
} from './harness.js';

/** How often a call is sent when it fails, and what its error says of what may have happened. */

const upstream = await startUpstream(undefined, afterAll);
const gateway = await startGateway(upstream.url, {}, afterAll);
const { both, same } = comparing(upstream, gateway);
beforeEach(() => {
  upstream.received.length = 0;
});

const user = '64f0c0ffee64f0c0ffee0001';

const planimail: Call = (it) => it.planimail.aliases.get('a@example.org');
const protecmail: Call = (it) => it.protecmail.domains.get('a.example');
const cleanmail: Call = (it) => it.cleanmail.domains.get('5');
const iredadmin: Call = (it) => it.iredadmin.users.get('a@example.org');
const wildduck: Call = (it) => it.wildduck.users.get(user);

describe('how often a call is sent', () => {
  const fast = { 'retry-after': '0.01' };

  test.each<[string, Call, number, number]>([
    ['a read after 503', cleanmail, 503, 3],
    ['a read after 500', cleanmail, 500, 3],
    ['a safe write after 503', (it) => it.cleanmail.domains.update('5', { defaultLanguage: 'DE' }), 503, 3],
    ['a write that may not be repeated after 503', (it) => it.cleanmail.emails.release('u', 'INBOX', 'm'), 503, 1],
    [
      'a write that may not be repeated after 500',
      (it) => it.wildduck.users.create({ username: 'a', password: 'secret' }),
      500,
      1,
    ],
    ['a read after 429', cleanmail, 429, 3],
    ['a read after 404', cleanmail, 404, 1],
  ])('%s', async (_, call, status, requests) => {
    upstream.handle = (_request, response) => json(response, status, { message: 'x' }, fast);
    const direct = await same(call, { retries: 2 });
    expect(direct.requests).toBe(requests);
    expect(direct.fields.attempts).toBe(requests);
  });

  test('a wait that the product asks for is told in seconds, and kept', async () => {
    let count = 0;
    upstream.handle = (_, response) => {
      count += 1;
      if (count === 1) return json(response, 429, {}, { 'retry-after': '20.5' });
      json(response, 200, { id: '5' });
    };
    const timers = holdTimers((milliseconds) => milliseconds >= 20_500 && milliseconds < 25_000);
    const read = pageClients(gateway.address)
      .cleanmail.domains.get('5')
      .then(({ id }) => id);
    await timers.held();
    expect(count).toBe(1);
    timers.end();
    expect(await read).toBe('5');
    upstream.handle = (_, response) => json(response, 429, {}, { 'retry-after': '7200' });
    const { fields } = await same(cleanmail, { retries: 2 });
    expect(fields).toMatchObject({ name: 'RateLimitError', retryAfter: 7200, attempts: 1 });
  });

  test('an outage that ends is not seen by the page', async () => {
    let count = 0;
    upstream.handle = (_, response) => {
      count += 1;
      if (count < 3) return void response.destroy();
      json(response, 200, { id: '5' });
    };
    expect((await pageClients(gateway.address).cleanmail.domains.get('5')).id).toBe('5');
    expect(upstream.received).toHaveLength(3);
  });
});

describe('no answer at all', () => {
  const closed = async () => {
    const { url, close } = await listen(() => {});
    close();
    await settled();
    return url;
  };

  test.each<[string, Call]>([
    ['planimail', planimail],
    ['protecmail', protecmail],
    ['cleanmail', cleanmail],
    ['wildduck', wildduck],
    ['iredadmin', iredadmin],
  ])('%s: refused connections keep their code, and nothing may have happened', async (_, call) => {
    const url = await closed();
    const { address } = await startGateway('', { providers: providersAt(url) });
    const direct = await errorOf(call(directClients(url, { retries: 0 })));
    const through = await errorOf(call(pageClients(address, { retries: 0 })));
    expect(direct).toMatchObject({ name: 'ConnectionError', code: 'ECONNREFUSED' });
    expect(through).toMatchObject({ name: 'ConnectionError', code: 'ECONNREFUSED', operation: direct['operation'] });
    expect(through['mayHaveTakenEffect']).toBe(direct['mayHaveTakenEffect']);
  });

  test('a refused connection is worth another try even to what may not be repeated', async () => {
    const url = await closed();
    const { address } = await startGateway('', { providers: providersAt(url) });
    const call: Call = (it) => it.cleanmail.emails.release('u', 'INBOX', 'm');
    const direct = await errorOf(call(directClients(url, { retries: 1 })));
    const through = await errorOf(call(pageClients(address, { retries: 1 })));
    expect([direct['attempts'], through['attempts']]).toEqual([2, 2]);
    const answer = await fetch(`${address}/cleanmail/domains`, { headers: mark });
    expect(answer.status).toBe(502);
  });

  test.each<[string, Call, number]>([
    ['a read', cleanmail, 2],
    ['a safe write', (it) => it.cleanmail.domains.update('5', { defaultLanguage: 'DE' }), 2],
    ['a write that may not be repeated', (it) => it.cleanmail.emails.release('u', 'INBOX', 'm'), 1],
    ['a removal', (it) => it.cleanmail.domains.delete('5'), 2],
  ])(
    '%s on a connection that breaks is sent as often, and tells as much of what may have happened',
    async (_, call, requests) => {
      upstream.handle = (_request, response) => void response.destroy();
      const { direct, through } = await both(call, { retries: 1 });
      expect(direct.requests).toBe(requests);
      // The page is not told the product's address.
      const words = (text: string) => text.replace(/(?: the server| 127\.0\.0\.1:\d+)? \(/, ' (');
      const comparable = ({ fields, message, requests }: typeof direct) => {
        const { message: _, status: __, ...rest } = fields;
        return { rest, message: words(message), requests };
      };
      expect(comparable(through)).toEqual(comparable(direct));
      expect(through.message).not.toContain(String(upstream.port));
      expect(through.fields.name).toBe('ConnectionError');
    },
  );

  test.each<[string, Call]>([
    ['a read', cleanmail],
    ['a write that may not be repeated', (it) => it.cleanmail.emails.release('u', 'INBOX', 'm')],
  ])('%s at a product that is too slow for the gateway is a TimeoutError', async (_, call) => {
    upstream.handle = () => {};
    const { cleanmail: provider } = providersAt(upstream.url);
    const { address } = await startGateway('', { providers: { cleanmail: { ...provider, timeout: 100 } } });
    const direct = await errorOf(call(directClients(upstream.url, { retries: 0, timeout: 100 })));
    const through = await errorOf(call(pageClients(address, { retries: 0 })));
    expect(through).toMatchObject({ name: 'TimeoutError', operation: direct['operation'], attempts: 1 });
    expect(through['mayHaveTakenEffect']).toBe(direct['mayHaveTakenEffect']);
    const path = 'cleanmail/domains/5';
    const answer = await fetch(address.replace(/$/, `/${path}`), { headers: mark });
    expect(answer.status).toBe(504);
  });

  test('a gateway that is not there is a ConnectionError', async () => {
    const { cleanmail: page } = pageClients(`${await closed()}/api/mail`, { retries: 0 });
    await expect(page.domains.get('5')).rejects.toMatchObject({ name: 'ConnectionError', code: 'ECONNREFUSED' });
  });

  test('a proxy before the gateway that answers in its place is told as what it is', async () => {
    const { url } = await listen(
      (_, response) => void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>'),
    );
    const page = pageClients(`${url}/api/mail`, { retries: 0 });
    await expect(page.cleanmail.domains.get('5')).rejects.toMatchObject({ name: 'ServerError', status: 502 });
    const other = await listen((_, response) => {
      response.writeHead(403, { 'content-type': 'application/json', 'x-mailhost-gateway': 'error' }).end('not JSON');
    });
    const odd = pageClients(`${other.url}/api/mail`, { retries: 0 });
    expect((await errorOf(odd.cleanmail.domains.get('5'))).name).toMatch(/Error$/);
  });
});
