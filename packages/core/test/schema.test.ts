import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as classic from 'zod';
import * as z from 'zod/mini';
import { operation } from '../src/index.js';
import { check } from '../src/relay/index.js';
import {
  each,
  epochMilliseconds,
  epochSeconds,
  expected,
  type InputObject,
  rfc3339Time,
  unionBy,
  withChecks,
  words,
} from '../src/schema/index.js';
import { answer, bodyOf, ExampleClient, serve } from './harness.js';

const issuesOf = (schema: z.ZodMiniType, value: unknown) =>
  check(schema, value, 'body').issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

/** An answer with what a client should make of it, and with how many of its parts fit nothing. */
interface Answered {
  readonly schema: z.ZodMiniType;
  readonly value: unknown;
  readonly result: unknown;
  readonly misfits: number;
}

describe('answers', () => {
  const time = fc.integer({ min: -8.64e15, max: 8.64e15 });
  const { answered } = fc.letrec<{ answered: Answered }>((tie) => {
    const part = tie('answered');
    const leaf = (schema: z.ZodMiniType, value: unknown, result: unknown = value, misfits = 0): Answered => ({
      schema,
      value,
      result,
      misfits,
    });
    const several = fc.array(part, { maxLength: 3 });
    return {
      answered: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.string().map((text) => leaf(z.string(), text)),
        time.map((epoch) => leaf(epochMilliseconds, epoch, new Date(epoch))),
        time.map((epoch) => leaf(z.union([rfc3339Time, epochMilliseconds]), epoch, new Date(epoch))),
        fc.constantFrom(null, true, [], {}).map((odd) => leaf(epochMilliseconds, odd, odd, 1)),
        fc.constantFrom(null, 7, [], {}).map((odd) => leaf(rfc3339Time, odd, odd, 1)),
        fc.constantFrom(null, true, [], {}).map((odd) => leaf(z.union([z.string(), epochSeconds]), odd, odd, 1)),
        part.map((inner) => ({ ...inner, schema: z.optional(inner.schema) })),
        part.map(({ schema }) => leaf(z.optional(schema), undefined)),
        part.map((inner) => (inner.value === null ? inner : { ...inner, schema: z.nullable(inner.schema) })),
        several.map((parts) => {
          const names = parts.map((_, index) => `field${index}`);
          const fields = <Field extends keyof Answered>(field: Field) =>
            Object.fromEntries(names.map((name, index) => [name, parts[index]?.[field]]));
          const schema = z.looseObject(
            Object.fromEntries(names.map((name, index) => [name, parts[index]?.schema ?? z.any()])),
          );
          const misfits = parts.reduce((sum, inner) => sum + inner.misfits, 0);
          const added = { added: 'by a later version' };
          return leaf(schema, { ...fields('value'), ...added }, { ...fields('result'), ...added }, misfits);
        }),
        fc
          .tuple(part, fc.nat({ max: 3 }))
          .map(([{ schema, value, result, misfits }, times]) =>
            leaf(z.array(schema), Array(times).fill(value), Array(times).fill(result), misfits * times),
          ),
      ),
    };
  });

  test('what fits is converted, what does not is handed on as it came, and told', () => {
    let good = 0;
    let bad = 0;
    fc.assert(
      fc.property(answered, ({ schema, value, result, misfits }) => {
        const before = structuredClone(value);
        const checked = check(schema, value, 'response');
        expect(checked.value).toEqual(result);
        expect(checked.issues).toHaveLength(misfits);
        expect(value).toEqual(before);
        if (misfits > 0) bad += 1;
        else good += 1;
      }),
      { numRuns: 5000 },
    );
    expect(Math.min(good, bad)).toBeGreaterThan(500);
  });

  test('whatever comes, nothing is thrown', () => {
    const schema = z.looseObject({
      at: z.optional(z.nullable(rfc3339Time)),
      parts: z.array(z.union([z.string(), z.looseObject({ at: epochSeconds })])),
    });
    const part = fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true });
    const values = fc.oneof(part, fc.record({ at: part, parts: fc.array(part) }));
    fc.assert(fc.property(values, (value) => void check(schema, value, 'response')));
  });
});

