import { createHash } from 'node:crypto';

/** What a key is known by: the hash of its bytes. */
export const fingerprintOf = (key: Uint8Array): string =>
  createHash('sha256')
    .update(key)
    .digest('hex')
    .replace(/..(?=.)/g, '$&:');
