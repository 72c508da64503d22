import type { ZodMiniObject, ZodMiniOptional, ZodMiniType } from 'zod/mini';
import type { $strict } from 'zod/v4/core';

/** A schema of what a caller gives: it checks, and converts nothing. */
export type InputSchema<Value> = ZodMiniType<Value, Value>;

/** A schema of what a server answers, which may convert it: a time into a `Date`. */
export type ResponseSchema<Value> = ZodMiniType<Value, unknown>;

/**
 * A schema for each field of an input: annotated with it, a schema whose fields are not those of the type does not
 * compile.
 */
export type InputFields<Value> = {
  readonly [Key in keyof Value]-?: Record<never, never> extends Pick<Value, Key>
    ? ZodMiniOptional<InputSchema<Exclude<Value[Key], undefined>>>
    : InputSchema<Value[Key]>;
};

/**
 * A schema of an object that a caller gives, which `z.extend` and `z.pick` take. A key that it does not list is
 * refused.
 *
 * @example
 * const newAlias: InputObject<NewAlias> = z.strictObject({ name: z.string(words) }, words);
 */
export type InputObject<Value> = ZodMiniObject<InputFields<Value>, $strict>;

/** A schema for each field of an answer, to be used with `satisfies`. */
export type ResponseFields<Value> = { readonly [Key in keyof Value]-?: ResponseSchema<Value[Key]> };
