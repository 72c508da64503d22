// Finds a redis-server for tests, and installs one where there is none.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of a redis-server: the one that `REDIS_SERVER` names, one on the PATH, or Debian's, which apt-get installs now
 * where that may be done. Throws, and says how to get one, when none can be had.
 */
export function findRedisServer() {
  const named = process.env.REDIS_SERVER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`REDIS_SERVER names ${named}, which does not exist.`);
  }
  return onPath() ?? byApt();
}

function onPath() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const names = ['redis-server', 'valkey-server'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

function byApt() {
  const how =
    'There is no redis-server: install one (Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis), or name one in REDIS_SERVER.';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(how);
  console.error('Installing redis-server with apt-get.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'redis-server']]) {
    execFileSync('apt-get', ['-qq', ...step], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const path = onPath();
  if (!path) throw new Error(how);
  return path;
}
