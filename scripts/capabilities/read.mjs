// What each product can do, as the built `@mailhost/unified` has it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readProducts } from '../products.mjs';

const root = new URL('../../', import.meta.url);

/** The kinds of things by their plural, and the table of each product. */
export async function readCapabilities() {
  const { exports } = JSON.parse(readFileSync(new URL('packages/unified/package.json', root), 'utf8'));
  const tables = [];
  // A product may have a client here, and no place in the one model yet.
  for (const { name } of readProducts().filter(({ name }) => exports[`./${name}`])) {
    const built = new URL(`packages/unified/dist/products/${name}/index.js`, root);
    // A product can have a client and be no part of the model.
    if (!existsSync(built)) continue;
    const { [`${name}Capabilities`]: table } = await import(pathToFileURL(fileURLToPath(built)).href);
    if (!table) throw new Error(`@mailhost/unified/${name} exports no ${name}Capabilities.`);
    tables.push(table);
  }
  // Hosts first: each group reads from left to right.
  tables.sort((one, other) => (one.role === other.role ? 0 : one.role === 'host' ? -1 : 1));
  const { nouns } = await import(new URL('packages/unified/dist/index.js', root).href);
  return { nouns, tables };
}
