/**
 * What the client checks the bodies of requests by, as Standard Schemas: for the forms of a panel, before a call. What
 * answers are checked by is at `@mailhost/wildduck/answers`.
 */
export type { FieldIssue, Schema, SchemaIssue, SchemaResult } from '@mailhost/core/schema';
export * from './generated/schemas.js';
