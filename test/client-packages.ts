import { readdirSync, readFileSync } from 'node:fs';

const packages = new URL('../packages/', import.meta.url);

/** The names of the packages that are a product's client, as their package.json says. */
export function clientPackages(): readonly string[] {
  const folders = readdirSync(packages, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .filter((name) => 'mailhost' in JSON.parse(readFileSync(new URL(`${name}/package.json`, packages), 'utf8')));
}
