import { resolveSecret } from '@mailhost/plan/node';
import type { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { version } from '../../package.json';
import { openAccountsOf, readConfiguration } from '../frame/accounts.js';
import { CliError, UsageError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import type { FlagValues } from '../frame/flags.js';
import { limitsOf } from '../plan/limits.js';
import { recordsFor } from '../plan/records.js';
import type { mcpFlags } from './flags.js';
import type { createMcpServer } from './server.js';
import type { Permission } from './tool.js';

const permissions: readonly Permission[] = ['write', 'delete', 'release'];

/** Serves an assistant until its client goes away, or Ctrl-C. */
export async function mcpCommand(context: CliContext, flags: FlagValues<typeof mcpFlags>): Promise<ExitCode> {
  const allow = flags.allow.map(permissionOf);
  const config = await readConfiguration(context);
  const accounts = await openAccountsOf(context, config, flags.accounts.length > 0 ? flags.accounts : undefined);
  const records = recordsFor(context, config.file, flags.records);
  const { thresholds, allowDeletes, protect } = limitsOf({ ...flags, allowShrunk: [], prune: [] });
  const { createServer, Transport } = await loadSdk();
  const server = createServer({
    accounts,
    version,
    allow,
    domains: flags.domains.length > 0 ? flags.domains : undefined,
    secrets: flags.secrets,
    externalTargets: flags.externalTargets,
    allowDeletes,
    thresholds,
    protect,
    resolveSecret: (reference) => resolveSecret(reference, { env: context.env }),
    lastApplied: () => records.lastApplied(),
    onReport: async (report) => {
      await records.prepare();
      await records.write(report);
    },
  });
  const ended = new Promise<void>((resolve) => {
    server.server.onclose = () => resolve();
    context.stdin.once('end', () => resolve());
    context.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.connect(new Transport());
  context.tell(
    `Serving ${Object.keys(accounts).join(', ')}; besides looking, it allows: ${allow.join(', ') || 'nothing'}.`,
  );
  await ended;
  await server.close();
  return context.signal.aborted ? exitCodes.interrupted : exitCodes.done;
}

function permissionOf(given: string): Permission {
  const known = permissions.find((permission) => permission === given);
  if (known) return known;
  throw new UsageError(`--allow: there is no ${given}.`, `Say one of these: ${permissions.join(', ')}.`);
}

interface Sdk {
  readonly createServer: typeof createMcpServer;
  readonly Transport: typeof StdioServerTransport;
}

/** The SDK is large, and only this command needs it: it is loaded here, if it is there. */
async function loadSdk(): Promise<Sdk> {
  try {
    const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
    const { createMcpServer } = await import('./server.js');
    return { createServer: createMcpServer, Transport: StdioServerTransport };
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('@modelcontextprotocol/sdk')) throw error;
    throw new CliError(
      'mailhost mcp needs @modelcontextprotocol/sdk.',
      'Install it beside this: npm install -g @modelcontextprotocol/sdk, or npx -p @mailhost/cli -p @modelcontextprotocol/sdk mailhost mcp.',
    );
  }
}
