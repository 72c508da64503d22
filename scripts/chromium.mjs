// Finds a Chromium for tests, and installs one where there is none.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { npmInstall } from './packed.mjs';

/** How a test starts it: without a window, a profile of its own, or anything sent to the vendor. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const fromNpm = '153.0.0';

/**
 * The path of a Chromium, and the environment that it needs: the one that `CHROMIUM` names, one on the PATH, or one
 * that is installed now, by apt-get where that may be done, else from npm. Throws when none can be had.
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return { path: named, env: {} };
    throw new Error(`CHROMIUM names ${named}, which does not exist.`);
  }
  const installed = onPath();
  if (installed) return { path: installed, env: {} };
  const reasons = [];
  for (const install of [byApt, byNpm]) {
    try {
      return install();
    } catch (error) {
      reasons.push(error.message);
    }
  }
  throw new Error(`There is no Chromium: name one in CHROMIUM. ${reasons.join('\n')}`);
}

/** What playwright needs to start it. */
export function chromiumLaunchOptions() {
  const { path, env } = findChromium();
  return { executablePath: path, args: [...chromiumFlags], env: { ...process.env, ...env } };
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

function byApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error('apt-get: not root, or not there.');
  console.error('Installing chromium with apt-get.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    execFileSync('apt-get', ['-qq', ...step], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const path = onPath();
  if (!path) throw new Error('apt-get installed no chromium.');
  return { path, env: {} };
}

/**
 * A build for Linux on x64 that brings the libraries it needs: an executable and an archive, both packed with Brotli.
 */
function byNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('npm: there is a build for Linux on x64 only.');
  const cache = fileURLToPath(new URL(`../node_modules/.cache/mailhost/chromium-${fromNpm}`, import.meta.url));
  const [path, libraries] = [join(cache, 'chromium'), join(cache, 'lib')];
  const env = { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter) };
  if (existsSync(path)) return { path, env };
  console.error('Installing chromium from npm.');
  const folder = `${cache}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, 'package.json'), '{}');
    npmInstall(folder, [`@sparticuz/chromium@${fromNpm}`]);
    const bin = join(folder, 'node_modules/@sparticuz/chromium/bin');
    for (const archive of ['al2023', 'swiftshader']) {
      const input = brotliDecompressSync(readFileSync(join(bin, `${archive}.tar.br`)));
      execFileSync('tar', ['-x', '-C', folder], { input });
    }
    writeFileSync(join(folder, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))), {
      mode: 0o755,
    });
    rmSync(join(folder, 'node_modules'), { recursive: true });
    rmSync(cache, { recursive: true, force: true });
    renameSync(folder, cache);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { path, env };
}
