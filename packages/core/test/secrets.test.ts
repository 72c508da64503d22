import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AuthenticationError, bearer, type MailhostError, operation, Session, staticHeaders } from '../src/index.js';
import { Redactor, secretsIn } from '../src/redaction/redactor.js';
import { endings, expectClean, form, secret } from './echoing-servers.js';
import { answer, ExampleClient, keepingLogger, serve } from './harness.js';

/** Everything that a program could print, log, store or send on of an error. */
function everythingOf(error: unknown): string {
  const texts: string[] = [];
  for (let link: unknown = error; link instanceof Error; link = link.cause) {
    texts.push(String(link), link.stack ?? '', link.message, JSON.stringify(link), JSON.stringify({ ...link }));
    texts.push(inspect(link, { depth: 20, showHidden: true, getters: true }));
  }
  return texts.join('\n');
}

describe.each(endings)('%s', (name, listener) => {
  const ascii = secret.replace('ä', 'a');
  const options = { timeout: name === 'TimeoutError' ? 100 : 20_000, retries: 1, logLevel: 'debug' as const };

  test.each([
    ['a header', { headers: { 'X-Key-Token': ascii } }, undefined],
    ['the query', {}, { token: secret }],
    ['a form body', {}, undefined],
  ])('a secret in %s', async (_, clientOptions, query) => {
    const logger = keepingLogger();
    const { url } = await serve(listener);
    const client = new ExampleClient({ baseUrl: url, logger, ...options, ...clientOptions });
    const error = await client
      .call(form, { body: { password: secret }, ...(query && { query }) })
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(Error);
    expectClean(everythingOf(error) + logger.lines.join('\n'));
    expect(everythingOf(error)).not.toContain(ascii);
  });

  test('a secret in a JSON body, a credential and a cookie', async () => {
    const logger = keepingLogger();
    const { url } = await serve(listener);
    const session = new Session({ login: async () => {} });
    session.importState({ cookies: [{ name: 'sid', value: ascii }] });
    for (const auth of [staticHeaders({ 'X-Key': ascii }), bearer(ascii), session]) {
      const client = new ExampleClient({ baseUrl: url, logger, auth, ...options });
      const error = await client.create({ name: 'one', password: secret }).catch((caught) => caught);
      expect(error).toBeInstanceOf(Error);
      expectClean(everythingOf(error) + logger.lines.join('\n'));
      expect(everythingOf(error)).not.toContain(ascii);
    }
  });
});

test('what never left the process shows no secret either', async () => {
  const client = new ExampleClient({
    baseUrl: 'http://127.0.0.1:9',
    auth: staticHeaders({ 'X-Key': 'top-secret-key' }),
  });
  const wrong = await client
    .create({ name: '', password: 'pass-word-1', nmae: secret } as never)
    .catch((caught) => caught);
  expect(wrong.name).toBe('ValidationError');
  expectClean(everythingOf(wrong));
  expect(everythingOf(wrong)).not.toContain('pass-word-1');
  expect(inspect(client, { depth: 10, showHidden: true })).not.toContain('top-secret-key');
  const broken = new ExampleClient({ baseUrl: 'http://127.0.0.1:9', headers: { 'X-Key': 'line\nbreak-secret' } });
  expect(everythingOf(await broken.get('one').catch((caught) => caught))).not.toContain('break-secret');
});

test("a runtime's error that names the secret is copied without it", async () => {
  const inner = Object.assign(new Error(`connect to ${secret} failed`, { cause: new Error(secret) }), {
    code: 'ECONNRESET',
    request: { headers: secret },
  });
  const client = new ExampleClient({
    baseUrl: 'http://127.0.0.1:9',
    auth: bearer(() => Promise.resolve('tok-123456')),
    fetch: () => Promise.reject(new TypeError('fetch failed tok-123456', { cause: inner })),
    logger: keepingLogger(),
  });
  const error = await client.create({ name: 'one', password: secret }).catch((caught) => caught);
  expect(error).toMatchObject({ name: 'ConnectionError', code: 'ECONNRESET' });
  expect(error.cause.message).toBe('fetch failed [redacted]');
  expectClean(everythingOf(error));
  expect(everythingOf(error)).not.toContain('tok-123456');
});

test('a token source that fails is named as the cause, and the call was not sent', async () => {
  const client = new ExampleClient({
    baseUrl: 'http://127.0.0.1:9',
    auth: bearer(() => Promise.reject(new Error('the vault is sealed'))),
    retries: 0,
  });
  const error: MailhostError = await client.create({ name: 'one' }).catch((caught) => caught);
  expect(error).toBeInstanceOf(AuthenticationError);
  expect(error.message).toContain('the vault is sealed');
  expect(error.mayHaveTakenEffect).toBeUndefined();
});

