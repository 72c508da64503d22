import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { Refusal } from './answers.js';
import { type CborValue, cborValue } from './cbor.js';
import { isObject } from './json.js';
import type { Challenge, Credential } from './user-records.js';

/** What the server says of an answer of a key that it does not accept, with the status of a success. */
const refused = (message: string) => new Refusal(200, message);

const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** Checks what the browser says that was asked of the key. */
function checkClientData(hex: string, wanted: string, challenge: string, { origin }: Challenge): Buffer {
  const bytes = bytesOf(hex);
  let data: unknown;
  try {
    data = JSON.parse(bytes.toString());
  } catch {
    throw refused('could not parse clientDataJson');
  }
  const { type, challenge: signed, origin: from } = isObject(data) ? data : {};
  if (from !== new URL(origin).origin) throw refused('clientData origin did not match expected origin');
  if (type !== wanted) throw refused(`clientData type should be '${wanted}', got: ${type}`);
  if (signed !== bytesOf(challenge).toString('base64url')) throw refused('clientData challenge mismatch');
  return createHash('sha256').update(bytes).digest();
}

/** The public key, in hexadecimal digits of DER, and the counter of a key that is registered. */
export function registered(
  sent: { readonly clientDataJSON: string; readonly attestationObject: string; readonly challenge: string },
  challenge: Challenge,
): Pick<Credential, 'publicKey' | 'counter'> {
  const data = authenticatorData(bytesOf(sent.attestationObject));
  checkClientData(sent.clientDataJSON, 'webauthn.create', sent.challenge, challenge);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const key = publicKey(data.subarray(55 + view.getUint16(53)));
  return { publicKey: key.export({ type: 'spki', format: 'der' }).toString('hex'), counter: view.getUint32(33) };
}

function authenticatorData(attestation: Uint8Array): Uint8Array {
  let object: CborValue | undefined;
  try {
    object = cborValue(attestation);
  } catch {
    // Falls through to the refusal.
  }
  const data = object instanceof Map ? object.get('authData') : undefined;
  if (data instanceof Uint8Array && data.length > 55) return data;
  throw refused("couldn't parse attestationObject CBOR");
}

const base64url = (value: CborValue | undefined): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64url') : '';

/** A key of COSE: of P-256, or of RSA. */
function publicKey(cose: Uint8Array): KeyObject {
  const key = cborValue(cose);
  const field = (label: number) => (key instanceof Map ? key.get(label) : undefined);
  const jwk =
    field(1) === 3
      ? { kty: 'RSA', n: base64url(field(-1)), e: base64url(field(-2)) }
      : { kty: 'EC', crv: 'P-256', x: base64url(field(-2)), y: base64url(field(-3)) };
  return createPublicKey({ key: jwk, format: 'jwk' });
}

/** Checks what a key has signed, and gives how often it was used. */
export function asserted(
  sent: {
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
    readonly challenge: string;
    readonly rpId: string;
  },
  challenge: Challenge,
  credential: Credential,
): number {
  const data = bytesOf(sent.authenticatorData);
  if (data.length < 37) throw refused('Offset is outside the bounds of the DataView');
  const digest = checkClientData(sent.clientDataJSON, 'webauthn.get', sent.challenge, challenge);
  const key = createPublicKey({ key: bytesOf(credential.publicKey), type: 'spki', format: 'der' });
  const isGood = verify('sha256', Buffer.concat([data, digest]), key, bytesOf(sent.signature));
  if (!isGood) throw refused('signature validation failed');
  const rpIdHash = createHash('sha256').update(sent.rpId).digest();
  if (!rpIdHash.equals(data.subarray(0, 32))) throw refused('authnrData rpIdHash mismatch');
  const counter = data.readUInt32BE(33);
  if (counter !== 0 && counter <= credential.counter) throw refused('counter rollback detected');
  return counter;
}
