import type { QueryValues } from '@mailhost/core';
import { each, expected, type InputObject, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import {
  type AccountStatus,
  accountStatus,
  addresses,
  addressOrNull,
  amount,
  boolean,
  domainNames,
  filledText,
  limit,
  mailAddressSchema,
  names,
  text,
} from './fields.js';
import { formWriter } from './form-writer.js';
import { asUnion, excludes, type InputUnion, needs, needsWhenTrue } from './rules.js';

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
  /**
   * Gets a copy of all that the domain receives. Only with the option `olderNames`: today it is a matter of `update`.
   */
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
      /**
       * Host and perhaps port, such as `[mail.example.org]:25`. Left out: by DNS, but with `olderNames` it is required.
       */
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

const written = {
  name: z.optional(text),
  ...each(['quota', 'defaultQuota', 'maxUserQuota'], z.optional(amount)),
  ...each(['numberOfUsers', 'numberOfAliases'], z.optional(limit)),
  language: z.optional(filledText),
  transport: z.optional(filledText),
};

const created = { ...written, numberOfLists: z.optional(limit) };
const copies = ['senderBcc', 'recipientBcc'] as const;
const passwordLengths = ['minPasswordLength', 'maxPasswordLength'] as const;
const today = expected('it in domains.update: servers after 2016 leave it out here');

/** What `domains.create` takes. */
export const createDomainSchema: InputObject<NewDomain> = z.strictObject(
  { ...created, ...each([...copies, ...passwordLengths], z.optional(z.never(today))) },
  words,
);

/** What the document of 2016 has. */
export const createDomainSchema2016: InputObject<NewDomain> = z.strictObject(
  { ...created, ...each(copies, z.optional(mailAddressSchema)), ...each(passwordLengths, z.optional(amount)) },
  words,
);

/** What `domains.update` takes. */
export const updateDomainSchema: InputUnion<DomainChanges> = asUnion<DomainChanges>(
  withChecks(
    z.strictObject(
      {
        ...written,
        accountStatus: z.optional(accountStatus),
        ...each(passwordLengths, z.optional(amount)),
        ...each(copies, z.optional(addressOrNull)),
        is_backupmx: z.optional(boolean),
        primarymx: z.optional(filledText),
        catchall: z.optional(addresses),
        outboundRelay: z.optional(z.nullable(text)),
        ...each(['addAliasDomain', 'removeAliasDomain', 'aliasDomains'], z.optional(domainNames)),
        ...each(['addService', 'removeService', 'services'], z.optional(names)),
        ...each(
          ['disableDomainProfile', 'enableDomainProfile'],
          z.optional(z.array(z.enum(domainParts, words), words)),
        ),
        ...each(['disableUserProfile', 'enableUserProfile'], z.optional(z.array(z.enum(userParts, words), words))),
        ...each(
          ['disableUserPreference', 'enableUserPreference'],
          z.optional(z.array(z.enum(preferences, words), words)),
        ),
      },
      words,
    ),
    excludes('aliasDomains', 'addAliasDomain', 'removeAliasDomain'),
    excludes('services', 'addService', 'removeService'),
    excludes('transport', 'is_backupmx', 'primarymx'),
    needs('primarymx', 'is_backupmx'),
  ),
);

/** What the document of 2016 and those after it have: services were added, removed or all removed, and not set anew. */
export const updateDomainSchema2016: InputUnion<DomainChanges> = withChecks(
  updateDomainSchema,
  z.refine(({ services }: DomainChanges) => services === undefined || services.length === 0, {
    ...expected(
      'no services to set anew with olderNames: use addService and removeService, or an empty list to remove all',
    ),
    path: ['services'],
  }),
  needsWhenTrue('is_backupmx', 'primarymx'),
);

/** The form of these changes then. */
export const writeDomain2016: (input: DomainChanges) => QueryValues = formWriter<DomainChanges>({
  is_backupmx: { name: 'backupmx' },
  addService: { name: 'enableService' },
  removeService: { name: 'disableService' },
  services: { name: 'removeAllServices' },
});

/** What `domains.updateAdmins` takes. */
export const updateDomainAdminsSchema: InputObject<DomainAdminChanges> = z.strictObject(
  {
    ...each(['addAdmin', 'removeAdmin'], z.optional(addresses)),
    removeAllAdmins: z.optional(z.literal(true, words)),
  },
  words,
);

/** Asked for by its name alone: it travels with an empty value. */
export const writeDomainAdmins: (input: DomainAdminChanges) => QueryValues = formWriter<DomainAdminChanges>({
  removeAllAdmins: { yes: '' },
});

/** What can be asked of the list of domains. */
export interface ListDomainsQuery {
  readonly name_only?: boolean | undefined;
  readonly disabled_only?: boolean | undefined;
}

/** What `domains.list` and `domains.names` ask. */
export const listDomainsQuerySchema: InputObject<ListDomainsQuery> = z.strictObject(
  each(['name_only', 'disabled_only'], z.optional(boolean)),
  words,
);
