import { addressOperations } from './resources/addresses.js';
import { applicationPasswordOperations } from './resources/application-passwords.js';
import { archiveOperations } from './resources/archive.js';
import { auditOperations } from './resources/audits.js';
import { authenticationOperations } from './resources/authentication.js';
import { autoreplyOperations } from './resources/autoreply.js';
import { certificateOperations } from './resources/certificates.js';
import { dataOperations } from './resources/data.js';
import { dkimOperations } from './resources/dkim.js';
import { domainAccessOperations } from './resources/domain-access.js';
import { domainAliasOperations } from './resources/domain-aliases.js';
import { filterOperations } from './resources/filters.js';
import { forwardedAddressOperations } from './resources/forwarded-addresses.js';
import { mailboxOperations } from './resources/mailboxes.js';
import { messageOperations } from './resources/messages.js';
import { outboundOperations } from './resources/outbound.js';
import { searchOperations } from './resources/search.js';
import { settingOperations } from './resources/settings.js';
import { storageOperations } from './resources/storage.js';
import { submissionOperations } from './resources/submission.js';
import { twoFactorOperations } from './resources/two-factor.js';
import { updateOperations } from './resources/updates.js';
import { uploadOperations } from './resources/uploads.js';
import { userOperations } from './resources/users.js';
import { webauthnOperations } from './resources/webauthn.js';
import { webhookOperations } from './resources/webhooks.js';
import type { Operations } from './router.js';

export const operations: Operations = {
  ...webauthnOperations,
  ...twoFactorOperations,
  ...outboundOperations,
  ...domainAccessOperations,
  ...dataOperations,
  ...certificateOperations,
  ...auditOperations,
  ...archiveOperations,
  ...addressOperations,
  ...searchOperations,
  ...submissionOperations,
  ...storageOperations,
  ...filterOperations,
  ...autoreplyOperations,
  ...dkimOperations,
  ...domainAliasOperations,
  ...webhookOperations,
  ...applicationPasswordOperations,
  ...settingOperations,
  ...authenticationOperations,
  ...forwardedAddressOperations,
  ...mailboxOperations,
  ...messageOperations,
  ...updateOperations,
  ...uploadOperations,
  ...userOperations,
};
