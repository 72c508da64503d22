import { readFileSync } from 'node:fs';
import type { DefaultTheme } from 'vitepress';
import type { Document } from './documents.js';
import { type Entry, publicEntries } from './entries.js';
import { root } from './places.js';
import type { ReferencePage } from './reference.js';

type Item = DefaultTheme.SidebarItem;

/** The guides in the order in which they are best read; others come after these. */
const readingOrder = [
  'one-model',
  'desired-state',
  'auth-and-secrets',
  'errors',
  'retries',
  'paging',
  'testing',
  'schemas',
  'browser-panels',
  'observability',
];

/** What stands beside the pages of each folder, made of the pages that there are. */
export function sidebar(all: readonly Document[], reference: readonly ReferencePage[]): DefaultTheme.SidebarMulti {
  const byPackage: DefaultTheme.SidebarMulti = {};
  for (const name of packageNames(all)) {
    const items = ofPackage(name, all, reference);
    byPackage[`/packages/${name}/`] = items;
    byPackage[`/reference/@mailhost/${name}/`] = items;
  }
  return { ...byPackage, '/': general(all) };
}

function general(all: readonly Document[]): Item[] {
  return groups([
    ['Try it in the page', tryPages(all)],
    ['Guides', guides(all)],
    ['The products', [{ text: 'What each can do', link: '/capabilities' }]],
    ['Packages', packageNames(all).map((name) => ({ text: `@mailhost/${name}`, link: `/packages/${name}/` }))],
    ['Command line', all.filter(({ page }) => page === 'command-line.md').map(itemOf)],
    ['Examples', all.filter(({ page }) => page.startsWith('examples/')).map(itemOf)],
    [
      'The project',
      [
        ...all.filter(({ file, page }) => !page.includes('/') && !/^(site|packages)\//.test(file)).map(itemOf),
        { text: 'Everything that is exported', link: '/reference/' },
      ],
    ],
  ]);
}

function ofPackage(name: string, all: readonly Document[], reference: readonly ReferencePage[]): Item[] {
  const resources = reference.filter(({ packageName }) => packageName === name);
  const title = `@mailhost/${name}`;
  const changelog = all.some(({ page }) => page === `packages/${name}/changelog.md`);
  return groups([
    [
      title,
      [
        { text: 'Overview', link: `/packages/${name}/` },
        ...(changelog ? [{ text: 'Changes', link: `/packages/${name}/changelog` }] : []),
      ],
    ],
    ['Calls', resources.map(({ path, page }) => ({ text: path || clientOf(page), link: `/${page}` }))],
    [
      'Imports',
      publicEntries()
        .filter(({ packageName }) => packageName === title)
        .map(importOf),
    ],
    [
      'More',
      [
        { text: 'All packages', link: '/#packages' },
        { text: 'What each product can do', link: '/capabilities' },
      ],
    ],
  ]);
}

const clientOf = (page: string) => page.replace(/^.*\/|\.md$/g, '');

const importOf = ({ name }: Entry): Item => ({ text: name.replace('@mailhost/', ''), link: `/reference/${name}/` });

const itemOf = ({ title, page }: Document): Item => ({ text: title.replaceAll('`', ''), link: `/${page}` });

function packageNames(all: readonly Document[]): string[] {
  return all.flatMap(({ page }) => /^packages\/([^/]+)\/index\.md$/.exec(page)?.[1] ?? []);
}

function guides(all: readonly Document[]): Item[] {
  const place = ({ page }: Document) => {
    const index = readingOrder.indexOf(page.replace(/^guides\/|\.md$/g, ''));
    return index < 0 ? readingOrder.length : index;
  };
  return all
    .filter(({ page }) => page.startsWith('guides/'))
    .sort((one, other) => place(one) - place(other))
    .map(itemOf);
}

/** The pages in which examples run, by their field `order`. */
function tryPages(all: readonly Document[]): Item[] {
  const order = ({ file }: Document) => Number(/^order: *(\d+)$/m.exec(readFileSync(root + file, 'utf8'))?.[1] ?? 0);
  return all
    .filter(({ page }) => page.startsWith('try/'))
    .sort((one, other) => order(one) - order(other))
    .map(itemOf);
}

function groups(named: readonly (readonly [string, Item[]])[]): Item[] {
  return named.filter(([, items]) => items.length > 0).map(([text, items]) => ({ text, items }));
}
