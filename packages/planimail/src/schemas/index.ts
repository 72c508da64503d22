/** What the client checks inputs and answers by, as schemas of zod 4: for the forms of a panel, before a call. */
export type { FieldIssue, InputObject, InputSchema, ResponseSchema } from '@mailhost/core/schema';
export { addAliasTargetSchema, createDomainAliasSchema, removeAliasSchema } from './alias.js';
export { createDomainSchema, listDomainsSchema } from './domain.js';
export { domainName as domainNameSchema, emailAddress as emailAddressSchema } from './fields.js';
export {
  createMailboxSchema,
  metadataSchema,
  quotaSchema,
  saveMailboxSchema,
  setQuotaSchema,
  updateMetadataSchema,
} from './mailbox.js';
