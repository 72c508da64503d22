import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { bearer, operation } from '../src/index.js';
import { Redactor } from '../src/redaction/redactor.js';
import { isSecretKey, withoutSecretFields } from '../src/redaction/secret-fields.js';
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
  ['a declared field under a failure', 400, `{"error":"no","declared":"${made}"}`],
  ['a declared field in cut JSON', 200, `{"id":1,"declared":"${made}"`],
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
  ['Python 2', 500, `{'token': u'${made}', 'name': u'x'}`, 'text/plain'],
  ['Python 2, several words', 500, `{'token': u'my ${made}', 'name': u'x'}`, 'text/plain'],
  ['bytes of Python', 500, `{'token': b'${made}', "password": rb"${made}"}`, 'text/plain'],
  ['var_dump', 500, `array(1) {\n  ["password"]=>\n  string(18) "${made}"\n}`, 'text/plain'],
  ['var_dump of an object', 500, `["password":"User":private]=>\n  string(18) "${made}"`, 'text/plain'],
  ['print_r of an object', 500, `[password:protected] => ${made}`, 'text/plain'],
  ['PHP serialized', 500, `a:1:{s:8:"password";s:18:"${made}";}`, 'text/plain'],
  ['PHP serialized in JSON', 200, `{"error":"s:8:\\"password\\";s:18:\\"${made}\\";`],
  ['a name and a value', 200, `{"name":"password","value":"${made}",`],
  ['a key, a type and a value', 200, `[{"key":"api_token", "type":"x", "value" : "${made}"`],
  ['a field of a page', 500, `Form <input name="password" type="password" value="${made}">`, 'text/plain'],
  ['a field of a page in HTML', 500, `&lt;input name=&quot;password&quot; value=&quot;${made}&quot;`, 'text/plain'],
  ['JSON in HTML', 500, `Sent: {&quot;password&quot;:&quot;${made}&quot;,`, 'text/plain'],
  ['JSON in HTML by numbers', 500, `Sent: {&#34;password&#34;: &#34;a&amp;${made}&#34;,`, 'text/plain'],
  ['CDATA', 500, `Error <password><![CDATA[${made}]]></password>`, 'text/plain'],
  ['an address', 500, `cannot reach https://user:${made}@host/`, 'text/plain'],
  ['an address in cut JSON', 200, `{"error":"https:\\/\\/user:a@${made}@host\\/`],
  ['a private key', 500, `-----BEGIN RSA PRIVATE KEY-----\n${made}\n-----END RSA PRIVATE KEY----- x`, 'text/plain'],
  ['half a private key in JSON', 200, `{"pem":"-----BEGIN PRIVATE KEY-----\\n${made}`],
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
      secretFields: ['declared'],
      response: z.looseObject({ id: z.string() }),
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

describe('a known secret with signs, as others write it', () => {
  const secret = `S3c<'ü€'"&/ 0x\\😀`;
  const json = JSON.stringify(secret).slice(1, -1);
  const unit = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const entities = (names: Record<string, string>) => secret.replace(/[<>&'"ü€]/g, (sign) => names[sign] ?? sign);
  const python = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&#x27;' };
  const bytes = [...Buffer.from(secret)].map((byte) => byte.toString(16).padStart(2, '0'));

  test.each([
    ['html.escape of Python', entities(python)],
    ['html.EscapeString of Go', entities({ ...python, '"': '&#34;', "'": '&#39;' })],
    ['htmlentities of PHP', entities({ ...python, "'": '&#039;', ü: '&uuml;', '€': '&euro;' })],
    ['numbers', entities({ ...python, ü: '&#252;', '€': '&#8364;' })],
    ['hexadecimal numbers', entities({ ...python, ü: '&#x0FC;', '€': '&#x20aC;' })],
    ['HTML twice', entities(python).replaceAll('&', '&amp;')],
    [
      'repr of Python 2',
      secret.replace('\\', '\\\\').replace('ü', '\\xfc').replace('€', '\\u20ac').replaceAll("'", "\\'"),
    ],
    ['ascii of Python', json.replace('ü', '\\xfc').replace('€', '\\u20ac').replace('😀', '\\U0001f600')],
    [
      'bytes of Python',
      secret.replace('ü', '\\xc3\\xbc').replace('€', '\\xe2\\x82\\xac').replace('😀', '\\xf0\\x9f\\x98\\x80'),
    ],
    ['every byte', bytes.map((byte) => `\\x${byte}`).join('')],
    ['JSON-hex outside of JSON', secret.replace(/[<'"&]/g, unit)],
    ['JSON-hex in upper case', secret.replace(/[<'"&]/g, (sign) => unit(sign).replace('c', 'C'))],
    ['SQL', secret.replaceAll("'", "''")],
    ['SQL in JSON', JSON.stringify(secret.replaceAll("'", "''")).slice(1, -1)],
    ['escapes throughout', secret.split('').map(unit).join('')],
    ['JSON twice', JSON.stringify(json).slice(1, -1)],
    ['JSON twice with escapes throughout', JSON.stringify(secret.split('').map(unit).join('')).slice(1, -1)],
    ['JSON in an address', encodeURIComponent(json)],
    ['HTML in an address', encodeURIComponent(entities(python))],
    ['Latin-1 for UTF-8', Buffer.from(secret).toString('latin1')],
    ['mixed case', entities(python).replace('S3c', 's3C').replace('&lt;', '&LT;')],
    ['an address in mixed case', encodeURIComponent(secret).replaceAll('%C3', '%c3')],
  ])('%s', (_, echo) => {
    // In a text, and in a body that is cut off.
    const { cleared, body } = { cleared: new Redactor([secret]).text(`a ${echo} b`), body: `{"x":"${echo}","y` };
    expect(cleared).toBe('a [redacted] b');
    expect(new Redactor([secret]).body(body, 500)).toBe('{"x":"[redacted]","y');
  });

  test('a base64 that is itself encoded', () => {
    const long = 'a>b?c>d?e>f?üüü';
    const base64 = Buffer.from(long).toString('base64');
    expect(new Redactor([long]).text(`q=${encodeURIComponent(base64)}`)).toMatch(/^q=\[redacted\].{0,6}$/);
  });

  test('short ones are replaced as whole words, whichever way they are written', () => {
    expect(new Redactor(["a'b"]).text("a&#39;b, xa'b, a\\u0027b, A''B")).toBe(
      "[redacted], xa'b, [redacted], [redacted]",
    );
  });

  test('what looks like escapes in a secret or around it hides nothing', () => {
    const noise = fc.string({ maxLength: 12, unit: fc.constantFrom(...`\\'"&%+#;x27u0a5 `) });
    fc.assert(
      fc.property(noise, noise, noise, (start, before, after) => {
        const odd = `${start}Zk`;
        for (const text of [odd, JSON.stringify(odd), encodeURIComponent(odd)]) {
          expect(new Redactor([odd]).text(`${before} ${text} ${after}`)).not.toContain(text);
        }
      }),
      { numRuns: 1_000 },
    );
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
    expect(wrong.message).toBe('example things.create: not sent: name: is empty: expected at least 1 character.');
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
