import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { root } from './places.js';

/** A path that a package's `exports` give types for. */
export interface Entry {
  readonly packageName: string;
  /** As it is imported: `@mailhost/wildduck/resources/users`. */
  readonly name: string;
  readonly source: string;
  readonly built: string;
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types?: string; readonly default: string }>>;
}

/** The folders of `packages/`, the core's first: what others hand on of it has its page there. */
export function packageFolders(): string[] {
  const names = readdirSync(`${root}packages`).filter((name) => existsSync(`${root}packages/${name}/package.json`));
  return ['core', ...names.filter((name) => name !== 'core')];
}

/** Every entry of every package. */
export function publicEntries(): Entry[] {
  return packageFolders().flatMap((name) => {
    const folder = `${root}packages/${name}`;
    const manifest: Manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    return Object.entries(manifest.exports).flatMap(([path, target]) => {
      if (typeof target === 'string' || target.types === undefined) return [];
      return [
        {
          packageName: manifest.name,
          name: manifest.name + path.slice(1),
          built: `${folder}/${target.default}`,
          source: target.types.replace('./dist', `${folder}/src`).replace(/\.d\.ts$/, '.ts'),
        },
      ];
    });
  });
}
