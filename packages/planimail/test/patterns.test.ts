import { describe, expect, test } from 'vitest';
import { capturingServer } from '../../../test/capturing-server.js';
import { MailhostError, PlanimailClient, ValidationError } from '../src/index.js';
import { domainNameSchema, emailAddressSchema } from '../src/schemas/index.js';
import { methods } from './example-calls.js';

/** Texts that patterns with a choice would try in every way: 1 MB of them would take hours. */
const server = capturingServer();
const connect = () =>
  new PlanimailClient({ planimailId: 'myplan', apiKey: 'a key', baseUrl: server.url, logLevel: 'off', retries: 0 });

/** Repeated to a length. */
const filled = (part: string, length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);

const fits = (schema: typeof emailAddressSchema, value: string): boolean => {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError('It answers at once.');
  return result.issues === undefined;
};

describe('addresses and domains', () => {
  test.each([
    ['user@example.org', true],
    ['first.last+tag@mail.example.co.uk', true],
    ["o'neil_!#$%&*/=?^`{|}~-@example.org", true],
    ['ñandú@dominio.com.ar', true],
    ['a@xn--bcher-kva.example', true],
    ['a@b', false],
    ['a@b.', false],
    ['a@.b', false],
    ['a@b..c', false],
    ['@example.org', false],
    ['a@b@example.org', false],
    ['a,b@example.org', false],
    ['a b@example.org', false],
    ['"a"@example.org', false],
    ['a@example.org,b@example.org', false],
    [`${'a'.repeat(310)}@example.org`, false],
    ['', false],
  ])('the address %j: %j', (address, good) => {
    expect(fits(emailAddressSchema, address)).toBe(good);
  });

  test.each([
    ['example.org', true],
    ['bücher.example', true],
    ['a.b.c.d.example', true],
    ['example', false],
    ['-example.org', false],
    ['example..org', false],
    ['example.org.', false],
    [`${'a'.repeat(64)}.org`, false],
    ['a@example.org', false],
  ])('the domain %j: %j', (domain, good) => {
    expect(fits(domainNameSchema, domain)).toBe(good);
  });

  test.each(['a@', '.', 'a.', '@.', 'a@a.', '@', ' '])('1 MB of %j is refused', async (part) => {
    const text = filled(part, 1_000_000);
    for (const value of [text, `a@${text}`, `${text}@`, `a@${text}@`, `a.${text}!`]) {
      expect(fits(emailAddressSchema, value)).toBe(false);
      expect(fits(domainNameSchema, value)).toBe(false);
    }
    await expect(connect().mailboxes.getQuota(`a@${text}@`)).rejects.toBeInstanceOf(ValidationError);
  });

  test.each(['password', 'name', 'surname', 'phone'])('a %s has a limit', async (field) => {
    const mailbox = { email: 'a@example.org', password: 'x', quotamb: 1, name: 'A', surname: 'B' };
    const error = await connect()
      .mailboxes.create({ ...mailbox, [field]: 'x'.repeat(1025) })
      .catch((caught) => caught);
    const message = 'expected at most 1024 characters';
    expect(error.issues).toEqual([{ path: [field], message, code: 'too_big', in: 'body' }]);
  });
});

describe('sentences', () => {
  /** What a sentence begins with, and what a pattern could split in many ways. */
  const hostile = [
    ['Domain Alias ', 'a of '],
    ['Domain Alias ', 'a is alias of '],
    ['User Alias a@b.c is alias of ', 'a in Planimail '],
    ['User Alias a@b.c is alias of ', ', '],
    ['User Alias ', 'a has been created pointing to '],
    ['User Mailbox ', 'a successfully modified in Planimail '],
    ['Mailbox ', 'a has been successfully '],
    ['Mailbox ', 'a successfully deleted '],
    ['The alias ', 'a does not exist in Planimail '],
    ['The domain ', '.'],
    ['phone ', '1 is in invalid format '],
    ['', ' '],
    ['', '.'],
    ['{', '{'],
    ['', '"msg": '],
    ['{“msg”:”', '“msg”:”'],
  ] as const;

  /** One for each way in which answers are read. */
  const names = [
    'domains.create',
    'domains.exists',
    'mailboxes.exists',
    'mailboxes.list',
    'aliases.get',
    'aliases.delete',
  ];
  const readers = methods.filter(({ name }) => names.includes(name));

  test.each(hostile)('%s… of %s: finished, at the longest that is read and at 1 MB', async (start, part) => {
    for (const length of [69_900, 1_000_000]) {
      const text = start + filled(part, length - start.length);
      // As a body, spaces are nothing, and nothing is a success.
      for (const body of [JSON.stringify({ msg: text }), `${text}!`]) {
        server.answer = { status: 200, body };
        for (const { good, call } of length > 100_000 ? readers.slice(0, 1) : readers) {
          const error = await call(connect(), good).then(undefined, (caught: unknown) => caught);
          expect(error).toBeInstanceOf(MailhostError);
          // A part of what the server says is enough.
          expect(JSON.stringify(error).length).toBeLessThan(10_000);
        }
      }
    }
  });

  test('all the targets that an alias can have are read', async () => {
    const targets = Array.from({ length: 2_500 }, (_, index) => `user-${index}@targets.example.org`);
    while (targets.join(',').length > 65_535) targets.pop();
    for (const separator of [',', ', ', ' , ']) {
      const list = targets.slice(0, separator === ',' ? undefined : 1000);
      server.answer = {
        status: 200,
        body: JSON.stringify({ msg: `User Alias a@b.c is alias of ${list.join(separator)} in Planimail myplan` }),
      };
      expect((await connect().aliases.get('a@b.c')).targets).toEqual(list);
    }
  });

  test.each([
    ['Domain example.org successfully created in Planimail myplan', true],
    ['Domain example.org has been created in Planimail myplan', true],
    ['The domain example.org was successfully updated.', true],
    ['Domain example.org modified successfully in Planimail myplan', true],
    ['Domain example.org not created in Planimail myplan', false],
    ['Domain example.org cannot be created in Planimail myplan', false],
    ['Domain example.org successfully created in Planimail myplan but not its admin', false],
    ['Error: Domain example.org created', false],
    ['Domain Alias example.org created', false],
    ['Domain example.org exists in Planimail myplan', false],
    ['Domain example.org successfully deleted in Planimail myplan', false],
  ])('for a domain that is to be created, %j: %j', async (msg, known) => {
    server.answer = { status: 200, body: JSON.stringify({ msg }) };
    const call = connect().domains.create({ domain: 'example.org', admin_password: 'a long one' });
    if (known) expect(await call).toEqual({ msg, recognized: true });
    else await expect(call).rejects.toMatchObject({ code: 'UNKNOWN_SENTENCE' });
  });
});
