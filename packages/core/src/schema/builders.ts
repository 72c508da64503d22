import { type Inspection, schemaOf } from './inspection.js';
import type { Schema } from './schema.js';
import { unknownField } from './words.js';

/** A schema for each key of a value's type. */
export type Fields<Value> = { readonly [Key in keyof Value]-?: Schema<Value[Key]> };

/** A type's fields, each of which may be left out: what changes a thing. */
export type Changes<Value> = { readonly [Key in keyof Value]?: Value[Key] | undefined };

/** Limits on a text, counted in UTF-16 units as `length` does. */
export interface TextRules {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  /** What to tell the user when `pattern` does not match: "expected …". */
  readonly expected?: string;
}

/** Inclusive limits. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

// @__NO_SIDE_EFFECTS__
export function text<Value extends string = string>(rules: TextRules = {}): Schema<Value> {
  const { pattern, expected = `a match of ${pattern}` } = rules;
  return schemaOf((value, inspection) => {
    if (typeof value !== 'string') return wrongType('string', value, inspection);
    checkLimits(rules, value.length, 'character', inspection);
    // What is too long anyway is not searched.
    const tooLong = value.length > (rules.max ?? Number.POSITIVE_INFINITY);
    if (pattern && !tooLong && !pattern.test(value)) inspection.add(`expected ${expected}`);
    return value;
  });
}

// @__NO_SIDE_EFFECTS__
export function number(limits: Limits = {}): Schema<number> {
  return schemaOf((value, inspection) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType('number', value, inspection);
    checkLimits(limits, value, '', inspection);
    return value;
  });
}

// @__NO_SIDE_EFFECTS__
export function integer(limits: Limits = {}): Schema<number> {
  return refine(number(limits), Number.isSafeInteger, 'a whole number');
}

// @__NO_SIDE_EFFECTS__
export function boolean(): Schema<boolean> {
  return schemaOf((value, inspection) =>
    typeof value === 'boolean' ? value : wrongType('boolean', value, inspection),
  );
}

/** A `Date` that is a time. */
// @__NO_SIDE_EFFECTS__
export function date(): Schema<Date> {
  return schemaOf((value, inspection) => {
    if (!(value instanceof Date) || Number.isNaN(value.getTime())) inspection.add('expected a Date');
    return value;
  });
}

/** Whatever it is, also nothing. */
// @__NO_SIDE_EFFECTS__
export function anything(): Schema<unknown> {
  return schemaOf((value) => value);
}

/** One of a closed set of values. */
// @__NO_SIDE_EFFECTS__
export function oneOf<const Value extends string | number | boolean | null>(values: readonly Value[]): Schema<Value> {
  const expected = `expected ${values.map((value) => JSON.stringify(value)).join(' or ')}`;
  return schemaOf((value, inspection) => {
    if (!values.some((candidate) => candidate === value)) inspection.add(expected);
    return value;
  });
}

// @__NO_SIDE_EFFECTS__
export function list<Value>(item: Schema<Value>, limits: Limits = {}): Schema<readonly Value[]> {
  return schemaOf((value, inspection) => {
    if (!Array.isArray(value)) return wrongType('array', value, inspection);
    checkLimits(limits, value.length, 'item', inspection);
    return value.map((element, index) => inspection.part(index, item, element));
  });
}

/** An object with keys of any name, as in a list of headers. */
// @__NO_SIDE_EFFECTS__
export function record<Value>(item: Schema<Value>): Schema<Readonly<Record<string, Value>>> {
  return schemaOf((value, inspection) => {
    if (!isObject(value)) return wrongType('object', value, inspection);
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, inspection.part(key, item, field)]));
  });
}

/** An input: a key that is not listed is refused. */
// @__NO_SIDE_EFFECTS__
export function object<Value>(fields: Fields<Value>): Schema<Value> {
  return schemaOf((value, inspection) => {
    const result = inspectFields(fields, value, inspection);
    if (isObject(value)) {
      for (const key of Object.keys(value)) if (!Object.hasOwn(fields, key)) inspection.add(unknownField, [key]);
    }
    return result;
  });
}

/** An answer: keys that are not listed pass. */
// @__NO_SIDE_EFFECTS__
export function looseObject<Value>(fields: Fields<Value>): Schema<Value> {
  return schemaOf((value, inspection) => inspectFields(fields, value, inspection));
}

