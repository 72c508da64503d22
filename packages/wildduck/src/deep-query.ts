import { converted, type Schema } from '@mailhost/core/schema';

/** A query with objects in it, whose fields are sent as `or[from]`. */
// @__NO_SIDE_EFFECTS__
export function deepQuery<Query extends object>(schema: Schema<Query>): Schema<Query> {
  return converted<Query, Readonly<Record<string, unknown>>, Query>(schema, (query) =>
    Object.fromEntries(
      Object.entries(query).flatMap(([name, value]) =>
        typeof value !== 'object' || value === null || Array.isArray(value)
          ? [[name, value]]
          : Object.entries(value)
              .filter(([, field]) => field !== '')
              .map(([key, field]) => [`${name}[${key}]`, field]),
      ),
    ),
  );
}
