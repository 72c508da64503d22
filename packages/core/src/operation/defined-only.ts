/** An object's fields without those that are `undefined`. */
export type Defined<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** A copy without the fields that are `undefined`: what a caller left out, however it was left out. */
export function definedOnly<Value extends object>(value: Value): Defined<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<Value>;
}
