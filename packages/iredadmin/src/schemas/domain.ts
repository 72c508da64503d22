import { each, object, oneOf, optional, refine, type Schema } from '@mailhost/core/schema';
import {
  type AccountStatus,
  accountStatus,
  addresses,
  amount,
  clearable,
  clearableAddress,
  domainNames,
  filled,
  flag,
  form,
  joined,
  limit,
  mailAddress,
  names,
  needing,
  renamed,
  words,
  yesNo,
} from './fields.js';

/** Parts of a domain's page in the web interface that normal administrators see. */
export type DomainProfilePart = (typeof domainParts)[number];

/** Parts of a user's page in the web interface that normal administrators see. */
export type UserProfilePart = (typeof userParts)[number];

/** What users may change of themselves. */
export type UserPreference = (typeof preferences)[number];

/** What can be said of a new domain. Nothing is required. */
export interface NewDomain {
  /** A description, such as a company's name. */
  readonly name?: string | undefined;
  /** MB of all mailboxes together. */
  readonly quota?: number | undefined;
  /** Of new users, for example `en_US`. */
  readonly language?: string | undefined;
  readonly transport?: string | undefined;
  /** MB of a new user's mailbox. */
  readonly defaultQuota?: number | undefined;
  /** MB that a user's mailbox may have at most. */
  readonly maxUserQuota?: number | undefined;
  /** 0 for no limit, -1 for none at all; so the other two. */
  readonly numberOfUsers?: number | undefined;
  readonly numberOfAliases?: number | undefined;
  /** On LDAP only. */
  readonly numberOfLists?: number | undefined;
  /** Gets a copy of all that the domain sends. Only with the option `olderNames`: today it is a matter of `update`. */
  readonly senderBcc?: string | undefined;
  /** Gets a copy of all that the domain receives. Only with the option `olderNames`: today it is a matter of `update`. */
  readonly recipientBcc?: string | undefined;
  /** Characters. Only with the option `olderNames`: today it is a matter of `update`. */
  readonly minPasswordLength?: number | undefined;
  /** Characters. Only with the option `olderNames`: today it is a matter of `update`. */
  readonly maxPasswordLength?: number | undefined;
}

/** A list that is set anew, or added to and removed from: the server takes one or the other. */
export type ListChange<Whole extends string, Add extends string, Remove extends string, Item extends string = string> =
  | ({ readonly [Key in Whole]?: readonly Item[] | undefined } & { readonly [Key in Add | Remove]?: never })
  | ({ readonly [Key in Whole]?: never } & { readonly [Key in Add | Remove]?: readonly Item[] | undefined });

export interface DomainFields extends Omit<NewDomain, 'numberOfLists' | 'transport' | 'senderBcc' | 'recipientBcc'> {
  readonly accountStatus?: AccountStatus | undefined;
  readonly minPasswordLength?: number | undefined;
  readonly maxPasswordLength?: number | undefined;
  /** Gets a copy of all that the domain sends; `null` for nobody. */
  readonly senderBcc?: string | null | undefined;
  /** Gets a copy of all that the domain receives; `null` for nobody. */
  readonly recipientBcc?: string | null | undefined;
  /** Who gets mail to addresses that do not exist; an empty list for nobody. */
  readonly catchall?: readonly string[] | undefined;
  /** The server that mail is sent through, such as `smtp:[192.0.2.1]:25`; `null` for none. */
  readonly outboundRelay?: string | null | undefined;
  readonly disableDomainProfile?: readonly DomainProfilePart[] | undefined;
  readonly enableDomainProfile?: readonly DomainProfilePart[] | undefined;
  readonly disableUserProfile?: readonly UserProfilePart[] | undefined;
  readonly enableUserProfile?: readonly UserProfilePart[] | undefined;
  readonly disableUserPreference?: readonly UserPreference[] | undefined;
  readonly enableUserPreference?: readonly UserPreference[] | undefined;
}

/** Where a domain's mail goes: by a transport, or to a primary server that this one stands in for. */
export type DomainRoute =
  | { readonly transport?: string | undefined; readonly is_backupmx?: never; readonly primarymx?: never }
  | {
      readonly transport?: never;
      readonly is_backupmx: boolean;
      /** Host and perhaps port, such as `[mail.example.org]:25`. Left out: by DNS, but with `olderNames` it is required. */
      readonly primarymx?: string | undefined;
    };

