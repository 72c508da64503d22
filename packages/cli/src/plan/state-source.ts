import { resolve } from 'node:path';
import { assertState, type State } from '@mailhost/plan';
import { type OpenedAccount, readConfig } from '@mailhost/plan/config';
import { openAccountsOf, readConfiguration } from '../frame/accounts.js';
import { CliError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';

/** A state, and the accounts that it is about. */
export interface StateSource {
  /** The configuration's file. */
  readonly file: string;
  readonly state: State;
}

/**
 * The state of the configuration, or of other files, whose accounts are those of the configuration and their own. A domain can
 * stand in one of them only.
 */
export async function readStateSource(context: CliContext, files: readonly string[]): Promise<StateSource> {
  const { cwd, env } = context;
  const named = await Promise.all(files.map((file) => readConfig(file, { cwd, env })));
  const ownAccounts = named.some(({ state }) => state.accounts !== undefined);
  const [first] = named;
  const isWhole = first !== undefined && ownAccounts && context.config === undefined;
  const config = isWhole ? first : await readConfiguration(context);
  if (named.length === 0) return config;
  const others = isWhole ? named : [config, ...named];
  const accounts = Object.assign({}, ...others.map(({ state }) => state.accounts ?? {}));
  const domains = named.flatMap(({ state }) => state.domains ?? []);
  return { file: config.file, state: assertState({ accounts, domains }, { file: files.join(', ') }) };
}

/** Opens the accounts that a state is about: the secrets of others are not looked at. */
export async function openStateAccounts(
  context: CliContext,
  source: StateSource,
): Promise<Readonly<Record<string, OpenedAccount>>> {
  const domains = source.state.domains ?? [];
  if (domains.length === 0) {
    throw new CliError(
      `${source.file} names no domains.`,
      'Write what should be there below domains:, or begin with mailhost export.',
    );
  }
  const used = new Set(domains.flatMap(({ host, filter }) => [host, filter].filter((name) => name !== undefined)));
  return await openAccountsOf(context, source, [...used]);
}

/** A path as the command line has it, from the folder that it is run in. */
export function pathIn({ cwd }: CliContext, path: string): string {
  return resolve(cwd, path);
}
