import { archive, outbound } from './archive.js';
import { audits, exports } from './audits.js';
import { certificates } from './certificates.js';
import { domainAccess } from './domain-access.js';
import { recipients } from './limits.js';
import { passwords } from './logins.js';
import type { Scenario } from './scenario.js';
import { searching } from './search.js';
import { customFactor, oneTimePasswords } from './two-factor.js';
import { securityKeys } from './webauthn.js';

/** What the real server was put through, and the sandbox is. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  searching,
  passwords,
  recipients,
  domainAccess,
  outbound,
  archive,
  audits,
  exports,
  certificates,
  oneTimePasswords,
  customFactor,
  securityKeys,
};
