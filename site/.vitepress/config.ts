import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { slug } from 'github-slugger';
import { type DefaultTheme, defineConfig } from 'vitepress';
import { indexed } from './indexed.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sidebar: DefaultTheme.SidebarItem[] = JSON.parse(readFileSync(folder('../.pages/sidebar.json'), 'utf8'));

export default defineConfig({
  title: 'mailhost',
  description: 'One model over the admin APIs of five mail-hosting products, and a typed client for each.',
  lang: 'en',
  srcDir: '.pages',
  outDir: folder('../../docs/site'),
  // Where it is served: `/`, or the folder of a host that has other sites too.
  base: process.env['DOCS_BASE'] ?? '/',
  lastUpdated: false,
  metaChunk: true,
  // As GitHub has them, since the documents are read there too.
  markdown: { anchor: { slugify: slug } },
  themeConfig: {
    sidebar,
    search: { provider: 'local', options: { _render: indexed } },
    socialLinks: [{ icon: 'github', link: 'https://github.com/mailhost/mailhost' }],
  },
  vite: {
    publicDir: folder('../public'),
    build: { chunkSizeWarningLimit: 4096 },
  },
});
