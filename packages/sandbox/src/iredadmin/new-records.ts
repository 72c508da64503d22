import { domainOf, localPartOf } from './addresses.js';
import type { Backend } from './dialect.js';
import type { IredadminAdmin, IredadminDomain, IredadminForwarder, IredadminUser } from './records.js';
import { domainServices, userServices } from './services.js';

/** Records with the values that an account has when nothing is said. */

const language = 'en_US';
const transport = 'dovecot';

export function newAdmin(mail: string, now: number): IredadminAdmin {
  return {
    mail,
    name: '',
    password: '',
    active: true,
    language,
    isGlobal: false,
    limits: { domains: 0, quota: 0, users: 0, aliases: 0, lists: 0 },
    disableViewingMailLog: false,
    disableManagingQuarantinedMails: false,
    passwordChanged: now,
    created: now,
    modified: now,
  };
}

export function newDomain(backend: Backend, name: string, now: number): IredadminDomain {
  return {
    name,
    description: '',
    active: true,
    quota: 0,
    defaultUserQuota: 0,
    maxUserQuota: 0,
    maxUsers: 0,
    maxAliases: 0,
    maxLists: 0,
    minPasswordLength: 0,
    maxPasswordLength: 0,
    language,
    transport,
    isBackupMx: false,
    primaryMx: '',
    senderBcc: '',
    recipientBcc: '',
    outboundRelay: '',
    catchall: [],
    aliasDomains: [],
    services: domainServices[backend],
    disabledDomainProfiles: [],
    disabledUserProfiles: [],
    disabledUserPreferences: [],
    admins: [],
    ownershipCode: null,
    created: now,
    modified: now,
  };
}

export function newUser(mail: string, domain: IredadminDomain, now: number): IredadminUser {
  return {
    mail,
    name: '',
    givenName: '',
    surname: '',
    password: '',
    active: true,
    language: domain.language,
    quota: domain.defaultUserQuota,
    employeeId: '',
    transport: '',
    isGlobalAdmin: false,
    services: userServices,
    forwarding: [],
    aliases: [],
    senderBcc: '',
    recipientBcc: '',
    mailboxFormat: 'maildir',
    mailboxFolder: 'Maildir',
    maildir: `/var/vmail/vmail1/${domainOf(mail)}/${localPartOf(mail)}`,
    telephoneNumbers: [],
    mobileNumbers: [],
    storedBytes: 0,
    storedMessages: 0,
    lastLogin: 0,
    passwordChanged: now,
    created: now,
    modified: now,
  };
}

export function newForwarder(mail: string, now: number): IredadminForwarder {
  return { mail, name: '', active: true, accessPolicy: 'public', members: [], created: now, modified: now };
}
