import type { AccountEntry } from '@mailhost/plan';
import type { LoadConfigOptions, OpenedAccount, ReadConfig } from '@mailhost/plan/config';
import { UsageError } from './cli-error.js';
import type { CliContext } from './context.js';
import { products } from './products.js';

/** The configuration that `--config` names, or that is found. No secret is looked at. */
export async function readConfiguration({ config, cwd, env }: CliContext): Promise<ReadConfig> {
  const { readConfig } = await import('@mailhost/plan/config');
  return readConfig(config, { cwd, env });
}

/** Opens accounts of the configuration by their names; all, unless told. */
export async function openAccountsOf(
  context: CliContext,
  { state }: ReadConfig,
  names?: readonly string[],
): Promise<Readonly<Record<string, OpenedAccount>>> {
  const { openAccounts } = await import('@mailhost/plan/config');
  return openAccounts(state, { ...(await accountOptions(context)), accounts: names });
}

/**
 * Which account a command works on: the one that is named, or the only one that fits. Where several fit, those that
 * `prefers` speaks for come first; where it speaks for none, it is as if it had not been asked.
 */
export async function chooseAccount(
  context: CliContext,
  given: string | undefined,
  fits: (entry: AccountEntry) => boolean = () => true,
  prefers: (entry: AccountEntry) => Promise<boolean> = async () => true,
): Promise<OpenedAccount> {
  const config = await readConfiguration(context);
  const fitting = given === undefined ? Object.values(config.state.accounts ?? {}).filter(fits) : [];
  const preferred = new Set<AccountEntry>();
  if (fitting.length > 1) for (const entry of fitting) if (await prefers(entry)) preferred.add(entry);
  const name = accountName(config, given, preferred.size > 0 ? (entry) => preferred.has(entry) : fits);
  const account = (await openAccountsOf(context, config, [name]))[name];
  if (!account) throw new UsageError(`There is no account ${name}.`);
  return account;
}

/** The same account as the configuration has it. No secret is looked at. */
export async function chooseEntry(
  context: CliContext,
  given: string | undefined,
  fits?: (entry: AccountEntry) => boolean,
): Promise<readonly [name: string, entry: AccountEntry]> {
  const config = await readConfiguration(context);
  const name = accountName(config, given, fits);
  const entry = config.state.accounts?.[name];
  if (!entry) throw new UsageError(`There is no account ${name}.`);
  return [name, entry];
}

/** What gives the secret that a reference names. */
export async function secretsOf({ env }: CliContext): Promise<(reference: string) => Promise<string>> {
  const { resolveSecret } = await import('@mailhost/plan/node');
  return async (reference) => await resolveSecret(reference, { env });
}

/** The account's name: the one that is given, where there is such a one, or the only one that fits. */
function accountName(
  { file, state }: ReadConfig,
  given: string | undefined,
  fits: (entry: AccountEntry) => boolean = () => true,
): string {
  const entries = Object.entries(state.accounts ?? {});
  const listed = (some: typeof entries) =>
    some.map(([name, { product }]) => `${name} (${products[product].title})`).join(', ');
  if (given !== undefined) {
    if (entries.some(([name]) => name === given)) return given;
    throw new UsageError(`There is no account ${given} in ${file}.`, `It has these: ${listed(entries) || 'none'}.`);
  }
  const fitting = entries.filter(([, entry]) => fits(entry));
  const [only, second] = fitting;
  if (only === undefined) {
    const has = entries.length === 0 ? 'has no accounts' : `has no account that can do this: ${listed(entries)}`;
    throw new UsageError(`${file} ${has}.`, 'Add one below accounts:, or by mailhost init.');
  }
  if (second === undefined) return only[0];
  throw new UsageError('Which account is meant?', `Say --account NAME; these fit: ${listed(fitting)}.`);
}

/** What every account is opened with: secrets by the environment, waits and log lines on stderr. */
export async function accountOptions(context: CliContext): Promise<LoadConfigOptions> {
  const { debug, tell } = context;
  const log = (line: string) => tell(line);
  return {
    resolveSecret: await secretsOf(context),
    onWait: ({ account, error, delay }) => {
      tell(`${account}: ${error.message} It is tried again in ${Math.ceil(delay)} s.`);
    },
    logger: { debug: log, info: log, warn: log, error: log },
    logLevel: debug ? 'debug' : 'warn',
  };
}
