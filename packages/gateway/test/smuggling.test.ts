import { connect } from 'node:net';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { settled } from '../../../test/support/held-timers.js';
import { mark, rawExchange, startGateway, startUpstream, statusesIn } from './harness.js';

/** Requests whose length or headers say two things: the product gets what was allowed, once, or nothing. */

const upstream = await startUpstream(undefined, afterAll);
const gateway = await startGateway(upstream.url, { limits: { bodyTimeout: 500 } }, afterAll);
beforeEach(() => {
  upstream.received.length = 0;
});

const hidden = 'DELETE /api/mail/cleanmail/domains/5 HTTP/1.1\r\nHost: x\r\nX-Mailhost-Gateway: 1\r\n\r\n';
const json = '{"defaultLanguage":"DE"}';

const request = (line: string, headers: readonly string[], body = '') =>
  [`${line} HTTP/1.1`, 'Host: panel.example', 'X-Mailhost-Gateway: 1', ...headers, '', body].join('\r\n');

const patch = (headers: readonly string[], body: string) =>
  request('PATCH /api/mail/cleanmail/domains/5', ['Content-Type: application/json', ...headers], body);

/** Nothing but whole, allowed requests: never the hidden one. */
function nothingHidden() {
  for (const { method, body } of upstream.received) {
    expect(method).not.toBe('DELETE');
    expect(body.toString()).not.toContain('DELETE /api');
  }
}

describe('lengths that disagree', () => {
  test.each<[string, string[], string]>([
    ['a length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked'], `0\r\n\r\n${hidden}`],
    ['chunks and a length', ['Transfer-Encoding: chunked', `Content-Length: ${json.length}`], `${json}${hidden}`],
    ['two lengths', [`Content-Length: ${json.length}`, 'Content-Length: 0'], `${json}${hidden}`],
    ['two lengths in one', [`Content-Length: ${json.length}, 0`], `${json}${hidden}`],
    ['a length with a sign', [`Content-Length: +${json.length}`], `${json}${hidden}`],
    ['a negative length', ['Content-Length: -1'], `${json}${hidden}`],
    ['a length that is no number', ['Content-Length: 0x18'], `${json}${hidden}`],
    ['a length too large to count', ['Content-Length: 99999999999999999999999'], json],
    ['a space before the colon', [`Content-Length : ${json.length}`], `${json}${hidden}`],
    ['an unknown encoding', ['Transfer-Encoding: xchunked'], `0\r\n\r\n${hidden}`],
    ['two encodings', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], `0\r\n\r\n${hidden}`],
    ['an encoding on the next line', ['X: y', ' Transfer-Encoding: chunked'], `0\r\n\r\n${hidden}`],
    ['chunks of nonsense', ['Transfer-Encoding: chunked'], `zz\r\n${json}\r\n0\r\n\r\n${hidden}`],
    ['a chunk of a negative size', ['Transfer-Encoding: chunked'], `-5\r\n${json}\r\n0\r\n\r\n`],
    ['a chunk larger than any', ['Transfer-Encoding: chunked'], `fffffffffffffffff\r\n${json}\r\n0\r\n\r\n`],
  ])('%s: nothing is carried out', async (_, headers, body) => {
    const statuses = statusesIn(await rawExchange(gateway.port, patch(headers, body)));
    nothingHidden();
    expect(upstream.received).toEqual([]);
    for (const status of statuses) expect(status).toBeGreaterThanOrEqual(400);
  });

  test('a body shorter than its length: nothing is sent', async () => {
    const socket = connect(gateway.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(patch([`Content-Length: ${json.length + 10}`], json));
    await settled();
    socket.end();
    await settled();
    socket.destroy();
    expect(upstream.received).toEqual([]);
  });

  test('a body longer than its length: the rest is another request, which has no marking of its own', async () => {
    await rawExchange(
      gateway.port,
      patch([`Content-Length: ${json.length}`], `${json}GET /admin HTTP/1.1\r\nHost: x\r\n\r\n`),
    );
    expect(upstream.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PATCH /cleanmail/api/v3/domains/5',
    ]);
    expect(upstream.received[0]?.body.toString()).toBe(json);
  });

  test('chunks pass as the body that they are, and trailers not at all', async () => {
    const chunked = `5\r\n${json.slice(0, 5)}\r\n${(json.length - 5).toString(16)}\r\n${json.slice(5)}\r\n0\r\nX-Evil: 1\r\nAuthorization: forged\r\n\r\n`;
    await rawExchange(gateway.port, patch(['Transfer-Encoding: chunked', 'Trailer: X-Evil'], chunked));
    expect(upstream.received).toHaveLength(1);
    expect(upstream.received[0]?.body.toString()).toBe(json);
    expect(upstream.received[0]?.headers['x-evil']).toBeUndefined();
    expect(upstream.received[0]?.headers.authorization).toMatch(/^Bearer /);
  });

  test.each([
    ['shorter', String(json.length + 5)],
    ['longer', '5'],
    ['no number at all', 'many'],
    ['negative', '-5'],
    ['two', `${json.length}, ${json.length}`],
  ])('a Request whose body is %s than its Content-Length says', async (_, length) => {
    const answer = await gateway.handle(
      new Request(`${gateway.url}/api/mail/cleanmail/domains/5`, {
        method: 'PATCH',
        headers: { ...mark, 'content-type': 'application/json', 'content-length': length },
        body: json,
      }),
    );
    expect(answer.status).toBe(400);
    expect(upstream.received).toEqual([]);
  });

  test.each([
    ['shorter', 3000],
    ['longer', 1000],
  ])(
    'an upload that is %s than its Content-Length says ends as a failure, and is not whole at the product',
    async (_, length) => {
      const user = '64f0c0ffee64f0c0ffee0001';
      const answer = await gateway.handle(
        new Request(`${gateway.url}/api/mail/wildduck/users/${user}/storage`, {
          method: 'POST',
          headers: { ...mark, 'content-type': 'application/binary', 'content-length': String(length) },
          body: new Uint8Array(2000),
        }),
      );
      expect(answer.status).toBeGreaterThanOrEqual(400);
      for (const { body } of upstream.received) expect(body.length).not.toBe(2000);
    },
  );
});

