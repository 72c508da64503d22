// Builds the site into docs/site: the guides, READMEs and other documents of the repository, the pages of this folder, and
// the reference of all that the packages export. Needs the built packages.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vitepress';
import { writeCommandLine } from './command-line.js';
import { documents, writeDocument } from './documents.js';
import { writeForReaders } from './llms.js';
import { withMethods } from './methods.js';
import { readParts, withParts } from './parts.js';
import { pages, root } from './places.js';
import { writeReference } from './reference.js';
import { sidebar } from './sidebar.js';

const started = performance.now();
rmSync(pages, { recursive: true, force: true });
const reference = await writeReference();
const parts = await readParts();
const all = documents();
for (const document of all) {
  const text = readFileSync(root + document.file, 'utf8');
  writeDocument(document, withMethods(withParts(text, parts, document.file), document, reference), all);
}
all.push(...(await writeCommandLine()));
writeFileSync(`${pages}sidebar.json`, JSON.stringify(sidebar(all, reference)));
console.log(`Wrote the pages in ${seconds()} s.`);
await build(fileURLToPath(new URL('..', import.meta.url)));
writeForReaders(all, parts.introduction);
console.log(`Built docs/site in ${seconds()} s.`);

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}
