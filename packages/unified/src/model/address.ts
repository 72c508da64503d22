import type { InputSchema } from '@mailhost/core/schema';
import { expected, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';

/** The one form in which domains are compared: lower case, and names of other scripts as `xn--…`. */
export function normalizeDomain(domain: string): string {
  const lower = domain.trim().toLowerCase();
  // A browser's way of writing a host is the standard one; what is no host stays as it is, and a schema says so.
  const url = /[^\x20-\x7e]/.test(lower) && URL.canParse(`http://${lower}/`) ? new URL(`http://${lower}/`) : undefined;
  return url?.hostname ?? lower;
}

/** The one form in which addresses are compared: lower case, with its domain in the form of {@link normalizeDomain}. */
export function normalizeAddress(address: string): string {
  const text = address.trim();
  const at = text.lastIndexOf('@');
  return at < 0 ? text.toLowerCase() : `${text.slice(0, at).toLowerCase()}@${normalizeDomain(text.slice(at + 1))}`;
}

/** Sorted, each once, in the form of {@link normalizeAddress}. */
export function normalizeAddresses(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.map(normalizeAddress))].sort();
}

/** The part behind the last `@`. */
export function domainOf(address: string): string {
  return normalizeDomain(address.slice(address.lastIndexOf('@') + 1));
}

/** The part before the last `@`. */
export function localPartOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}

/** Checks the name of a domain, and says what was expected. */
export const domainName: InputSchema<string> = withChecks(
  z.string(words),
  z.refine((name) => domainPattern.test(normalizeDomain(name)), expected('a domain name such as example.org')),
);

/** Checks an e-mail address, and says what was expected. */
export const mailAddress: InputSchema<string> = withChecks(
  z.string(words),
  z.refine((address) => isAddress(address), expected('an e-mail address such as ana@example.org')),
);

const domainPattern = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

function isAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  return at > 0 && !/\s/.test(address.trim()) && domainPattern.test(domainOf(address));
}
