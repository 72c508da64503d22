/** What the client checks inputs by, as schemas of zod 4: for the forms of a panel, before a call. */
export type { FieldIssue, InputObject, InputSchema } from '@mailhost/core/schema';
export { createAdminSchema, updateAdminSchema } from './admin.js';
export {
  createAliasSchema,
  createMaillistSchema,
  deleteMaillistQuerySchema,
  listAliasesQuerySchema,
  updateAliasSchema,
  updateMaillistSchema,
} from './alias.js';
export { createDomainSchema, listDomainsQuerySchema, updateDomainAdminsSchema, updateDomainSchema } from './domain.js';
export { accountAddressSchema, domainNameSchema, listAddressSchema, mailAddressSchema } from './fields.js';
export { setGreylistStatusSchema, updateGreylistDomainsSchema, updateGreylistSendersSchema } from './greylisting.js';
export {
  createMailingListSchema,
  deleteMailingListQuerySchema,
  getMailingListQuerySchema,
  listMailingListsQuerySchema,
  updateMailingListSchema,
} from './mailing-list.js';
export type { InputUnion, MergedFields } from './rules.js';
export { listedAddressesSchema } from './senders.js';
export { setSpamPolicySchema, setThrottleSettingsSchema } from './settings.js';
export {
  createUserSchema,
  listUsersQuerySchema,
  updateAllUsersSchema,
  updateUserSchema,
  verifyPasswordSchema,
} from './user.js';
