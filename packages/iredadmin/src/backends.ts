import type { Operation } from '@mailhost/core';
import { expected, withChecks } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { Backend } from './profiles/raw.js';
import { refusal, refusing } from './scope.js';

/** A field that only one of the back ends has, or of whose values the other one takes some only. */
interface Limit {
  readonly only: Backend;
  readonly fields: readonly string[];
  /** Which values the other back end takes. Left out: none. */
  readonly others?: (value: string) => boolean;
}

/** The columns that SQL has for services of users; a name without one is ignored there. */
const userServices: ReadonlySet<string> = new Set(
  ['smtp', 'pop3', 'imap', 'managesieve', 'sieve']
    .flatMap((name) => [name, `${name}secured`, `${name}tls`])
    .concat(
      ['deliver', 'lda', 'lmtp', 'internal', 'doveadm', 'dsync', 'lib-storage', 'quota-status', 'indexer-worker'],
      ['sogo', 'sogowebmail', 'sogocalendar', 'sogoactivesync'],
    ),
);

const domainServices: ReadonlySet<string> = new Set(['mail', 'domainalias', 'senderbcc', 'recipientbcc']);

const services = ['services', 'addService', 'removeService'] as const;
const accessPolicy: readonly Limit[] = [{ only: 'sql', fields: ['accessPolicy'] }];

const limits: Readonly<Record<string, readonly Limit[]>> = {
  'domains.create': [{ only: 'ldap', fields: ['numberOfLists'] }],
  'domains.update': [{ only: 'ldap', fields: services, others: (name) => !domainServices.has(name) }],
  'users.update': [
    { only: 'ldap', fields: ['telephoneNumber', 'mobile'] },
    { only: 'ldap', fields: services, others: (name) => userServices.has(name) },
  ],
  'aliases.create': accessPolicy,
  'aliases.update': accessPolicy,
};

/** The same operation, which refuses what a server with this back end would drop without a word. */
export function forBackend<Args, Result>(
  operation: Operation<Args, Result>,
  backend: Backend | undefined,
): Operation<Args, Result> {
  const { id, body } = operation;
  if (backend === undefined) return operation;
  if (backend === 'sql' && /^(?:maillists|ldif)\./.test(id)) return refusing(operation, ldapOnly);
  const against = limits[id]?.filter(({ only }) => only !== backend) ?? [];
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
function checksOf({ only, fields, others }: Limit) {
  const what = others ? 'names that SQL has' : 'nothing';
  const words = expected(`${what} here: it is there on ${only.toUpperCase()} only, and dropped`);
  return fields.map((field) =>
    z.refine((input) => !isDropped(Reflect.get(Object(input), field), others), { ...words, path: [field] }),
  );
}

function isDropped(given: unknown, others: Limit['others']): boolean {
  if (given === undefined || !others) return given !== undefined;
  return Array.isArray(given) && given.some((item) => typeof item === 'string' && !others(item));
}