test('an issue says what was expected and where, never the value, and its kind', () => {
  const person = z.strictObject({
    name: z.string().check(z.minLength(2)),
    age: z.optional(z.int().check(z.minimum(0))),
    kind: z.enum(['big', 'small']),
    tags: z.array(z.string()).check(z.maxLength(1)),
    since: z.optional(z.date()),
  });
  const odd = { name: 'x', age: 1.5, kind: 'hunter2', tags: ['a', 'b'], since: new Date(Number.NaN), hunter2: 1 };
  expect(check(person, odd, 'body').issues).toEqual([
    { path: ['name'], message: 'expected at least 2 characters', code: 'too_small', in: 'body' },
    { path: ['age'], message: 'expected a whole number', code: 'invalid_type', in: 'body' },
    { path: ['kind'], message: 'expected "big" or "small"', code: 'invalid_value', in: 'body' },
    { path: ['tags'], message: 'expected at most 1 item', code: 'too_big', in: 'body' },
    { path: ['since'], message: 'expected a Date', code: 'invalid_type', in: 'body' },
    { path: ['hunter2'], message: 'is not a known field', code: 'unrecognized_keys', in: 'body' },
  ]);
  expect(issuesOf(person, null)).toEqual([': expected object, received null']);
  expect(issuesOf(person, { name: [], age: Number.NaN, tags: {} })).toEqual([
    'name: expected string, received array',
    'age: expected number, received NaN',
    'kind: is required: expected "big" or "small"',
    'tags: expected array, received object',
  ]);
});

test('an empty field of a form is told as what it is', () => {
  const form = z.strictObject({
    name: z.optional(z.string().check(z.minLength(1))),
    quota: z.optional(z.number()),
    mail: z.optional(z.string().check(z.regex(/@/, expected('an e-mail address')))),
    kind: z.optional(z.enum(['big'])),
  });
  expect(issuesOf(form, { name: '', quota: '', mail: '', kind: '' })).toEqual([
    'name: is empty: expected at least 1 character',
    'quota: is empty: expected number',
    'mail: is empty: expected an e-mail address',
    'kind: is empty: expected "big"',
  ]);
});

test('the same words come where a form or a router runs the schema by itself, by either entry of zod', () => {
  const item = z.strictObject({ name: withChecks(z.string(words), z.maxLength(2, words)) }, words);
  const both = { name: 'abc', more: 1 };
  const told = ['expected at most 2 characters', 'more is not a known field'];
  expect(z.safeParse(item, both).error?.issues.map(({ message }) => message)).toEqual(told);
  const extended = classic.strictObject({ item, count: classic.number() });
  expect(extended.safeParse({ item: both, count: 1 }).error?.issues.map(({ message }) => message)).toEqual(told);
  const standard = item['~standard'].validate(both);
  expect(standard instanceof Promise ? [] : standard.issues?.map(({ message }) => message)).toEqual(told);
});

describe('unions', () => {
  const big = z.strictObject({ kind: z.literal('big'), size: z.number() });
  const small = z.strictObject({ kind: z.literal('small') });
  const byKind = unionBy([big, small], (value) =>
    typeof value === 'object' && value !== null && Reflect.get(value, 'kind') === 'small' ? small : big,
  );

  test('what is wrong is told of the alternative that was meant', () => {
    expect(issuesOf(byKind, { kind: 'small', size: 1 })).toEqual(['size: is not a known field']);
    expect(issuesOf(byKind, { kind: 'big' })).toEqual(['size: is required: expected number']);
    expect(check(byKind, { kind: 'small' }, 'body')).toEqual({ value: { kind: 'small' }, issues: [] });
    expect(z.toJSONSchema(byKind)).toMatchObject({ anyOf: [{ required: ['kind', 'size'] }, { required: ['kind'] }] });
  });

  test('of others, what is wrong deep inside, else what each expects', () => {
    const either = z.union([z.string(), z.array(z.strictObject({ a: z.number() }))]);
    expect(issuesOf(either, [{ a: 'x' }])).toEqual(['0.a: expected number, received string']);
    expect(issuesOf(z.strictObject({ either }), { either: 7 })).toEqual([
      'either: expected string, received number, or expected array, received number',
    ]);
  });
});

