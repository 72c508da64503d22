import type { DeclaredOperation, HttpMethod, Operation } from '@mailhost/core';
import type { Dialect } from './dialect.js';

/** What of an operation hangs on the reading of the vendor's document. */
export type InDialect = (dialect: Dialect) => Partial<Pick<Operation, 'method' | 'path' | 'writeBody'>>;

/** An operation, with what of it hangs on the dialect. */
export type DialectOperation<Declared extends DeclaredOperation<HttpMethod, string, unknown, unknown>> = Declared & {
  readonly inDialect: InDialect;
};

/** Adds to an operation what of it hangs on the dialect. */
// @__NO_SIDE_EFFECTS__
export function withDialect<Declared extends DeclaredOperation<HttpMethod, string, unknown, unknown>>(
  operation: Declared,
  inDialect: InDialect,
): DialectOperation<Declared> {
  return { ...operation, inDialect };
}
