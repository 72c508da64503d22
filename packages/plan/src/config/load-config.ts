import { ConfigurationError } from '@mailhost/core';
import type { State } from '../state/state.js';
import { type OpenAccountOptions, type OpenedAccount, openAccount } from './open-account.js';
import { type ReadConfigOptions, readConfig } from './read-config.js';

/** A configuration with its accounts open. */
export interface LoadedConfig {
  /** The whole path of the file. */
  readonly file: string;
  readonly state: State;
  /** By their names, as `planState` and `apply` take them. */
  readonly accounts: Readonly<Record<string, OpenedAccount>>;
}

/** Options of {@link loadConfig}. */
export interface LoadConfigOptions extends ReadConfigOptions, OpenAccountOptions {
  /** The names of the accounts to open. Default: all. The secrets of others are not looked at. */
  readonly accounts?: readonly string[] | undefined;
}

/**
 * Reads a configuration and opens its accounts. Sends nothing. Throws `StateError` with the place of each problem, and
 * `ConfigurationError` where there is no such file, account or secret.
 *
 * @example
 * const { state, accounts } = await loadConfig('mailhost.yaml');
 * const plan = await planState(state, { accounts });
 */
export async function loadConfig(path?: string, options: LoadConfigOptions = {}): Promise<LoadedConfig> {
  const { file, state } = await readConfig(path, options);
  return { file, state, accounts: await openAccounts(state, options) };
}

/** Opens accounts of a configuration that was read. Throws `ConfigurationError`, as {@link loadConfig} does. */
export async function openAccounts(
  { accounts: entries = {} }: Pick<State, 'accounts'>,
  { accounts: names = Object.keys(entries), ...options }: LoadConfigOptions = {},
): Promise<Readonly<Record<string, OpenedAccount>>> {
  const opened = names.map(async (name) => {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (entry) return [name, await openAccount(name, entry, options)] as const;
    const there = Object.keys(entries).join(', ') || 'none';
    throw new ConfigurationError(`The configuration has no account ${name}. It has these: ${there}.`);
  });
  return Object.fromEntries(await Promise.all(opened));
}
