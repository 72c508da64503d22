import { ApiError, type FailureRule, type Operation } from '@mailhost/core';
import { expected, withChecks } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { Backend } from './profiles/raw.js';
import { refusal, refusing } from './scope.js';

/** Fields that only one of the back ends has, or of whose values the other one takes some only. */
export interface BackendLimit {
  readonly only: Backend;
  readonly fields: readonly string[];
  /** Which values the other back end takes. Left out: none. */
  readonly others?: (value: string) => boolean;
}

/** The fields that set, add and take away services. */
export const serviceFields = ['services', 'addService', 'removeService'] as const;

/** An operation, with what of it a back end lacks. */
export interface IredadminOperation<Args = unknown, Result = unknown> extends Operation<Args, Result> {
  /** The one back end that has it. */
  readonly onlyOn?: Backend;
  readonly limits?: readonly BackendLimit[];
}

/** The declaration, with what of its body a back end lacks. */
// @__NO_SIDE_EFFECTS__
export function withLimits<Declared extends object>(declared: Declared, ...limits: BackendLimit[]): Declared {
  return { ...declared, limits };
}

/** The declaration of what SQL has nothing of. */
// @__NO_SIDE_EFFECTS__
export function onLdapOnly<Declared extends { readonly failure?: FailureRule }>(declared: Declared): Declared {
  const failure: FailureRule = (found, response) => {
    const failed = declared.failure ? declared.failure(found, response) : found;
    const isNoRoute = failed?.error === ApiError && failed.code === undefined && response.status === 404;
    return isNoRoute ? { ...failed, hint: 'It is there on LDAP only.' } : failed;
  };
  return { ...declared, onlyOn: 'ldap', failure };
}

/** The same operation, which refuses what a server with this back end would drop without a word. */
export function forBackend<Args, Result>(
  operation: IredadminOperation<Args, Result>,
  backend: Backend | undefined,
): Operation<Args, Result> {
  const { body, onlyOn = backend, limits = [] } = operation;
  if (backend === undefined) return operation;
  if (onlyOn !== backend) return refusing(operation, ldapOnly);
  const against = limits.filter(({ only }) => only !== backend);
  if (against.length === 0 || !(body instanceof z.ZodMiniType)) return operation;
  const limited = limitedBodies[backend].get(body) ?? withChecks(body, ...against.flatMap(checksOf));
  limitedBodies[backend].set(body, limited);
  return { ...operation, body: limited };
}

/** Made once from each body that has limits, since to make a schema takes longer than to check by it. */
const limitedBodies: Readonly<Record<Backend, WeakMap<z.ZodMiniType, z.ZodMiniType>>> = {
  sql: new WeakMap(),
  ldap: new WeakMap(),
};

const ldapOnly = refusal('backend', 'ldap for this call: there is nothing of the kind on SQL');

/** A check of each field, which tells what would be dropped. */
function checksOf({ only, fields, others }: BackendLimit) {
  const what = others ? 'names that SQL has' : 'nothing';
  const words = expected(`${what} here: it is there on ${only.toUpperCase()} only, and dropped`);
  return fields.map((field) =>
    z.refine((input) => !isDropped(Reflect.get(Object(input), field), others), { ...words, path: [field] }),
  );
}

function isDropped(given: unknown, others: BackendLimit['others']): boolean {
  if (given === undefined || !others) return given !== undefined;
  return Array.isArray(given) && given.some((item) => typeof item === 'string' && !others(item));
}
