import { resolveSecret } from '@mailhost/plan/node';
import { CliError, UsageError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';

/** The address of a Redis: as it was given, where it holds no password, or by a reference. */
export async function redisAddress({ env }: CliContext, given: string): Promise<string> {
  const isReference = /^(?:env|file|cmd):/.test(given);
  const address = isReference ? await resolveSecret(given, { env }) : given;
  // A socket of this machine, which is named by its path.
  if (address.startsWith('/')) return address;
  if (!/^rediss?:\/\//.test(address) || !URL.canParse(address)) {
    throw new UsageError(
      '--redis: expected redis://HOST, rediss://HOST, the path of a socket, or a reference: env:REDIS_URL.',
    );
  }
  if (!isReference && new URL(address).password !== '') {
    throw new UsageError(
      '--redis: a password on the command line can be read by others.',
      'Name a variable that has the address: --redis env:REDIS_URL.',
    );
  }
  return address;
}

/** `@mailhost/bullmq`, which only runs with many workers need. */
export async function loadBullmq(): Promise<typeof import('@mailhost/bullmq')> {
  try {
    return await import('@mailhost/bullmq');
  } catch (error) {
    if (!(error instanceof Error) || !/@mailhost\/bullmq|bullmq|ioredis/.test(error.message)) throw error;
    throw new CliError(
      '--redis needs @mailhost/bullmq.',
      'Install it beside this: npm install -g @mailhost/bullmq bullmq ioredis',
    );
  }
}
