import { spawn } from 'node:child_process';
import { platform } from 'node:process';
import { openAccountsOf, readConfiguration } from '../frame/accounts.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import type { FlagValues } from '../frame/flags.js';
import type { gatewayFlags, panelFlags } from './flags.js';
import { gatewayPath, type LocalServerOptions, startLocalServer } from './local-server.js';
import { panelFiles } from './panel-files.js';
import { portOf } from './port.js';
import { untilStopped } from './until-stopped.js';

/** Serves a gateway for each account until it is stopped. */
export async function gatewayCommand(context: CliContext, flags: FlagValues<typeof gatewayFlags>): Promise<ExitCode> {
  const { accounts, ...options } = await serverOptions(context, flags);
  const server = await startLocalServer({ accounts, ...options, origins: flags.origins });
  await context.print(
    `${Object.keys(accounts)
      .map((name) => `${name}\t${server.url}${gatewayPath(name)}`)
      .join('\n')}\n`,
  );
  context.tell(`The session begins where a browser opens ${server.entry}`);
  return await served(context, server.close, 'The gateways run');
}

/** Serves the control panel until it is stopped, and opens it where there is a browser. */
export async function panelCommand(context: CliContext, flags: FlagValues<typeof panelFlags>): Promise<ExitCode> {
  const options = await serverOptions(context, flags);
  const server = await startLocalServer({ ...options, origins: [], files: await panelFiles() });
  await context.print(`${server.entry}\n`);
  if (!flags.noOpen && context.stdout.isTTY) openBrowser(server.entry);
  return await served(context, server.close, 'The panel runs at the address above, which serves once,');
}

async function serverOptions(
  context: CliContext,
  flags: FlagValues<typeof panelFlags>,
): Promise<Omit<LocalServerOptions, 'origins' | 'files'>> {
  const config = await readConfiguration(context);
  const names = flags.accounts.length > 0 ? flags.accounts : undefined;
  return {
    accounts: await openAccountsOf(context, config, names),
    port: portOf(flags.port, 1),
    readOnly: flags.readOnly,
  };
}

async function served(context: CliContext, close: () => Promise<void>, what: string): Promise<ExitCode> {
  try {
    await untilStopped(context, what);
    return exitCodes.done;
  } finally {
    await close();
  }
}

/** The program that opens an address, by system. Where there is none, the address was printed. */
function openBrowser(address: string): void {
  const programs: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer', linux: 'xdg-open' };
  const program = programs[platform];
  if (program === undefined) return;
  const child = spawn(program, [address], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
