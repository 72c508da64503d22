// Finds programs that tests run, and installs those that are not there: `node scripts/programs.mjs tmux zsh fish`.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * The path of a program of that name, which a Debian package of the same name has: the one on the PATH, or one that is
 * installed now by apt-get, where that may be done. Throws where none can be had.
 */
export function findProgram(name) {
  const found = onPath(name);
  if (found) return found;
  console.error(`Installing ${name} with apt-get.`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  try {
    for (const step of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
      const [program, ...words] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...step];
      execFileSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'] });
    }
  } catch (error) {
    throw new Error(`There is no ${name}, and apt-get cannot install it: install it yourself. ${error.message}`);
  }
  const installed = onPath(name);
  if (installed) return installed;
  throw new Error(`There is no ${name} on the PATH.`);
}

function onPath(name) {
  return (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

if (argv[1] === fileURLToPath(import.meta.url)) for (const name of argv.slice(2)) console.log(findProgram(name));
