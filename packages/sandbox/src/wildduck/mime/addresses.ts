import { splitOutsideQuotes } from './headers.js';
import { decodedWords, encodedWords, isAscii } from './words.js';

/** Somebody in a header. */
export interface MailAddress {
  readonly address: string;
  readonly name: string;
}

/** The people in a header; those of groups without their group's name. */
export function addressesIn(value: string): MailAddress[] {
  const flat = value.replace(/(^|[,;])[^,;:<"]+:/g, '$1').replace(/;/g, ',');
  return splitOutsideQuotes(flat, ',').flatMap((part) => {
    const text = part.trim();
    if (text === '') return [];
    const bracket = text.endsWith('>') ? text.indexOf('<', text.lastIndexOf('>', text.length - 2) + 1) : -1;
    if (bracket === -1)
      return text.includes('@') ? [{ address: text, name: '' }] : [{ address: '', name: decodedWords(text) }];
    const name = text
      .slice(0, bracket)
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replace(/\\(.)/g, '$1');
    return [{ address: text.slice(bracket + 1, -1).trim(), name: decodedWords(name) }];
  });
}

/** Somebody as a header has them. */
export function writtenAddress({ address, name }: MailAddress): string {
  if (name === '') return address;
  if (!isAscii(name)) return `${encodedWords(name)} <${address}>`;
  return /^[\w ']+$/.test(name) ? `${name} <${address}>` : `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`;
}
