/**
 * The building blocks of the clients' checks. zod does the checking (its library-author core, which
 * never builds functions from strings, so a strict Content-Security-Policy is kept); it does not show
 * in any type, and a bundler keeps only the kinds of check that a client uses.
 */
import * as z from 'zod/v4/core';
import { expectation } from './expectation.js';
import type { Schema } from './schema.js';

export type { FieldIssue, Schema, SchemaIssue, SchemaResult } from './schema.js';

/** A schema for each key of a value's type. */
export type Fields<Value> = { readonly [Key in keyof Value]-?: Schema<Value[Key]> };

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
  const checks = limitChecks(rules, (value: string) => value.length, 'character');
  if (pattern) checks.push(condition((value) => pattern.test(value), expected));
  return typed(new z.$ZodString({ type: 'string', checks, error: expectation }));
}

// @__NO_SIDE_EFFECTS__
export function number(limits: Limits = {}): Schema<number> {
  const checks = limitChecks(limits, (value: number) => value);
  return typed(new z.$ZodNumber({ type: 'number', checks, error: expectation }));
}

// @__NO_SIDE_EFFECTS__
export function integer(limits: Limits = {}): Schema<number> {
  const checks = limitChecks(limits, (value: number) => value);
  const whole = condition(Number.isSafeInteger, 'a whole number');
  return typed(new z.$ZodNumber({ type: 'number', checks: [whole, ...checks], error: expectation }));
}

// @__NO_SIDE_EFFECTS__
export function boolean(): Schema<boolean> {
  return typed(new z.$ZodBoolean({ type: 'boolean', error: expectation }));
}

/** One of a closed set of values. */
// @__NO_SIDE_EFFECTS__
export function oneOf<const Value extends string | number | boolean | null>(values: readonly Value[]): Schema<Value> {
  return typed(new z.$ZodLiteral({ type: 'literal', values: [...values], error: expectation }));
}

// @__NO_SIDE_EFFECTS__
export function list<Value>(item: Schema<Value>, limits: Limits = {}): Schema<readonly Value[]> {
  const checks = limitChecks(limits, (value: readonly unknown[]) => value.length, 'item');
  return typed(new z.$ZodArray({ type: 'array', element: untyped(item), checks, error: expectation }));
}

/** An input: a key that is not listed is refused. */
// @__NO_SIDE_EFFECTS__
export function object<Value>(fields: Fields<Value>): Schema<Value> {
  const catchall = new z.$ZodNever({ type: 'never', error: expectation });
  return typed(new z.$ZodObject({ type: 'object', shape: shapeOf(fields), catchall, error: expectation }));
}

/** An answer: keys that are not listed pass. */
// @__NO_SIDE_EFFECTS__
export function looseObject<Value>(fields: Fields<Value>): Schema<Value> {
  return typed(new z.$ZodObject({ type: 'object', shape: shapeOf(fields), error: expectation }));
}

// @__NO_SIDE_EFFECTS__
export function optional<Value>(schema: Schema<Value>): Schema<Value | undefined> {
  return typed(new z.$ZodOptional({ type: 'optional', innerType: untyped(schema) }));
}

/** A type's fields, each of which may be left out: what changes a thing. */
export type Changes<Value> = { readonly [Key in keyof Value]?: Value[Key] | undefined };

/** The same fields, each of which may be left out. */
// @__NO_SIDE_EFFECTS__
export function partial<Value>(fields: Fields<Value>): Fields<Changes<Value>> {
  const entries = Object.entries<Schema<unknown>>(fields).map(([key, schema]) => [key, optional(schema)]);
  // The keys are those of Value, and each schema bears `undefined` now.
  return Object.fromEntries(entries) as Fields<Changes<Value>>;
}

// @__NO_SIDE_EFFECTS__
export function nullable<Value>(schema: Schema<Value>): Schema<Value | null> {
  return typed(new z.$ZodNullable({ type: 'nullable', innerType: untyped(schema) }));
}

/** A schema with one more condition, for example between two fields. */
// @__NO_SIDE_EFFECTS__
export function refine<Value>(
  schema: Schema<Value>,
  test: (value: Value) => boolean,
  expected: string,
  path: readonly string[] = [],
): Schema<Value> {
  const inner = untyped(schema);
  const check = condition((value: unknown) => test(value as Value), expected, path);
  return typed(z.clone(inner, { ...inner._zod.def, checks: [...(inner._zod.def.checks ?? []), check] }));
}

/** One check for every rule: zod's own classes for each of them would double what a bundle carries. */
function condition<Value>(
  holds: (value: Value) => boolean,
  expected: string,
  path: readonly string[] = [],
): z.$ZodCheck<Value> {
  return z._check<Value>(({ value, issues }) => {
    if (holds(value)) return;
    issues.push({ code: 'custom', message: `expected ${expected}`, input: value, path: [...path], continue: true });
  });
}

function limitChecks<Value>({ min, max }: Limits, measure: (value: Value) => number, unit = ''): z.$ZodCheck<Value>[] {
  const checks: z.$ZodCheck<Value>[] = [];
  if (min !== undefined) checks.push(condition((value) => measure(value) >= min, `at least ${counted(min, unit)}`));
  if (max !== undefined) checks.push(condition((value) => measure(value) <= max, `at most ${counted(max, unit)}`));
  return checks;
}

function counted(count: number, unit: string): string {
  return unit === '' ? String(count) : `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function shapeOf(fields: Readonly<Record<string, Schema<unknown>>>): Record<string, z.$ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([key, schema]) => [key, untyped(schema)]));
}

/** Names the type that a zod schema was built for. The builders above are its only callers. */
function typed<Value>(schema: z.$ZodType): Schema<Value> {
  return schema as unknown as Schema<Value>;
}

function untyped(schema: Schema<unknown>): z.$ZodType {
  if (schema instanceof z.$ZodType) return schema;
  throw new TypeError('Schemas of @mailhost/core/schema can be combined with each other only.');
}