test('a condition between fields is asked when the fields are of their types', () => {
  const range = withChecks(
    z.strictObject({ from: z.number(), to: z.number() }),
    z.refine(({ from, to }) => from < to, { ...expected('more than "from"'), path: ['to'] }),
  );
  expect(issuesOf(range, { from: 2, to: 1 })).toEqual(['to: expected more than "from"']);
  expect(issuesOf(range, { from: 2 })).toEqual(['to: is required: expected number']);
});

describe('times', () => {
  test.each([
    ['2018-10-30T14:36:52.897435613+01:00', '2018-10-30T13:36:52.897Z'],
    ['2018-10-30t14:36:52z', '2018-10-30T14:36:52.000Z'],
    ['2018-10-30 14:36:52+0000', '2018-10-30T14:36:52.000Z'],
  ])('%s is a time', (wire, iso) => {
    expect(check(rfc3339Time, wire, 'response')).toEqual({ value: new Date(iso), issues: [] });
  });

  test.each(['yesterday', '2018-10-30', '2018-13-45T99:99:99Z', null, 7, undefined])('%j is none', (wire) => {
    expect(issuesOf(rfc3339Time, wire)).toHaveLength(1);
  });

  test('epochs, in milliseconds and in seconds', () => {
    const time = new Date('2026-03-25T17:50:36.123Z');
    expect(check(epochMilliseconds, 1_774_461_036_123, 'response').value).toEqual(time);
    expect(check(epochSeconds, 1_774_461_036, 'response').value).toEqual(new Date('2026-03-25T17:50:36Z'));
    for (const wire of ['x', null, Number.NaN, Number.MAX_VALUE]) {
      expect(issuesOf(epochMilliseconds, wire)).toHaveLength(1);
      expect(issuesOf(epochSeconds, wire)).toHaveLength(1);
    }
  });
});

interface NewThing {
  readonly name: string;
  readonly until?: Date | undefined;
  readonly tags?: readonly string[] | undefined;
}

test('a schema gives back what a caller gave, and the form on the wire is made when the request is written', async () => {
  const newThing: InputObject<NewThing> = z.strictObject(
    { name: z.string(words), until: z.optional(z.date(words)), tags: z.optional(z.array(z.string(words), words)) },
    words,
  );
  const create = operation({
    id: 'things.create',
    method: 'POST',
    path: '/things',
    repeat: 'non-idempotent',
    query: z.strictObject({ since: z.date() }),
    writeQuery: ({ since }) => ({ since: since.getTime() }),
    body: newThing,
    writeBody: ({ until, tags, ...rest }) => ({ ...rest, until: until?.getTime(), tags: tags?.join(', ') }),
  });
  const given = { name: 'x', until: new Date(5), tags: ['a', 'b'] };
  expect(z.parse(newThing, given)).toEqual(given);

  let sent: unknown;
  const server = await serve(async (request, response) => {
    sent = { url: request.url, body: JSON.parse(await bodyOf(request)) };
    answer(204)(request, response);
  });
  const client = new ExampleClient({ baseUrl: server.url });
  await client.call(create, { query: { since: new Date(7) }, body: given });
  expect(sent).toEqual({ url: '/things?since=7', body: { name: 'x', until: 5, tags: 'a, b' } });

  const error = await client
    .call(create, { query: { since: new Date(7) }, body: { name: 'x', tags: 'a' as never } })
    .catch((e) => e);
  expect(error.issues).toEqual([
    { path: ['tags'], message: 'expected array, received string', code: 'invalid_type', in: 'body' },
  ]);
  expect(server.received()).toBe(1);
});

test('one schema for several keys', () => {
  expect(issuesOf(z.strictObject(each(['a', 'b'], z.string())), { a: 1, b: 'x' })).toEqual([
    'a: expected string, received number',
  ]);
});
