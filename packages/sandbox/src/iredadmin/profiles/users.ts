import { domainOf, localPartOf } from '../addresses.js';
import { domainsManagedBy } from '../administrators.js';
import type { Backend } from '../dialect.js';
import type { IredadminForwarder, IredadminUser } from '../records.js';
import { userServices } from '../services.js';
import type { IredadminState } from '../state.js';
import { type Attributes, accountStatus, attributes, bit, date, dayNumber, never } from './values.js';

export function userProfile(backend: Backend, state: IredadminState, user: IredadminUser): object {
  const stored = { stored_bytes: user.storedBytes, stored_messages: user.storedMessages };
  if (backend === 'sql') return { ...userRow(state, user), ...stored };
  return {
    ...userEntry(user),
    managed_domains: domainsManagedBy(state, user.mail),
    mailing_aliases: naming(state.aliases, user.mail),
    mailing_lists: [
      ...naming(state.fixedLists, user.mail),
      ...[...state.lists.values()].filter(({ subscribers }) => subscribers.has(user.mail)).map(({ mail }) => mail),
    ],
    ...stored,
    last_login: user.lastLogin,
  };
}

const naming = (forwarders: ReadonlyMap<string, IredadminForwarder>, member: string): string[] =>
  [...forwarders.values()].filter(({ members }) => members.includes(member)).map(({ mail }) => mail);

/** The row of the table, without the password. */
function userRow(state: IredadminState, user: IredadminUser) {
  const isAdmin = user.isGlobalAdmin || domainsManagedBy(state, user.mail).length > 0;
  return {
    username: user.mail,
    name: user.name,
    language: user.language,
    first_name: user.givenName,
    last_name: user.surname,
    mobile: user.mobileNumbers.join(','),
    telephone: user.telephoneNumbers.join(','),
    quota: user.quota,
    domain: domainOf(user.mail),
    transport: user.transport,
    department: '',
    rank: 'normal',
    employeeid: user.employeeId,
    isadmin: bit(isAdmin),
    isglobaladmin: bit(user.isGlobalAdmin),
    ...Object.fromEntries(userServices.map((name) => [`enable${name}`, bit(user.services.includes(name))])),
    enablesogowebmail: user.services.includes('sogo') ? 'y' : 'n',
    allow_nets: null,
    settings: '',
    passwordlastchange: date(user.passwordChanged),
    created: date(user.created),
    modified: date(user.modified),
    expired: never,
    active: bit(user.active),
    mailboxformat: user.mailboxFormat,
    mailboxfolder: user.mailboxFolder,
    ...storageOf(user.maildir),
  };
}

/** A row has the path in three parts; a path with fewer folders goes into the last of them. */
function storageOf(path: string) {
  const [, storagebasedirectory = '', storagenode = '', maildir = path] =
    /^(\/[^/]+\/[^/]+)\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return { storagebasedirectory, storagenode, maildir };
}

export function userEntry(user: IredadminUser): Attributes {
  return attributes({
    mail: user.mail,
    uid: localPartOf(user.mail),
    cn: user.name,
    givenName: user.givenName,
    sn: user.surname,
    preferredLanguage: user.language,
    mailQuota: user.quota,
    accountStatus: accountStatus(user.active),
    employeeNumber: user.employeeId,
    telephoneNumber: user.telephoneNumbers,
    mobile: user.mobileNumbers,
    mtaTransport: user.transport,
    domainGlobalAdmin: user.isGlobalAdmin ? 'yes' : '',
    enabledService: user.services,
    mailForwardingAddress: user.forwarding,
    shadowAddress: user.aliases,
    userSenderBccAddress: user.senderBcc,
    userRecipientBccAddress: user.recipientBcc,
    mailboxFormat: user.mailboxFormat,
    mailboxFolder: user.mailboxFolder,
    homeDirectory: user.maildir,
    shadowLastChange: dayNumber(user.passwordChanged),
  });
}
