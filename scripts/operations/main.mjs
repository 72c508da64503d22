// Writes what is made of the operations' declarations and the methods' docstrings: the table in each client's README, the
// words of `@mailhost/NAME/operations`, the ids in the gateway, the rows of the clients in the root's README, and the
// OpenAPI documents. Build first.
// With --check it changes nothing, and fails where something is not as it should be.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importBuilt, readOperations, readProducts } from '../products.mjs';
import { readDocstrings } from './docstrings.mjs';
import { idsModule } from './ids.mjs';
import { openApiOf } from './openapi.mjs';
import { withClients, withTable } from './tables.mjs';
import { wordsModule } from './words.mjs';

const checkOnly = process.argv.includes('--check');
const root = new URL('../../', import.meta.url);
const products = readProducts();
const docstrings = readDocstrings(products);
const old = [];

const withOperations = [];
for (const product of products) {
  const operations = await readOperations(product);
  withOperations.push({ ...product, operations });
  const docs = docstrings.get(product.name);
  const readme = new URL('README.md', product.folder);
  write(readme, withTable(product.name, readFileSync(readme, 'utf8'), operations, docs));
  write(new URL('src/generated/operation-words.ts', product.folder), wordsModule(operations, docs));
}
write(new URL('packages/gateway/src/operation-ids.ts', root), idsModule(withOperations));
const rootReadme = new URL('README.md', root);
write(rootReadme, withClients(readFileSync(rootReadme, 'utf8'), withOperations));
// They are made by the built packages, which have to have the words first.
if (old.length === 0) {
  for (const product of products) {
    const { operations } = await importBuilt(product, 'operations.js');
    const text = `${JSON.stringify(await openApiOf(product, operations), null, 2)}\n`;
    write(new URL(`docs/openapi/${product.name}.json`, root), text);
  }
}

if (checkOnly && old.length > 0) throw new Error(`old: ${old.join(', ')}. Run pnpm build and pnpm docs:tables.`);
console.log(
  checkOnly ? 'All that is made of the operations is as declared.' : `Wrote ${old.join(', ') || 'nothing new'}.`,
);
if (!checkOnly && old.some((file) => file.endsWith('.ts')))
  console.log('Run pnpm build and pnpm docs:tables once more.');

function write(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  old.push(relative(fileURLToPath(root), fileURLToPath(file)));
  if (checkOnly) return;
  mkdirSync(dirname(fileURLToPath(file)), { recursive: true });
  writeFileSync(file, text);
}
