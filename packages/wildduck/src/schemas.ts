/**
 * What the client checks queries and the bodies of requests by, as schemas of zod 4: for the forms of a panel, before a
 * call. What answers are checked by is at `@mailhost/wildduck/answers`.
 */
export type { FieldIssue, InputObject, InputSchema, ResponseSchema } from '@mailhost/core/schema';
export * from './generated/schemas.js';
