import { resolveSecret } from '@mailhost/plan/node';
import { openAccountsOf, readConfiguration } from '../frame/accounts.js';
import { UsageError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import type { FlagValues } from '../frame/flags.js';
import { untilStopped } from '../servers/until-stopped.js';
import type { workerFlags } from './flags.js';
import { loadBullmq, redisAddress } from './redis.js';

/** Works on plans that are applied with `--redis`, until it is stopped. */
export async function workerCommand(context: CliContext, flags: FlagValues<typeof workerFlags>): Promise<ExitCode> {
  if (flags.redis === undefined)
    throw new UsageError('Which Redis?', 'Say --redis redis://HOST, or --redis env:REDIS_URL.');
  const connection = await redisAddress(context, flags.redis);
  const { worker } = await loadBullmq();
  const config = await readConfiguration(context);
  const accounts = await openAccountsOf(context, config, flags.accounts.length > 0 ? flags.accounts : undefined);
  const running = worker(accounts, {
    connection,
    concurrency: flags.concurrency,
    resolveSecret: (reference) => resolveSecret(reference, { env: context.env }),
    onWarning: context.tell,
  });
  try {
    await Promise.race([running.ready, stopped(context)]);
    await untilStopped(context, `Working for ${Object.keys(accounts).join(', ')}`);
  } finally {
    await running.close();
  }
  return exitCodes.done;
}

function stopped({ signal }: CliContext): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
