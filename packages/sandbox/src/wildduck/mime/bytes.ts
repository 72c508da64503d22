const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** One character per byte. */
export const latin1 = (bytes: Uint8Array): string => asBuffer(bytes).toString('latin1');

export const fromLatin1 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));

/** Decodes a text. What says it is of an unknown character set is taken for UTF-8. */
export function decodedText(bytes: Uint8Array, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset === 'us-ascii' ? 'utf-8' : charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
