// Packs every package and checks what would be published: publint, attw, and each file in it.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { problemsOf } from './packages/contents.mjs';
import { pack } from './packages/pack.mjs';
import { publishedPackages, root } from './packages/workspace.mjs';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'packed-'));
const packages = publishedPackages();
const versions = new Map(packages.map(({ manifest }) => [manifest.name, manifest.version]));
let failed = false;

for (const { name, folder: pkgDir, manifest: ownManifest } of packages) {
  const { tarball, texts, manifest } = pack(pkgDir, join(folder, name));
  const problems = [
    ...problemsOf(texts, manifest),
    ...resourceProblems(pkgDir, manifest),
    ...sourceProblems(pkgDir, ownManifest),
    ...versionProblems(manifest),
    ...(await publintProblems(pkgDir, manifest)),
    ...(await attwProblems(tarball)),
  ];
  for (const problem of problems) console.error(`${manifest.name}: ${problem}`);
  if (problems.length > 0) failed = true;
  console.log(`${manifest.name} ${manifest.version}: ${texts.size} files, ${subpathsOf(manifest).length} subpaths`);
}
rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
if (!failed) console.log('The packages are fit to be published.');

function subpathsOf(manifest) {
  return Object.keys(manifest.exports).filter((subpath) => !subpath.endsWith('.json'));
}

/** A resource that is added to a client gets a subpath, as the others have. */
function resourceProblems(pkgDir, manifest) {
  const resources = join(pkgDir, 'src/resources');
  if (!existsSync(resources)) return [];
  return readdirSync(resources)
    .map((file) => `./resources/${file.replace(/\.ts$/, '')}`)
    .filter((subpath) => !Object.hasOwn(manifest.exports, subpath))
    .map((subpath) => `package.json does not export ${subpath}`);
}

/** What leads to built files leads this repository's tests and compilers to their sources first; see .pnpmfile.cjs. */
function sourceProblems(pkgDir, { exports, imports = {} }) {
  return Object.entries({ ...exports, ...imports }).flatMap(([subpath, target]) => {
    if (typeof target === 'string') return [];
    const [[condition, source]] = Object.entries(target);
    if (condition !== '@mailhost/source') return [`package.json: @mailhost/source does not come first in ${subpath}`];
    return existsSync(join(pkgDir, source)) ? [] : [`package.json: ${subpath} has no source ${source}`];
  });
}

/** `workspace:^` has become the version that is published along. */
function versionProblems({ dependencies = {} }) {
  return Object.entries(dependencies)
    .filter(([name, range]) => versions.has(name) && range !== `^${versions.get(name)}`)
    .map(([name, range]) => `wants ${name} ${range}, and it is ${versions.get(name)}`);
}

async function publintProblems(pkgDir, manifest) {
  const { messages } = await publint({ pkgDir, strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, manifest)}`);
}

/** ESM only, by design: require() of an ES module works from Node 20.19, which attw's "node10" and CJS columns do not know. */
async function attwProblems(tarball) {
  try {
    await run('pnpm', ['exec', 'attw', tarball, '--profile', 'esm-only', '--format', 'ascii'], { cwd: root });
    return [];
  } catch (error) {
    return [`attw:\n${error.stdout}`];
  }
}
