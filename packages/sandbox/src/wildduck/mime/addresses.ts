import { addressParser } from 'postal-mime';
import { encodedWords, isAscii } from './words.js';

/** Somebody in a header. */
export interface MailAddress {
  readonly address: string;
  readonly name: string;
}

/** The people in a header; those of groups without their group's name. */
export const addressesIn = (value: string): MailAddress[] =>
  addressParser(value, { flatten: true }).map(({ address = '', name }) => ({ address, name }));

/** Somebody as a header has them. */
export function writtenAddress({ address, name }: MailAddress): string {
  if (name === '') return address;
  if (!isAscii(name)) return `${encodedWords(name)} <${address}>`;
  return /^[\w ']+$/.test(name) ? `${name} <${address}>` : `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`;
}
