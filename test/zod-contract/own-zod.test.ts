import { readFileSync } from 'node:fs';
import { createPersonalTokenSchema } from '@mailhost/cleanmail/schemas';
import { type ApiPromise, Client, type ClientOptions, operation, ValidationError } from '@mailhost/core';
import { createUserSchema } from '@mailhost/iredadmin/schemas';
import { createMailboxSchema } from '@mailhost/planimail/schemas';
import { describe, expect, test } from 'vitest';
import * as zod from 'zod';
import * as mini from 'zod/mini';
import { readProducts } from '../../scripts/products.mjs';
import { sandboxClients, told } from './clients.js';
import { otherMini, otherZod } from './other-zod.js';

/** A user's own zod: the same copy as ours, or another one beside it, the oldest that our packages take. */

const mailbox = { email: 'ana@example.org', password: 'a long one', quotamb: 2048, name: 'Ana', surname: 'Gil' };
const expiration = new Date('2030-01-01T00:00:00Z');

test('the other copy is of the oldest version that the packages take', () => {
  const { major, minor, patch } = otherMini.core.version;
  for (const name of ['core', ...readProducts().map(({ name }) => name)]) {
    const { dependencies } = JSON.parse(
      readFileSync(new URL(`../../packages/${name}/package.json`, import.meta.url), 'utf8'),
    );
    expect(dependencies.zod, name).toBe(`^${major}.${minor}.${patch}`);
  }
  expect(mini.core.version).not.toEqual(otherMini.core.version);
});

describe.each([
  ['the same copy', mini],
  ['another copy', otherMini],
])('zod/mini, %s', (_, z) => {
  test('checks by our schemas, and gives back what was given', () => {
    expect(z.safeParse(createMailboxSchema, mailbox)).toMatchObject({ success: true, data: mailbox });
    expect(z.parse(createPersonalTokenSchema, { name: 'ci', expiration })).toEqual({ name: 'ci', expiration });
    const odd = { ...mailbox, email: 'ana@', quotamb: '', phone: '', nme: 'x' };
    expect(z.safeParse(createMailboxSchema, odd).error?.issues.map(told)).toEqual([
      { path: 'email', message: 'expected one e-mail address such as user@example.org', code: 'invalid_format' },
      { path: 'quotamb', message: 'is empty: expected number', code: 'invalid_type' },
      { path: 'phone', message: 'is empty: expected at least 1 character', code: 'too_small' },
      { path: '', message: 'nme is not a known field', code: 'unrecognized_keys' },
    ]);
  });

  test('extends, picks and makes partial; the client takes what comes out', async () => {
    const { sandbox, cleanmail, planimail } = sandboxClients();
    sandbox.planimail.state.domains.add('example.org');
    const registration = z.extend(createMailboxSchema, { terms: z.literal(true) });
    const { terms, ...created } = z.parse(registration, { ...mailbox, terms: true });
    expect(terms).toBe(true);
    await planimail.mailboxes.create(created);
    expect(JSON.parse(sandbox.planimail.requests.at(-1)?.body ?? '')).toEqual(mailbox);
    const refused = z.safeParse(registration, { ...mailbox, phone: '' }).error?.issues ?? [];
    expect(refused.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['phone', 'too_small'],
      ['terms', 'invalid_value'],
    ]);

    const renamed = z.pick(createMailboxSchema, { name: true, surname: true });
    expect(z.parse(renamed, { name: 'Ana', surname: 'Paz' })).toEqual({ name: 'Ana', surname: 'Paz' });
    expect(z.safeParse(renamed, { name: 'Ana', surname: '' }).error?.issues.map(told)).toEqual([
      { path: 'surname', message: 'is empty: expected at least 1 character', code: 'too_small' },
    ]);
    expect(z.safeParse(renamed, { ...mailbox }).success).toBe(false);

    const some = z.partial(createPersonalTokenSchema);
    const known = z.parse(some, { expiration });
    expect(known).toEqual({ expiration });
    await cleanmail.tokens.personal.create(sandbox.cleanmail.adminId, { ...known, name: 'ci' });
    expect(JSON.parse(sandbox.cleanmail.requests.at(-1)?.body ?? '')).toEqual({
      name: 'ci',
      expiration: 1_893_456_000_000,
    });
    expect(z.safeParse(some, { expiration: '2030-01-01' }).error?.issues.map(told)).toEqual([
      { path: 'expiration', message: 'expected a Date', code: 'invalid_type' },
    ]);
  });
});