describe('bodies where none belongs', () => {
  test.each<[string, string, string[]]>([
    ['on GET', 'GET /api/mail/cleanmail/domains', ['Content-Type: application/json', `Content-Length: ${json.length}`]],
    ['on GET, in chunks', 'GET /api/mail/cleanmail/domains', ['Transfer-Encoding: chunked']],
    [
      'on an operation that takes none',
      'POST /api/mail/cleanmail/domains/5/health',
      ['Content-Type: application/json', `Content-Length: ${json.length}`],
    ],
    [
      'on DELETE that takes none',
      'DELETE /api/mail/cleanmail/domains/5',
      ['Content-Type: application/json', `Content-Length: ${json.length}`],
    ],
  ])('%s are refused', async (_, line, headers) => {
    const chunked = headers.includes('Transfer-Encoding: chunked');
    const body = chunked ? `${json.length.toString(16)}\r\n${json}\r\n0\r\n\r\n` : json;
    const [status] = statusesIn(await rawExchange(gateway.port, request(line, headers, body)));
    expect(status).toBe(400);
    expect(upstream.received).toEqual([]);
  });

  test('an empty body on GET is none', async () => {
    const [status] = statusesIn(
      await rawExchange(gateway.port, request('GET /api/mail/cleanmail/domains', ['Content-Length: 0'])),
    );
    expect(status).toBe(200);
  });
});

