// The products that have a client here: every package whose package.json has a record `mailhost`.
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const packages = new URL('../packages/', import.meta.url);

/** The name, folder and record of each, in the order of their names. */
export function readProducts() {
  return readdirSync(packages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const folder = new URL(`${name}/`, packages);
      const { mailhost, description } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
      return mailhost ? [{ name, folder, description, ...mailhost }] : [];
    });
}

/** A module of a product's package as it was built. */
export function importBuilt({ folder }, module) {
  return import(pathToFileURL(new URL(`dist/${module}`, folder).pathname).href);
}
