import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ConfigurationError } from '../src/index.js';
import {
  anything,
  boolean,
  converted,
  dateFromMilliseconds,
  dateFromRfc3339,
  dateFromSeconds,
  dateToMilliseconds,
  integer,
  list,
  looseObject,
  nullable,
  number,
  object,
  oneOf,
  optional,
  record,
  refine,
  type Schema,
  text,
} from '../src/schema/index.js';

function validate<Value>(schema: Schema<Value>, value: unknown) {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new Error('a promise');
  return result;
}

const issuesOf = (schema: Schema<unknown>, value: unknown) =>
  (validate(schema, value).issues ?? []).map(({ path = [], message }) => `${path.join('.')}: ${message}`);

/** zod judges the same values by the same rules: whether they fit, and where they do not. */
describe('as zod judges', () => {
  type Pair = readonly [ours: Schema<unknown>, zods: z.ZodType];
  const { pair } = fc.letrec<{ pair: Pair }>((tie) => ({
    pair: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<Pair>(
        [text(), z.string()],
        [text({ min: 1, max: 3, pattern: /^a/ }), z.string().min(1).max(3).regex(/^a/)],
        [number(), z.number()],
        [number({ min: -1, max: 1 }), z.number().min(-1).max(1)],
        [integer({ min: 0 }), z.int().min(0)],
        [boolean(), z.boolean()],
        [oneOf(['a', 'b', null, 1]), z.literal(['a', 'b', null, 1])],
        [anything(), z.optional(z.unknown())],
      ),
      tie('pair').map(([ours, zods]): Pair => [optional(ours), z.optional(zods)]),
      tie('pair').map(([ours, zods]): Pair => [nullable(ours), z.nullable(zods)]),
      tie('pair').map(([ours, zods]): Pair => [list(ours, { max: 2 }), z.array(zods).max(2)]),
      tie('pair').map(([ours, zods]): Pair => [record(ours), z.record(z.string(), zods)]),
      fc
        .tuple(tie('pair'), tie('pair'))
        .map(([a, b]): Pair => [object({ a: a[0], b: b[0] }), z.strictObject({ a: a[1], b: b[1] })]),
      fc
        .tuple(tie('pair'), tie('pair'))
        .map(([a, b]): Pair => [looseObject({ a: a[0], b: b[0] }), z.looseObject({ a: a[1], b: b[1] })]),
    ),
  }));
  const values = fc.anything({
    key: fc.constantFrom('a', 'b', 'c'),
    maxDepth: 3,
    values: [
      fc.constantFrom('', 'a', 'ab', 'b', 'abcd', null, undefined, Number.NaN, Number.POSITIVE_INFINITY),
      fc.integer({ min: -2, max: 2 }),
      fc.double(),
      fc.boolean(),
    ],
  });

  /** Unknown keys by their own path: zod reports them at their parent. */
  const pathsOfZod = (error: z.ZodError) =>
    error.issues
      .flatMap((issue) =>
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
      )
      .map(String);

  test('any value, by any schema', () => {
    let good = 0;
    fc.assert(
      fc.property(pair, values, ([ours, zods], value) => {
        const result = validate(ours, value);
        const expected = zods.safeParse(value);
        expect(result.issues === undefined).toBe(expected.success);
        if (expected.success) good += 1;
        // zod tells fewer where one problem hides another.
        else
          expect(result.issues?.map(({ path }) => String(path))).toEqual(
            expect.arrayContaining(pathsOfZod(expected.error)),
          );
        if (!result.issues) expect(result.value).toEqual(value);
      }),
      { numRuns: 15_000 },
    );
    expect(good).toBeGreaterThan(500);
  });
});

