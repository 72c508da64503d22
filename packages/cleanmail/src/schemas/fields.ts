import {
  atMost,
  epochMilliseconds,
  expected,
  type InputSchema,
  type ResponseSchema,
  rfc3339Time,
  unionBy,
  type Words,
  withChecks,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { Maybe } from './common.js';

/** What was expected where one alternative of several takes a part of these values: all of them. */
// @__NO_SIDE_EFFECTS__
export function expectedOneOf(values: readonly string[]): Words {
  return expected(values.map((value) => JSON.stringify(value)).join(' or '));
}

/** An input's id or other text that may not be empty. */
export const filled: InputSchema<string> = withChecks(z.string(words), z.minLength(1, words));

/** A whole number, 0 or more, where the vendor's tables say "int32". */
export const int32: InputSchema<number> = withChecks(
  z.int(words),
  z.minimum(0, words),
  z.maximum(2_147_483_647, words),
);

/** An e-mail address; the server has the last word on which ones it takes. */
export const emailAddressSchema: InputSchema<string> = withChecks(
  z.string(words),
  atMost(320),
  z.regex(/^[^\s@]+@[^\s@]+$/, expected('an e-mail address such as ana@example.org')),
);

const idText = z.string();
const idNumber = z.pipe(z.number(), z.pipe(z.transform(String), z.string()));

/** An answer's id. A number, as the vendor's tables have it, is read as a text too. */
export const answeredId: ResponseSchema<string> = unionBy([idText, idNumber], (value) =>
  typeof value === 'number' ? idNumber : idText,
);

/** An answer's time: in milliseconds, as all examples have it, or as text, as the tables' `date-time` could mean. */
export const answeredTime: ResponseSchema<Date> = unionBy([epochMilliseconds, rfc3339Time], (value) =>
  typeof value === 'string' ? rfc3339Time : epochMilliseconds,
);

/** An answer's text that may be missing. */
export const maybeText: ResponseSchema<Maybe<string>> = z.nullish(z.string());

/** A time as the server takes it, in milliseconds since 1970. What is no time stays. */
export function milliseconds<Other>(time: Date | Other): number | Other {
  return time instanceof Date ? time.getTime() : time;
}
