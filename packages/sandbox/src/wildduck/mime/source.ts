import { fromLatin1, latin1 } from './bytes.js';

/** A message as it is kept: byte for byte, but with lines that end as they do in mail, and with an end of its head. */
export function storedSource(source: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = latin1(source);
  const lines = text.replace(/(?<!\r)\n/g, '\r\n');
  const withHead = lines.includes(blankLine) ? lines : `${lines.replace(/(?<!\r\n)(?:\r\n)+$/, '')}${blankLine}`;
  const whole = withHead.endsWith('--') ? `${withHead}\r\n` : withHead;
  return whole === text ? source : fromLatin1(whole);
}

const blankLine = '\r\n\r\n';

/** How long a message counts as. */
export function countedSize(source: Uint8Array): number {
  const text = latin1(source);
  return text.indexOf(blankLine) === text.length - blankLine.length ? source.length - 2 : source.length;
}
