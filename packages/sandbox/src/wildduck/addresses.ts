import { domainToUnicode } from 'node:url';
import type { WildduckAddress } from './records.js';
import type { WildduckState } from './state.js';
import type { WildduckUser } from './user-records.js';

/** An address in one way of writing: lower case, a domain in Unicode. */
export function normalized(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at).normalize('NFC').toLowerCase().trim()}@${normalizedDomain(address.slice(at + 1))}`;
}

export function normalizedDomain(domain: string): string {
  const plain = domain.toLowerCase().trim();
  return /xn--/.test(plain) ? domainToUnicode(plain) || plain : plain;
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** What is the same for addresses that get the same mail: without dots and what follows a plus. */
function sameness(address: string): string {
  const at = address.lastIndexOf('@');
  const [beforePlus = ''] = address.slice(0, at).split('+', 1);
  return `${beforePlus.replaceAll('.', '')}${address.slice(at)}`;
}

/** The name of a user without its dots: two users do not differ by these. */
export const usernameSameness = (username: string): string =>
  username.includes('@') ? username : username.replace(/\./g, '');

/** The address record that mail to an address goes to. */
export function findAddress(state: WildduckState, address: string): WildduckAddress | undefined {
  const wanted = sameness(normalized(address));
  return [...state.addresses.values()].find((candidate) => sameness(candidate.address) === wanted);
}

/** The same, by pattern too, and in domains that are other names of a domain. */
export function addressFor(state: WildduckState, address: string): WildduckAddress | undefined {
  const plain = normalized(address);
  const exact = findAddress(state, plain);
  if (exact) return exact;
  const alias = [...state.domainAliases.values()].find((candidate) => candidate.alias === domainOf(plain));
  if (alias) return addressFor(state, `${plain.slice(0, plain.lastIndexOf('@'))}@${alias.domain}`);
  return [...state.addresses.values()]
    .filter((candidate) => candidate.address.includes('*') && fitsPattern(candidate.address, plain))
    .sort((a, b) => b.address.length - a.address.length)[0];
}

/** Whether an address has the parts of a pattern in their order, with anything where the pattern has `*`. */
function fitsPattern(pattern: string, address: string): boolean {
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop() ?? '';
  let position = start.length;
  for (const part of parts) {
    const found = address.indexOf(part, position);
    if (found === -1) return false;
    position = found + part.length;
  }
  return address.startsWith(start) && address.endsWith(end) && position <= address.length - end.length;
}

/** A user's addresses in their order. */
export const addressesOf = (state: WildduckState, user: string): WildduckAddress[] =>
  sortedAddresses(state).filter((address) => address.user === user);

const sortedAddresses = (state: WildduckState): WildduckAddress[] =>
  [...state.addresses.values()].sort((a, b) => (a.address < b.address ? -1 : 1));

/** The main domain of a user's mail. */
export const userDomain = (user: WildduckUser, fallback: string): string =>
  user.address === '' ? fallback : domainOf(user.address);
