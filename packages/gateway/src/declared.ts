import { check, type Operation, unknownField } from '@mailhost/core/relay';
import { Refused } from './refused.js';

/**
 * A query parameter that the operation does not declare, if there is one. Some servers read a parameter in the place of a field
 * of the body, or of a header: it would have another effect than whoever decided on the call could see.
 *
 * @param further Names that the operation takes besides, for this call.
 */
export function undeclaredParameter(
  operation: Operation,
  query: Readonly<Record<string, readonly string[]>>,
  further: readonly string[] = [],
): string | undefined {
  return Object.keys(query).find((name) => !further.includes(name) && !declares(operation, name));
}

/** A field of a body that the operation does not declare, if there is one: one that no server should act on. */
export function undeclaredField({ body, bodyKind }: Operation, value: unknown): string | undefined {
  // A kind of its own writes fields by other names.
  if (!body || bodyKind || value === undefined) return undefined;
  const unknown = check(body, value, 'body').issues.find(
    ({ path, message }) => message === unknownField && path.length === 1,
  );
  return unknown && String(unknown.path[0]);
}

/** Refuses what a caller sent that the operation does not declare. */
export function refuseUndeclared(part: 'query' | 'body', name: string | undefined): void {
  if (name === undefined) return;
  const issues = [{ path: [name.slice(0, 100)], message: unknownField, in: part }];
  throw new Refused('InvalidRequestError', `the ${part} has something that the operation does not declare.`, {
    issues,
  });
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
