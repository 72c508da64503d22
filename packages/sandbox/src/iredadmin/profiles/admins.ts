import { domainsManagedBy } from '../administrators.js';
import type { Backend } from '../dialect.js';
import type { IredadminAdmin } from '../records.js';
import type { IredadminState } from '../state.js';
import { type Attributes, accountStatus, attributes, bit, date, dayNumber, never, yesNo } from './values.js';

export function adminProfile(backend: Backend, state: IredadminState, admin: IredadminAdmin): object {
  const managed_domains = domainsManagedBy(state, admin.mail);
  return { ...(backend === 'ldap' ? adminEntry(admin) : adminRow(admin)), managed_domains };
}

function adminRow(admin: IredadminAdmin) {
  return {
    username: admin.mail,
    name: admin.name,
    language: admin.language,
    isglobaladmin: bit(admin.isGlobal),
    settings: settingsOf(admin),
    passwordlastchange: date(admin.passwordChanged),
    created: date(admin.created),
    modified: date(admin.modified),
    expired: never,
    active: bit(admin.active),
  };
}

export function adminEntry(admin: IredadminAdmin): Attributes {
  return attributes({
    mail: admin.mail,
    cn: admin.name,
    preferredLanguage: admin.language,
    accountStatus: accountStatus(admin.active),
    domainGlobalAdmin: admin.isGlobal ? 'yes' : '',
    accountSetting: Object.entries(settingsOf(admin)).map(([name, value]) => `${name}:${value}`),
    shadowLastChange: dayNumber(admin.passwordChanged),
  });
}

/** Documented is `create_max_domains`; the other names follow its manner. */
const settingsOf = ({ limits, disableViewingMailLog, disableManagingQuarantinedMails }: IredadminAdmin) => ({
  create_max_domains: limits.domains,
  create_max_quota: limits.quota,
  create_max_users: limits.users,
  create_max_aliases: limits.aliases,
  create_max_lists: limits.lists,
  disable_viewing_mail_log: yesNo(disableViewingMailLog),
  disable_managing_quarantined_mails: yesNo(disableManagingQuarantinedMails),
});
