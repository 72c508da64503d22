// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

export {
  createForwardedAddressSchema,
  createUserAddressSchema,
  getUserAddressregisterQuerySchema,
  listAddressesQuerySchema,
  listUserAddressesQuerySchema,
  renameDomainSchema,
  resolveAddressQuerySchema,
  updateAddressAddressregisterSchema,
  updateForwardedAddressSchema,
  updateUserAddressSchema,
} from './operations/addresses.js';
export { createASPSchema, deleteASPQuerySchema, listASPsQuerySchema } from './operations/application-passwords.js';
export { listArchivedMessagesQuerySchema, restoreMessageSchema, restoreMessagesSchema } from './operations/archive.js';
export { createAuditSchema } from './operations/audits.js';
export { authenticateSchema, listAuthlogQuerySchema, preauthSchema } from './operations/authentication.js';
export { updateAutoreplySchema } from './operations/autoreply.js';
export { listTLSCertificatesQuerySchema, updateTLSCertSchema } from './operations/certificates.js';
export { createExportSchema } from './operations/data.js';
export { listDkimKeysQuerySchema, updateDkimKeySchema } from './operations/dkim.js';
export { createAllowedDomainSchema, createBlockedDomainSchema } from './operations/domain-access.js';
export { createDomainAliasSchema, listDomainAliasesQuerySchema } from './operations/domain-aliases.js';
export {
  createFilterSchema,
  listAllFiltersQuerySchema,
  listFiltersQuerySchema,
  updateFilterSchema,
} from './operations/filters.js';
export {
  createMailboxSchema,
  getMailboxQuerySchema,
  listMailboxesQuerySchema,
  updateMailboxSchema,
} from './operations/mailboxes.js';
export {
  deleteMessageQuerySchema,
  deleteMessagesInMailboxQuerySchema,
  forwardStoredMessageSchema,
  getMessageAttachmentQuerySchema,
  getMessageQuerySchema,
  listMessagesQuerySchema,
  searchApplyMessagesSchema,
  searchMessagesQuerySchema,
  submitStoredMessageSchema,
  updateMessagePathParamsSchema,
  updateMessageSchema,
  uploadMessageSchema,
} from './operations/messages.js';
export { updateOutboundMessageSchema } from './operations/outbound.js';
export { createSettingSchema, listSettingsQuerySchema } from './operations/settings.js';
export { listFilesQuerySchema, uploadFileSchema } from './operations/storage.js';
export { submitMessageSchema } from './operations/submission.js';
export {
  assertWebAuthNSchema,
  attestateWebAuthNRegistrationSchema,
  authenticateWebAuthNSchema,
  enableCustom2FASchema,
  enableTOTPSeedSchema,
  generateTOTPSeedSchema,
  initiateWebAuthNRegistrationSchema,
  validateTOTPTokenSchema,
} from './operations/two-factor.js';
export {
  cancelUserDeleteSchema,
  createUserSchema,
  deleteUserQuerySchema,
  getUpdatesQuerySchema,
  listUsersQuerySchema,
  logoutUserSchema,
  recalculateQuotaAllUsersSchema,
  recalculateQuotaSchema,
  resetUserPasswordSchema,
  updateUserSchema,
} from './operations/users.js';
export { createWebhookSchema, listWebhooksQuerySchema } from './operations/webhooks.js';
