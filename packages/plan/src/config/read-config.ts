import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConfigurationError } from '@mailhost/core';
import { assertState, readState } from '../state/read-state.js';
import type { State } from '../state/state.js';
import { findConfig } from './find-config.js';
import { importConfig } from './import-config.js';

/** A configuration as it was read: no account is open yet, and no secret was looked at. */
export interface ReadConfig {
  /** The whole path of the file. */
  readonly file: string;
  readonly state: State;
}

/** Where {@link readConfig} looks. */
export interface ReadConfigOptions {
  /** Where to begin where no file is named. Default: the current folder. */
  readonly cwd?: string | undefined;
  /** Default: the process's. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

/**
 * Reads a configuration, of YAML, JSON or a module: the one that is named, or what {@link findConfig} finds. Throws
 * `StateError` with the place of each problem, and `ConfigurationError` where there is no such file.
 */
export async function readConfig(path?: string, options: ReadConfigOptions = {}): Promise<ReadConfig> {
  const { cwd = process.cwd(), env = process.env } = options;
  const found = path === undefined ? await findConfig(cwd, env) : resolve(cwd, path);
  if (found === undefined) {
    throw new ConfigurationError(
      `There is no configuration in ${cwd} or above it: write a mailhost.yaml, or name the file.`,
    );
  }
  if (/\.[cm]?[jt]s$/.test(found))
    return { file: found, state: assertState(await importConfig(found), { file: found }) };
  return { file: found, state: readState(await textOf(found), { file: path ?? found }) };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code: unknown = error instanceof Error && Reflect.get(error, 'code');
    throw new ConfigurationError(`${file}: the file cannot be read (${String(code)}).`);
  }
}
