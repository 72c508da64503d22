import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { DefaultTheme } from 'vitepress';
import type { Document } from './documents.js';
import { pages } from './places.js';

/** What stands beside the pages, made of the pages that there are. */
export function sidebar(all: readonly Document[]): DefaultTheme.SidebarItem[] {
  const groups: readonly (readonly [string, readonly DefaultTheme.SidebarItem[]])[] = [
    ['Try it in the page', tryPages()],
    ['Guides', itemsIn(all, 'guides/')],
    ['Packages', itemsIn(all, 'packages/').filter(({ link }) => !link?.endsWith('changelog.md'))],
    ['Examples', itemsIn(all, 'examples/')],
    ['Reference', [{ text: 'Everything that is exported', link: '/reference/' }]],
    ['About', itemsIn(all, '').filter(({ link }) => /^\/[\w-]+\.md$/.test(link ?? ''))],
  ];
  return groups
    .filter(([, items]) => items.length > 0)
    .map(([text, items]) => ({ text, items: [...items], collapsed: false }));
}

function itemsIn(all: readonly Document[], folder: string): DefaultTheme.SidebarItem[] {
  return all
    .filter(({ page }) => page.startsWith(folder))
    .map(({ page, title }) => ({ text: title, link: `/${page}` }));
}

/** The pages in which examples run, by their field `order`. */
function tryPages(): DefaultTheme.SidebarItem[] {
  const folder = `${pages}try`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const field = (of: string) => new RegExp(`^${of}: *(.+)$`, 'm').exec(text)?.[1];
      return { text: field('title') ?? name, link: `/try/${name}`, order: Number(field('order') ?? 0) };
    })
    .sort((one, other) => one.order - other.order)
    .map(({ text, link }) => ({ text, link }));
}