test('an issue says what was expected and where, never the value', () => {
  const person = object({
    name: text({ min: 2 }),
    age: optional(integer({ min: 0 })),
    kind: oneOf(['big', 'small']),
    tags: list(text(), { max: 1 }),
  });
  expect(issuesOf(person, { name: 'x', age: 1.5, kind: 'hunter2', tags: ['a', 7], hunter2: 1 })).toEqual([
    'name: expected at least 2 characters',
    'age: expected a whole number',
    'kind: expected "big" or "small"',
    'tags: expected at most 1 item',
    'tags.1: expected string, received number',
    'hunter2: is not a known field',
  ]);
  expect(issuesOf(person, null)).toEqual([': expected object, received null']);
  expect(issuesOf(person, { name: [], age: Number.NaN, kind: 'big' })).toEqual([
    'name: expected string, received array',
    'age: expected number, received NaN',
    'tags: is required: expected array',
  ]);
  expect(issuesOf(looseObject({ constructor: optional(text()) }), {})).toEqual([]);
});

test('a condition between fields is asked when the fields fit', () => {
  const range = refine(object({ from: number(), to: number() }), ({ from, to }) => from < to, 'more than "from"', [
    'to',
  ]);
  expect(issuesOf(range, { from: 2, to: 1 })).toEqual(['to: expected more than "from"']);
  expect(issuesOf(range, { from: 2 })).toEqual(['to: is required: expected number']);
});

test('a schema of another library can stand among them', () => {
  const mixed = object({ list: list(z.object({ mail: z.email() })) });
  expect(issuesOf(mixed, { list: [{ mail: 'x' }] })).toEqual(['list.0.mail: Invalid email address']);
  expect(validate(object({ size: z.string().transform(Number) }), { size: '7' })).toEqual({ value: { size: 7 } });
  const late: Schema<unknown> = {
    '~standard': { version: 1, vendor: 'test', validate: async (value) => ({ value }) },
  };
  expect(() => validate(list(late), [1])).toThrow(ConfigurationError);
});

describe('values that go on as something else', () => {
  test('within objects and lists; the given value is not changed', () => {
    const given = { at: new Date(5), other: [1] };
    const result = validate(list(looseObject({ at: dateToMilliseconds() })), [given]);
    expect(result).toEqual({ value: [{ at: 5, other: [1] }] });
    expect(given.at).toEqual(new Date(5));
    const same = { at: 'x' };
    const untouched = validate(looseObject({ at: text() }), same);
    expect('value' in untouched && untouched.value).toBe(same);
    expect(
      validate(
        converted(text(), (word) => word.length),
        'four',
      ),
    ).toEqual({ value: 4 });
  });

  test.each([
    ['2018-10-30T14:36:52.897435613+01:00', '2018-10-30T13:36:52.897Z'],
    ['2018-10-30t14:36:52z', '2018-10-30T14:36:52.000Z'],
  ])('%s is a time', (wire, iso) => {
    expect(validate(dateFromRfc3339(), wire)).toEqual({ value: new Date(iso) });
  });

  test.each(['yesterday', '2018-10-30', '2018-13-45T99:99:99Z', null, 7, undefined])('%j is none', (wire) => {
    expect(issuesOf(dateFromRfc3339(), wire)).toHaveLength(1);
  });

  test('epochs, in milliseconds and in seconds', () => {
    const time = new Date('2026-03-25T17:50:36.123Z');
    expect(validate(dateFromMilliseconds(), 1_774_461_036_123)).toEqual({ value: time });
    expect(validate(dateFromSeconds(), 1_774_461_036)).toEqual({ value: new Date('2026-03-25T17:50:36Z') });
    expect(validate(dateToMilliseconds(), time)).toEqual({ value: 1_774_461_036_123 });
    for (const wire of ['x', null, Number.NaN, Number.MAX_VALUE]) {
      expect(issuesOf(dateFromMilliseconds(), wire)).toHaveLength(1);
      expect(issuesOf(dateFromSeconds(), wire)).toHaveLength(1);
    }
    expect(issuesOf(dateToMilliseconds(), new Date('x'))).toEqual([': expected a Date']);
  });
});