/** What to change of a domain; what is left out stays. */
export type DomainChanges = DomainFields &
  DomainRoute &
  ListChange<'aliasDomains', 'addAliasDomain', 'removeAliasDomain'> &
  ListChange<'services', 'addService', 'removeService'>;

/** Administrators to give to a domain or to take away. */
export interface DomainAdminChanges {
  readonly addAdmin?: readonly string[] | undefined;
  readonly removeAdmin?: readonly string[] | undefined;
  readonly removeAllAdmins?: true | undefined;
}

const userParts = ['bcc', 'forwarding', 'relay', 'aliases', 'throttle', 'greylisting', 'wblist', 'spampolicy'] as const;
const domainParts = [
  'bcc',
  'relay',
  'catchall',
  'aliases',
  'throttle',
  'greylisting',
  'wblist',
  'spampolicy',
  'backupmx',
  'password_policies',
  'advanced',
] as const;
const preferences = ['personal_info', 'forwarding', 'wblist', 'quarantine', 'rcvd_mails', 'spampolicy'] as const;

// @__NO_SIDE_EFFECTS__
function parts(known: readonly string[]): Schema<unknown> {
  return optional(joined(oneOf(known)));
}

const written = {
  name: optional(words),
  ...each(['quota', 'defaultQuota', 'maxUserQuota'], optional(amount)),
  ...each(['numberOfUsers', 'numberOfAliases'], optional(limit)),
  language: optional(filled),
  transport: optional(filled),
};

const created = { ...written, numberOfLists: optional(limit) };
const today = 'it in domains.update: servers after 2016 leave it out here';

/** What `domains.create` takes. */
export const newDomain: Schema<NewDomain> = object<NewDomain>({
  ...created,
  ...each(['senderBcc', 'recipientBcc'], optional(refine(words, () => false, today))),
  ...each(['minPasswordLength', 'maxPasswordLength'], optional(refine(amount, () => false, today))),
});

/** As the document of 2016 has it. */
export const newDomain2016: Schema<NewDomain> = object<NewDomain>({
  ...created,
  ...each(['senderBcc', 'recipientBcc'], optional(mailAddress)),
  ...each(['minPasswordLength', 'maxPasswordLength'], optional(amount)),
});

/** What `domains.update` takes. */
export const domainChanges: Schema<DomainChanges> = form<DomainChanges>(
  {
    ...written,
    accountStatus: optional(accountStatus),
    ...each(['minPasswordLength', 'maxPasswordLength'], optional(amount)),
    ...each(['senderBcc', 'recipientBcc'], optional(clearableAddress)),
    is_backupmx: optional(yesNo),
    primarymx: optional(filled),
    catchall: optional(addresses),
    outboundRelay: optional(clearable),
    ...each(['addAliasDomain', 'removeAliasDomain', 'aliasDomains'], optional(domainNames)),
    ...each(['addService', 'removeService', 'services'], optional(names)),
    ...each(['disableDomainProfile', 'enableDomainProfile'], parts(domainParts)),
    ...each(['disableUserProfile', 'enableUserProfile'], parts(userParts)),
    ...each(['disableUserPreference', 'enableUserPreference'], parts(preferences)),
  },
  {
    conflicts: [
      ['aliasDomains', 'addAliasDomain', 'removeAliasDomain'],
      ['services', 'addService', 'removeService'],
      ['transport', 'is_backupmx', 'primarymx'],
    ],
    together: [['primarymx', 'is_backupmx']],
  },
);

/** Services were added, removed or all removed then, and could not be set anew. */
const servicesOf2016 = refine(
  domainChanges,
  ({ services }) => services === undefined || services.length === 0,
  'no services to set anew with olderNames: use addService and removeService, or an empty list to remove all',
  ['services'],
);

/** As the document of 2016 and those after it have it. */
export const domainChanges2016: Schema<DomainChanges> = renamed(needing(servicesOf2016, 'is_backupmx', 'primarymx'), {
  is_backupmx: 'backupmx',
  addService: 'enableService',
  removeService: 'disableService',
  services: 'removeAllServices',
});

/** What `domains.updateAdmins` takes. */
export const domainAdminChanges: Schema<DomainAdminChanges> = object<DomainAdminChanges>({
  ...each(['addAdmin', 'removeAdmin'], optional(addresses)),
  removeAllAdmins: optional(flag),
});
