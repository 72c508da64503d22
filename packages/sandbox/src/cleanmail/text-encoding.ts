import { Refusal } from './answers.js';

/** The UTF-8 of a text in Base64. */
export function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

/** The text whose UTF-8 a Base64 is. */
export function fromBase64(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    throw new Refusal(400, 'the text is not Base64');
  }
}
