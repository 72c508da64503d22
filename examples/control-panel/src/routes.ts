import { useEffect, useState } from 'preact/hooks';
import { type ProductName, productNames } from './products/product.js';

export const sections = ['accounts', 'aliases', 'quarantine', 'new-mail'] as const;
export type Section = (typeof sections)[number];

/** What the address after the `#` says. */
export type Route =
  | { readonly view: 'domains' }
  | { readonly view: 'domain'; readonly product: ProductName; readonly section: Section; readonly name: string };

/** The domain's name is what its page is looked up by: a link cannot put one domain's name over what another has. */
export function addressOf(product: ProductName, section: Section, domain: string): string {
  return `#/${product}/${section}/${encodeURIComponent(domain)}`;
}

export function routeOf(hash: string): Route {
  const [, productText, sectionText, name, ...more] = hash.split('/');
  const product = productNames.find((known) => known === productText);
  const section = sections.find((known) => known === sectionText);
  if (!product || !section || !name || more.length > 0) return { view: 'domains' };
  try {
    return { view: 'domain', product, section, name: decodeURIComponent(name) };
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
