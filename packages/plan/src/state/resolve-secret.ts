import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { env as ownEnv } from 'node:process';
import { promisify } from 'node:util';
import { ConfigurationError } from '@mailhost/core';

const run = promisify(execFile);

type Environment = Readonly<Record<string, string | undefined>>;

/** How each kind of reference is resolved. */
const ways: Readonly<Record<string, (name: string, env: Environment) => Promise<string | undefined>>> = {
  env: async (name, env) => env[name],
  file: async (path) => withoutLastBreak(await readFile(path, 'utf8')),
  cmd: async (command) => {
    const [program = '', ...parameters] = command.trim().split(/\s+/);
    return withoutLastBreak((await run(program, parameters)).stdout);
  },
};

/** Options of {@link resolveSecret}. */
export interface ResolveSecretOptions {
  /** Where `env:NAME` is looked up. Default: the process's. */
  readonly env?: Environment | undefined;
}

/**
 * Gives the secret that a reference names: for an account's option of that name, and that of `apply`. For Node, Deno
 * and Bun. `env:NAME` is a variable of the environment, `file:PATH` a file's text without its last line break,
 * `cmd:PROGRAM ARGUMENTS` what a program writes, which is run without a shell. Throws `ConfigurationError` where there
 * is none; it has no secret in it.
 *
 * @example
 * const main = planimail(new PlanimailClient(), { resolveSecret });
 */
export async function resolveSecret(reference: string, { env = ownEnv }: ResolveSecretOptions = {}): Promise<string> {
  const colon = reference.indexOf(':');
  const way = ways[reference.slice(0, colon)];
  if (!way) {
    throw new ConfigurationError(`${reference}: expected a reference that begins with env:, file: or cmd:.`);
  }
  let secret: string | undefined;
  try {
    secret = await way(reference.slice(colon + 1), env);
  } catch (error) {
    const code: unknown = error instanceof Error && Reflect.get(error, 'code');
    throw new ConfigurationError(`${reference}: the secret cannot be read (${String(code)}).`);
  }
  if (secret === undefined || secret === '') {
    throw new ConfigurationError(`${reference}: there is no such secret, or it is empty.`);
  }
  return secret;
}

function withoutLastBreak(text: string): string {
  return text.replace(/\r?\n$/, '');
}
