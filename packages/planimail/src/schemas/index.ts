/**
 * What the client checks inputs and answers by, as Standard Schemas: for the forms of a panel, before a call. What
 * `validate` hands on as `value` is in the form in which it travels; the client takes what was given to `validate`.
 */
export type { FieldIssue, Schema, SchemaIssue, SchemaResult } from '@mailhost/core/schema';
export {
  addAliasTarget as addAliasTargetSchema,
  createDomainAlias as createDomainAliasSchema,
  removeAlias as removeAliasSchema,
} from './alias.js';
export { createDomain as createDomainSchema, listDomains as listDomainsSchema } from './domain.js';
export { domainName as domainNameSchema, emailAddress as emailAddressSchema } from './fields.js';
export {
  createMailbox as createMailboxSchema,
  metadata as metadataSchema,
  quota as quotaSchema,
  saveMailbox as saveMailboxSchema,
  setQuota as setQuotaSchema,
  updateMetadata as updateMetadataSchema,
} from './mailbox.js';
