import type { $ZodType } from 'zod/v4/core';
import { ValidationError } from '../errors/call-errors.js';
import { Inspection } from './inspection.js';
import { type Run, run } from './run.js';
import type { FieldIssue, Schema } from './schema.js';

/** A value as it goes on, and what is wrong with it. */
export interface Checked {
  readonly value: unknown;
  readonly issues: readonly FieldIssue[];
}

/** Checks a value, and turns it into the form in which it goes on: to the wire, or to the caller. */
export function check(schema: Schema<unknown>, value: unknown, part: NonNullable<FieldIssue['in']>): Checked {
  const result = isZod(schema) ? run(schema, value) : inspect(schema, value);
  return { value: result.value, issues: result.issues.map((issue) => ({ ...issue, in: part })) };
}

function isZod(schema: Schema<unknown>): schema is Schema<unknown> & $ZodType {
  return '_zod' in schema;
}

function inspect(schema: Schema<unknown>, value: unknown): Run {
  const inspection = new Inspection();
  return { value: inspection.of(schema, value), issues: inspection.issues };
}

/**
 * Throws a `ValidationError` when an input does not fit. For what no single operation checks, such as the
 * changes that a client merges into what it read before it writes the whole.
 *
 * @param where The provider and operation, as errors begin: `protecmail domains.update`.
 */
export function assertInput(where: string, schema: Schema<unknown>, value: unknown): void {
  const { issues } = check(schema, value, 'body');
  if (issues.length > 0) throw new ValidationError(`${where}: not sent: ${describeIssues(issues)}.`, { issues });
}

/** `platforms[0].host: expected string, received null`, joined for a message. */
export function describeIssues(issues: readonly FieldIssue[]): string {
  const told = issues.slice(0, mostTold).map((issue) => `${pathText(issue.path)}: ${issue.message}`);
  if (issues.length > mostTold) told.push(`and ${issues.length - mostTold} more`);
  return told.join('; ');
}

/** So many issues stand in a message. */
const mostTold = 20;

/** A path as a person would write it. */
export function pathText(path: FieldIssue['path']): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return text.replace(/^\./, '') || 'the whole of it';
}
