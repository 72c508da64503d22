import { type AccessPolicy, accessPolicies } from '../schemas/fields.js';
import { addressOf, type Backend, ProfileReader, type RawProfile } from './raw.js';

/**
 * What all profiles have. A field is left out where the server does not tell it; an empty list says that there is none.
 * Who writes a list back that was left out, and takes it for empty, wipes it.
 */
export interface Profile {
  /** Whether it works. */
  readonly enabled?: boolean | undefined;
  readonly backend: Backend;
  readonly created?: Date | undefined;
  readonly modified?: Date | undefined;
  /** The profile as the server sent it. */
  readonly raw: RawProfile;
}

/** A mail domain. */
export interface DomainProfile extends Profile {
  readonly domain: string;
  /** Its description, which is written as `name`. */
  readonly name?: string | undefined;
  /** MB of all mailboxes together; 0 for no limit. */
  readonly quota?: number | undefined;
  /** How many accounts of each kind there may be: 0 for no limit, -1 for none at all. */
  readonly numberOfUsers?: number | undefined;
  readonly numberOfAliases?: number | undefined;
  readonly numberOfLists?: number | undefined;
  /** MB of a new user's mailbox. */
  readonly defaultQuota?: number | undefined;
  /** MB that a user's mailbox may have at most; 0 for no limit. */
  readonly maxUserQuota?: number | undefined;
  /** Of new users, for example `en_US`. */
  readonly language?: string | undefined;
  /** What the domain may do: `self-service` and so on. */
  readonly services?: readonly string[] | undefined;
  readonly transport?: string | undefined;
  readonly isBackupMx?: boolean | undefined;
}

/** A mail user. */
export interface UserProfile extends Profile {
  readonly mail: string;
  readonly name?: string | undefined;
  readonly givenName?: string | undefined;
  readonly surname?: string | undefined;
  readonly language?: string | undefined;
  /** MB; 0 for no limit. */
  readonly quota?: number | undefined;
  readonly employeeId?: string | undefined;
  readonly isGlobalAdmin?: boolean | undefined;
  readonly transport?: string | undefined;
  /** What the user may do: `smtp`, `imap` and so on. */
  readonly services?: readonly string[] | undefined;
  /** Other addresses of the user. SQL does not tell them. */
  readonly aliases?: readonly string[] | undefined;
  /** Aliases and mailing lists that the user is a member of. SQL does not tell them. */
  readonly memberOf?: readonly string[] | undefined;
  /** Where mail is forwarded to. SQL does not tell it. */
  readonly forwarding?: readonly string[] | undefined;
  /** Domains that the user manages as an administrator. */
  readonly managedDomains?: readonly string[] | undefined;
  /** Bytes in the mailbox. */
  readonly storedBytes?: number | undefined;
  readonly storedMessages?: number | undefined;
  readonly lastLogin?: Date | undefined;
  readonly passwordChanged?: Date | undefined;
}

/** A domain administrator that is no mail user. */
export interface AdminProfile extends Profile {
  readonly mail: string;
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  readonly isGlobalAdmin?: boolean | undefined;
  readonly managedDomains?: readonly string[] | undefined;
  /** How many domains the administrator may create: 0 for no limit, -1 for none at all. */
  readonly maxDomains?: number | undefined;
}

/** Who gets the mail of a mailing list. */
export interface Subscriber {
  readonly mail: string;
  /** `normal`, `digest` or `nomail`, where the server tells it. */
  readonly subscription?: string | undefined;
}

/** A mail alias, or a mailing list. */
export interface ListProfile extends Profile {
  readonly mail: string;
  readonly name?: string | undefined;
  /** Left out also where it is none that can be written; `raw` has it then. */
  readonly accessPolicy?: AccessPolicy | undefined;
  readonly members?: readonly string[] | undefined;
  /** Who subscribes to a mailing list; left out where that was not asked for. */
  readonly subscribers?: readonly Subscriber[] | undefined;
  readonly moderators?: readonly string[] | undefined;
  readonly owners?: readonly string[] | undefined;
}

const common = (read: ProfileReader): Profile => ({
  enabled: read.flag('active', 'accountStatus'),
  backend: read.backend,
  created: read.date('created', 'createTimestamp'),
  modified: read.date('modified', 'modifyTimestamp'),
  raw: read.raw,
});

