/** The same schema for each of some keys. */
// @__NO_SIDE_EFFECTS__
export function each<const Key extends string, Schema>(
  keys: readonly Key[],
  schema: Schema,
): { readonly [Name in Key]: Schema } {
  // The keys are those of the list.
  return Object.fromEntries(keys.map((key) => [key, schema])) as { readonly [Name in Key]: Schema };
}
