import { access } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { assertState } from '@mailhost/plan';
import { findConfig } from '@mailhost/plan/config';
import { CliError, UsageError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import { accountDraft, type DraftFlags } from './account-draft.js';
import { checkAccount } from './check-account.js';
import { addToYaml, newTypeScript, newYaml } from './write-config.js';

interface InitFlags extends DraftFlags {
  readonly format: string | undefined;
  readonly noCheck: boolean;
  readonly yes: boolean;
}

/** Writes a configuration with an account, or adds one to the configuration that is there. */
export async function initialize(context: CliContext, flags: InitFlags): Promise<ExitCode> {
  const target = await targetFile(context, flags.format);
  const { name, entry: drafted } = await accountDraft(context, flags);
  // The same checks, with the same words, as when the file is read.
  const { accounts = {} } = assertState({ accounts: { [name]: drafted } }, { file: 'init' });
  const entry = accounts[name];
  if (!entry) throw new TypeError('The account is not in its own configuration.');
  if (!flags.noCheck) await checkAccount(context, name, entry);
  if (target.isThere) await addToYaml(context, target.file, name, entry, flags);
  else await (target.file.endsWith('.ts') ? newTypeScript : newYaml)(target.file, name, entry);
  await context.print(`${target.isThere ? 'Added' : 'Wrote'} the account ${name}: ${target.file}\n`);
  context.tell('Next: mailhost doctor, which looks at it, and: mailhost domains list');
  return exitCodes.done;
}

interface Target {
  readonly file: string;
  readonly isThere: boolean;
}

/** The file that `--config` names, the one that is there, or a new one in this folder. */
async function targetFile({ config, cwd }: CliContext, format: string | undefined): Promise<Target> {
  const found = config === undefined ? await findConfig(cwd, {}) : resolve(cwd, config);
  const file = found ?? join(cwd, format === 'ts' ? 'mailhost.config.ts' : 'mailhost.yaml');
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere && !/\.(?:ya?ml|ts)$/.test(file)) {
    throw new UsageError(`${file}: a new configuration is a .yaml or a .ts.`, 'Give it such a name.');
  }
  if (isThere && !/\.ya?ml$/.test(file)) {
    throw new CliError(
      `${file} is there, and nothing is written into what is not YAML.`,
      `Add the account to ${basename(file)} by hand, below accounts.`,
      exitCodes.refused,
    );
  }
  return { file, isThere };
}
