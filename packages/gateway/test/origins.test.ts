import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { mark, pageClients, startGateway, startUpstream, withHeaders } from './harness.js';

/** Which pages may call. A browser sends `Origin` and `Sec-Fetch-Site`, and no page can change them. */

const panel = 'https://panel.example.org';
const upstream = await startUpstream(undefined, afterAll);
const own = await startGateway(upstream.url, {}, afterAll);
const shared = await startGateway(upstream.url, { origins: [panel, 'http://localhost:5173'] }, afterAll);
beforeEach(() => {
  upstream.received.length = 0;
});

const ask = ({ address }: { address: string }, headers: Record<string, string>, method = 'GET') =>
  fetch(`${address}/cleanmail/domains`, { method, headers });

/** `fetch` in Node sends what a browser keeps to itself, but for one header that it writes itself. */
const page = (address: string, headers: Record<string, string>) =>
  pageClients(address, { retries: 0, middleware: [withHeaders(headers)] }).cleanmail;

describe('without other origins', () => {
  test.each<[string, () => Record<string, string>]>([
    ['its own', () => ({ origin: own.url, 'sec-fetch-site': 'same-origin' })],
    ['its own, from a browser that sends no Sec-Fetch-Site', () => ({ origin: own.url })],
    ['a GET, which has no Origin', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['none: a program', () => ({})],
  ])('a page of %s passes', async (_, headers) => {
    const answer = await ask(own, { ...mark, ...headers() });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each<[string, () => Record<string, string>]>([
    ['another site', () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })],
    ['another site, from a browser that sends no Sec-Fetch-Site', () => ({ origin: 'https://evil.example' })],
    ['another host of the same site', () => ({ origin: 'https://other.example.org', 'sec-fetch-site': 'same-site' })],
    ['the same host at another port', () => ({ origin: 'http://127.0.0.1:1' })],
    ['the null origin', () => ({ origin: 'null' })],
    ['the null origin of a sandboxed frame of its own', () => ({ origin: 'null', 'sec-fetch-site': 'cross-site' })],
    ['an origin of a file', () => ({ origin: 'file://' })],
    ['an extension', () => ({ origin: 'chrome-extension://abcdefgh' })],
    ['an origin that begins as its own', () => ({ origin: `${own.url}.evil.example` })],
    ['an origin that ends as its own', () => ({ origin: `http://evil.example/?${own.url}` })],
    ['its own with user information', () => ({ origin: own.url.replace('//', '//evil@') })],
    ['an empty origin', () => ({ origin: '' })],
    ['two origins', () => ({ origin: `${own.url} https://evil.example` })],
    ['two origins in a list', () => ({ origin: `${own.url}, https://evil.example` })],
    ['an address that was typed in', () => ({ 'sec-fetch-site': 'none' })],
    ['another site, by GET', () => ({ 'sec-fetch-site': 'cross-site' })],
    ['the same site, by GET', () => ({ 'sec-fetch-site': 'same-site' })],
    ['its own origin, but another site by the browser', () => ({ origin: own.url, 'sec-fetch-site': 'cross-site' })],
    ['an unknown Sec-Fetch-Site', () => ({ 'sec-fetch-site': 'everywhere' })],
  ])('%s is refused, and may not read why', async (_, headers) => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const answer = await ask(own, { ...mark, ...headers() }, method);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    }
    expect(upstream.received).toEqual([]);
  });

  test('a preflight is refused', async () => {
    const headers = {
      origin: panel,
      'access-control-request-method': 'DELETE',
      'access-control-request-headers': 'x-mailhost-gateway',
    };
    const answer = await ask(own, headers, 'OPTIONS');
    expect(answer.status).toBe(403);
    for (const name of answer.headers.keys()) expect(name).not.toMatch(/^access-control-/);
  });
});

