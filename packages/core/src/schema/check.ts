import type { $ZodType } from 'zod/v4/core';
import { ValidationError } from '../errors/call-errors.js';
import type { FieldIssue } from './field-issue.js';
import { type Run, run } from './run.js';

/** Checks a value. Of an answer, it gives what the caller gets: what fits is converted, what does not is as it came. */
export function check(schema: $ZodType, value: unknown, part: NonNullable<FieldIssue['in']>): Run {
  const { value: result, issues } = run(schema, value);
  return { value: result, issues: issues.map((issue) => ({ ...issue, in: part })) };
}

/**
 * Throws a `ValidationError` when an input does not fit. For what no single operation checks, such as the
 * changes that a client merges into what it read before it writes the whole.
 *
 * @param where The provider and operation, as errors begin: `protecmail domains.update`.
 */
export function assertInput(where: string, schema: $ZodType, value: unknown): void {
  const { issues } = check(schema, value, 'body');
  if (issues.length > 0) throw new ValidationError(`${where}: not sent: ${describeIssues(issues)}.`, { issues });
}

/** `platforms[0].host: expected string, received null`, joined for a message. */
export function describeIssues(issues: readonly FieldIssue[]): string {
  const texts = issues.slice(0, mostInMessage).map((issue) => `${pathText(issue.path)}: ${issue.message}`);
  if (issues.length > mostInMessage) texts.push(`and ${issues.length - mostInMessage} more`);
  return texts.join('; ');
}

/** So many issues stand in a message. */
const mostInMessage = 20;

/** A path as a person would write it. */
export function pathText(path: FieldIssue['path']): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return text.replace(/^\./, '') || 'the whole of it';
}
