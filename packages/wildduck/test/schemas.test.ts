import { describe, expect, test } from 'vitest';
import * as zod from 'zod';
import * as mini from 'zod/mini';
import { type Document, jsonBody, operationsOf, refName } from '../generator/document.js';
import { readText } from '../generator/generate.js';
import { ownQuery } from '../generator/signature.js';
import { answers } from '../src/answers.js';
import { WildduckClient } from '../src/index.js';
import { operations } from '../src/operations.js';
import * as schemas from '../src/schemas.js';

interface Fields {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
}

const spec: Document = JSON.parse(await readText('openapi.json'));
const { createFilterSchema, createUserSchema, listUsersQuerySchema, searchMessagesQuerySchema } = schemas;

/** A schema's name, with what the spec says of its fields. */
type Expected = readonly [name: string, fields: readonly string[], required: readonly string[]];

const bodies = operationsOf(spec).flatMap(({ operation }): Expected[] => {
  const type = refName(jsonBody(operation));
  if (type === undefined) return [];
  const { properties = {}, required = [] } = spec.components.schemas[type] ?? {};
  const name = `${type.charAt(0).toLowerCase()}${type.slice(1).replace(/Request$/, '')}Schema`;
  return [[name, Object.keys(properties), required]];
});

const queries = operationsOf(spec).flatMap(({ operation }): Expected[] => {
  if (ownQuery(operation).length === 0) return [];
  const { operationId, parameters = [] } = operation;
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const verb = [operationId, operationId.replace(/^get/, 'list')].find((name) => `${name}QuerySchema` in schemas);
  const required = query.filter((parameter) => parameter.required === true);
  return [[`${verb}QuerySchema`, query.map(({ name }) => name), required.map(({ name }) => name)]];
});

test('there is a schema for every body and every query of the spec, and no other', () => {
  expect(Object.keys(schemas).sort()).toEqual([...bodies, ...queries].map(([name]) => name).sort());
});

test.each([...bodies, ...queries])('%s makes a form of the fields in the spec', (name, fields, required) => {
  const schema = Object.entries(schemas).find(([key]) => key === name)?.[1];
  const form: Fields = mini.toJSONSchema(schema ?? mini.never(), { unrepresentable: 'any', io: 'input' }) as Fields;
  expect(form).toMatchObject({ type: 'object', additionalProperties: false });
  expect(Object.keys(form.properties ?? {}).sort()).toEqual([...fields].sort());
  expect([...(form.required ?? [])].sort()).toEqual([...required].sort());
  for (const [field, described] of Object.entries(form.properties ?? {})) expect(described, field).not.toEqual({});
});

test('fields of bodies are described to programs as in the spec', () => {
  const described = new Map(operations.map(({ method, path, input }) => [`${method} ${path}`, input as Fields]));
  const undescribed = operationsOf(spec).flatMap(({ method, path, operation }) => {
    const { properties = {} } = spec.components.schemas[refName(jsonBody(operation)) ?? ''] ?? {};
    const body: Fields = described.get(`${method.toUpperCase()} ${path}`)?.properties?.['body'] ?? {};
    return Object.entries(properties)
      .filter(([name, { description = '' }]) => {
        const found: unknown = Reflect.get(body.properties?.[name] ?? {}, 'description') ?? '';
        return name !== 'sess' && name !== 'ip' && !String(found).includes(description);
      })
      .map(([name]) => `${operation.operationId} ${name}`);
  });
  // Its method sets that one itself.
  expect(undescribed).toEqual(['authenticate token']);
});

test.each(Object.entries(answers))('%s answers with an object that lets more fields pass', (_, schema) => {
  const {
    type,
    properties = {},
    additionalProperties,
  } = zod.toJSONSchema(schema, { unrepresentable: 'any' }) as Fields;
  expect({ type, additionalProperties }).toEqual({ type: 'object', additionalProperties: {} });
  expect(Object.keys(properties).length).toBeGreaterThan(0);
});

