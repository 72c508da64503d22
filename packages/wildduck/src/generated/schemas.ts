// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

export {
  createForwardedAddressRequestSchema,
  createUserAddressRequestSchema,
  renameDomainRequestSchema,
  updateAddressAddressregisterRequestSchema,
  updateForwardedAddressRequestSchema,
  updateUserAddressRequestSchema,
} from './operations/addresses.js';
export { createASPRequestSchema } from './operations/application-passwords.js';
export { restoreMessageRequestSchema, restoreMessagesRequestSchema } from './operations/archive.js';
export { createAuditRequestSchema } from './operations/audits.js';
export { authenticateRequestSchema, preauthRequestSchema } from './operations/authentication.js';
export { updateAutoreplyRequestSchema } from './operations/autoreply.js';
export { updateTLSCertRequestSchema } from './operations/certificates.js';
export { createExportRequestSchema } from './operations/data.js';
export { updateDkimKeyRequestSchema } from './operations/dkim.js';
export { createAllowedDomainRequestSchema, createBlockedDomainRequestSchema } from './operations/domain-access.js';
export { createDomainAliasRequestSchema } from './operations/domain-aliases.js';
export { createFilterRequestSchema, updateFilterRequestSchema } from './operations/filters.js';
export { createMailboxRequestSchema, updateMailboxRequestSchema } from './operations/mailboxes.js';
export {
  forwardStoredMessageRequestSchema,
  searchApplyMessagesRequestSchema,
  submitStoredMessageRequestSchema,
  updateMessagePathParamsRequestSchema,
  updateMessageRequestSchema,
  uploadMessageRequestSchema,
} from './operations/messages.js';
export { updateOutboundMessageRequestSchema } from './operations/outbound.js';
export { createSettingRequestSchema } from './operations/settings.js';
export { uploadFileRequestSchema } from './operations/storage.js';
export { submitMessageRequestSchema } from './operations/submission.js';
export {
  assertWebAuthNRequestSchema,
  attestateWebAuthNRegistrationRequestSchema,
  authenticateWebAuthNRequestSchema,
  enableCustom2FARequestSchema,
  enableTOTPSeedRequestSchema,
  generateTOTPSeedRequestSchema,
  initiateWebAuthNRegistrationRequestSchema,
  validateTOTPTokenRequestSchema,
} from './operations/two-factor.js';
export {
  cancelUserDeleteRequestSchema,
  createUserRequestSchema,
  logoutUserRequestSchema,
  recalculateQuotaAllUsersRequestSchema,
  recalculateQuotaRequestSchema,
  resetUserPasswordRequestSchema,
  updateUserRequestSchema,
} from './operations/users.js';
export { createWebhookRequestSchema } from './operations/webhooks.js';
