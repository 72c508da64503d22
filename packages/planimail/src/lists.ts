import { DecodeError } from '@mailhost/core';

/** An entry of a list. The vendor shows no answer for its three lists, so each entry is kept whole. */
export interface Listed {
  /** The domain or address. */
  readonly name: string;
  /** The entry as the server sent it. */
  readonly raw: unknown;
}

/** What a list is of: how a name looks, and where an entry that is an object can have it, the likeliest first. */
export interface ListedKind {
  readonly fits: (name: string) => boolean;
  readonly keys: readonly string[];
}

export const domainNames: ListedKind = { fits: isDomain, keys: ['domain', 'name'] };
export const mailboxAddresses: ListedKind = {
  fits: isAddress,
  keys: ['email', 'mailbox', 'address', 'user', 'username', 'name'],
};
export const aliasAddresses: ListedKind = { fits: isAddress, keys: ['alias', 'address', 'name', 'email'] };

/**
 * Reads a list in any form that it can have: an array of names or of objects, such an array within an object, or an
 * object with the names as its keys.
 */
export function listed(value: unknown, kind: ListedKind, depth = 0): readonly Listed[] {
  if (Array.isArray(value)) return value.map((raw: unknown) => ({ name: nameOf(raw, kind), raw }));
  if (typeof value === 'object' && value !== null && depth < 2) {
    const fields = Object.entries(value);
    if (fields.every(([name]) => kind.fits(name))) return fields.map(([name, raw]) => ({ name, raw }));
    const inner = fields.filter(([, field]) => typeof field === 'object' && field !== null);
    if (inner.length === 1 && !saysNo(value)) return listed(inner[0]?.[1], kind, depth + 1);
  }
  throw new DecodeError('the answer is not a list in a form that is known');
}

function nameOf(entry: unknown, { keys, fits }: ListedKind): string {
  const isObject = typeof entry === 'object' && entry !== null;
  const names = isObject ? keys.map((key): unknown => Reflect.get(entry, key)) : [entry];
  const name = names.find((candidate) => typeof candidate === 'string' && fits(candidate));
  if (typeof name === 'string') return name;
  throw new DecodeError('the answer is a list, but an entry of it has no name that is known');
}

function saysNo(value: object): boolean {
  return Reflect.get(value, 'success') === false || Object.keys(value).some((key) => /^errors?$/i.test(key));
}

function isAddress(name: string): boolean {
  const at = name.indexOf('@');
  return at > 0 && isDomain(name.slice(at + 1));
}

function isDomain(name: string): boolean {
  return name.indexOf('.') > 0 && !/[\s@]/.test(name);
}
