import { parseSize } from '@mailhost/plan';
import { UsageError } from '../frame/cli-error.js';
import type { CliContext } from '../frame/context.js';
import { flagText } from '../frame/flags.js';
import type { Field } from './fields.js';
import type { ResourceKind } from './kinds.js';
import { resolved, secretFrom } from './secrets.js';

/** The input that the flags make: the fields that were given, and what names it. */
export async function inputOf(
  context: CliContext,
  { keyFields, fields }: ResourceKind,
  given: object,
  words: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const input: Record<string, unknown> = {};
  for (const [index, field] of keyFields.entries()) input[field] = words[index];
  for (const [name, field] of Object.entries(fields)) {
    const value = await fieldValue(context, name, field, given);
    if (value !== undefined) input[name] = value;
  }
  return input;
}

async function fieldValue(context: CliContext, name: string, field: Field, given: object): Promise<unknown> {
  const text = textIn(given, name);
  switch (field.type) {
    case 'text':
    case 'choice':
      return text;
    case 'list':
      return listIn(given, name);
    case 'enabled':
      return text === undefined || text === 'receive-only' ? text : text === 'yes';
    case 'size':
      return text === undefined ? undefined : sizeOf(name, text);
    case 'relay':
      return text === undefined ? undefined : relayOf(name, text);
    case 'forward':
      return forwardOf(given);
    case 'secret':
    case 'password':
      return secretOf(context, name, field, given);
  }
}

async function secretOf(context: CliContext, name: string, field: Field, given: object): Promise<unknown> {
  const flag = flagText(`${name}From`);
  const from = textIn(given, `${name}From`);
  const scheme = textIn(given, 'passwordScheme');
  if (from === undefined) {
    if (scheme === undefined) return undefined;
    throw new UsageError(`${flagText('passwordScheme')} needs ${flag}.`, 'Say where the hash is taken from.');
  }
  const secret = await secretFrom(context, flag, from);
  // Keys and hashes are taken as texts only.
  if (name === 'privateKey') return resolved(context, secret);
  return field.type === 'password' && scheme !== undefined ? { hash: await resolved(context, secret), scheme } : secret;
}

function sizeOf(name: string, text: string): number | 'unlimited' {
  const size = /^\d{1,15}$/.test(text) ? Number(text) : parseSize(text);
  if (size === 'unlimited' || Number.isFinite(size)) return size;
  throw new UsageError(`${flagText(name)} ${text}: expected a size such as 2GiB, 500MiB, bytes, or unlimited.`);
}

function relayOf(name: string, text: string): object {
  const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  if (!host) throw new UsageError(`${flagText(name)} ${text}: expected HOST or HOST:PORT, such as mx.example.net:25.`);
  return port === undefined ? { host } : { host, port: Number(port) };
}

function forwardOf(given: object): object | undefined {
  const targets = listIn(given, 'forwardTo');
  const isOnly = Reflect.get(given, 'forwardOnly') === true;
  if (targets) return { targets: targets.filter((target) => target !== 'none'), keepCopy: !isOnly };
  if (isOnly) throw new UsageError('--forward-only needs --forward-to.', 'Say who gets the mail.');
  return undefined;
}

function textIn(given: object, name: string): string | undefined {
  const value: unknown = Reflect.get(given, name);
  return typeof value === 'string' ? value : undefined;
}

function listIn(given: object, name: string): readonly string[] | undefined {
  const value: unknown = Reflect.get(given, name);
  const texts = Array.isArray(value) ? value.map(String).filter((text) => text !== '') : [];
  return texts.length > 0 ? texts : undefined;
}
