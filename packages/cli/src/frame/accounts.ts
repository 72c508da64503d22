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

/** Which account a command works on: the one that is named, or the only one that fits. */
export async function chooseAccount(
  context: CliContext,
  given: string | undefined,
  fits: (entry: AccountEntry) => boolean = () => true,
): Promise<OpenedAccount> {
  const config = await readConfiguration(context);
  const name = accountName(config, given, fits);
  const account = (await openAccountsOf(context, config, [name]))[name];
  if (!account) throw new UsageError(`There is no account ${name}.`);
  return account;
}

/** The account's name: the one that is given, where there is such a one, or the only one that fits. */
function accountName(
  { file, state }: ReadConfig,
  given: string | undefined,
  fits: (entry: AccountEntry) => boolean,
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
export async function accountOptions({ env, debug, tell }: CliContext): Promise<LoadConfigOptions> {
  const { resolveSecret } = await import('@mailhost/plan/node');
  const log = (line: string) => tell(line);
  return {
    resolveSecret: (reference) => resolveSecret(reference, { env }),
    onWait: ({ account, error, delay }) => {
      tell(`${account}: ${error.message} It is tried again in ${Math.ceil(delay)} s.`);
    },
    logger: { debug: log, info: log, warn: log, error: log },
    logLevel: debug ? 'debug' : 'warn',
  };
}