// @__NO_SIDE_EFFECTS__
export function optional<Value>(schema: Schema<Value>): Schema<Value | undefined> {
  return schemaOf((value, inspection) => (value === undefined ? value : inspection.of(schema, value)));
}

// @__NO_SIDE_EFFECTS__
export function nullable<Value>(schema: Schema<Value>): Schema<Value | null> {
  return schemaOf((value, inspection) => (value === null ? value : inspection.of(schema, value)));
}

/** A value that fits one of several schemas. */
// @__NO_SIDE_EFFECTS__
export function either<Values extends readonly unknown[]>(
  ...schemas: { readonly [Index in keyof Values]: Schema<Values[Index]> }
): Schema<Values[number]> {
  return schemaOf((value, inspection) => {
    const tried = schemas.map((schema: Schema<unknown>) => inspection.tried(schema, value));
    const good = tried.find(({ issues }) => issues.length === 0);
    if (good) return good.value;
    // What is wrong deep inside says more than what is wrong with the whole.
    const deepest = tried.find(({ issues }) => issues.some(({ path }) => path.length > 0));
    for (const { path, message } of deepest?.issues ?? []) inspection.add(message, path);
    if (!deepest) inspection.add(tried.flatMap(({ issues }) => issues.map(({ message }) => message)).join(', or '));
    return value;
  });
}

/** The schema that fits a value's own form: by the field that says what the others hold, for example. */
// @__NO_SIDE_EFFECTS__
export function chosen<Value>(choose: (value: unknown) => Schema<unknown>): Schema<Value> {
  return schemaOf((value, inspection) => inspection.of(choose(value), value));
}

/** The same fields, each of which may be left out. */
// @__NO_SIDE_EFFECTS__
export function partial<Value>(fields: Fields<Value>): Fields<Changes<Value>> {
  const entries = Object.entries<Schema<unknown>>(fields).map(([key, schema]) => [key, optional(schema)]);
  // The keys are those of Value, and each schema bears `undefined` now.
  return Object.fromEntries(entries) as Fields<Changes<Value>>;
}

/** A schema with one more condition, for example between two fields. It is asked when the rest fits. */
// @__NO_SIDE_EFFECTS__
export function refine<Value>(
  schema: Schema<Value>,
  test: (value: Value) => boolean,
  expected: string,
  path: readonly string[] = [],
): Schema<Value> {
  return schemaOf((value, inspection) => {
    const before = inspection.issues.length;
    const result = inspection.of(schema, value);
    // It fits the schema, so it is a Value.
    if (inspection.issues.length === before && !test(value as Value)) inspection.add(`expected ${expected}`, path);
    return result;
  });
}

/** A schema whose value goes on as something else, where it fits. */
// @__NO_SIDE_EFFECTS__
export function converted<From, To, Value = To>(schema: Schema<From>, convert: (value: From) => To): Schema<Value> {
  return schemaOf((value, inspection) => {
    const before = inspection.issues.length;
    const result = inspection.of(schema, value);
    // It fits the schema, so it is a From.
    return inspection.issues.length === before ? convert(result as From) : value;
  });
}

function inspectFields<Value>(fields: Fields<Value>, value: unknown, inspection: Inspection): unknown {
  if (!isObject(value)) return wrongType('object', value, inspection);
  let result = value;
  for (const [key, schema] of Object.entries<Schema<unknown>>(fields)) {
    // A key that the object only inherits, such as `constructor`, is not there.
    const field = Object.hasOwn(value, key) ? value[key] : undefined;
    const next = inspection.part(key, schema, field);
    if (next === field) continue;
    if (result === value) result = { ...value };
    result[key] = next;
  }
  return result;
}

function checkLimits({ min, max }: Limits, measure: number, unit: string, inspection: Inspection): void {
  if (min !== undefined && measure < min) inspection.add(`expected at least ${counted(min, unit)}`);
  if (max !== undefined && measure > max) inspection.add(`expected at most ${counted(max, unit)}`);
}

function counted(count: number, unit: string): string {
  return unit === '' ? String(count) : `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Says what was expected. The value itself is never quoted: it may be a secret. */
function wrongType(expected: string, value: unknown, inspection: Inspection): unknown {
  inspection.add(
    value === undefined ? `is required: expected ${expected}` : `expected ${expected}, received ${kindOf(value)}`,
  );
  return value;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
