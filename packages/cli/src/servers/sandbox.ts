import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AccountEntry, ProductName } from '@mailhost/plan';
import { openAccount } from '@mailhost/plan/config';
import { type RunningSandbox, startSandbox } from '@mailhost/sandbox';
import { stringify } from 'yaml';
import { CliError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import type { FlagValues } from '../frame/flags.js';
import { productNames } from '../frame/products.js';
import type { sandboxFlags } from './flags.js';
import { portOf } from './port.js';
import { sandboxAccounts } from './sandbox-accounts.js';
import { seedSandbox } from './seed.js';
import { untilStopped } from './until-stopped.js';

/** Serves a sandbox of all products until it is stopped. */
export async function sandboxCommand(context: CliContext, flags: FlagValues<typeof sandboxFlags>): Promise<ExitCode> {
  const sandbox = await startSandbox({ ports: portsFrom(portOf(flags.port, 5)), seed: 1 });
  try {
    await seeded(sandbox);
    failNowAndThen(sandbox, flags.faults);
    const accounts = sandboxAccounts(sandbox);
    const names = Object.keys(accounts).filter((name): name is ProductName => Object.hasOwn(accounts, name));
    if (flags.write === undefined) {
      const exports = names.map((name) => `# export ${variableOf(name)}=${accounts[name].secret}`);
      const entries = names.map((name) => [name, accounts[name].entry(`env:${variableOf(name)}`)] as const);
      await context.print(`${exports.join('\n')}\n${configText(entries)}`);
    } else {
      const folder = resolve(context.cwd, flags.write);
      const secrets = join(folder, '.sandbox-secrets');
      await mkdir(secrets, { recursive: true, mode: 0o700 });
      await chmod(secrets, 0o700);
      const entries = names.map((name) => [name, accounts[name].entry(`file:${join(secrets, name)}`)] as const);
      for (const name of names) await writeFile(join(secrets, name), accounts[name].secret, { mode: 0o600 });
      await writeConfig(join(folder, 'mailhost.yaml'), configText(entries));
      context.tell(
        `${join(flags.write, 'mailhost.yaml')} has an account for each. Try there: mailhost domains list --account planimail`,
      );
    }
    await untilStopped(context, 'The sandbox runs');
    return exitCodes.done;
  } finally {
    await sandbox.close();
  }
}

/** Five ports in a row, so that a configuration that was written once stays true. */
function portsFrom(first: number) {
  if (first === 0) return {};
  return Object.fromEntries(productNames.toSorted().map((name, index) => [name, first + index]));
}

async function seeded(sandbox: RunningSandbox): Promise<void> {
  const accounts = sandboxAccounts(sandbox);
  const open = async (name: ProductName) => {
    const pace = { concurrency: 8, requestsPerSecond: 10_000 };
    const { entry, secret } = accounts[name];
    // One text for the account's own secret and the passwords of the seed's mailboxes.
    const resolveSecret = (reference: string) => (reference === 'env:SEED' ? 'Of-the-sandbox-1' : secret);
    return await openAccount(name, { ...entry('env:SANDBOX'), pace }, { resolveSecret, logLevel: 'off' });
  };
  await seedSandbox(sandbox, {
    planimail: await open('planimail'),
    iredadmin: await open('iredadmin'),
    wildduck: await open('wildduck'),
    cleanmail: await open('cleanmail'),
    protecmail: await open('protecmail'),
  });
}

/** Makes each server fail a share of its requests: with 503, and with connections that break before or after the work is done. */
function failNowAndThen(sandbox: RunningSandbox, percent: number | undefined): void {
  if (!percent) return;
  const share = percent / 100;
  const { planimail, iredadmin, wildduck, cleanmail, protecmail } = sandbox;
  for (const server of [planimail, iredadmin, wildduck, cleanmail, protecmail]) {
    server.fail({ kind: 'status', status: 503, retryAfter: '0' }, { share: share / 2 });
    server.fail({ kind: 'reset', when: 'after' }, { share: share / 4 });
    server.fail({ kind: 'reset', when: 'before' }, { share: share / 4 });
  }
}

function configText(entries: readonly (readonly [name: string, entry: AccountEntry])[]): string {
  return stringify({ accounts: Object.fromEntries(entries) });
}

function variableOf(name: string): string {
  return `SANDBOX_${name.toUpperCase()}`;
}

async function writeConfig(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'EEXIST') throw error;
    throw new CliError(`${path} is there already.`, 'Name another folder: --write FOLDER.');
  }
}