export function domainProfile(value: unknown, backend?: Backend): DomainProfile {
  const read = new ProfileReader(value, backend);
  return {
    ...common(read),
    domain: read.name('domain', 'domainName'),
    name: read.text('description', 'cn'),
    quota: read.number('maxquota') ?? read.setting('domainQuota'),
    numberOfUsers: read.number('mailboxes') ?? read.setting('numberOfUsers'),
    numberOfAliases: read.number('aliases') ?? read.setting('numberOfAliases'),
    numberOfLists: read.number('maillists') ?? read.setting('numberOfLists'),
    defaultQuota: read.setting('default_user_quota', 'defaultQuota'),
    maxUserQuota: read.setting('max_user_quota', 'maxUserQuota'),
    language: read.settingText('default_language', 'defaultLanguage') ?? read.text('preferredLanguage'),
    services: read.settingList('enabled_services') ?? read.givenList('enabledService'),
    transport: read.text('transport', 'mtaTransport'),
    isBackupMx: read.flag('backupmx', 'domainBackupMX'),
  };
}

/** How LDAP counts `mailQuota`. The vendor's document says MB of what is written, and nothing of what is read. */
export type LdapQuotaUnit = 'bytes' | 'MB';

const megabyte = 1_048_576;

/** A quota in MB. Without a unit, whole mebibytes are taken for bytes: as MB they would be a million of them. */
function megabytes(size: number | undefined, unit: LdapQuotaUnit | undefined): number | undefined {
  if (size === undefined || unit === 'MB') return size;
  return unit === 'bytes' || (size > 0 && size % megabyte === 0) ? size / megabyte : size;
}

export function userProfile(value: unknown, backend?: Backend, quotaUnit?: LdapQuotaUnit): UserProfile {
  const read = new ProfileReader(value, backend);
  return {
    ...common(read),
    mail: read.name('username', 'mail'),
    name: read.text('name', 'cn'),
    givenName: read.text('first_name', 'givenName'),
    surname: read.text('last_name', 'sn'),
    language: read.text('language', 'preferredLanguage'),
    quota: read.number('quota') ?? megabytes(read.number('mailQuota'), quotaUnit),
    employeeId: read.text('employeeid', 'employeeNumber'),
    isGlobalAdmin: read.flag('isglobaladmin', 'domainGlobalAdmin'),
    transport: read.text('transport', 'mtaTransport'),
    services: read.givenList('enabledService') ?? enabledColumns(read.raw),
    aliases: read.givenList('aliases', 'shadowAddress'),
    memberOf: read.givenList('mailing_aliases', 'mailing_lists') && [
      ...read.all('mailing_aliases'),
      ...read.all('mailing_lists'),
    ],
    forwarding: read.givenList('forwardings', 'mailForwardingAddress'),
    managedDomains: read.givenList('managed_domains', 'domainManager'),
    storedBytes: read.number('stored_bytes'),
    storedMessages: read.number('stored_messages'),
    lastLogin: read.date('last_login') ?? read.seconds('last_login'),
    passwordChanged: read.date('passwordlastchange') ?? read.day('shadowLastChange'),
  };
}

export function adminProfile(value: unknown, backend?: Backend): AdminProfile {
  const read = new ProfileReader(value, backend);
  return {
    ...common(read),
    mail: read.name('username', 'mail'),
    name: read.text('name', 'cn'),
    language: read.text('language', 'preferredLanguage'),
    isGlobalAdmin: read.flag('isglobaladmin', 'domainGlobalAdmin'),
    managedDomains: read.givenList('managed_domains', 'domainManager'),
    maxDomains: read.setting('create_max_domains'),
  };
}

export function listProfile(value: unknown, backend?: Backend): ListProfile {
  const read = new ProfileReader(value, backend);
  return {
    ...common(read),
    mail: read.name('address', 'mail'),
    name: read.text('name', 'cn', 'description'),
    accessPolicy: policyOf(read.text('accesspolicy', 'accessPolicy', 'access_policy')),
    members: read.givenList('members', 'mailForwardingAddress'),
    subscribers: subscribersOf(read.raw['subscribers']),
    moderators: read.givenList('moderators', 'listAllowedUser'),
    owners: read.givenList('owners', 'owner', 'listOwner'),
  };
}

/** Addresses, or objects with an address. */
function subscribersOf(value: unknown): readonly Subscriber[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((item: unknown) => {
    const mail = addressOf(item);
    const subscription = new ProfileReader(item).text('subscription');
    return mail === '' ? [] : [{ mail, ...(subscription !== undefined && { subscription }) }];
  });
}

/** In any case of letters, as servers keep them. */
function policyOf(text: string | undefined): AccessPolicy | undefined {
  return accessPolicies.find((policy) => policy === text?.toLowerCase());
}

/** SQL has a column for each service; `undefined` where none is told. */
function enabledColumns(raw: RawProfile): readonly string[] | undefined {
  const columns = Object.entries(raw).filter(([column]) => /^enable./.test(column) && column !== 'enabled');
  if (columns.length === 0) return undefined;
  const enabled = columns.filter(([, value]) => value === 1 || value === '1' || value === 'y' || value === true);
  return enabled.map(([column]) => column.slice('enable'.length));
}
