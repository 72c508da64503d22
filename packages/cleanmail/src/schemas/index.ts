/** What the client checks inputs and answers by, as schemas of zod 4: for the forms of a panel, before a call. */
export type { FieldIssue, InputObject, InputSchema, ResponseSchema } from '@mailhost/core/schema';
export {
  accessControlSchema,
  aclPermissionStatusSchema,
  adminSchema,
  createAdminSchema,
  listAdminsQuerySchema,
  listPermissionsQuerySchema,
  permissionSchema,
  setPermissionsSchema,
  updateAdminSchema,
} from './admin.js';
export {
  createFilterAttachmentSchema,
  createFilterUriBlSchema,
  filterAttachmentSchema,
  filterUriBlSchema,
  listFilterAttachmentsQuerySchema,
  listFilterUrisQuerySchema,
  updateFilterAttachmentSchema,
  updateFilterUriBlSchema,
} from './content-filter.js';
export { createDkimKeysSchema, replaceDkimKeysSchema } from './dkim.js';
export { createDomainSchema, domainSchema, listDomainsQuerySchema, updateDomainSchema } from './domain.js';
export {
  addDomainAliasesSchema,
  domainAliasSchema,
  domainNameSchema,
  listDomainAliasesQuerySchema,
  setDomainAliasesSchema,
} from './domain-alias.js';
export { emailAddressSchema } from './fields.js';
export {
  addGroupAddressesSchema,
  createEmailAliasSchema,
  emailAliasSchema,
  listEmailAliasesQuerySchema,
  updateEmailAliasSchema,
} from './group.js';
export { diagnosticEntrySchema, entityHealthSchema, healthRecordSchema } from './health.js';
export {
  attachmentFileSchema,
  imapFolderSchema,
  imapMessageContentSchema,
  imapMessageSchema,
  sendSmtpMessageSchema,
} from './mail.js';
export {
  type AttachmentsQuery,
  attachmentsQuerySchema,
  type FieldsQuery,
  fieldsQuerySchema,
  listImapMessagesQuerySchema,
} from './mail-query.js';
export { optionSchema, setOptionSchema } from './option.js';
export { platformInputSchema, platformSchema, relayCheckSchema } from './platform.js';
export { createPolicySchema, listPoliciesQuerySchema, policySchema, updatePolicySchema } from './policy.js';
export {
  addFilterSenderItemsSchema,
  addFilterSendersSchema,
  filterSenderSchema,
  listFilterSendersQuerySchema,
  replaceFilterSenderSchema,
  setFilterSendersSchema,
} from './sender-rule.js';
export { setSignSchema, signSchema } from './sign.js';
export { executeTaskSchema } from './task.js';
export {
  authTokenSchema,
  createPersonalTokenSchema,
  createTemporaryTokenQuerySchema,
  personalTokenSchema,
} from './token.js';
export { createUserSchema, listUsersQuerySchema, updateUserSchema, userSchema } from './user.js';
