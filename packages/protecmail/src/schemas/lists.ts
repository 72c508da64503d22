import type { ResponseSchema } from '@mailhost/core/schema';
import * as z from 'zod/mini';

/** A list that may be `null` or left out when it is empty, as servers in some languages write it. */
// @__NO_SIDE_EFFECTS__
export function listOrNull<Item>(item: ResponseSchema<Item>): ResponseSchema<readonly Item[] | null | undefined> {
  return z.optional(z.nullable(z.array(item)));
}
