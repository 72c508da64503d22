import { useEffect, useState } from 'preact/hooks';
import { type Domain, type ProductName, productNames } from './products/product.js';

export const sections = ['accounts', 'aliases', 'quarantine', 'new-mail'] as const;
export type Section = (typeof sections)[number];

/** What the address after the `#` says. */
export type Route =
  | { readonly view: 'domains' }
  | { readonly view: 'domain'; readonly product: ProductName; readonly section: Section; readonly id: string };

/** An id and no name: whoever writes a link cannot put one domain's name over what another has. */
export function addressOf(product: ProductName, section: Section, { id }: Pick<Domain, 'id'>): string {
  return `#/${product}/${section}/${encodeURIComponent(id)}`;
}

export function routeOf(hash: string): Route {
  const [, productText, sectionText, id, ...more] = hash.split('/');
  const product = productNames.find((known) => known === productText);
  const section = sections.find((known) => known === sectionText);
  if (!product || !section || !id || more.length > 0) return { view: 'domains' };
  try {
    return { view: 'domain', product, section, id: decodeURIComponent(id) };
  } catch {
    return { view: 'domains' };
  }
}

/** The address after the `#`, as it changes. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return hash;
}
