/**
 * The building blocks of the clients' checks. Every schema is a Standard Schema. They make no code from strings, so a
 * strict Content-Security-Policy is kept, and a bundler keeps only the kinds of check that a client uses.
 */
export * from './builders.js';
export { each } from './each.js';
export type { FieldIssue, Schema, SchemaIssue, SchemaResult } from './schema.js';
export * from './times.js';
export type { InputFields, InputObject, InputSchema, ResponseFields, ResponseSchema } from './types.js';
export { unionBy } from './union-by.js';
export { withChecks } from './with-checks.js';
export { expected, type Words, words } from './words.js';
