import { ValidationError } from '../errors/call-errors.js';
import type { FieldIssue, Schema, SchemaIssue } from './schema.js';

/** What is wrong with a value, or an empty list. Checks that take time are not for us: a call is checked at once. */
export function findIssues(
  schema: Schema<unknown>,
  value: unknown,
  part: NonNullable<FieldIssue['in']>,
): readonly FieldIssue[] {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError('A schema must answer at once, not with a promise.');
  return (result.issues ?? []).flatMap((issue) => toFieldIssues(issue, part));
}

/**
 * Throws a `ValidationError` when an input does not fit. For what no single operation checks, such as the
 * changes that a client merges into what it read before it writes the whole.
 *
 * @param where The provider and operation, as errors begin: `protecmail domains.update`.
 */
export function assertInput(where: string, schema: Schema<unknown>, value: unknown): void {
  const issues = findIssues(schema, value, 'body');
  if (issues.length > 0) throw new ValidationError(`${where}: not sent: ${describeIssues(issues)}.`, { issues });
}

/** `platforms[0].host: expected string, received null`, joined for a message. */
export function describeIssues(issues: readonly FieldIssue[]): string {
  return issues.map((issue) => `${pathText(issue.path)}: ${issue.message}`).join('; ');
}

/** A path as a person would write it. */
export function pathText(path: FieldIssue['path']): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return text.replace(/^\./, '') || 'the whole of it';
}

function toFieldIssues(issue: SchemaIssue, part: NonNullable<FieldIssue['in']>): FieldIssue[] {
  const path = (issue.path ?? []).map((step) => {
    const key = typeof step === 'object' ? step.key : step;
    return typeof key === 'number' ? key : String(key);
  });
  // zod reports unknown keys at their parent; a reader wants the key's own path.
  const unknownKeys: unknown = Reflect.get(issue, 'keys');
  if (!Array.isArray(unknownKeys)) return [{ path, message: issue.message, in: part }];
  return unknownKeys.map((key) => ({ path: [...path, String(key)], message: issue.message, in: part }));
}
