import { check, type Operation, type RelayedBody, unknownField } from '@mailhost/core/relay';
import type { FieldIssue } from '@mailhost/core/user';
import type { Fields } from './fields.js';
import { Refused } from './refused.js';

/**
 * A query parameter that the operation does not declare, if there is one. Some servers read a parameter in the place of
 * a field of the body, or of a header: it would have another effect than whoever decided on the call could see.
 *
 * @param further Names that the operation takes besides, for this call.
 */
export function undeclaredParameter(
  operation: Operation,
  query: Fields,
  further: readonly string[] = [],
): FieldIssue | undefined {
  const name = Object.keys(query).find((name) => !further.includes(name) && !declares(operation, name));
  return name === undefined ? undefined : { path: [name], message: unknownField, in: 'query' };
}

/**
 * What of a body the operation does not declare, if there is anything: a field, at any depth, or a list or an object
 * where it has something else, in which fields could hide. Values are not looked at: they are as they are on the wire,
 * and the schemas are for callers.
 *
 * @param renamed Declared names of fields, by those that they may have on the wire.
 */
export function misfit(
  { body: schema }: Operation,
  { type, value }: RelayedBody,
  renamed: Readonly<Record<string, string>> = {},
): FieldIssue | undefined {
  if (!schema || type === 'stream') return undefined;
  const named = withNames(value, renamed);
  return check(schema, named, 'body').issues.find(
    ({ message }) => message === unknownField || isOfOtherShape(message, type === 'form'),
  );
}

/**
 * Whether a body as a whole is of a kind that an operation cannot take, such as a list. Told without looking into it.
 */
export function isOfWrongKind({ body: schema }: Operation, { type, value }: RelayedBody): boolean {
  if (!schema || type === 'stream') return false;
  return check(schema, emptyOf(value), 'body').issues.some(
    ({ path, message }) => path.length === 0 && wrongKind.test(message),
  );
}

/** Refuses what a caller sent that the operation does not declare. */
export function refuseMisfit(issue: FieldIssue | undefined): void {
  if (issue === undefined) return;
  const path = issue.path.map((step) => (typeof step === 'string' ? step.slice(0, 100) : step));
  const what = issue.message === unknownField ? 'something' : 'something of a kind';
  throw new Refused('InvalidRequestError', `the ${issue.in} has ${what} that the operation does not declare.`, {
    issues: [{ ...issue, path }],
  });
}

/** Something of the same kind that costs nothing to look at. */
function emptyOf(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? [] : {};
  // An empty text would be told as empty, and not as a text.
  return typeof value === 'string' ? ' ' : value;
}

const wrongKind = /^expected (\w+), received (\w+)$/;

/** In a form one value of a list is a text, and texts stand for whatever can be written as one. */
function isOfOtherShape(message: string, inForm: boolean): boolean {
  const [, expected, received] = wrongKind.exec(message) ?? [];
  if (expected === undefined) return false;
  if (inForm) return received === 'array';
  return [expected, received].some((kind) => kind === 'object' || kind === 'array');
}

function withNames(value: unknown, renamed: Readonly<Record<string, string>>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const used = new Set(Object.keys(value));
  const entries = Object.entries(value).map(([name, field]): [string, unknown] => {
    const declared = Object.hasOwn(renamed, name) ? renamed[name] : undefined;
    return [declared === undefined || used.has(declared) ? name : declared, field];
  });
  return Object.fromEntries(entries);
}

function declares({ query }: Operation, name: string): boolean {
  if (!query) return false;
  const [, outer, inner] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(name) ?? [];
  if (outer === undefined || inner === undefined) return isField(query, { [name]: '' }, [name]);
  // A field of an object, as in `or[from]`: the parameter must be one, and have it.
  const value = { [outer]: { [inner]: '' } };
  const isObject = check(query, value, 'query').issues.every(({ path }) => path[0] !== outer || path.length > 1);
  return isObject && isField(query, value, [outer]) && isField(query, value, [outer, inner]);
}

function isField(schema: NonNullable<Operation['query']>, value: unknown, field: readonly string[]): boolean {
  const { issues } = check(schema, value, 'query');
  return !issues.some(({ path, message }) => message === unknownField && path.join('\n') === field.join('\n'));
}
