import { sha256 } from '@noble/hashes/sha2.js';

/**
 * Adds what Chromium leaves out of `crypto` here, as it takes a worker that was made of a text for an insecure one:
 * random UUIDs, and SHA-256.
 */
export function completeCrypto(): void {
  if ('subtle' in crypto && crypto.subtle) return;
  const digest = async (algorithm: string, data: ArrayBuffer | Uint8Array): Promise<ArrayBuffer> => {
    if (algorithm !== 'SHA-256') throw new TypeError(`${algorithm}: in this page there is SHA-256 only.`);
    return new Uint8Array(sha256(new Uint8Array(data))).buffer;
  };
  Object.defineProperties(crypto, { subtle: { value: { digest } }, randomUUID: { value: randomUUID } });
}

/** Version 4 of RFC 9562. */
function randomUUID(): string {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 3) | 8).toString(16);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}
