import type { CleanmailFile } from './mail-records.js';

/** An archive of files, without compression. */
export function zip(files: readonly CleanmailFile[]): Uint8Array<ArrayBuffer> {
  const entries: number[] = [];
  const directory: number[] = [];
  for (const { name, bytes } of files) {
    const encoded = [...new TextEncoder().encode(name)];
    // Version 2.0, names in UTF-8, stored, the first of January 1980.
    const shared = [
      ...[20, 0, 0, 8, 0, 0, 0, 0, 33, 0],
      ...number(checksum(bytes), 4),
      ...number(bytes.length, 4),
      ...number(bytes.length, 4),
      ...number(encoded.length, 2),
      ...[0, 0],
    ];
    directory.push(
      ...[80, 75, 1, 2, 20, 0],
      ...shared,
      ...new Array<number>(10).fill(0),
      ...number(entries.length, 4),
      ...encoded,
    );
    entries.push(...[80, 75, 3, 4], ...shared, ...encoded);
    for (const byte of bytes) entries.push(byte);
  }
  const count = number(files.length, 2);
  const end = [
    80,
    75,
    5,
    6,
    0,
    0,
    0,
    0,
    ...count,
    ...count,
    ...number(directory.length, 4),
    ...number(entries.length, 4),
  ];
  return Uint8Array.from([...entries, ...directory, ...end, 0, 0]);
}

/** A whole number as bytes, the lowest first. */
const number = (value: number, length: number): number[] =>
  Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256);

/** The CRC-32. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
