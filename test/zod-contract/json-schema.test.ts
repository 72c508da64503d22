import * as iredadmin from '@mailhost/iredadmin/schemas';
import * as planimail from '@mailhost/planimail/schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import * as zod from 'zod';
import * as mini from 'zod/mini';
import { readProducts } from '../../scripts/products.mjs';
import { otherMini, otherZod } from './other-zod.js';

const modules = await Promise.all(
  readProducts().map(async ({ name }) => [name, await import(/* @vite-ignore */ `@mailhost/${name}/schemas`)] as const),
);
const all = modules.flatMap(([product, schemas]) =>
  Object.entries<mini.ZodMiniType>(schemas).map(([name, schema]) => [`${product} ${name}`, schema] as const),
);
const options = { unrepresentable: 'any', io: 'input' } as const;
const mailbox = { email: 'ana@example.org', password: 'a long one', quotamb: 2048, name: 'Ana', surname: 'Gil' };

describe.each([
  ['zod of the same copy', zod],
  ['zod of another copy', otherZod],
])('z.toJSONSchema, %s', (_, z) => {
  test.each(all)('%s: a schema that a validator takes, with every field', (_, schema) => {
    const made = z.toJSONSchema(schema, options);
    expect(() => new Ajv2020({ strict: false }).compile(made)).not.toThrow();
    if (schema instanceof mini.ZodMiniObject) {
      expect(made).toMatchObject({ type: 'object' });
      expect(Object.keys(made.properties ?? {})).toEqual(Object.keys(schema.shape));
    }
  });

  test('planimail: required fields and their types are told, and unknown ones refused', () => {
    const fits = new Ajv2020().compile(z.toJSONSchema(planimail.createMailboxSchema, options));
    expect(fits(mailbox)).toBe(true);
    expect(fits({ ...mailbox, phone: '+5491156785678' })).toBe(true);
    expect(fits({ ...mailbox, quotamb: '2048' })).toBe(false);
    expect(fits({ ...mailbox, surname: undefined })).toBe(false);
    expect(fits({ ...mailbox, nme: 'x' })).toBe(false);
  });

  test('iredadmin: lists, words to choose from and null are told', () => {
    const fits = new Ajv2020().compile(z.toJSONSchema(iredadmin.updateUserSchema, options));
    expect(fits({ forwarding: ['ana@example.org'], accountStatus: 'active', senderBcc: null })).toBe(true);
    expect(fits({ forwarding: 'ana@example.org' })).toBe(false);
    expect(fits({ accountStatus: 'enabled' })).toBe(false);
  });
});

test('that of the same copy tells limits and patterns, too', () => {
  const fits = new Ajv2020().compile(zod.toJSONSchema(planimail.createMailboxSchema, options));
  expect(fits({ ...mailbox, email: 'ana@' })).toBe(false);
  expect(fits({ ...mailbox, quotamb: 1.5 })).toBe(false);
  expect(fits({ ...mailbox, phone: '' })).toBe(false);
});

test.each([
  ['the same copy', zod, mini],
  ['another copy', otherZod, otherMini],
])('zod/mini makes the same as zod: %s', (_, full, small) => {
  for (const [, schema] of all) expect(small.toJSONSchema(schema, options)).toEqual(full.toJSONSchema(schema, options));
});
