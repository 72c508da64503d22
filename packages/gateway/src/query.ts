import { check, type Operation, unknownField } from '@mailhost/core/relay';
import { Refused } from './refused.js';

/**
 * Refuses query parameters that the operation does not declare. Some servers read a parameter in the place of a field of the
 * body, or of a header: it would have another effect than whoever decided on the call could see.
 *
 * @param further Names that the operation takes besides, for this call.
 */
export function checkQuery(
  operation: Operation,
  query: Readonly<Record<string, readonly string[]>>,
  further: readonly string[] = [],
): void {
  for (const name of Object.keys(query)) {
    if (!further.includes(name) && !declares(operation, name)) throw unknownParameter(name);
  }
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

function unknownParameter(name: string): Refused {
  const issues = [{ path: [name.slice(0, 100)], message: unknownField, in: 'query' as const }];
  return new Refused('InvalidRequestError', 'the query has a parameter that the operation does not declare.', {
    issues,
  });
}
