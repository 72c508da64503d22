import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const hash = (data: string | Buffer) => createHash('sha256').update(data).digest();

const present = 0x05;
const withCredential = 0x40;

/**
 * A WebAuthn authenticator in software: one ES256 credential, no attestation. All its values are hex, as the API has
 * them.
 */
export class Authenticator {
  readonly #credential = randomBytes(16);
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #rpId: string;
  readonly #origin: string;
  #counter = 0;

  constructor(rpId: string, origin: string) {
    this.#rpId = rpId;
    this.#origin = origin;
  }

  get rawId(): string {
    return this.#credential.toString('hex');
  }

  /** Answer to a registration challenge. */
  attest(challenge: string) {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.#credential.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.#credential, this.#publicKey()]);
    const data = Buffer.concat([this.#authenticatorData(present | withCredential), credential]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      Buffer.from([0xa0]),
      cborText('authData'),
      cborBytes(data),
    ]);
    const clientDataJSON = this.#clientData('webauthn.create', challenge).toString('hex');
    return { challenge, rawId: this.rawId, clientDataJSON, attestationObject: attestation.toString('hex') };
  }

  /** Answer to an authentication challenge. */
  assert(challenge: string) {
    const clientData = this.#clientData('webauthn.get', challenge);
    const data = this.#authenticatorData(present);
    const signature = sign('sha256', Buffer.concat([data, hash(clientData)]), this.#keys.privateKey);
    return {
      challenge,
      rawId: this.rawId,
      clientDataJSON: clientData.toString('hex'),
      authenticatorData: data.toString('hex'),
      signature: signature.toString('hex'),
    };
  }

  #clientData(type: string, challenge: string): Buffer {
    const encoded = Buffer.from(challenge, 'hex').toString('base64url');
    return Buffer.from(JSON.stringify({ type, challenge: encoded, origin: this.#origin }));
  }

  #authenticatorData(flags: number): Buffer {
    const rest = Buffer.alloc(5);
    rest.writeUInt8(flags);
    rest.writeUInt32BE(++this.#counter, 1);
    return Buffer.concat([hash(this.#rpId), rest]);
  }

  /** The public key as a COSE key: { kty: EC2, alg: ES256, crv: P-256, x, y }. */
  #publicKey(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      cborBytes(Buffer.from(x, 'base64url')),
      Buffer.from([0x22]),
      cborBytes(Buffer.from(y, 'base64url')),
    ]);
  }
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x58, bytes.length]), bytes]);
}
