/** What the client checks inputs and answers by, as schemas of zod 4: for the forms of a panel, before a call. */
export type { FieldIssue, InputObject, InputSchema, ResponseSchema } from '@mailhost/core/schema';
export { createDomainSchema, domainNameSchema, domainSchema } from './domain.js';
