// Packs every package into release/, with a list of them in the order in which they can be published: each after what
// it needs. The job that publishes them runs nothing but npm.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pack } from './packages/pack.mjs';
import { publishedPackages, root } from './packages/workspace.mjs';

const folder = join(root, 'release');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

const waiting = new Map(publishedPackages().map((one) => [one.manifest.name, one]));
const lines = [];
while (waiting.size > 0) {
  const ready = [...waiting.values()].filter(({ manifest: { dependencies = {}, peerDependencies = {} } }) =>
    Object.keys({ ...dependencies, ...peerDependencies }).every((name) => !waiting.has(name)),
  );
  if (ready.length === 0) throw new Error(`These need each other: ${[...waiting.keys()].join(', ')}`);
  for (const { name, folder: from, manifest } of ready) {
    const { tarball } = pack(from, join(folder, name));
    const file = basename(tarball);
    renameSync(tarball, join(folder, file));
    rmSync(join(folder, name), { recursive: true });
    lines.push(`${manifest.name} ${manifest.version} ${file}`);
    waiting.delete(manifest.name);
  }
}
writeFileSync(join(folder, 'packages.txt'), `${lines.join('\n')}\n`);
console.log(lines.join('\n'));
