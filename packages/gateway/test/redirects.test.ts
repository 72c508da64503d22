import { afterAll, beforeEach, expect, test } from 'vitest';
import { errorOf, json, mark, pageClients, secrets, startGateway, startUpstream } from './harness.js';

/** A product that sends the gateway elsewhere: the credentials stay, and so does the page. */

const upstream = await startUpstream(undefined, afterAll);
const elsewhere = await startUpstream(undefined, afterAll);
const gateway = await startGateway(upstream.url, {}, afterAll);
const page = pageClients(gateway.address, { retries: 0 });
beforeEach(() => {
  for (const { received } of [upstream, elsewhere]) received.length = 0;
});

const redirecting = (status: number, location: () => string) => {
  upstream.handle = ({ url }, response) => {
    if (url.includes('/domains/5')) return void response.writeHead(status, { location: location() }).end();
    json(response, 200, { id: 'there' });
  };
};

test.each([301, 302, 303, 307, 308])('%d to another port is an ApiError, and nobody goes there', async (status) => {
  redirecting(status, () => `${elsewhere.url}/cleanmail/api/v3/domains/6`);
  const error = await errorOf(page.cleanmail.domains.get('5'));
  expect(error.name).toBe('ApiError');
  expect(error['operation']).toBe('domains.get');
  const answer = await fetch(`${gateway.address}/cleanmail/domains/5`, { headers: mark, redirect: 'manual' });
  expect(answer.status).toBe(502);
  expect(answer.headers.get('location')).toBeNull();
  expect(elsewhere.received).toEqual([]);
});

test.each<[string, () => string]>([
  ['another scheme', () => upstream.url.replace('http:', 'https:')],
  ['another host', () => 'http://evil.example/'],
  ['a host without scheme', () => `//127.0.0.1:${elsewhere.port}/x`],
  ['user information', () => `http://user:word@127.0.0.1:${elsewhere.port}/x`],
  ['a file', () => 'file:///etc/passwd'],
  ['javascript', () => 'javascript:alert(1)'],
  ['data', () => 'data:text/html,x'],
  ['what cannot be read', () => 'http://['],
])('to %s is refused', async (_, location) => {
  redirecting(302, location);
  const error = await errorOf(page.cleanmail.domains.get('5'));
  expect(error.name).toBe('ApiError');
  expect(elsewhere.received).toEqual([]);
  expect(JSON.stringify(error)).not.toContain(secrets.cleanmailToken);
});

test.each([301, 302, 307, 308])(
  '%d within the product’s own server is followed as without a gateway',
  async (status) => {
    redirecting(status, () => '/cleanmail/api/v3/domains/6');
    expect((await page.cleanmail.domains.get('5')).id).toBe('there');
    expect(upstream.received.map(({ url }) => url.slice(-9))).toEqual(['domains/5', 'domains/6']);
  },
);

test('in a circle ends', async () => {
  redirecting(302, () => '/cleanmail/api/v3/domains/5');
  expect((await errorOf(page.cleanmail.domains.get('5'))).name).toBe('ApiError');
  expect(upstream.received.length).toBeLessThan(10);
});

test('of a write loses nothing: 303 is refused, and the write was sent once', async () => {
  redirecting(303, () => '/cleanmail/api/v3/domains/6');
  const error = await errorOf(page.cleanmail.domains.update('5', { defaultLanguage: 'DE' }));
  expect(error.name).toBe('ApiError');
  expect(upstream.received).toHaveLength(1);
});

test('of iRedAdmin to its login page is a session that ended, and never reaches the page', async () => {
  upstream.handle = (_, response) =>
    void response.writeHead(303, { location: '/iredadmin/login?msg=LOGIN_REQUIRED' }).end();
  const error = await errorOf(page.iredadmin.domains.get('a.example'));
  expect(error.name).toBe('AuthenticationError');
  expect(upstream.received.length).toBeLessThanOrEqual(2);
});
