// The packages as they are published: packed, and installed from the files.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPackages, root } from './packages/workspace.mjs';

const onWindows = process.platform === 'win32';

const packageNames = publishedPackages().map(({ name }) => name);

/** Packs the packages into a folder, and gives the file of each by its name. They have to be built. */
export function packPackages(folder, names = packageNames) {
  for (const name of names) {
    const built = join(root, 'packages', name, 'dist/index.js');
    if (!existsSync(built)) throw new Error(`@mailhost/${name} is not built: run pnpm build`);
  }
  const chosen = names.map((name) => `--filter=@mailhost/${name}`);
  const printed = execFileSync('pnpm', ['--recursive', ...chosen, 'pack', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    shell: onWindows,
  });
  const files = {};
  for (const { name, filename } of [JSON.parse(printed)].flat()) files[name.replace('@mailhost/', '')] = filename;
  return files;
}

/** Installs packed packages, and others by their versions, into a folder that has a package.json or is given one. */
export function installInto(folder, files, others = {}) {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true, "type": "module" }\n');
  npmInstall(folder, [
    ...Object.values(files),
    ...Object.entries(others).map(([name, version]) => `${name}@${version}`),
  ]);
}

/** `npm install`, preferring what npm has in its cache; without the scripts of packages. */
export function npmInstall(folder, wanted) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts', '--no-package-lock'];
  try {
    execFileSync('npm', ['install', ...wanted, ...quiet, '--prefer-offline'], {
      cwd: folder,
      encoding: 'utf8',
      shell: onWindows,
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error(`npm install ${wanted.join(' ')}:\n${error.stderr}${error.stdout}`);
  }
}
