import { expected, type InputObject, type InputSchema } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { $ZodCheck } from 'zod/v4/core';

/** The names of the fields that any of a union's members has. */
export type FieldOf<Union> = Union extends unknown ? keyof Union : never;

/** What a field holds in those members of a union that have it. */
export type ValueOf<Union, Name extends PropertyKey> = Union extends { readonly [Key in Name]?: infer Value }
  ? Value
  : never;

/** The fields of all members of a union in one object, in which each can be left out. */
export type MergedFields<Union> = {
  readonly [Name in FieldOf<Union>]?: Exclude<ValueOf<Union, Name>, undefined> | undefined;
};

/** The same union, each member as one object: zod takes no interfaces for objects. */
export type Members<Union> = Union extends unknown ? { readonly [Name in keyof Union]: Union[Name] } : never;

/**
 * A schema of an object some of whose fields exclude each other: to the compiler a union of what can be given together,
 * to zod one object with all fields.
 */
export type InputUnion<Union> = InputObject<MergedFields<Union>> & InputSchema<Members<Union>>;

/** Says by type, with a union, what a schema's checks say when it runs. */
// @__NO_SIDE_EFFECTS__
export function asUnion<Union>(schema: InputObject<MergedFields<Union>>): InputUnion<Union> {
  // The checks let nothing pass but the members of the union.
  return schema as InputUnion<Union>;
}

/** The first of these fields excludes all the others: the server takes one or the other. */
// @__NO_SIDE_EFFECTS__
export function excludes(name: string, ...others: readonly string[]): $ZodCheck<object> {
  const isAlone = (input: object) => !has(input, name) || !others.some((other) => has(input, other));
  return rule(name, `no ${others.join(' and no ')} beside it: the server takes one or the other`, isAlone);
}

/** The first of these fields says nothing without the other. */
// @__NO_SIDE_EFFECTS__
export function needs(name: string, other: string): $ZodCheck<object> {
  return rule(name, `${other} with it`, (input) => !has(input, name) || has(input, other));
}

/** The first of these fields, when it is switched on, needs one of the others, and that not empty. */
// @__NO_SIDE_EFFECTS__
export function needsWhenTrue(name: string, ...others: readonly string[]): $ZodCheck<object> {
  const isFilled = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined);
  return rule(
    name,
    `${others.join(' or ')} with it`,
    (input) => Reflect.get(input, name) !== true || others.some((other) => isFilled(Reflect.get(input, other))),
  );
}

function rule(name: string, expectation: string, test: (input: object) => boolean): $ZodCheck<object> {
  return z.refine(test, { ...expected(expectation), path: [name] });
}

function has(input: object, name: string): boolean {
  return Reflect.get(input, name) !== undefined;
}
