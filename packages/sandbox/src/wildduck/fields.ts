import type { JsonObject } from './json.js';

/** The same object without what is `undefined`. */
export const defined = (fields: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Some fields of an object, in this order, without what is `undefined`. */
export function picked<T extends object>(fields: T, ...names: readonly (keyof T & string)[]): JsonObject {
  return defined(Object.fromEntries(names.map((name) => [name, fields[name]])));
}
