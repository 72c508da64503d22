// The packages that are published, and what each gives its users.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every package below `packages/`: its folder's name, its folder and its package.json. */
export function publishedPackages() {
  const folder = join(root, 'packages');
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'package.json')))
    .map((name) => ({
      name,
      folder: join(folder, name),
      manifest: JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')),
    }))
    .filter(({ manifest }) => manifest.private !== true);
}

/** Every file that a manifest names in `exports`, `imports` or `bin`, as `dist/index.js`. */
export function namedFiles({ exports = {}, imports = {}, bin = {} }) {
  const found = new Set();
  const walk = (target) => {
    if (typeof target === 'string') found.add(target.replace(/^\.\//, ''));
    else for (const inner of Object.values(target ?? {})) walk(inner);
  };
  for (const targets of [exports, imports, bin]) walk(targets);
  return [...found];
}

/** What a module of JavaScript or a type declaration imports, relative or not. */
export function specifiersIn(text) {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}
