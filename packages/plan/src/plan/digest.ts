/** What stands in place of a digest where there was no such object. */
export const absentDigest = 'absent';

/**
 * The digest of some of an item's fields: 128 bits of SHA-256, in hexadecimal. It tells whether they changed since.
 */
export async function digestOf(item: object | undefined, fields: readonly string[]): Promise<string> {
  if (!item) return absentDigest;
  const told = [...fields].sort().map((name) => [name, Reflect.get(item, name) ?? null]);
  const bytes = new TextEncoder().encode(JSON.stringify(told, sortedKeys));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Objects with their keys in one order, whoever made them. */
function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
