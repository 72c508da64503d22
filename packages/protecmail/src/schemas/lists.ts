import { list, nullable, optional, type Schema } from '@mailhost/core/schema';

/** A list that may be `null` or left out when it is empty, as servers in some languages write it. */
// @__NO_SIDE_EFFECTS__
export function listOrNull<Item>(item: Schema<Item>): Schema<readonly Item[] | null | undefined> {
  return optional(nullable(list(item)));
}
