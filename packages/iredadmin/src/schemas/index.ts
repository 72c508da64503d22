/** What the client checks inputs by, as schemas of zod 4: for the forms of a panel, before a call. */
export type { FieldIssue, InputObject, InputSchema } from '@mailhost/core/schema';
export { createAdminSchema, updateAdminSchema } from './admin.js';
export {
  createAliasSchema,
  createMaillistSchema,
  type DeleteMaillistQuery,
  deleteMaillistQuerySchema,
  listAliasesQuerySchema,
  updateAliasSchema,
  updateMaillistSchema,
} from './alias.js';
export {
  createDomainSchema,
  type ListDomainsQuery,
  listDomainsQuerySchema,
  updateDomainAdminsSchema,
  updateDomainSchema,
} from './domain.js';
export { accountAddressSchema, domainNameSchema, listAddressSchema, mailAddressSchema } from './fields.js';
export { setGreylistStatusSchema, updateGreylistDomainsSchema, updateGreylistSendersSchema } from './greylisting.js';
export {
  createMailingListSchema,
  type DeleteMailingListQuery,
  deleteMailingListQuerySchema,
  type GetMailingListQuery,
  getMailingListQuerySchema,
  type ListMailingListsQuery,
  listMailingListsQuerySchema,
  updateMailingListSchema,
} from './mailing-list.js';
export type { FieldOf, InputUnion, Members, MergedFields, ValueOf } from './rules.js';
export { listedAddressesSchema } from './senders.js';
export { setSpamPolicySchema, setThrottleSettingsSchema } from './settings.js';
export {
  createUserSchema,
  listUsersQuerySchema,
  updateAllUsersSchema,
  updateUserSchema,
  verifyPasswordSchema,
} from './user.js';