describe('a schema of an input', () => {
  const user = {
    username: 'jane',
    password: 'secret-word',
    tags: ['a', 'b'],
    metaData: { 'any field': [1, { deep: null }] },
    mailboxes: { sent: 'Gesendet' },
  };

  test('gives back what it was given', () => {
    expect(createUserSchema.parse(user)).toEqual(user);
    const search = { or: { from: 'a', to: '' }, limit: 250, includeHeaders: 'List-ID' };
    expect(searchMessagesQuerySchema.parse(search)).toEqual(search);
    class Settings {
      readonly theme = 'dark';
    }
    expect(createUserSchema.parse({ ...user, metaData: new Settings() }).metaData).toEqual({ theme: 'dark' });
  });

  test('says what does not fit with a path, words and a code', () => {
    const values = { usrname: 'x', password: 5, tags: [1], disabledScopes: ['ftp'], mailboxes: { sent: true } };
    const { error } = createUserSchema.safeParse(values);
    expect(error?.issues.map(({ code, path, message }) => [path.join('.'), message, code])).toEqual([
      ['username', 'is required: expected string', 'invalid_type'],
      ['password', 'expected string, received number, or expected false', 'invalid_union'],
      ['tags.0', 'expected string, received number', 'invalid_type'],
      ['mailboxes.sent', 'expected string, received boolean', 'invalid_type'],
      ['disabledScopes.0', 'expected "imap" or "pop3" or "smtp" or "mcp"', 'invalid_value'],
      ['', 'usrname is not a known field', 'unrecognized_keys'],
    ]);
  });

  test.each([
    [0, 'expected at least 1', 'too_small'],
    [251, 'expected at most 250', 'too_big'],
    [1.5, 'expected a whole number', 'invalid_type'],
    ['5', 'expected number, received string', 'invalid_type'],
  ])('says how many results a page can have: not %j', (limit, message, code) => {
    const { error } = listUsersQuerySchema.safeParse({ limit });
    expect(error?.issues).toMatchObject([{ path: ['limit'], message, code }]);
  });

  test('is what the client refuses by', async () => {
    const client = new WildduckClient({ baseUrl: 'http://localhost', accessToken: 'a' });
    const filter = { query: { from: 1 }, action: { seen: 'yes' } };
    const refused = await client.filters.create('user', filter as never).then(undefined, (error: unknown) => error);
    const issues = createFilterSchema.safeParse(filter).error?.issues ?? [];
    expect(issues).toHaveLength(2);
    expect(refused).toMatchObject({
      name: 'ValidationError',
      issues: issues.map(({ path, message, code }) => ({ path, message, code, in: 'body' })),
    });
  });

  test('can be made another by zod/mini', () => {
    const signUp = mini.extend(mini.pick(createUserSchema, { username: true, password: true }), {
      terms: mini.literal(true),
    });
    const values = { username: 'jane', password: 'secret-word', terms: true };
    expect(signUp.safeParse(values)).toEqual({ success: true, data: values });
    expect(signUp.safeParse({ ...values, terms: false }).error?.issues).toMatchObject([{ path: ['terms'] }]);
    expect(signUp.safeParse({ ...values, tags: ['a'] }).error?.issues).toMatchObject([{ code: 'unrecognized_keys' }]);
    expect(mini.partial(createUserSchema).parse({ name: 'Jane' })).toEqual({ name: 'Jane' });
  });

  test('can be made another by zod', () => {
    const { username, password } = createUserSchema.shape;
    const signUp = zod.object({ username, password, terms: zod.literal(true) });
    const values = { username: 'jane', password: 'secret-word', terms: true };
    expect(zod.safeParse(signUp, values)).toEqual({ success: true, data: values });
    expect(signUp.safeParse({ ...values, password: 5 }).error?.issues).toMatchObject([{ path: ['password'] }]);
    expect(zod.array(createUserSchema).safeParse([values]).error?.issues).toMatchObject([{ path: [0] }]);
  });
});

describe('content that is uploaded', () => {
  const expectation =
    'expected text, bytes, a Blob, a File or a ReadableStream (from a stream of Node: Readable.toWeb)';

  test.each([[undefined], [null], [5], [{}], [[1]]])('is refused where it is %j', async (content) => {
    const client = new WildduckClient({ baseUrl: 'http://localhost', accessToken: 'a' });
    const refused = client.data.import(content as never);
    await expect(refused).rejects.toMatchObject({
      issues: [{ path: [], message: expectation, code: 'invalid_union' }],
    });
  });

  test('has fields beside it that can be written as JSON', async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const client = new WildduckClient({ baseUrl: 'http://localhost', accessToken: 'a' });
    await expect(client.messages.upload('user', 'mailbox', 'text', { metaData: circle })).rejects.toMatchObject({
      issues: [{ path: ['metaData'], message: 'expected fields that can be written as JSON', in: 'query' }],
    });
  });
});
