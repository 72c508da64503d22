import { domainOf } from '../addresses.js';
import type { Backend } from '../dialect.js';
import type { IredadminDomain } from '../records.js';
import type { IredadminState } from '../state.js';
import { type Attributes, accountStatus, attributes, bit, date, never } from './values.js';

export function domainProfile(backend: Backend, state: IredadminState, domain: IredadminDomain): object {
  return backend === 'ldap' ? domainEntry(domain) : domainRow(state, domain);
}

/** What the settings are called is not documented: the names are the sandbox's choice. */
function domainRow(state: IredadminState, domain: IredadminDomain) {
  return {
    domain: domain.name,
    description: domain.description,
    aliases: domain.maxAliases,
    mailboxes: domain.maxUsers,
    maillists: domain.maxLists,
    maxquota: domain.quota,
    transport: transportOf(domain),
    backupmx: bit(domain.isBackupMx),
    settings: {
      default_language: domain.language,
      default_user_quota: domain.defaultUserQuota,
      max_user_quota: domain.maxUserQuota,
      min_passwd_length: domain.minPasswordLength,
      max_passwd_length: domain.maxPasswordLength,
      enabled_services: domain.services,
      disabled_domain_profiles: domain.disabledDomainProfiles,
      disabled_user_profiles: domain.disabledUserProfiles,
      disabled_user_preferences: domain.disabledUserPreferences,
    },
    created: date(domain.created),
    modified: date(domain.modified),
    expired: never,
    active: bit(domain.active),
    num_existing_users: [...state.users.keys()].filter((mail) => domainOf(mail) === domain.name).length,
  };
}

/** The same goes for the attributes of a domain. */
export function domainEntry(domain: IredadminDomain): Attributes {
  return attributes({
    domainName: domain.name,
    cn: domain.description,
    accountStatus: accountStatus(domain.active),
    preferredLanguage: domain.language,
    mtaTransport: transportOf(domain),
    domainBackupMX: domain.isBackupMx ? 'yes' : '',
    enabledService: domain.services,
    domainAliasName: domain.aliasDomains,
    domainAdmin: domain.admins,
    domainSenderBccAddress: domain.senderBcc,
    domainRecipientBccAddress: domain.recipientBcc,
    senderRelayHost: domain.outboundRelay,
    disabledDomainProfile: domain.disabledDomainProfiles,
    disabledUserProfile: domain.disabledUserProfiles,
    disabledUserPreference: domain.disabledUserPreferences,
    accountSetting: Object.entries({
      domainQuota: domain.quota,
      defaultQuota: domain.defaultUserQuota,
      maxUserQuota: domain.maxUserQuota,
      numberOfUsers: domain.maxUsers,
      numberOfAliases: domain.maxAliases,
      numberOfLists: domain.maxLists,
      minPasswordLength: domain.minPasswordLength,
      maxPasswordLength: domain.maxPasswordLength,
    }).map(([name, value]) => `${name}:${value}`),
  });
}

const transportOf = ({ isBackupMx, primaryMx, name, transport }: IredadminDomain): string =>
  isBackupMx ? `relay:${primaryMx || name}` : transport;
