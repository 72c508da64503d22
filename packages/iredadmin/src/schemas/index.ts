/**
 * What the client checks inputs and answers by, as Standard Schemas: for the forms of a panel, before a call. What
 * `validate` hands on as `value` is in the form in which it travels; the client takes what was given to `validate`.
 */
export type { FieldIssue, Schema, SchemaIssue, SchemaResult } from '@mailhost/core/schema';
export { adminFields as adminFieldsSchema } from './admin.js';
export {
  domainAdminChanges as domainAdminChangesSchema,
  domainChanges as domainChangesSchema,
  newDomain as newDomainSchema,
} from './domain.js';
export {
  accountAddress as accountAddressSchema,
  domainName as domainNameSchema,
  listAddress as listAddressSchema,
  mailAddress as mailAddressSchema,
} from './fields.js';
export {
  aliasChanges as aliasChangesSchema,
  mailingListChanges as mailingListChangesSchema,
  maillistChanges as maillistChangesSchema,
  newAlias as newAliasSchema,
  newMailingList as newMailingListSchema,
} from './lists.js';
export {
  greylistDomains as greylistDomainsSchema,
  greylistSenders as greylistSendersSchema,
  greylistStatus as greylistStatusSchema,
  listedAddresses as listedAddressesSchema,
  spamPolicy as spamPolicySchema,
  throttleSettings as throttleSettingsSchema,
} from './settings.js';
export {
  allUsersChanges as allUsersChangesSchema,
  newUser as newUserSchema,
  passwordOnly as verifiedPasswordSchema,
  userChanges as userChangesSchema,
} from './user.js';
