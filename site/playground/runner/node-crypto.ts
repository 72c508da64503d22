import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Buffer } from './node-buffer.js';

/** What the sandbox's servers use of Node's `crypto`: hashes. Keys and certificates are not had in a page. */
const algorithms = { md5, sha1, sha256 } as const;

type Algorithm = keyof typeof algorithms;

/** Bytes that are hashed when they are all there. */
class Digest {
  readonly #parts: Uint8Array[] = [];
  readonly #hash: (bytes: Uint8Array) => Uint8Array;

  constructor(hash: (bytes: Uint8Array) => Uint8Array) {
    this.#hash = hash;
  }

  update(data: string | Uint8Array, encoding?: string): this {
    this.#parts.push(typeof data === 'string' ? Buffer.from(data, encoding) : data);
    return this;
  }

  digest(encoding?: string): unknown {
    const bytes = Buffer.from(this.#hash(Buffer.concat(this.#parts)));
    return encoding === undefined ? bytes : bytes.toString(encoding);
  }
}

export const createHash = (name: Algorithm): Digest => new Digest(algorithms[name]);

export const createHmac = (name: Algorithm, key: Uint8Array): Digest =>
  new Digest((bytes) => hmac(algorithms[name], key, bytes));

const missing = (what: string) => (): never => {
  throw new Error(`${what} is not there in a page: the sandbox makes and checks keys and certificates on Node only.`);
};

export const createPrivateKey = missing('createPrivateKey');
export const createPublicKey = missing('createPublicKey');
export const generateKeyPairSync = missing('generateKeyPairSync');
export const verify = missing('verify');
export const X509Certificate = missing('X509Certificate');
