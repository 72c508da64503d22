import { type HttpMethod, type Operation, operation, type QueryValues, type Repeat } from '@mailhost/core';
import { expected, type InputSchema, type ResponseSchema, withChecks } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { missingDomain } from './failure-rules.js';
import { accountAddressSchema, domainNameSchema } from './schemas/fields.js';

/** What a setting is for: the whole server, one domain, or one user. */
export type Scope =
  | { readonly global: true; readonly domain?: never; readonly user?: never }
  | { readonly global?: never; readonly domain: string; readonly user?: never }
  | { readonly global?: never; readonly domain?: never; readonly user: string };

/** One operation, in each of the three scopes. */
export interface Scoped<Result> {
  readonly global: Operation<unknown, Result>;
  readonly domain: Operation<unknown, Result>;
  readonly user: Operation<unknown, Result>;
}

/** Declares an operation in each of the three scopes, whose paths differ and nothing else. */
// @__NO_SIDE_EFFECTS__
export function perScope<
  const Method extends HttpMethod,
  const Global extends string,
  const Domain extends string,
  const User extends string,
  Body = never,
  Wire = undefined,
  Result = Wire,
>(declaration: {
  readonly id: string;
  readonly method: Method;
  readonly repeat: Repeat;
  readonly paths: readonly [global: Global, domain: Domain, user: User];
  readonly body?: InputSchema<Body>;
  readonly writeBody?: (body: Body) => QueryValues;
  readonly response?: ResponseSchema<Wire>;
  readonly read?: (value: Wire) => Result;
  readonly notFoundMeansDone?: boolean;
  readonly destructive?: boolean;
}) {
  const { id, paths, ...shared } = declaration;
  const [global, domain, user] = paths;
  const pathValues = (name: string, schema: InputSchema<string>) => ({ [name]: schema });
  return {
    global: operation<Method, Global, never, Body, Wire, Result>({ ...shared, id: `${id}.global`, path: global }),
    domain: operation<Method, Domain, never, Body, Wire, Result>({
      ...shared,
      id: `${id}.domain`,
      path: domain,
      pathValues: pathValues('domain', domainNameSchema) as never,
      failure: missingDomain,
    }),
    user: operation<Method, User, never, Body, Wire, Result>({
      ...shared,
      id: `${id}.user`,
      path: user,
      pathValues: pathValues('mail', accountAddressSchema) as never,
      failure: missingDomain,
    }),
  };
}

/** The operation of a scope, and the values in its path. What is no scope is refused when the call is made. */
export function inScope<Result>(
  operations: Scoped<Result>,
  scope: Scope,
): readonly [operation: Operation<unknown, Result>, path: Readonly<Record<string, string>>] {
  const [key, ...others] = entriesOf(scope);
  if (others.length === 0 && key) {
    const [name, value] = key;
    if (name === 'global' && value === true) return [operations.global, {}];
    if (name === 'domain' && typeof value === 'string') return [operations.domain, { domain: value }];
    if (name === 'user' && typeof value === 'string') return [operations.user, { mail: value }];
  }
  return [refusing(operations.global, noScope), {}];
}

/** What is given; nothing where it cannot be read. */
function entriesOf(scope: Scope): readonly (readonly [name: string, value: unknown])[] {
  try {
    return Object.entries(scope ?? {}).filter(([, value]) => value !== undefined);
  } catch {
    return [];
  }
}

/** Refuses a call when its request is made, so that its error is that of a call. */
// @__NO_SIDE_EFFECTS__
export function refusal(field: string, expectation: string): InputSchema<unknown> {
  return withChecks(
    z.unknown(),
    z.refine(() => false, { ...expected(expectation), path: [field] }),
  );
}

export function refusing<Args, Result>(
  operation: Operation<Args, Result>,
  query: InputSchema<unknown>,
): Operation<Args, Result> {
  return { ...operation, query };
}

const noScope = refusal(
  'scope',
  'one scope: { global: true }, { domain: "example.org" } or { user: "ana@example.org" }',
);

/** Whether mail comes in or goes out. */
export type Direction = 'inbound' | 'outbound';

/** What there is for a direction, or for a kind of list. Where there is none, what refuses every call. */
export function directed<Verbs extends Readonly<Record<string, Scoped<unknown>>>>(
  field: string,
  table: Readonly<Record<string, Verbs>>,
  key: string,
): Verbs {
  const found = typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
  if (found) return found;
  const query = refusal(field, Object.keys(table).join(' or '));
  const refused = ({ global, domain, user }: Scoped<unknown>): Scoped<unknown> => ({
    global: refusing(global, query),
    domain: refusing(domain, query),
    user: refusing(user, query),
  });
  const any = Object.entries(Object.values(table)[0] ?? {});
  return Object.fromEntries(any.map(([verb, operations]) => [verb, refused(operations)])) as unknown as Verbs;
}
