/** The schemes that Dovecot and iRedMail write in braces, by the names that the model has. */
const named: Readonly<Record<string, string>> = {
  'blf-crypt': 'bcrypt',
  'ldap-md5': 'ldap-md5',
  pbkdf2: 'dovecot-pbkdf2',
};

/** What hashes of the crypt family begin with. */
const beginnings: readonly (readonly [beginning: string, scheme: string])[] = [
  ['$2a$', 'bcrypt'],
  ['$2b$', 'bcrypt'],
  ['$2y$', 'bcrypt'],
  ['$argon2id$', 'argon2id'],
  ['$argon2i$', 'argon2i'],
  ['$argon2d$', 'argon2d'],
  ['$pbkdf2-', 'pbkdf2'],
  ['$6$', 'sha512-crypt'],
  ['$5$', 'sha256-crypt'],
  ['$1$', 'md5-crypt'],
];

/** The scheme of a hash as it says itself, in lower case; `undefined` where it says none. */
export function schemeOf(hash: string): string | undefined {
  const end = hash.startsWith('{') ? hash.indexOf('}') : -1;
  const name = end > 0 ? hash.slice(1, end).toLowerCase() : undefined;
  const bare = hash.slice(end + 1);
  if (name !== undefined && Object.hasOwn(named, name)) return named[name];
  if (name !== undefined && name !== 'crypt') return name.replace(/\.(?:b64|hex)$/, '');
  return beginnings.find(([beginning]) => bare.startsWith(beginning))?.[1];
}
