import { domainOf, normalizeDomain } from '../../model/address.js';

/** How many items a page of a list has: the most that the server gives. */
export const pageSize = 250;

/**
 * A text that is in every address of a domain, to ask the server for. WildDuck keeps names of other scripts as they are written,
 * not as `xn--…`, so that the longest part in plain letters stands for such a domain.
 */
export function addressQuery(domain: string): { readonly query?: string } {
  const query = domainQuery(domain).query;
  return query === domain ? { query: `@${domain}` } : { ...(query !== undefined && { query }) };
}

/** A text that is in the domain as the server keeps it. */
export function domainQuery(domain: string): { readonly query?: string } {
  const parts = domain.split(/(?:^|\.)xn--[^.]*\.?/);
  const [longest = ''] = parts.sort((one, other) => other.length - one.length);
  return longest === '' ? {} : { query: longest };
}

/** Whether an address is in a domain, however the server writes it. */
export function isIn(domain: string, address: string | undefined): boolean {
  return address?.includes('@') === true && domainOf(address) === normalizeDomain(domain);
}
