import { ConfigurationError } from '@mailhost/core';
import {
  type AnyAccount,
  type ChangeResult,
  type DynamicCalls,
  keyFieldsOf,
  keyOf,
  PreconditionError,
  writeOnly,
} from '@mailhost/unified';
import { compareInput, isHash } from '../plan/compare-input.js';
import { absentDigest, digestOf } from '../plan/digest.js';
import type { Operation } from '../plan/operations.js';

/** How secrets that the accounts do not resolve themselves are found. */
export type ResolveSecret = (reference: string) => string | Promise<string>;

/** What is known before an operation is carried out. */
export interface OperateOptions {
  readonly resolveSecret: ResolveSecret | undefined;
  /** An earlier run began it: what is half done is its own. */
  readonly isOurs: boolean;
}

/** What an operation came to. */
export type Operated =
  | { readonly status: 'done' | 'unchanged' | 'unknown'; readonly warnings: ChangeResult['warnings'] }
  | { readonly status: 'drifted'; readonly message: string };

/** Carries out an operation, if what is there is still what the plan saw, or what the plan wants. */
export async function operate(account: AnyAccount, operation: Operation, options: OperateOptions): Promise<Operated> {
  const { kind, action, input } = operation;
  const calls = account.calls(kind);
  const { key } = keyOf(kind, input);
  let isAlready = false;
  /**
   * How often it was asked: a call that waits for a server that was down looks again, at what it may have done itself.
   */
  let asked = 0;
  const precondition = async (item: object | undefined): Promise<boolean> => {
    asked += 1;
    isAlready = isAsWanted(calls, operation, item);
    if (isAlready) return false;
    return options.isOurs || asked > 1 || (await isAsPlanned(calls, operation, item));
  };
  try {
    const sent =
      action === 'create' || action === 'update' ? await withSecrets(operation, options.resolveSecret) : input;
    const result = await {
      create: () => calls.ensure(sent, { precondition }),
      update: () => calls.update(sent, { precondition }),
      disable: () => calls.absent(key, { mode: 'disable', precondition }),
      delete: () => calls.absent(key, { mode: 'delete', precondition }),
    }[action]();
    const { changed, warnings } = result;
    return { status: changed === 'unknown' ? 'unknown' : changed ? 'done' : 'unchanged', warnings };
  } catch (error) {
    if (!(error instanceof PreconditionError)) throw error;
    if (isAlready) return { status: asked > 1 ? 'done' : 'unchanged', warnings: [] };
    return { status: 'drifted', message: 'it is no longer as it was when the plan was made. Plan anew.' };
  }
}

/** Looks what became of an operation whose answer was lost. `undefined`: it cannot be seen. */
export async function readBack(account: AnyAccount, operation: Operation): Promise<'done' | 'failed' | undefined> {
  const calls = account.calls(operation.kind);
  const item = await calls.find(keyOf(operation.kind, operation.input).key);
  if (isAsWanted(calls, operation, item)) return 'done';
  if (operation.action === 'create' && !item) return 'failed';
  return (await isAsPlanned(calls, operation, item)) && !sendsUnseen(calls, operation, item) ? 'failed' : undefined;
}

/** Whether an operation takes several calls, so that it can be half done. */
export function maySplit({ kind, action, fields, input }: Operation): boolean {
  if (action === 'disable' || action === 'delete') return false;
  return (
    kind === 'domain' ||
    (action === 'update' && fields.length > 1) ||
    Object.values(input).some((value) => Array.isArray(value) && value.length > 1)
  );
}

/** Whether what is there is already as the operation would make it, as far as can be seen. */
function isAsWanted(calls: DynamicCalls, operation: Operation, item: object | undefined): boolean {
  const { action, input } = operation;
  if (action === 'delete') return item === undefined;
  if (!item) return action === 'disable';
  if (action === 'disable') return Reflect.get(item, 'enabled') === false;
  const { differing } = compareInput(calls, item, input);
  return differing.length === 0 && (action === 'create' || !sendsUnseen(calls, operation, item));
}

/** Whether it sends what cannot be seen afterwards: a password. */
function sendsUnseen(calls: DynamicCalls, { input }: Operation, item: object | undefined): boolean {
  const { secrets, unverifiable } = compareInput(calls, item, input);
  return secrets.length > 0 || unverifiable.length > 0;
}

/** Whether what is there is what the plan saw: by its digest, or by what the product counts as the same. */
async function isAsPlanned(calls: DynamicCalls, operation: Operation, item: object | undefined): Promise<boolean> {
  const { fields, observed, input, kind } = operation;
  if (!item || observed === absentDigest) return !item && observed === absentDigest;
  const seen = fields.filter(({ before, after }) => before !== undefined || after !== writeOnly);
  if (
    (await digestOf(
      item,
      seen.map(({ name }) => name),
    )) === observed
  )
    return true;
  const before = seen.filter((field) => field.before !== undefined);
  if (before.length === 0) return false;
  const keys = keyFieldsOf(kind).map((name) => [name, input[name]]);
  const known = Object.fromEntries([...keys, ...before.map((field) => [field.name, field.before])]);
  return before.length === seen.length && calls.compare(item, known).differing.length === 0;
}

/**
 * The input with the secrets that accounts take in clear only, hashes and keys. Passwords are resolved here where
 * `apply` was told how, else by the account.
 */
async function withSecrets(operation: Operation, resolve: ResolveSecret | undefined): Promise<Operation['input']> {
  const { kind, input } = operation;
  const secret = async (reference: string) => {
    if (resolve) return await resolve(reference);
    throw new ConfigurationError(
      `${operation.id}: it needs the secret ${reference}: give apply the option resolveSecret.`,
    );
  };
  const { password, privateKey } = input;
  if (kind === 'mailbox' && isHash(password)) {
    return { ...input, password: { ...password, hash: await secret(password.hash) } };
  }
  if (kind === 'dkim' && typeof privateKey === 'string') return { ...input, privateKey: await secret(privateKey) };
  if (!resolve) return input;
  const resolved = Object.entries(input).map(async ([name, value]) => [
    name,
    isReference(value) ? await resolve(value.reference) : value,
  ]);
  return Object.fromEntries(await Promise.all(resolved));
}

function isReference(value: unknown): value is { readonly reference: string } {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'reference') === 'string';
}
