/**
 * What the client checks inputs and answers by, as Standard Schemas: for the forms of a panel, before a call. What
 * `validate` hands on as `value` is in the form in which it travels; the client takes what was given to `validate`.
 */
export type { FieldIssue, Schema, SchemaIssue, SchemaResult } from '@mailhost/core/schema';
export {
  accessControl as accessControlSchema,
  aclPermissionStatus as aclPermissionStatusSchema,
  admin as adminSchema,
  adminAdd as adminAddSchema,
  adminUpdate as adminUpdateSchema,
  permission as permissionSchema,
  permissionNames as permissionNamesSchema,
} from './admin.js';
export { emailAddress as emailAddressSchema } from './common.js';
export {
  filterAttachment as filterAttachmentSchema,
  filterAttachmentAdd as filterAttachmentAddSchema,
  filterAttachmentUpdate as filterAttachmentUpdateSchema,
  filterUriBl as filterUriBlSchema,
  filterUriBlAdd as filterUriBlAddSchema,
  filterUriBlUpdate as filterUriBlUpdateSchema,
} from './content-filter.js';
export { domain as domainSchema, domainAdd as domainAddSchema, domainUpdate as domainUpdateSchema } from './domain.js';
export { domainAlias as domainAliasSchema, domainName as domainNameSchema } from './domain-alias.js';
export {
  addresses as groupAddressesSchema,
  emailAlias as emailAliasSchema,
  emailAliasUpdate as emailAliasUpdateSchema,
  newEmailAlias as newEmailAliasSchema,
} from './group.js';
export {
  diagnosticEntry as diagnosticEntrySchema,
  entityHealth as entityHealthSchema,
  healthRecord as healthRecordSchema,
} from './health.js';
export {
  attachmentFile as attachmentFileSchema,
  imapFolder as imapFolderSchema,
  imapMessage as imapMessageSchema,
  imapMessageContent as imapMessageContentSchema,
  smtpMessage as smtpMessageSchema,
} from './mail.js';
export { option as optionSchema, optionAdd as optionAddSchema } from './option.js';
export {
  platform as platformSchema,
  platformWritten as platformInputSchema,
  relayCheck as relayCheckSchema,
} from './platform.js';
export { policy as policySchema, policyAdd as policyAddSchema, policyUpdate as policyUpdateSchema } from './policy.js';
export {
  filterSender as filterSenderSchema,
  filterSenderAdd as filterSenderAddSchema,
  filterSenderItems as filterSenderItemsSchema,
  filterSendersAdd as filterSendersAddSchema,
  filterSendersSet as filterSendersSetSchema,
} from './sender-rule.js';
export { signAnswer as signAnswerSchema, signInput as signInputSchema } from './sign.js';
export { task as taskSchema } from './task.js';
export {
  authToken as authTokenSchema,
  personalToken as personalTokenSchema,
  personalTokenAdd as personalTokenAddSchema,
} from './token.js';
export { newUser as newUserSchema, updateUser as updateUserSchema, user as userSchema } from './user.js';
