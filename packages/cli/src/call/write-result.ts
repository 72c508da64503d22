import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DescribedOperation } from '@mailhost/core/operations';
import { UsageError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';

/** Writes what an operation gave: data as JSON, texts and files as they are, events as a line of JSON each. */
export async function writeResult(
  context: CliContext,
  { id }: DescribedOperation,
  result: unknown,
  output: string | undefined,
): Promise<void> {
  const pieces = piecesOf(result);
  if (output !== undefined) {
    await pipeline(pieces, createWriteStream(resolve(context.cwd, output)));
    context.tell(`${id}: written to ${output}.`);
    return;
  }
  if (isBinary(result) && context.stdout.isTTY) {
    throw new UsageError(`${id} gives a file, which is not for a terminal.`, 'Say --output FILE, or put it in a pipe.');
  }
  let isEmpty = true;
  for await (const piece of pieces) {
    isEmpty = false;
    await context.print(piece);
    if (context.stdout.errored) break;
  }
  if (isEmpty) context.tell(`${id}: done.`);
}

async function* piecesOf(result: unknown): AsyncGenerator<string | Uint8Array> {
  if (result === undefined) return;
  if (typeof result === 'string') yield result.endsWith('\n') ? result : `${result}\n`;
  else if (result instanceof Uint8Array) yield result;
  else if (isStream(result)) {
    for await (const piece of result) yield piece instanceof Uint8Array ? piece : `${JSON.stringify(piece)}\n`;
  } else yield `${JSON.stringify(result, null, 2)}\n`;
}

function isBinary(result: unknown): boolean {
  return result instanceof Uint8Array || result instanceof ReadableStream;
}

function isStream(result: unknown): result is AsyncIterable<unknown> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}
