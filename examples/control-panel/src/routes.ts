import { useEffect, useState } from 'preact/hooks';

export const sections = ['accounts', 'aliases', 'quarantine', 'new-mail'] as const;
export type Section = (typeof sections)[number];

/** What the address after the `#` says. */
export type Route =
  | { readonly view: 'domains' }
  | { readonly view: 'domain'; readonly account: string; readonly section: Section; readonly name: string };

/** The domain's name is what its page is looked up by: a link cannot put one domain's name over what another has. */
export function addressOf(account: string, section: Section, domain: string): string {
  return `#/${encodeURIComponent(account)}/${section}/${encodeURIComponent(domain)}`;
}

export function routeOf(hash: string): Route {
  const [, account, sectionText, name, ...more] = hash.split('/');
  const section = sections.find((known) => known === sectionText);
  if (!account || !section || !name || more.length > 0) return { view: 'domains' };
  try {
    return { view: 'domain', account: decodeURIComponent(account), section, name: decodeURIComponent(name) };
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