describe('with other origins', () => {
  test.each([panel, 'http://localhost:5173'])('%s passes, and may read the answer with its cookies', async (origin) => {
    const answer = await ask(shared, { ...mark, origin, 'sec-fetch-site': 'cross-site', cookie: 'panel=1' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
    expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin');
    const exposed = answer.headers.get('access-control-expose-headers')?.toLowerCase() ?? '';
    for (const name of ['x-mailhost-gateway', 'x-total-count', 'x-request-id', 'retry-after', 'link']) {
      expect(exposed).toContain(name);
    }
  });

  test('the gateway’s own origin passes as before', async () => {
    const answer = await ask(shared, { ...mark, origin: shared.url, 'sec-fetch-site': 'same-origin' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    'https://evil.example',
    'http://panel.example.org',
    'https://panel.example.org:8443',
    'https://panel.example.org.evil.example',
    'https://evil-panel.example.org',
    'https://sub.panel.example.org',
    'https://panel.example.org/',
    'HTTPS://PANEL.EXAMPLE.ORG',
    'null',
    '*',
  ])('%s does not', async (origin) => {
    const answer = await ask(shared, { ...mark, origin, 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const asks = await ask(shared, { origin, 'access-control-request-method': 'GET' }, 'OPTIONS');
    expect(asks.status).toBe(403);
    expect(upstream.received).toEqual([]);
  });

  test('is asked for leave by a preflight, without the marking header, and says what is allowed to whom', async () => {
    const asked = 'authorization,content-type,x-mailhost-gateway,x-mailhost-method';
    const answer = await ask(
      shared,
      {
        origin: panel,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': asked,
        'sec-fetch-site': 'cross-site',
      },
      'OPTIONS',
    );
    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe('');
    const { headers } = answer;
    expect(headers.get('access-control-allow-origin')).toBe(panel);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    const methods = headers.get('access-control-allow-methods')?.split(/, ?/) ?? [];
    expect(methods).toEqual(expect.arrayContaining(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']));
    // With credentials, a star allows nothing.
    expect([...methods, headers.get('access-control-allow-headers')]).not.toContain('*');
    const allowed = headers.get('access-control-allow-headers')?.toLowerCase().split(/, ?/) ?? [];
    for (const name of asked.split(',')) expect(allowed).toContain(name);
    expect(headers.get('vary')?.toLowerCase()).toContain('origin');
    expect(upstream.received).toEqual([]);
  });

  test('an error can be read, too, and becomes the same error', async () => {
    const client = page(shared.address, { origin: panel });
    await expect(client.rawRequest('GET /nothing/here')).rejects.toMatchObject({
      name: 'PermissionDeniedError',
      status: 403,
    });
    const answer = await fetch(`${shared.address}/cleanmail/nothing`, { headers: { ...mark, origin: panel } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(panel);
    upstream.handle = (_, response) => void response.writeHead(404).end('{}');
    const failed = await fetch(`${shared.address}/cleanmail/domains/5`, { headers: { ...mark, origin: panel } });
    expect(failed.status).toBe(404);
    expect(failed.headers.get('access-control-allow-origin')).toBe(panel);
    upstream.handle = (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
  });

  test('the marking header is asked of their pages as well', async () => {
    expect((await ask(shared, { origin: panel })).status).toBe(403);
    expect(upstream.received).toEqual([]);
  });
});

describe('what a foreign page can send without a preflight', () => {
  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'email=a%40b.c'],
    ['a file of a form', 'multipart/form-data; boundary=x', '--x--'],
    ['plain text that is JSON', 'text/plain', '{"email":"a@b.c"}'],
    ['no type at all', '', '{"email":"a@b.c"}'],
  ])('%s is refused, although no header tells of the page', async (_, type, body) => {
    for (const path of ['planimail/user_alias', 'cleanmail/domains', 'iredadmin/user/a@b.example', 'wildduck/users']) {
      const answer = await fetch(`${own.address}/${path}`, { method: 'POST', headers: { 'content-type': type }, body });
      expect(answer.status).toBe(403);
    }
    expect(upstream.received).toEqual([]);
  });

  test('an image or a link is refused', async () => {
    for (const headers of [{}, { accept: 'image/*' }, { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' }]) {
      expect((await ask(own, headers as Record<string, string>)).status).toBe(403);
    }
    expect(upstream.received).toEqual([]);
  });
});
