import { type InputSchema, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';

type Optional<Value> = z.ZodMiniOptional<InputSchema<Value>>;

// What many fields of bodies, queries and answers are. The generator names them in place of making each anew.

export const text: InputSchema<string> = z.string(words);
export const number: InputSchema<number> = z.number(words);
export const boolean: InputSchema<boolean> = z.boolean(words);
export const texts: InputSchema<readonly string[]> = z.array(text, words);
/** Fields of any names, such as those that an application keeps beside a user. */
export const fields: InputSchema<Readonly<Record<string, unknown>>> = z.looseObject({}, words);
export const textOrFalse: InputSchema<string | false> = z.union([text, z.literal(false, words)], words);
/** How many results a page has. */
export const pageSize: InputSchema<number> = withChecks(z.int(words), z.minimum(1, words), z.maximum(250, words));

export const optionalText: Optional<string> = z.optional(text);
export const optionalNumber: Optional<number> = z.optional(number);
export const optionalBoolean: Optional<boolean> = z.optional(boolean);
export const optionalTexts: Optional<readonly string[]> = z.optional(texts);
export const optionalFields: Optional<Readonly<Record<string, unknown>>> = z.optional(fields);
export const optionalPageSize: Optional<number> = z.optional(pageSize);
