import type { ZodMiniType } from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';

/** A check of `zod/mini`, such as `z.minLength(1)`. */
export type Check<Schema extends $ZodType> = Parameters<Extract<Schema, ZodMiniType>['check']>[number];

/**
 * `schema.check(…)` as a function that a bundler knows to have no side effects: with the method, a schema that nobody
 * uses stays in a bundle.
 */
// @__NO_SIDE_EFFECTS__
export function withChecks<Schema extends ZodMiniType>(schema: Schema, ...checks: readonly Check<Schema>[]): Schema {
  return schema.check(...checks);
}
