import type { JsonObject } from './json.js';

/** The same object without what is `undefined`. */
export const defined = (fields: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** An object's fields, some of which may be missing. */
type Sparse<T> = { [Name in keyof T]?: T[Name] | undefined };
type Present<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** The same without what is `undefined`. */
export function present<T extends object>(fields: T): Present<T> {
  const result: Sparse<T> = { ...fields };
  for (const name in result) if (result[name] === undefined) delete result[name];
  return withoutUndefined(result) ? result : {};
}

/** Whether there is no `undefined` in an object, which its type says then. */
function withoutUndefined<T>(fields: Sparse<T>): fields is Present<T> {
  return Object.values(fields).every((value) => value !== undefined);
}

/** Some fields of an object, in this order, without what is `undefined`. */
export function picked<T extends object>(fields: T, ...names: readonly (keyof T & string)[]): JsonObject {
  return defined(Object.fromEntries(names.map((name) => [name, fields[name]])));
}
