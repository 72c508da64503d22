import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DescribedOperation } from '@mailhost/core/operations';
import type { AccountEntry } from '@mailhost/plan';
import { openAccount } from '@mailhost/plan/config';
import { chooseAccount, chooseEntry, secretsOf } from '../frame/accounts.js';
import { UsageError } from '../frame/cli-error.js';
import { confirm } from '../frame/confirm.js';
import type { CliContext } from '../frame/context.js';
import { type ExitCode, exitCodes } from '../frame/exit-codes.js';
import { products } from '../frame/products.js';
import { type CallInput, callInput, type Sources, secretInClear } from './arguments.js';
import { type CapturedRequest, capturingFetch } from './capture.js';
import { partOf } from './fields.js';
import { operationOf, productOf } from './load-operations.js';
import { SecretNames } from './secret-names.js';
import { curlText, requestText } from './show-request.js';
import { fromJson, holdsSecret } from './values.js';
import { writeResult } from './write-result.js';

interface CallFlags {
  readonly account: string | undefined;
  readonly body: string | undefined;
  readonly output: string | undefined;
  readonly dryRun: boolean;
  readonly curl: boolean;
  readonly yes: boolean;
}

/** Carries out one operation of a product, or shows the request that it would be. */
export async function call(context: CliContext, flags: CallFlags, words: readonly string[]): Promise<ExitCode> {
  const [productName = '', id = '', ...fields] = words;
  const product = productOf(productName);
  const operation = await operationOf(product, id);
  const isShown = flags.dryRun || flags.curl;
  const names = new SecretNames();
  const sources: Sources = {
    secret: isShown ? (reference) => names.placeholder(reference) : await secretsOf(context),
    file: (path) => contentOf(context, path),
  };
  const body = flags.body === undefined ? undefined : await wholeBody(context, operation, flags.body);
  const input = await callInput(operation, fields, body, sources);
  const [name, entry] = await chooseEntry(context, flags.account, (one) => one.product === product);
  if (entry.product !== product) {
    throw new UsageError(`The account ${name} is of ${products[entry.product].title}.`, 'Name one of that product.');
  }
  const route = `${operation.method} ${operation.path}`;
  if (isShown) {
    const requests = await requestsOf(route, input, name, entry, names);
    const text = flags.curl ? curlText(requests, names) : requests.map((one) => requestText(one, names)).join('\n');
    await context.print(text);
    return exitCodes.done;
  }
  const account = await chooseAccount(context, name);
  if (operation.destructive) await confirm(context, `${account.name}: ${operation.id}. ${operation.summary}`, flags);
  const { signal } = context;
  await writeResult(context, operation, await account.client.request(route, input, { signal }), flags.output);
  return exitCodes.done;
}

/** The requests that a call would send: one, and a login before it where the product has sessions. */
async function requestsOf(
  route: string,
  input: CallInput,
  name: string,
  entry: AccountEntry,
  names: SecretNames,
): Promise<readonly CapturedRequest[]> {
  const { fetch, requests } = capturingFetch();
  const resolveSecret = (reference: string) => names.placeholder(reference);
  const { client } = await openAccount(name, entry, { fetch, resolveSecret, logLevel: 'off' });
  try {
    await client.request(route, input, { retries: 0 });
  } catch (error) {
    // What the pretended answer lacks does not matter, once the request is there.
    if (requests.length === 0) throw error;
  }
  return requests;
}

/** `--body`: JSON, or `@FILE`, or `@-` for what comes on stdin. */
async function wholeBody(context: CliContext, operation: DescribedOperation, text: string): Promise<CallInput['body']> {
  const schema = partOf(operation, 'body');
  if (!schema) throw new UsageError(`${operation.id} takes no body.`, 'Leave out --body.');
  const content = text.startsWith('@') ? await contentOf(context, text.slice(1)) : new TextEncoder().encode(text);
  if (operation.contentType === 'application/octet-stream') return content;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw new UsageError('--body: expected JSON.', 'Write --body \'{"name":"value"}\', or --body @FILE.');
  }
  if (!text.startsWith('@') && holdsSecret(value, schema)) throw secretInClear('--body');
  return fromJson(value, schema);
}

async function contentOf({ stdin, cwd }: CliContext, path: string): Promise<Uint8Array> {
  if (path === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(resolve(cwd, path));
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    throw new UsageError(`${path} cannot be read (${code}).`, 'Name a file that is there, or @- for stdin.');
  }
}
