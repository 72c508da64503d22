import {
  expected,
  type InputObject,
  type ResponseFields,
  type ResponseSchema,
  withChecks,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';

/** A user's signature. */
export interface Sign {
  /** HTML. On the wire it is Base64. */
  readonly sign: string;
}

/** What `users.sign.set` takes. */
export const setSignSchema: InputObject<Sign> = z.strictObject({ sign: z.string(words) }, words);

export function writeSign({ sign }: Sign): Sign {
  let binary = '';
  for (const byte of new TextEncoder().encode(sign)) binary += String.fromCharCode(byte);
  return { sign: btoa(binary) };
}

/** A signature, as it is answered. */
export const signSchema: ResponseSchema<Sign> = z.looseObject({
  sign: z.pipe(
    withChecks(
      z.string(),
      z.refine((encoded) => fromBase64(encoded) !== undefined, expected('Base64 of UTF-8')),
    ),
    z.pipe(
      z.transform((encoded: string) => fromBase64(encoded) ?? encoded),
      z.string(),
    ),
  ),
} satisfies ResponseFields<Sign>);

function fromBase64(encoded: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}
