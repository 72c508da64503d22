import { type FieldChange, writeOnly } from '../account/result.js';
import type { KindCapability } from '../capabilities/capabilities.js';
import { isReadable } from '../capabilities/reasons.js';
import type { KindModel } from '../model/kinds.js';

/** The fields that were given, without those that name the thing. */
export function givenFields<Input extends object, Key>(
  { keyFields }: KindModel<Input, Key>,
  input: object,
): readonly (readonly [name: string, value: unknown])[] {
  const keys: readonly string[] = keyFields;
  return Object.entries(input).filter(([name, value]) => value !== undefined && !keys.includes(name));
}

/** The same with other values for some fields; `undefined` leaves a field out. */
export function withValues<Input extends object>(input: Input, values: Readonly<Record<string, unknown>>): Input {
  return { ...input, ...values };
}

/** An input with each value in the one form in which it is compared and handed on. */
export function normalized<Input extends object, Key>({ normalize }: KindModel<Input, Key>, input: Input): Input {
  const values = Object.entries(input).map(([name, value]) => [name, normalizedValue(normalize, name, value)]);
  return withValues(input, Object.fromEntries(values));
}

/** A value in the one form of its field. */
function normalizedValue(normalize: KindModel<object, unknown>['normalize'], name: string, value: unknown): unknown {
  const rule: ((value: never) => unknown) | undefined = normalize[name];
  return value === undefined || rule === undefined ? value : Reflect.apply(rule, undefined, [value]);
}

/** How a change of a field is told: a secret is only ever sent. */
export function fieldChange<Input extends object, Key>(
  { secrets }: KindModel<Input, Key>,
  name: string,
  before: unknown,
  after: unknown,
): FieldChange {
  return secrets.includes(name) ? { name, before: undefined, after: writeOnly } : { name, before, after };
}

/** What a thing has against what it should have. */
export interface Comparison {
  readonly differing: readonly string[];
  /** Fields that cannot be seen. */
  readonly unverifiable: readonly string[];
}

/** Compares the given fields with those of an item; `agrees` decides where comparing does not tell. */
export function compare<Item extends object, Input extends object, Key>(
  model: KindModel<Input, Key>,
  { fields }: KindCapability,
  item: Item,
  desired: object,
  agrees?: (item: Item, field: string, value: unknown) => boolean | undefined,
): Comparison {
  const differing: string[] = [];
  const unverifiable: string[] = [];
  for (const [name, value] of givenFields(model, desired)) {
    if (!isReadable(fields[name])) unverifiable.push(name);
    else if (
      !(agrees?.(item, name, value) ?? same(normalizedValue(model.normalize, name, Reflect.get(item, name)), value))
    ) {
      differing.push(name);
    }
  }
  return { differing, unverifiable };
}

/** Whether two values in one form are the same. */
function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
