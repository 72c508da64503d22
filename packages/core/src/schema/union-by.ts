import * as z from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';

/**
 * A union whose alternative is told by the value, so that what is wrong is told of the one that was meant.
 *
 * @param choose Gives one of the alternatives for any value, also one that fits none.
 */
// @__NO_SIDE_EFFECTS__
export function unionBy<const Alternatives extends readonly $ZodType[]>(
  alternatives: Alternatives,
  choose: (value: unknown) => Alternatives[number],
): z.ZodMiniUnion<Alternatives> {
  const union = z.union(alternatives);
  const runChosen: typeof union._zod.run = (payload, context) => choose(payload.value)._zod.run(payload, context);
  // A schema without checks keeps what it parses by under both names.
  union._zod.parse = runChosen;
  union._zod.run = runChosen;
  return union;
}
