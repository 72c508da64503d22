import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ConfigurationError } from '@mailhost/core';

/** The names that a configuration can have. */
export const configNames: readonly string[] = [
  'mailhost.yaml',
  'mailhost.yml',
  'mailhost.json',
  'mailhost.config.ts',
  'mailhost.config.js',
  'mailhost.config.mjs',
];

/**
 * The configuration that a folder or the nearest one above it has, then the user's own in `$XDG_CONFIG_HOME/mailhost`;
 * `undefined` where there is none. Throws `ConfigurationError` where a folder has two.
 */
export async function findConfig(
  folder: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = await configIn(at);
    if (found !== undefined) return found;
    if (dirname(at) === at) break;
  }
  const home = env['XDG_CONFIG_HOME'] || (env['HOME'] && join(env['HOME'], '.config'));
  return home ? configIn(join(home, 'mailhost')) : undefined;
}

async function configIn(folder: string): Promise<string | undefined> {
  const files = configNames.map((name) => join(folder, name));
  const there = await Promise.all(
    files.map((file) =>
      access(file).then(
        () => [file],
        () => [],
      ),
    ),
  );
  const [first, second] = there.flat();
  if (second === undefined) return first;
  throw new ConfigurationError(`${first} and ${second} are both there: remove one, or name the one that is meant.`);
}