describe('properties', () => {
  const secrets = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }).filter((value) => value.trim() !== '');

  test('no generated secret gets through, in any form of writing', () => {
    fc.assert(
      fc.property(secrets, fc.string(), fc.string(), (value, before, after) => {
        const redactor = new Redactor([value]);
        const json = JSON.stringify({ field: value });
        const query = `https://example.org/?q=${encodeURIComponent(value.toWellFormed())}&x=1`;
        const formed = new URLSearchParams([['a', value]]).toString();
        const open = (text: string, trace: string) =>
          trace.length > 3 &&
          trace !== '[redacted]' &&
          !'[redacted]'.includes(trace) &&
          redactor.text(text).split('[redacted]').join('\0').includes(trace);
        expect(open(`${before} ${value} ${after}`, value)).toBe(false);
        expect(open(json, JSON.stringify(value).slice(1, -1))).toBe(false);
        expect(open(query, encodeURIComponent(value.toWellFormed()))).toBe(false);
        expect(open(formed, new URLSearchParams([['', value]]).toString().slice(1))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('data keeps its shape, and values under the name of a secret go', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const redactor = new Redactor([]);
        const cleared = redactor.value({ safe: value, password: 'x', apiKey: { a: 1 }, list: [{ access_token: 'y' }] });
        expect(cleared).toMatchObject({
          password: '[redacted]',
          apiKey: '[redacted]',
          list: [{ access_token: '[redacted]' }],
        });
      }),
    );
  });

  test('short secrets go as whole words, and words that hold them stay', () => {
    expect(new Redactor(['ab']).text('pin ab, cab, ab.')).toBe('pin [redacted], cab, [redacted].');
  });
});

test.each([
  ['JSON of Go', 'p\\u00e4\\u0026ss\\u003cword'],
  ['JSON of PHP', 'p\\u00E4&ss<word'],
  ['HTML', 'pä&amp;ss&lt;word'],
  ['HTML by numbers', 'p&#228;&#38;ss&#60;word'],
  ['HTML by hexadecimal numbers', 'p&#xE4;&#x26;ss&#x3C;word'],
  ['a URL in lower case', 'p%c3%a4%26ss%3cword'],
])('a secret as %s writes it', (_, written) => {
  expect(new Redactor(['pä&ss<word']).text(`before ${written} after`)).toBe('before [redacted] after');
});

test('numbers that are no secret stay, even where a cookie has the same value', async () => {
  const { url } = await serve(answer(429, {}, { 'retry-after': '90' }));
  const session = new Session({ login: async () => {} });
  session.importState({
    cookies: [
      { name: 'a', value: '90' },
      { name: 'b', value: '429' },
    ],
  });
  const client = new ExampleClient({ baseUrl: url, auth: session, logger: keepingLogger() });
  await expect(client.get('one')).rejects.toMatchObject({ retryAfter: 90, status: 429 });
});

describe('hostile or large texts', () => {
  /** By the time that the processor takes, of which others' work is no part. What is not quick takes minutes. */
  const quickly = (work: () => void) => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2_000);
  };

  test('a part of a secret, echoed, does not hold the process up', () => {
    quickly(() => new Redactor([`${'-'.repeat(60)}x`]).text(`${'-'.repeat(60)}y`.repeat(50)));
    quickly(() => new Redactor(['\\'.repeat(60)]).text('\\'.repeat(59)));
  });

  test('a secret of any length goes', () => {
    const secret = `MY-SECRET-${'é-'.repeat(20_000)}`;
    expect(new Redactor([secret]).text(`a ${secret} b ${JSON.stringify(secret)}`)).toBe('a [redacted] b "[redacted]"');
  });

  test('keys of any length are looked at quickly', () => {
    quickly(() => new Redactor([]).value({ [`${'token'.repeat(20_000)}\n\n`]: 1 }));
    expect(new Redactor([]).value({ 'a\ntoken': 'x' })).toEqual({ 'a\ntoken': '[redacted]' });
  });

  test('bytes and circles are not looked into', () => {
    quickly(() => expect(secretsIn({ body: new Uint8Array(5_000_000), password: 'x' })).toEqual(['x']));
    const circle: Record<string, unknown> = { password: 'y' };
    for (let i = 0; i < 30; i += 1) circle[`back${i}`] = { circle };
    quickly(() => expect(secretsIn(circle)).toEqual(['y']));
  });

  test('what is no text is no secret', () => {
    expect(new Redactor([undefined, 7, '']).text('undefined 7')).toBe('undefined 7');
  });
});

test('a request to another origin carries no credentials, whether a server or middleware named it', async () => {
  const seen: (string | undefined)[] = [];
  const listener = (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => {
    seen.push(request.headers.authorization);
    answer(200, {})(request, response);
  };
  const home = await serve(listener);
  const elsewhere = await serve(listener);
  const auth = bearer(secret.replace('ä', 'a'));
  const client = new ExampleClient({ baseUrl: `${home.url}/api`, auth });
  const at = (path: string) => operation({ id: 'things.at', method: 'GET', path, repeat: 'readonly' });
  await client.call(at(`${home.url}/other/path`), {});
  await client.call(at(`${elsewhere.url}/api`), {});
  await client.call(at(elsewhere.url.replace('//', '//user:password@')), {}).catch(() => {});
  await client.call(at(`http://${home.url.slice(7)}@${elsewhere.url.slice(7)}/`), {}).catch(() => {});
  const moving = new ExampleClient({
    baseUrl: home.url,
    auth,
    middleware: [(request, next) => next({ ...request, url: elsewhere.url })],
  });
  await moving.call(at('/x'), {});
  expect(seen).toEqual([`Bearer ${secret.replace('ä', 'a')}`, undefined, undefined]);
});

test('a secret that a caller wrote into a route is in no error, and names no operation', async () => {
  const { url } = await serve(answer(404, { error: 'no' }));
  const client = new ExampleClient({ baseUrl: url, retries: 0 });
  const error = await client.rawRequest('GET /y?token=S3cretOfTheRoute').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'NotFoundError', operation: 'GET /y' });
  expect(inspect(error, { depth: 9 })).not.toContain('S3cretOfTheRoute');
});
