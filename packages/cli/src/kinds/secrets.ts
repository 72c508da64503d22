import { text } from 'node:stream/consumers';
import { UsageError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';

/**
 * A secret from where a flag says that it is: a reference, which the account resolves right before it sends it, the
 * first line of stdin, or what somebody types. Throws `UsageError` where the secret itself stands there.
 */
export async function secretFrom(context: CliContext, flag: string, from: string): Promise<string | SecretReference> {
  if (/^(?:env|file|cmd):./.test(from)) return { reference: from };
  if (from === 'stdin') {
    const [secret] = (await text(context.stdin)).split(/\r?\n/);
    if (secret) return secret;
    throw new UsageError(`${flag} stdin: there is nothing on stdin.`, 'Write the secret into the pipe.');
  }
  if (from !== 'ask') {
    throw new UsageError(
      `${flag}: expected env:NAME, file:PATH, cmd:PROGRAM, stdin or ask, and never the secret itself.`,
      'A secret on a command line can be read by others: if it was one, change it.',
    );
  }
  if (!context.canAsk) throw new UsageError(`${flag} ask: nobody can be asked.`, 'Say env:NAME, file:PATH or stdin.');
  const { askSecret } = await import('../frame/prompts.js');
  return askSecret(context, 'Password');
}

/** The name of a secret that is kept elsewhere. */
export interface SecretReference {
  readonly reference: string;
}

/** The secret itself, where the model takes no reference. */
export async function resolved(context: CliContext, secret: string | SecretReference): Promise<string> {
  if (typeof secret === 'string') return secret;
  const { resolveSecret } = await import('@mailhost/plan/node');
  return resolveSecret(secret.reference, { env: context.env });
}
