import { fromLatin1 } from './bytes.js';

/** Undoes a content transfer encoding; the text has one character per byte. */
export function decodeTransfer(body: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'));
  return fromLatin1(encoding === 'quoted-printable' ? unquoted(body) : body);
}

const unquoted = (body: string): string =>
  body
    .replace(/(?<![ \t])[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

const longestLine = 76;

/** A text as quoted-printable. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => softWrapped(quotedLine(line)))
    .join('\r\n');
}

const quotedLine = (line: string): string =>
  [...Buffer.from(line)]
    .map((byte) => {
      const printable = (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d) || byte === 0x09;
      return printable ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('')
    .replace(/[ \t]$/, (blank) => (blank === ' ' ? '=20' : '=09'));

function softWrapped(line: string): string {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > longestLine) {
    const cut = rest.slice(0, longestLine - 1).replace(/=.?$/, '').length;
    lines.push(`${rest.slice(0, cut)}=`);
    rest = rest.slice(cut);
  }
  return [...lines, rest].join('\r\n');
}

export const wrappedBase64 = (content: Uint8Array): string =>
  Buffer.from(content)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n');
