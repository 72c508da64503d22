// A package as `pnpm pack` makes it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Packs the package in `from` below `folder`; gives the tarball, and the texts of its files by their paths. */
export function pack(from, folder) {
  mkdirSync(folder);
  const printed = execFileSync('pnpm', ['pack', '--pack-destination', folder], { cwd: from, encoding: 'utf8' });
  const tarball = printed.trim().split('\n').at(-1);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  const content = join(folder, 'package');
  const files = readdirSync(content, { recursive: true }).filter((path) => statSync(join(content, path)).isFile());
  const texts = new Map(files.sort().map((path) => [path, readFileSync(join(content, path), 'utf8')]));
  return { tarball, texts, manifest: JSON.parse(texts.get('package.json')) };
}
