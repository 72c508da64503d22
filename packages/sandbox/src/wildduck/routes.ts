import { addressOperations } from './resources/addresses.js';
import { applicationPasswordOperations } from './resources/application-passwords.js';
import { authenticationOperations } from './resources/authentication.js';
import { autoreplyOperations } from './resources/autoreply.js';
import { dkimOperations } from './resources/dkim.js';
import { domainAliasOperations } from './resources/domain-aliases.js';
import { filterOperations } from './resources/filters.js';
import { forwardedAddressOperations } from './resources/forwarded-addresses.js';
import { mailboxOperations } from './resources/mailboxes.js';
import { messageOperations } from './resources/messages.js';
import { searchOperations } from './resources/search.js';
import { settingOperations } from './resources/settings.js';
import { storageOperations } from './resources/storage.js';
import { submissionOperations } from './resources/submission.js';
import { updateOperations } from './resources/updates.js';
import { uploadOperations } from './resources/uploads.js';
import { userOperations } from './resources/users.js';
import { webhookOperations } from './resources/webhooks.js';
import type { Operations } from './router.js';

export const operations: Operations = {
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

/** What the server has and the sandbox has not. */
export const missingOperations: readonly string[] = [
  'POST /data/export',
  'POST /data/import',
  'PUT /users/:user/outbound/:queueId',
  'DELETE /users/:user/outbound/:queueId',
  'GET /users/:user/archived/messages',
  'POST /users/:user/archived/restore',
  'POST /users/:user/archived/messages/:message/restore',
  'POST /domainaccess/:tag/allow',
  'GET /domainaccess/:tag/allow',
  'POST /domainaccess/:tag/block',
  'GET /domainaccess/:tag/block',
  'DELETE /domainaccess/:domain',
  'POST /users/:user/2fa/totp/setup',
  'POST /users/:user/2fa/totp/enable',
  'DELETE /users/:user/2fa/totp',
  'POST /users/:user/2fa/totp/check',
  'DELETE /users/:user/2fa',
  'PUT /users/:user/2fa/custom',
  'DELETE /users/:user/2fa/custom',
  'GET /users/:user/2fa/webauthn/credentials',
  'DELETE /users/:user/2fa/webauthn/credentials/:credential',
  'POST /users/:user/2fa/webauthn/registration-challenge',
  'POST /users/:user/2fa/webauthn/registration-attestation',
  'POST /users/:user/2fa/webauthn/authentication-challenge',
  'POST /users/:user/2fa/webauthn/authentication-assertion',
  'POST /audit',
  'GET /audit/:audit',
  'GET /audit/:audit/export.mbox',
  'GET /certs',
  'POST /certs',
  'GET /certs/resolve/:servername',
  'GET /certs/:cert',
  'DELETE /certs/:cert',
];
