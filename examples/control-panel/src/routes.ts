import { useEffect, useState } from 'preact/hooks';
import { type Domain, type ProductName, productNames } from './products/product.js';

export const sections = ['accounts', 'aliases', 'quarantine', 'new-mail'] as const;
export type Section = (typeof sections)[number];

/** What the address after the `#` says. */
export type Route =
  | { readonly view: 'domains' }
  | { readonly view: 'domain'; readonly product: ProductName; readonly section: Section; readonly domain: Domain };

export function addressOf(product: ProductName, section: Section, { id, name }: Domain): string {
  return `#/${product}/${section}/${encodeURIComponent(name)}/${encodeURIComponent(id)}`;
}

export function routeOf(hash: string): Route {
  const [, productText, sectionText, name, id] = hash.split('/');
  const product = productNames.find((known) => known === productText);
  const section = sections.find((known) => known === sectionText);
  if (!product || !section || !name || !id) return { view: 'domains' };
  try {
    const domain = { id: decodeURIComponent(id), name: decodeURIComponent(name), enabled: true };
    return { view: 'domain', product, section, domain };
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
