// The products that have a client here: every package whose package.json has a record `mailhost`.
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const packages = new URL('../packages/', import.meta.url);

/** What the record has to say; `measuredResource` only where single resources can be made. */
const fields = ['title', 'kind', 'baseUrl', 'securitySchemes', 'exampleCall'];

/** The name, folder, client class and record of each, in the order of their names. */
export function readProducts() {
  return readdirSync(packages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const folder = new URL(`${name}/`, packages);
      const { mailhost, exports } = readManifest(folder);
      if (!mailhost) return [];
      for (const field of fields) {
        if (mailhost[field] === undefined) {
          throw new Error(`packages/${name}/package.json: the record "mailhost" has no "${field}"`);
        }
      }
      const subpaths = Object.keys(exports);
      return [{ name, folder, clientClass: `${capitalized(name)}Client`, subpaths, ...mailhost }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readManifest(folder) {
  try {
    return JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  } catch (error) {
    // A folder that only holds what was built of another branch.
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

export function capitalized(name) {
  return name[0].toUpperCase() + name.slice(1);
}

/** A module of a product's package as it was built. */
export function importBuilt({ folder }, module) {
  return import(pathToFileURL(new URL(`dist/${module}`, folder).pathname).href);
}

/** The operations of a product's client as it was built. */
export async function readOperations(product) {
  return (await importBuilt(product, 'index.js')).operations;
}
