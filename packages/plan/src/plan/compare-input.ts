import { ValidationError } from '@mailhost/core';
import type { DynamicCalls, InputComparison } from '@mailhost/unified';

/**
 * An item held against an input whose hash is still a reference, which does not look like a hash of its scheme: whether
 * the product takes the scheme is told as always.
 */
export function compareInput(
  calls: DynamicCalls,
  item: object | undefined,
  input: Readonly<Record<string, unknown>>,
): InputComparison {
  try {
    return calls.compare(item, input);
  } catch (error) {
    const { password } = input;
    if (!isHash(password) || !(error instanceof ValidationError) || !isOfPassword(error)) throw error;
    const compared = calls.compare(item, { ...input, password: { reference: password.hash } });
    return { ...compared, input: { ...compared.input, password } };
  }
}

/** Whether a password is a hash, whose text is a reference. */
export function isHash(value: unknown): value is { readonly hash: string; readonly scheme: string } {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'hash') === 'string';
}

function isOfPassword({ issues = [] }: ValidationError): boolean {
  return issues.length > 0 && issues.every(({ path }) => path[0] === 'password');
}
