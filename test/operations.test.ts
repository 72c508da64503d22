import { readFileSync } from 'node:fs';
import * as cleanmail from '@mailhost/cleanmail/operations';
import type { DescribedOperation } from '@mailhost/core/operations';
import * as planimail from '@mailhost/planimail/operations';
import * as protecmail from '@mailhost/protecmail/operations';
import * as wildduck from '@mailhost/wildduck/operations';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { readProducts } from '../scripts/products.mjs';

/** A product's operations, from its sources. */
async function operationsOf(name: string): Promise<readonly DescribedOperation[]> {
  const { operations } = await import(/* @vite-ignore */ `@mailhost/${name}/operations`);
  return operations;
}

function validator() {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true });
  // Its CommonJS default is the function.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  return ajv;
}

describe.each(readProducts())('$name', ({ name }) => {
  test('each operation has words, and JSON Schemas that a validator takes', async () => {
    const all = await operationsOf(name);
    expect(all.length).toBeGreaterThan(0);
    for (const { id, summary, input, output, response } of all) {
      expect(summary, id).toMatch(/^\S.*[.?]$/s);
      for (const schema of [input, output, response].filter((schema) => schema !== undefined)) {
        expect(() => validator().compile(schema), id).not.toThrow();
      }
    }
  });

  test('its OpenAPI document is one, and has every operation', async () => {
    const text = readFileSync(new URL(`../docs/openapi/${name}.json`, import.meta.url), 'utf8');
    const document = JSON.parse(text);
    expect(await new Validator().validate(document)).toEqual({ valid: true });
    const found = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    const all = await operationsOf(name);
    expect(found.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });
});

test('ids are a union, so that a slip does not compile', () => {
  expectTypeOf<'mailboxes.create'>().toExtend<planimail.OperationId>();
  expectTypeOf<'mailboxes.crate'>().not.toExtend<planimail.OperationId>();
  expectTypeOf<(typeof planimail.operations)[number]['id']>().toEqualTypeOf<planimail.OperationId>();
});

test('input is what request() takes: times as date-time, fields with their description', () => {
  const create = planimail.operations.find(({ id }) => id === 'mailboxes.create');
  const check = validator().compile(create?.input ?? {});
  const body = { email: 'ana@example.org', password: 'a long one', quotamb: 2048, name: 'Ana', surname: 'Gil' };
  expect(check({ body })).toBe(true);
  expect(check({ body: { ...body, quotamb: '2048' } })).toBe(false);
  expect(check({ body: { ...body, quota: 1 } })).toBe(false);
  expect(create?.input).toMatchObject({
    properties: { body: { properties: { quotamb: { description: expect.stringContaining('MB') } } } },
  });

  const token = cleanmail.operations.find(({ id }) => id === 'tokens.personal.create');
  expect(token?.input).toMatchObject({
    properties: { body: { properties: { expiration: { type: 'string', format: 'date-time' } } } },
  });
  expect(token?.converts).toEqual(['body']);
});

test('texts that hold a secret are marked, for forms and command lines', () => {
  const bodyOf = (id: string, all: readonly DescribedOperation[]) => all.find((one) => one.id === id)?.input;
  expect(bodyOf('mailboxes.create', planimail.operations)).toMatchObject({
    properties: { body: { properties: { password: { type: 'string', writeOnly: true } } } },
  });
  const email = { properties: { body: { properties: { email: { writeOnly: true } } } } };
  expect(bodyOf('mailboxes.create', planimail.operations)).not.toMatchObject(email);
});

test('a body is required where its schema cannot be left out', () => {
  const required = (id: wildduck.OperationId) =>
    wildduck.operations.find((operation) => operation.id === id)?.input.required;
  expect(required('addresses.create')).toEqual(['path', 'body']);
  expect(required('addresses.update')).toEqual(['path']);
  const check = validator().compile(wildduck.operations.find(({ id }) => id === 'addresses.update')?.input ?? {});
  expect(check({ path: { user: 'a', address: 'b' } })).toBe(true);
  expect(check({ path: { user: 'a', address: 'b' }, body: { main: 'yes' } })).toBe(false);

  const optional = wildduck.operations.filter(
    ({ input }) => input.properties?.['body'] && !input.required?.includes('body'),
  );
  expect(optional.length).toBe(19);
});

test('output is what a caller gets, response what the server sends', () => {
  const list = protecmail.operations.find(({ id }) => id === 'quarantine.list');
  const item = (schema: unknown): unknown =>
    JSON.parse(JSON.stringify(schema)).properties.emails.anyOf[0].items.properties.date;
  expect(item(list?.output)).toEqual({ type: 'string', format: 'date-time' });
  expect(item(list?.response)).toEqual({ type: 'string' });
});
