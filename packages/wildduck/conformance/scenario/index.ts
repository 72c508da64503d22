import { addressesScenario } from './addresses.js';
import { archiveScenario } from './archive.js';
import { auditScenario, finishedAuditsScenario } from './audit.js';
import { authenticationScenario } from './authentication.js';
import { autoreplyScenario } from './autoreply.js';
import { certificatesScenario } from './certificates.js';
import { dkimScenario } from './dkim.js';
import { domainsScenario } from './domains.js';
import { exportScenario } from './export.js';
import { failuresScenario } from './failures.js';
import { filtersScenario } from './filters.js';
import { forwardedScenario } from './forwarded.js';
import { mailboxesScenario } from './mailboxes.js';
import { messagesScenario } from './messages.js';
import { outboundScenario } from './outbound.js';
import type { Scene } from './scene.js';
import { searchScenario } from './search.js';
import { settingsScenario } from './settings.js';
import { storageScenario } from './storage.js';
import { submissionScenario } from './submission.js';
import { totpScenario } from './totp.js';
import { updatesScenario } from './updates.js';
import { uploadScenario } from './upload.js';
import { usersScenario } from './users.js';
import { webauthnScenario } from './webauthn.js';
import { webhooksScenario } from './webhooks.js';

/**
 * The parts in the order they are played. `failures` comes first, while there is little that a call could harm. The
 * server carries out its tasks one after the other: audits are made before all the others, and read at the end.
 */
export const parts: Record<string, (scene: Scene) => Promise<void>> = {
  failures: failuresScenario,
  audit: auditScenario,
  users: usersScenario,
  addresses: addressesScenario,
  forwarded: forwardedScenario,
  mailboxes: mailboxesScenario,
  messages: messagesScenario,
  upload: uploadScenario,
  search: searchScenario,
  submission: submissionScenario,
  outbound: outboundScenario,
  archive: archiveScenario,
  storage: storageScenario,
  filters: filtersScenario,
  authentication: authenticationScenario,
  autoreply: autoreplyScenario,
  totp: totpScenario,
  webauthn: webauthnScenario,
  domains: domainsScenario,
  dkim: dkimScenario,
  certificates: certificatesScenario,
  webhooks: webhooksScenario,
  settings: settingsScenario,
  updates: updatesScenario,
  export: exportScenario,
  finishedAudits: finishedAuditsScenario,
};
