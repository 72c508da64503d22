import { pathToFileURL } from 'node:url';
import { ConfigurationError } from '@mailhost/core';

/**
 * What a module of TypeScript or JavaScript exports as its default: by the runtime itself where it takes types out
 * (Node ≥ 22.18, Deno, Bun), else by `jiti`, where that is installed.
 */
export async function importConfig(file: string): Promise<unknown> {
  try {
    return defaultOf(await import(pathToFileURL(file).href), file);
  } catch (error) {
    if (codeOf(error) !== 'ERR_UNKNOWN_FILE_EXTENSION') throw error;
  }
  return importWithJiti(file);
}

async function importWithJiti(file: string): Promise<unknown> {
  try {
    const { createJiti } = await import('jiti');
    return defaultOf(await createJiti(file).import(file), file);
  } catch (error) {
    if (codeOf(error) !== 'ERR_MODULE_NOT_FOUND' || !String(error).includes("'jiti'")) throw error;
    throw new ConfigurationError(
      `${file}: this runtime does not read TypeScript. Install jiti (npm install jiti), use Node 22.18 or newer, Deno or Bun, or write the file as YAML.`,
    );
  }
}

function defaultOf(module: unknown, file: string): unknown {
  const value: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, 'default') : undefined;
  if (value !== undefined) return value;
  throw new ConfigurationError(`${file}: expected a configuration as its default: export default defineConfig({ … }).`);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? Reflect.get(error, 'code') : undefined;
}
