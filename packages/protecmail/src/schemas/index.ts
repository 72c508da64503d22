/**
 * What the client checks inputs and answers by, as Standard Schemas: for the forms of a panel, before a call. What
 * `validate` hands on as `value` is in the form in which it travels; the client takes what was given to `validate`.
 */
export type { FieldIssue, Schema, SchemaIssue, SchemaResult } from '@mailhost/core/schema';
export {
  account as accountSchema,
  accountChanges as accountChangesSchema,
  accountChanges as accountDetailsSchema,
  tokenTanks as tokenTanksSchema,
} from './account.js';
export {
  domain as domainSchema,
  domainAnswer as domainAnswerSchema,
  domainChanges as domainChangesSchema,
  domainName as domainNameSchema,
} from './domain.js';
