import {
  $ZodAsyncError,
  type $ZodErrorMap,
  type $ZodIssue,
  type $ZodRawIssue,
  type $ZodType,
  config,
} from 'zod/v4/core';
import { ConfigurationError } from '../errors/call-errors.js';
import type { FieldIssue } from './field-issue.js';
import { unknownField, words } from './words.js';

/** A value as it goes on, and what is wrong with it. */
export interface Run {
  readonly value: unknown;
  readonly issues: readonly FieldIssue[];
}

/**
 * Looks at a value by a schema of zod's. What does not fit stays as it came, and all else is converted, which zod's own
 * `parse` does not give beside the issues.
 */
export function run(schema: $ZodType, value: unknown): Run {
  const result = runAtOnce(schema, value);
  return { value: result.value, issues: result.issues.map(finalized).filter(isNews).flatMap(fieldIssues) };
}

function runAtOnce(schema: $ZodType, value: unknown) {
  const late = 'a schema must answer at once, not with a promise.';
  try {
    const result = schema._zod.run({ value, issues: [] }, { async: false, error: words.error });
    if (result instanceof Promise) throw new ConfigurationError(late);
    return result;
  } catch (error) {
    throw error instanceof $ZodAsyncError ? new ConfigurationError(late) : error;
  }
}

/**
 * With the words of whoever raised it, else with ours. zod's own function for that brings all of its `util` into a
 * bundle.
 */
function finalized(issue: $ZodRawIssue): $ZodIssue {
  const { customError, localeError } = config();
  // Each is asked about issues of its own only.
  const own = [issue.inst, issue.schema].map((raising) => raising?._zod.def.error as $ZodErrorMap | undefined);
  const message = issue.message || firstMessage([...own, words.error, customError, localeError], issue);
  // What made the issue stays in it, which nobody reads.
  return { ...issue, path: issue.path ?? [], message: message ?? 'Invalid input' } as $ZodIssue;
}

function firstMessage(makers: readonly ($ZodErrorMap | undefined)[], issue: $ZodRawIssue): string | undefined {
  for (const make of makers) {
    const made = make?.(issue);
    const message = typeof made === 'string' ? made : made?.message;
    if (message !== undefined) return message;
  }
  return undefined;
}

/** zod measures also what is of the wrong type: a list's length where a text was expected. */
function isNews({ path }: $ZodIssue, index: number, issues: readonly $ZodIssue[]): boolean {
  const before = issues[index - 1];
  return before?.code !== 'invalid_type' || before.path.join('\n') !== path.join('\n');
}

/**
 * An issue as a caller reads it: each unknown key by itself, and of a union what is wrong with the alternative that was
 * meant.
 */
function fieldIssues(issue: $ZodIssue): readonly FieldIssue[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const { code } = issue;
  if (code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownField, code }));
  }
  if (code === 'invalid_union') {
    // What is wrong deep inside says more than what is wrong with the whole.
    const meant = issue.errors.find((issues) => issues.some((inner) => inner.path.length > 0));
    if (meant) return meant.flatMap(fieldIssues).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
  }
  return [{ path, message: issue.message, ...(code !== undefined && { code }) }];
}