test('an object with rules beyond its fields is extended with them, and its fields are taken from its shape', () => {
  const registration = mini.extend(createUserSchema, { terms: mini.literal(true) });
  const both = { password: 'a', password_hash: 'b', terms: true };
  expect(mini.safeParse(registration, both).error?.issues.map(told)).toEqual([
    {
      path: 'password',
      message: 'expected no password_hash beside it: the server takes one or the other',
      code: 'custom',
    },
  ]);
  expect(() => mini.pick(createUserSchema, { password: true })).toThrow('refinements');
  const { password } = createUserSchema.shape;
  expect(mini.parse(mini.strictObject({ password }), { password: 'a' })).toEqual({ password: 'a' });
});

describe.each([
  ['the same copy', zod],
  ['another copy', otherZod],
])('zod, %s', (_, z) => {
  test('has our schemas as fields, and makes objects of their fields', () => {
    const form = z.object({ mailbox: createMailboxSchema, tokens: z.array(createPersonalTokenSchema) });
    const value = { mailbox, tokens: [{ name: 'ci', expiration }] };
    expect(form.parse(value)).toEqual(value);
    expect(form.safeParse({ mailbox: { ...mailbox, phone: '' }, tokens: [{}] }).error?.issues.map(told)).toEqual([
      { path: 'mailbox.phone', message: 'is empty: expected at least 1 character', code: 'too_small' },
      { path: 'tokens.0.name', message: 'is required: expected string', code: 'invalid_type' },
    ]);
    const registration = z.strictObject({ ...createMailboxSchema.shape, terms: z.literal(true) });
    expect(registration.parse({ ...mailbox, terms: true })).toEqual({ ...mailbox, terms: true });
    const { name, quota } = createUserSchema.shape;
    const limits = z.strictObject({ name, quota });
    expect(limits.safeParse({ name: '', quota: -1 }).error?.issues.map(told)).toEqual([
      { path: 'quota', message: 'expected at least 0', code: 'too_small' },
    ]);
  });
});

describe.each([
  ['zod, the same copy', zod],
  ['zod, another copy', otherZod],
  ['zod/mini, the same copy', mini],
  ['zod/mini, another copy', otherMini],
])("a client of one's own, its schemas made by %s", (_, z) => {
  const create = operation({
    id: 'domains.create',
    method: 'POST',
    path: '/domain',
    repeat: 'non-idempotent',
    body: z.strictObject({ name: z.string(), quota: z.optional(z.number()), until: z.optional(z.date()) }),
    response: z.object({
      name: z.string(),
      since: z.pipe(
        z.string(),
        z.transform((text) => new Date(text)),
      ),
      quota: z.optional(z.number()),
    }),
    read: (domain) => domain,
  });

  class ExampleClient extends Client {
    constructor(options: ClientOptions) {
      super({
        provider: { name: 'example', failure: () => undefined },
        operations: [create],
        options,
        baseUrl: 'https://example.org',
      });
    }

    create(body: { readonly name: string; readonly quota?: number; readonly until?: Date }): ApiPromise<unknown> {
      return this.call(create, { body });
    }
  }

  const bodies: unknown[] = [];
  const client = (answer: unknown, validate: 'lenient' | 'strict' = 'lenient') =>
    new ExampleClient({
      validate,
      logLevel: 'off',
      fetch: async (_, init) => {
        bodies.push(init?.body);
        return Response.json(answer);
      },
    });

  test('input is checked, and an answer is converted', async () => {
    const answer = { name: 'example.org', since: '2024-02-29T12:00:00Z' };
    expect(await client(answer).create({ name: 'example.org', quota: 1 })).toEqual({
      name: 'example.org',
      since: new Date('2024-02-29T12:00:00Z'),
    });
    expect(bodies.at(-1)).toBe('{"name":"example.org","quota":1}');
  });

  test('input that does not fit is refused in our words, with path and code', async () => {
    const sent = bodies.length;
    const refused = await client({})
      .create({ name: 1, quota: '', until: 'later', nme: 'x' } as never)
      .then(undefined, (error: unknown) => error);
    expect(refused).toBeInstanceOf(ValidationError);
    expect(refused).toMatchObject({
      issues: [
        { path: ['name'], message: 'expected string, received number', code: 'invalid_type' },
        { path: ['quota'], message: 'is empty: expected number', code: 'invalid_type' },
        { path: ['until'], message: 'expected a Date', code: 'invalid_type' },
        { path: ['nme'], message: 'is not a known field', code: 'unrecognized_keys' },
      ],
    });
    expect(bodies).toHaveLength(sent);
  });

  test('what does not fit in an answer stays as it came, and is an error only where that was asked for', async () => {
    const answer = { name: 7, since: '2024-02-29T12:00:00Z', quota: 'much' };
    expect(await client(answer).create({ name: 'a' })).toEqual({ ...answer, since: new Date('2024-02-29T12:00:00Z') });
    await expect(client(answer, 'strict').create({ name: 'a' })).rejects.toMatchObject({
      name: 'ValidationError',
      issues: [{ path: ['name'] }, { path: ['quota'] }],
    });
  });
});