describe('bodies that are not what they should be', () => {
  const send = (body: string | Uint8Array<ArrayBuffer>, type: string, path = 'cleanmail/domains/5', method = 'PATCH') =>
    fetch(`${gateway.address}/${path}`, { method, headers: { ...mark, 'content-type': type }, body });

  test.each(['{', '{"a":1}x', 'undefined', "{'a':1}", '{"a":NaN}', '[1,]', '\u0000', '{"a":"\n"}', '\ufeff{'])(
    'JSON that is none: %j',
    async (body) => {
      expect((await send(body, 'application/json')).status).toBe(400);
      expect(upstream.received).toEqual([]);
    },
  );

  test('JSON that is no UTF-8', async () => {
    const answer = await send(new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 'application/json');
    expect(answer.status).toBe(400);
    expect(upstream.received).toEqual([]);
  });

  test('JSON with one key twice: what authorize saw is what the product gets', async () => {
    await send('{"defaultLanguage":"DE","defaultLanguage":"FR"}', 'application/json');
    for (const { body } of upstream.received) expect(body.toString()).not.toContain('DE');
  });

  test('JSON so deep that it cannot be walked breaks nothing', async () => {
    const answer = await send(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'application/json');
    expect(answer.status).toBeLessThan(600);
    expect((await send(json, 'application/json')).status).toBe(200);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'text/plain; application/json',
    '',
  ])('JSON under the type %j is refused: forms of foreign pages can send that', async (type) => {
    const answer = await send(json, type);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(upstream.received).toEqual([]);
  });

  test('a form is read as one: what authorize saw of a field that is there twice is what iRedAdmin gets', async () => {
    await send('name=a&name=b&quota=5', 'application/x-www-form-urlencoded', 'iredadmin/domain/a.example', 'PUT');
    for (const { body } of upstream.received) expect(body.toString()).toMatch(/^name=a&name=b&quota=5$/);
  });

  test('JSON in place of a form, and a form in place of JSON', async () => {
    const put = (body: string, type: string) => send(body, type, 'iredadmin/domain/a.example', 'PUT');
    expect((await put(json, 'application/json')).status).toBe(400);
    expect((await send('a=b', 'application/x-www-form-urlencoded')).status).toBe(400);
    expect(upstream.received).toEqual([]);
  });

  test.each(['name=%zz', 'name=%ff', 'name=a%00b', 'name', '=x', 'a+b=c', 'name=a;b=c', 'name=a&amp;b=c'])(
    'a form that servers read in several ways (%s) is written anew, as authorize saw it, or refused',
    async (body) => {
      await send(body, 'application/x-www-form-urlencoded', 'iredadmin/domain/a.example', 'PUT');
      const meant = new URLSearchParams(body).toString();
      for (const sent of upstream.received) expect(sent.body.toString()).toBe(meant);
    },
  );

  test('a compressed body is refused: what authorize would see is not what the product reads', async () => {
    const answer = await fetch(`${gateway.address}/cleanmail/domains/5`, {
      method: 'PATCH',
      headers: { ...mark, 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: json,
    });
    expect(answer.status).toBe(400);
    expect(upstream.received).toEqual([]);
  });
});

describe('headers of a request', () => {
  test('with line breaks are refused by Node, and change nothing', async () => {
    const sent = request('GET /api/mail/cleanmail/domains', [
      'Accept: a\r\n\r\nDELETE /x HTTP/1.1',
      'X-A: b\nX-Evil: 1',
    ]);
    await rawExchange(gateway.port, sent);
    for (const { headers } of upstream.received) expect(headers['x-evil']).toBeUndefined();
    nothingHidden();
  });

  test('that name headers to be dropped on the way drop none of the gateway’s', async () => {
    await rawExchange(
      gateway.port,
      request('GET /api/mail/cleanmail/domains', [
        'Connection: close, Authorization, Host',
        'Keep-Alive: x',
        'Upgrade: h2c',
        'TE: trailers',
      ]),
    );
    for (const { headers } of upstream.received) {
      expect(headers.authorization).toMatch(/^Bearer /);
      expect(headers['upgrade']).toBeUndefined();
      expect(headers['te']).toBeUndefined();
    }
  });

  test('that ask for "100 continue" or an upgrade leave the gateway working', async () => {
    await rawExchange(
      gateway.port,
      request('GET /api/mail/cleanmail/domains', ['Connection: Upgrade', 'Upgrade: websocket']),
    );
    await rawExchange(gateway.port, request('CONNECT evil.example:443', []));
    await rawExchange(gateway.port, request('TRACE /api/mail/cleanmail/domains', ['Cookie: a=b']));
    await rawExchange(gateway.port, patch(['Expect: 100-continue', `Content-Length: ${json.length}`], json));
    await rawExchange(gateway.port, request('OPTIONS *', []));
    nothingHidden();
    expect((await fetch(`${gateway.address}/cleanmail/domains`, { headers: mark })).status).toBe(200);
  });

  test('accept-encoding of the page does not reach the product, so that echoes can be found', async () => {
    await fetch(`${gateway.address}/cleanmail/domains`, { headers: { ...mark, 'accept-encoding': 'zstd, x-odd' } });
    expect(String(upstream.received[0]?.headers['accept-encoding'])).not.toContain('x-odd');
  });
});
