import type { PasswordHash } from '../../model/values.js';

/** What hashes of a scheme begin with where WildDuck can check a password against them. */
const beginnings = {
  pbkdf2: ['$pbkdf2-sha512$', '$pbkdf2-sha256$', '$pbkdf2-sha1$'],
  bcrypt: ['$2a$', '$2b$', '$2y$'],
  argon2i: ['$argon2i$'],
  argon2d: ['$argon2d$'],
  argon2id: ['$argon2id$'],
  'sha512-crypt': ['$6$'],
  'sha256-crypt': ['$5$'],
  'md5-crypt': ['$1$'],
} as const;

/** The schemes of password hashes that WildDuck takes. */
export const hashSchemes: readonly string[] = Object.keys(beginnings);

/** A hash as WildDuck takes it: without the scheme in braces that other servers put before it. */
export function bareHash({ hash }: PasswordHash): string {
  return hash.replace(/^\{[^}]*\}/, '');
}

/** Whether a hash is written as those of its scheme are. Another PBKDF2 begins as MD5-crypt does, and would never let in. */
export function isOfItsScheme(given: PasswordHash): boolean {
  const found = Object.entries(beginnings).find(([name]) => name === given.scheme.toLowerCase());
  return found === undefined || found[1].some((beginning) => bareHash(given).startsWith(beginning));
}
