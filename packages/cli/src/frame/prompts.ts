import { Writable } from 'node:stream';
import { confirm, password, select, text } from '@clack/prompts';
import { CliError } from './cli-error.js';
import type { CliContext } from './context.js';
import { exitCodes } from './exit-codes.js';

/** Asks for a yes or a no; no is what Enter says. */
export async function askYesNo(context: CliContext, message: string): Promise<boolean> {
  return answered<boolean>(await confirm({ ...streams(context), message, initialValue: false }));
}

/** Asks for a line of text, until it is one that `problem` has nothing to say of. */
export async function askText(
  context: CliContext,
  message: string,
  { initial, problem }: { initial?: string | undefined; problem?: (value: string) => string | undefined } = {},
): Promise<string> {
  const validate = (value: string | undefined) => (value ? problem?.(value) : 'Something has to be typed.');
  const options = { ...streams(context), message, validate };
  return answered<string>(await text(initial === undefined ? options : { ...options, initialValue: initial }));
}

/** Asks for a secret; nothing of it is shown but dots. */
export async function askSecret(context: CliContext, message: string): Promise<string> {
  const validate = (value: string | undefined) => (value ? undefined : 'Something has to be typed.');
  return answered<string>(await password({ ...streams(context), message, validate }));
}

/** Asks for one of some. */
export async function askChoice<Value extends string>(
  context: CliContext,
  message: string,
  choices: readonly { readonly value: Value; readonly label: string }[],
): Promise<Value> {
  const value = answered<string>(
    await select<string>({ ...streams(context), message, options: choices.map((choice) => ({ ...choice })) }),
  );
  const chosen = choices.find((choice) => choice.value === value);
  if (!chosen) throw new TypeError('What was chosen is not among the choices.');
  return chosen.value;
}

/** Prompts are for people: they stand on stderr, so that stdout has the results alone. */
function streams({ stdin, stderr }: CliContext) {
  return { input: stdin, output: stderr instanceof Writable ? stderr : process.stderr };
}

function answered<Value extends string | boolean>(value: Value | symbol): Value {
  if (typeof value !== 'symbol') return value;
  throw new CliError('Interrupted. Nothing was changed.', undefined, exitCodes.interrupted);
}
