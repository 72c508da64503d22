import { converted, looseObject, object, refine, type Schema, text } from '@mailhost/core/schema';

/** A user's signature. */
export interface Sign {
  /** HTML. On the wire it is Base64. */
  readonly sign: string;
}

/** What `users.sign.set` takes. */
export const signInput: Schema<Sign> = object<Sign>({ sign: converted(text(), toBase64) });

/** A signature, as it is answered. */
export const signAnswer: Schema<Sign> = looseObject<Sign>({
  sign: converted(
    refine(text(), (encoded) => fromBase64(encoded) !== undefined, 'Base64 of UTF-8'),
    (encoded) => fromBase64(encoded) ?? encoded,
  ),
});

function toBase64(content: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(content)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(encoded: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}
