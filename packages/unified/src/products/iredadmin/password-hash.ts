import type { PasswordHash } from '../../model/values.js';

/**
 * What Dovecot calls the schemes of hashes that other servers write without their names. Vendor's document: "Password hashes
 * supported by iRedMail".
 */
const prefixes = {
  ssha512: '{SSHA512}',
  ssha: '{SSHA}',
  bcrypt: '{CRYPT}',
  'sha512-crypt': '{CRYPT}',
  'sha256-crypt': '{CRYPT}',
  'md5-crypt': '{CRYPT}',
  'plain-md5': '{PLAIN-MD5}',
} as const;

export const hashSchemes: readonly string[] = Object.keys(prefixes);

/** A hash as the server keeps it, its scheme in braces before it; `undefined` where the scheme is not known. */
export function serverHash({ hash, scheme }: PasswordHash): string | undefined {
  if (/^\{[\w.-]+\}./.test(hash)) return hash;
  const known = Object.entries(prefixes).find(([name]) => name === scheme.toLowerCase());
  return known && `${known[1]}${hash}`;
}
