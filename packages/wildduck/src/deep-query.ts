import type { QueryValues } from '@mailhost/core';

/** A query with objects in it, whose fields are sent as `or[from]`. */
export function deepQuery(query: object): QueryValues {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? [[name, value]]
        : Object.entries(value)
            .filter(([, field]) => field !== '')
            .map(([key, field]) => [`${name}[${key}]`, field]),
    ),
  );
}
