/** An account that administers domains and is nothing else. */
export interface IredadminAdmin {
  readonly mail: string;
  name: string;
  /** A hash, with its scheme in braces. The sandbox checks `{PLAIN}` alone. */
  password: string;
  active: boolean;
  language: string;
  /** May do everything. Another may do what concerns the domains that name it. */
  isGlobal: boolean;
  /** What one who is not global may make in all its domains together. */
  limits: AdminLimits;
  disableViewingMailLog: boolean;
  disableManagingQuarantinedMails: boolean;
  passwordChanged: number;
  readonly created: number;
  modified: number;
}

/** 0: no limit; -1: none at all. The quota is in MB. */
export interface AdminLimits {
  readonly domains: number;
  readonly quota: number;
  readonly users: number;
  readonly aliases: number;
  readonly lists: number;
}

export interface IredadminDomain {
  readonly name: string;
  description: string;
  active: boolean;
  /** Of all mailboxes together, in MB. 0: no limit. */
  quota: number;
  /** In MB. */
  defaultUserQuota: number;
  /** In MB. 0: no limit. */
  maxUserQuota: number;
  /** How many there may be. 0: no limit; -1: none at all. */
  maxUsers: number;
  maxAliases: number;
  maxLists: number;
  /** 0: what holds for the whole server. */
  minPasswordLength: number;
  maxPasswordLength: number;
  language: string;
  transport: string;
  isBackupMx: boolean;
  primaryMx: string;
  /** Empty: none. */
  senderBcc: string;
  recipientBcc: string;
  outboundRelay: string;
  catchall: readonly string[];
  aliasDomains: readonly string[];
  services: readonly string[];
  disabledDomainProfiles: readonly string[];
  disabledUserProfiles: readonly string[];
  disabledUserPreferences: readonly string[];
  /** The addresses of those who administer it: admins or mail users. */
  admins: readonly string[];
  /** What its owner has to publish before its services run; `null` when there is nothing to prove. */
  ownershipCode: string | null;
  readonly created: number;
  modified: number;
}

export interface IredadminUser {
  readonly mail: string;
  name: string;
  givenName: string;
  surname: string;
  /** A hash, with its scheme in braces. The sandbox checks `{PLAIN}` alone. */
  password: string;
  active: boolean;
  language: string;
  /** In MB. 0: no limit. */
  quota: number;
  employeeId: string;
  transport: string;
  isGlobalAdmin: boolean;
  services: readonly string[];
  forwarding: readonly string[];
  /** Further addresses of the same mailbox. */
  aliases: readonly string[];
  /** Empty: none. */
  senderBcc: string;
  recipientBcc: string;
  mailboxFormat: string;
  mailboxFolder: string;
  /** The whole path. */
  maildir: string;
  telephoneNumbers: readonly string[];
  mobileNumbers: readonly string[];
  storedBytes: number;
  storedMessages: number;
  /** 0: never. */
  lastLogin: number;
  passwordChanged: number;
  readonly created: number;
  modified: number;
}

export const accessPolicies = [
  'public',
  'domain',
  'subdomain',
  'membersonly',
  'moderatorsonly',
  'allowedonly',
  'membersandmoderatorsonly',
] as const;
export type AccessPolicy = (typeof accessPolicies)[number];

/** An address that passes mails on to others: a mail alias, or a mailing list to which nobody can subscribe. */
export interface IredadminForwarder {
  readonly mail: string;
  name: string;
  active: boolean;
  accessPolicy: AccessPolicy;
  members: readonly string[];
  readonly created: number;
  modified: number;
}

export const subscriptions = ['normal', 'digest', 'nomail'] as const;
export type Subscription = (typeof subscriptions)[number];

export type ListSetting = boolean | number | string | readonly string[];

/** A mailing list to which people can subscribe. */
export interface IredadminList {
  readonly mail: string;
  active: boolean;
  /** By the names of the parameters that set them. */
  readonly settings: Map<string, ListSetting>;
  readonly subscribers: Map<string, Subscription>;
  /** Those who were asked to confirm their subscription. */
  readonly unconfirmed: Map<string, Subscription>;
  readonly created: number;
  modified: number;
}

export type Direction = 'inbound' | 'outbound';

export type SenderList = 'whitelist' | 'blacklist';

/** Numbers of bytes and seconds. What is not there is not limited. */
export interface Throttling {
  readonly period: number;
  readonly msg_size?: number;
  readonly max_msgs?: number;
  readonly max_quota?: number;
}

export type SpamSetting = boolean | number | string;

/** What is set for one scope. What is not set is not there. */
export interface ScopeSettings {
  /** By the names of the parameters that set them. */
  readonly spamPolicy: Map<string, SpamSetting>;
  readonly throttling: Map<Direction, Throttling>;
  readonly senders: Map<`${Direction} ${SenderList}`, readonly string[]>;
  greylisting?: 'enable' | 'disable';
  /** The senders that greylisting lets pass. */
  greylistingWhitelist: readonly string[];
}
