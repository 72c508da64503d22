import { type Found, type PathValues, Router } from '../routing.js';
import type { Action, Need, Resource } from './access.js';
import type { WildduckResult } from './answers.js';
import type { Call } from './call.js';
import type { JsonObject } from './json.js';
import type { Fields } from './parameters/rules.js';

/** What the server can do. */
export interface Operation {
  /** What it takes besides the ids in its path, and who asks; these are not named again. */
  readonly takes?: Fields | ((sent: JsonObject) => Fields);
  /** Takes nothing about who asks. */
  readonly withoutSession?: true;
  /** Parameters that it does not know are passed over, not refused. */
  readonly passesUnknown?: true;
  /** What the visitor has to be allowed to do. */
  readonly needs: Need | 'nothing';
  /** A user gets what is their own, without being named in the path. */
  readonly ownOnly?: true;
  /** The parameter that a body of another type than JSON or a form is. */
  readonly takesRaw?: string;
  /** Headers that are parameters as well. */
  readonly takesHeaders?: readonly string[];
  /** Answers only errors in JSON, without saying in which character set. */
  readonly isFile?: true;
  readonly run: (call: Call) => WildduckResult;
}

/** By method and path, where `:name` stands for one segment: `GET /users/:user`. */
export type Operations = Readonly<Record<string, Operation>>;

/** An operation of a resource, which needs what its method says, unless it says otherwise. */
export type OperationOn = Omit<Operation, 'needs'> & Partial<Pick<Operation, 'needs'>>;

const actions: Readonly<Record<string, Action>> = { GET: 'read', POST: 'create', PUT: 'update', DELETE: 'delete' };

/** What can be done to a resource. */
export const operationsOn = (resource: Resource, operations: Readonly<Record<string, OperationOn>>): Operations =>
  Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => {
      const needs: Need = `${actions[name.split(' ')[0] ?? ''] ?? 'read'} ${resource}`;
      return [name, { needs, ...operation }];
    }),
  );

const longestSegment = 196;

/** Finds routes, or the methods that there are for a path. */
export function router(
  operations: Operations,
): (method: string, path: string) => Found<Operation> | { readonly allowed: readonly string[] } {
  const routes = new Router(operations, decoded);
  const fits = (values: PathValues) => Object.values(values).every(({ length }) => length <= longestSegment);
  return (method, path) => routes.find(method, path, fits) ?? { allowed: routes.methods(path, fits) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
