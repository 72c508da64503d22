import { ValidationError } from '@mailhost/core';
import type { PasswordHash } from '../../model/values.js';

/** What hashes of a scheme look like where WildDuck can check a password against them. */
const hashForms = {
  pbkdf2: /^\$pbkdf2-sha(?:1|256|512)\$/,
  bcrypt: /^\$2[aby]\$/,
  argon2i: /^\$argon2i\$/,
  argon2d: /^\$argon2d\$/,
  argon2id: /^\$argon2id\$/,
  'sha512-crypt': /^\$6\$/,
  'sha256-crypt': /^\$5\$/,
  'md5-crypt': /^\$1\$/,
} as const;

/** The schemes of password hashes that WildDuck takes. */
export const hashSchemes = [
  'pbkdf2',
  'bcrypt',
  'argon2i',
  'argon2d',
  'argon2id',
  'sha512-crypt',
  'sha256-crypt',
  'md5-crypt',
] as const satisfies readonly (keyof typeof hashForms)[];

/** A hash as WildDuck takes it: without the scheme in braces that other servers put before it. */
export function bareHash({ hash, scheme }: PasswordHash): string {
  const bare = hash.replace(/^\{[^}]*\}/, '');
  const form = Object.entries(hashForms).find(([name]) => name === scheme.toLowerCase())?.[1];
  if (form?.test(bare)) return bare;
  const message = `is not written as WildDuck takes a hash of the scheme ${scheme}: expected it to begin like ${form?.source ?? '$'}`;
  throw new ValidationError(`wildduck mailbox.password: not sent: the hash ${message}.`, {
    provider: 'wildduck',
    issues: [{ path: ['password', 'hash'], message }],
  });
}
