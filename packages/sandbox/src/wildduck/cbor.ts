/** What security keys say of themselves: numbers, bytes, texts, lists and maps (RFC 8949). */
export type CborValue = number | string | Uint8Array | readonly CborValue[] | ReadonlyMap<CborValue, CborValue>;

/** The first value in some bytes. Throws a RangeError when there is none that is understood. */
export function cborValue(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let position = 0;

  function argument(size: number): number {
    if (size < 24) return size;
    const length = 2 ** (size - 24);
    if (length > 4) throw new RangeError('The number is too long.');
    position += length;
    const at = position - length;
    return length === 1 ? view.getUint8(at) : length === 2 ? view.getUint16(at) : view.getUint32(at);
  }

  function next(): CborValue {
    const head = view.getUint8(position);
    position += 1;
    const count = argument(head & 31);
    switch (head >> 5) {
      case 0:
        return count;
      case 1:
        return -1 - count;
      case 2:
        return part(count);
      case 3:
        return new TextDecoder().decode(part(count));
      case 4:
        return Array.from({ length: count }, next);
      case 5:
        return new Map(Array.from({ length: count }, () => [next(), next()]));
      default:
        throw new RangeError('The type is not known.');
    }
  }

  function part(length: number): Uint8Array {
    if (position + length > bytes.length) throw new RangeError('The bytes end too early.');
    position += length;
    return bytes.subarray(position - length, position);
  }

  return next();
}
