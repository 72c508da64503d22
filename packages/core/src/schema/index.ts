/** What the clients' schemas have beside zod: its words in our form, times of answers, and unions by what was meant. */
export { atMost } from './at-most.js';
export { each } from './each.js';
export type { FieldIssue } from './field-issue.js';
export { epochMilliseconds, epochSeconds, rfc3339Time } from './times.js';
export type { InputFields, InputObject, InputSchema, ResponseFields, ResponseSchema } from './types.js';
export { unionBy } from './union-by.js';
export { type Check, withChecks } from './with-checks.js';
export { expected, type Words, words } from './words.js';
