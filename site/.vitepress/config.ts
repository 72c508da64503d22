import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { slug } from 'github-slugger';
import { type DefaultTheme, defineConfig } from 'vitepress';
import { indexed } from './indexed.js';
import { withPolicy } from './policy.js';
import { plainCorners } from './tables.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sidebar: DefaultTheme.SidebarMulti = JSON.parse(readFileSync(folder('../.pages/sidebar.json'), 'utf8'));
/** Whether a page is there: of a package, or of a part of the site, that can be missing. */
const has = (page: string) => existsSync(folder(`../.pages/${page}`));
// Where it is served: `/`, or the folder of a host that has other sites too.
const base = process.env['DOCS_BASE'] ?? '/';

export default defineConfig({
  title: 'mailhost',
  description: 'One model over the admin APIs of five mail-hosting products, and a typed client for each.',
  lang: 'en',
  srcDir: '.pages',
  outDir: folder('../../docs/site'),
  base,
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}logo.svg` }],
    ['meta', { name: 'theme-color', content: '#17695a' }],
  ],
  // Else it would be an inline script on each page.
  metaChunk: true,
  transformHtml: (html, _, { pageData }) => withPolicy(html, pageData.frontmatter['policy']),
  // As GitHub has them, since the documents are read there too.
  markdown: {
    linkify: false,
    anchor: { slugify: slug },
    config: plainCorners,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  themeConfig: {
    logo: { src: '/logo.svg', alt: '' },
    sidebar,
    nav: [
      { text: 'Guides', link: '/guides/one-model', activeMatch: '^/guides/' },
      { text: 'Packages', link: '/#packages', activeMatch: '^/packages/' },
      { text: 'Products', link: '/capabilities' },
      ...(has('try/index.md') ? [{ text: 'Try it', link: '/try/', activeMatch: '^/try/' }] : []),
      ...(has('command-line.md') ? [{ text: 'Command line', link: '/command-line' }] : []),
      { text: 'Examples', link: '/examples/', activeMatch: '^/examples/' },
      { text: 'Reference', link: '/reference/', activeMatch: '^/reference/' },
    ],
    outline: [2, 3],
    search: { provider: 'local', options: { _render: indexed } },
    socialLinks: [{ icon: 'github', link: 'https://github.com/mailhost/mailhost' }],
    externalLinkIcon: false,
  },
  vite: {
    publicDir: folder('../public'),
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 4096 },
  },
});
