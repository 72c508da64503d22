import { run } from '@stricli/core';
import { version } from '../package.json';
import { withHelpOfOperation } from './call/help-of-operation.js';
import { commands } from './commands/index.js';
import { hasColors, type Output, type Surroundings } from './frame/context.js';
import { type ExitCode, exitCodes } from './frame/exit-codes.js';
import type { Completes } from './frame/flags.js';
import { applicationOf } from './frame/stricli.js';

/**
 * Runs the command line: `args` are the words behind `mailhost`. Throws nothing: errors are told on stderr, and give
 * the exit code.
 */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { env, stdout, stderr } = surroundings;
  const outcome: { exitCode?: number | string | null } = {};
  const process = Object.assign(outcome, {
    stdout: streamFor(stdout, env),
    stderr: streamFor(stderr, env),
    env: definedIn(env),
  });
  const report = (error: unknown, given: object) => reportError(error, given, surroundings);
  const propose = async (completes: Completes, partial: string) => {
    const { propose: proposed } = await import('./completion/propose.js');
    return proposed(surroundings, completes, partial, configIn(args));
  };
  const application = applicationOf(commands, 'mailhost', version);
  const context = { process, surroundings, report, propose };
  if (args[0] === '__complete') {
    const { complete } = await import('./completion/complete.js');
    stdout.write(await complete(application, args.slice(args[1] === '--' ? 2 : 1), context));
    return exitCodes.done;
  }
  await run(application, withHelpOfOperation(args), context);
  return exitCodeOf(Number(process.exitCode));
}

/** The configuration that a command line names. */
function configIn(args: readonly string[]): string | undefined {
  const at = args.indexOf('--config');
  return at < 0 ? args.find((word) => word.startsWith('--config='))?.slice('--config='.length) : args[at + 1];
}

/** Tells an error: its message, what to do next, and its stack where `--debug` asks for it. */
async function reportError(error: unknown, given: object, { env, stderr, signal }: Surroundings): Promise<ExitCode> {
  const { explain } = await import('./frame/explain.js');
  const { message, advice, exitCode } = explain(error);
  const [red, plain] = hasColors(env, stderr) ? ['\u001B[31m', '\u001B[39m'] : ['', ''];
  stderr.write(`${red}Error:${plain} ${message}\n`);
  if (advice !== undefined) stderr.write(`${advice}\n`);
  if (Reflect.get(given, 'debug') === true && error instanceof Error) stderr.write(`${error.stack}\n`);
  return signal.aborted ? exitCodes.interrupted : exitCode;
}

/** What stricli writes helps and complaints to. */
function streamFor(output: Output, env: Surroundings['env']) {
  return {
    write: (text: string) => {
      output.write(text);
    },
    getColorDepth: () => (hasColors(env, output) ? 4 : 1),
  };
}

function definedIn(env: Surroundings['env']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** stricli's own codes, which are below 0, as those of this command line. */
function exitCodeOf(code: number): ExitCode {
  if (code === -4 || code === -5) return exitCodes.usage;
  return Object.values(exitCodes).find((known) => known === code) ?? exitCodes.error;
}
