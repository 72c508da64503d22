// Builds the site into docs/site: the guides, READMEs and other documents of the repository, the pages of this folder, and
// the reference of all that the packages export. Needs the built packages.
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vitepress';
import { documents, writeDocuments } from './documents.js';
import { pages } from './places.js';
import { writeReference } from './reference.js';
import { sidebar } from './sidebar.js';

const site = fileURLToPath(new URL('..', import.meta.url));
const started = performance.now();
rmSync(pages, { recursive: true, force: true });
await writeReference();
const all = documents();
writeDocuments(all);
cpSync(`${site}pages`, pages, { recursive: true });
const tryPages = `${site}playground/pages`;
if (existsSync(tryPages)) cpSync(tryPages, `${pages}try`, { recursive: true });
writeFileSync(`${pages}sidebar.json`, JSON.stringify(sidebar(all)));
console.log(`Wrote the pages in ${seconds()} s.`);
await build(site);
console.log(`Built docs/site in ${seconds()} s.`);

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}
