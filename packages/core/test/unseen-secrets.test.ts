import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bearer, operation } from '../src/index.js';
import { isSecretKey, withoutSecretFields } from '../src/redaction/secret-fields.js';
import { looseObject, text } from '../src/schema/index.js';
import { answer, ExampleClient, keepingLogger, serve } from './harness.js';

/** Secrets that only the server knows: a password that it made, a token that it gives. */
const made = 'Xq7-made-by-server';

function everythingOf(error: unknown): string {
  const texts: string[] = [];
  for (let link: unknown = error; link instanceof Error; link = link.cause) {
    texts.push(String(link), link.stack ?? '', JSON.stringify(link), inspect(link, { depth: 20, showHidden: true }));
  }
  return texts.join('\n');
}

const bodies: [string, number, string, string?][] = [
  ['cut JSON', 200, `{"name":"one","password":"${made}`],
  ['JSON cut behind the secret', 200, `{"user":{"newPassword":"${made}","na`],
  ['NaN', 200, `{"usage":NaN,"token":"${made}","kind":"big"}`],
  ['whole JSON under a failure', 400, `{"error":"no","session":{"accessToken":"${made}"}}`],
  ['a declared field under a failure', 400, `{"error":"no","value":"${made}"}`],
  ['a declared field in cut JSON', 200, `{"id":1,"value":"${made}"`],
  ['a list', 200, `{"tokens":["${made}","b"],`],
  ['an object', 200, `{"credentials":{"a":"b","c":"${made}"},`],
  ['a form', 500, `name=one&password=${made}&x=1`, 'text/plain'],
  ['Python', 500, `Traceback: {'passwd': '${made}', 'name': 'x'}`, 'text/plain'],
  ['PHP', 500, `array(["password"]=> "${made}", 'pin' => ${made})`, 'text/plain'],
  ['XML in a text', 500, `error: <password>${made}</password>`, 'text/plain'],
  ['a header', 500, `X-Access-Key: ${made}\nAuthorization: Bearer ${made}`, 'text/plain'],
  ['JSON in JSON', 400, JSON.stringify({ error: JSON.stringify({ passphrase: made }) })],
  ['an escaped name', 200, `{"pass\\u0077ord":"${made}"`],
  ['a quoted quote', 200, `{"secret":"a\\"${made}","x":`],
  ['spaces', 200, `{ "apiKey"  :   "${made}" ,`],
];

describe.each(bodies)('%s', (_, status, body, type = 'application/json') => {
  test('no value of a secret field is in what an error shows or a line of the log', async () => {
    const logger = keepingLogger();
    const { url } = await serve(answer(status, body, { 'content-type': type }));
    const client = new ExampleClient({ baseUrl: url, logger, logLevel: 'debug', retries: 0 });
    const get = operation({
      id: 'tokens.get',
      method: 'GET',
      path: '/tokens/{id}',
      repeat: 'readonly',
      secretFields: ['value'],
      response: looseObject<{ readonly id: string }>({ id: text() }),
    });
    const error = await client.call(get, { path: { id: '1' } }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(everythingOf(error) + logger.lines.join('\n')).not.toContain(made);
  });
});

describe('a known secret', () => {
  const secret = 'tok_Ab/9+z?ü~42';
  const bytes = Buffer.from(secret);
  const unicode = (upper: boolean) =>
    Array.from(secret, (unit) => {
      const digits = unit.charCodeAt(0).toString(16).padStart(4, '0');
      return `\\u${upper ? digits.toUpperCase() : digits}`;
    }).join('');

  test.each([
    ['base64', bytes.toString('base64')],
    ['base64 for addresses', bytes.toString('base64url')],
    ['base64 of a longer text', Buffer.from(`user:${secret}`).toString('base64')],
    ['base64 from another place', Buffer.from(`me:${secret}!`).toString('base64')],
    ['hex', bytes.toString('hex')],
    ['hex in upper case', bytes.toString('hex').toUpperCase()],
    ['twice encoded', encodeURIComponent(encodeURIComponent(secret))],
    ['each character escaped', unicode(false)],
    ['each character escaped in upper case', unicode(true)],
    ['each byte encoded', bytes.toString('hex').replace(/../g, '%$&')],
    ['upper case', secret.toUpperCase()],
    ['lower case', secret.toLowerCase()],
  ])('%s: found', async (_, echo) => {
    const { url } = await serve(answer(400, { error: `you sent ${echo} here` }));
    const client = new ExampleClient({ baseUrl: url, logger: keepingLogger(), retries: 0 });
    const error = await client.create({ name: 'one', password: secret }).catch((caught: unknown) => caught);
    const shown = everythingOf(error);
    // Of a longer text in base64, only digits that also stand for what is around it may be left.
    expect(shown).not.toContain(echo.slice(8, -4));
    expect(shown).toContain('[redacted]');
  });
});

test.each(['get', 'things', 'example', 'the', 'server', 'HTTP', 'one'])(
  'a credential %j does not garble our own words',
  async (credential) => {
    const { url } = await serve(answer(500, '<html>', { 'content-type': 'text/html' }));
    const client = new ExampleClient({ baseUrl: url, auth: bearer(credential), logger: keepingLogger(), retries: 0 });
    const error = await client.get('x').catch((caught) => caught);
    expect(error.message).toBe('example things.get: an HTML page [HTTP 500].');
    expect(error).toMatchObject({ provider: 'example', operation: 'things.get', method: 'GET' });
    const wrong = await client.create({ name: '' }).catch((caught) => caught);
    expect(wrong.message).toBe('example things.create: not sent: name: expected at least 1 character.');
  },
);

test.each(['password: must be longer than that', 'Token: This field is required', 'wrong key: try again'])(
  'a sentence about a secret is left as it is: %s',
  (sentence) => expect(withoutSecretFields(sentence, isSecretKey, 'X')).toBe(sentence),
);

test('a text without secret fields is left as it is, and one pass is enough for any', () => {
  const plain = 'Monkey business: the key is under the mat, passing by; author: me, "keyboard": "qwertz"';
  expect(withoutSecretFields(plain, isSecretKey, 'X')).toBe(plain);
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (noise) => {
      const shown = withoutSecretFields(`${noise}"password":"${made}"`, isSecretKey, 'X');
      expect(shown.includes(made) && !noise.includes(made)).toBe(false);
    }),
  );
});
