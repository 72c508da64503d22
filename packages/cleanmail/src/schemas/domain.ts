import {
  boolean,
  type Changes,
  each,
  list,
  looseObject,
  nullable,
  number,
  object,
  oneOf,
  optional,
  partial,
  refine,
  type Schema,
  text,
} from '@mailhost/core/schema';
import { lacksCredentials } from '../platform-input.js';
import {
  answeredId,
  answeredTime,
  type CustomerId,
  type DomainId,
  type DomainStatus,
  domainStatuses,
  filled,
  type Language,
  languages,
  maybe,
  type Open,
  type OutgoingProviderId,
  type PolicyId,
} from './common.js';
import { type DomainAlias, domainAlias, domainName } from './domain-alias.js';
import { type Platform, type PlatformInput, platform, platformWritten } from './platform.js';
import { type Policy, policy } from './policy.js';

/** Whose sender rules win where a domain's and a user's contradict each other. */
export type SenderRulePriority = 'DOMAIN' | 'USER';

/** A service that outgoing mail may be sent through. */
export interface OutgoingProvider {
  readonly id: OutgoingProviderId;
  readonly name: string;
  /** What the domain's SPF record has to include. */
  readonly spfProvider: string;
  readonly active: boolean;
}

/** The customer that a domain belongs to. */
export interface Customer {
  readonly id: CustomerId;
  readonly brokerId: string;
  readonly name: string;
  readonly description: string | null;
  readonly externalId: string | null;
  readonly createdAt: Date;
}

/** A filtered domain. */
export interface Domain {
  readonly id: DomainId;
  readonly name: string;
  readonly description: string | null;
  readonly status: Open<DomainStatus>;
  readonly wblistPriority: Open<SenderRulePriority>;
  /** Of new accounts. */
  readonly defaultLanguage: Open<Language>;
  /** Whether accounts are created by themselves. */
  readonly autoProvisioningOn: boolean;
  /** Whether senders are verified. */
  readonly senderVerifyOn: boolean;
  /** Your own reference. In the vendor's example it comes back `null` although one was sent. */
  readonly externalId: string | null;
  /** The default policy. */
  readonly policy: Policy;
  readonly domainAliases: readonly DomainAlias[];
  readonly activeUsersCount: number;
  readonly policiesCount: number;
  /** Whether a policy of the domain has quarantine. */
  readonly quarantine: boolean;
  /** Whether a policy of the domain has retention. */
  readonly retention: boolean;
  /** Whether a policy of the domain has an archive. */
  readonly archive: boolean;
  /** Whether a policy of the domain handles incoming mail. */
  readonly incoming: boolean;
  /** Subnets that may send, as `a.b.c.d/y`. */
  readonly outgoingSubnets: readonly string[];
  readonly creationDate: Date;
  /** When it was marked as deleted. */
  readonly deletionDate: Date | null;
  /** When it will really be deleted. Until then `status: 'ENABLED'` brings it back. */
  readonly purgeDate: Date | null;
  readonly outgoingProviders: readonly OutgoingProvider[];
  readonly customer: Customer;
  /** The relays, without their credentials: see {@link Platform}. */
  readonly platforms: readonly Platform[];
}

/** A domain to be created. */
export interface DomainAdd {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly status: DomainStatus;
  /** Default `USER`. */
  readonly wblistPriority?: SenderRulePriority | undefined;
  readonly incoming?: boolean | undefined;
  readonly outgoing?: boolean | undefined;
  readonly quarantine: boolean;
  readonly retention: boolean;
  readonly archive: boolean;
  readonly defaultLanguage: Language;
  readonly autoProvisioningOn?: boolean | undefined;
  /** Default `true`. */
  readonly senderVerifyOn?: boolean | undefined;
  readonly customerId?: CustomerId | undefined;
  /** Your own reference. */
  readonly externalId?: string | null | undefined;
  /** Subnets that may send, as `a.b.c.d/y`. */
  readonly outgoingSubnets?: readonly string[] | undefined;
  readonly outgoingProvidersIds?: readonly OutgoingProviderId[] | undefined;
  readonly platforms?: readonly PlatformInput[] | undefined;
}

/** What to change of a domain; what is left out stays. `platforms` and the lists are replaced as a whole. */
export interface DomainUpdate extends Changes<Omit<DomainAdd, 'incoming' | 'outgoing'>> {
  /** The default policy. */
  readonly policyId?: PolicyId | undefined;
}

const priority = oneOf<SenderRulePriority>(['DOMAIN', 'USER']);

/** A domain, as it is answered. */
export const domain: Schema<Domain> = looseObject<Domain>({
  id: answeredId(),
  name: text(),
  ...each(['description', 'externalId'], nullable(text())),
  status: oneOf(domainStatuses),
  wblistPriority: priority,
  defaultLanguage: oneOf(languages),
  ...each(['autoProvisioningOn', 'senderVerifyOn', 'quarantine', 'retention', 'archive', 'incoming'], boolean()),
  policy,
  domainAliases: list(domainAlias),
  ...each(['activeUsersCount', 'policiesCount'], number()),
  outgoingSubnets: list(text()),
  creationDate: answeredTime(),
  ...each(['deletionDate', 'purgeDate'], nullable(answeredTime())),
  outgoingProviders: list(
    looseObject<OutgoingProvider>({
      id: answeredId(),
      ...each(['name', 'spfProvider'], text()),
      active: boolean(),
    }),
  ),
  customer: looseObject<Customer>({
    id: answeredId(),
    brokerId: answeredId(),
    name: text(),
    ...each(['description', 'externalId'], nullable(text())),
    createdAt: answeredTime(),
  }),
  platforms: list(platform),
});

const subnet =
  /^(?:(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|(?=\/))){4}\/(?:3[0-2]|[12]?\d)|[\da-f]*:[\da-f:.]*\/(?:12[0-8]|1[01]\d|\d?\d))$/i;

const written = {
  name: domainName,
  ...each(['description', 'externalId'], maybe(text())),
  status: oneOf(domainStatuses),
  wblistPriority: optional(priority),
  ...each(['quarantine', 'retention', 'archive'], boolean()),
  defaultLanguage: oneOf(languages),
  ...each(['autoProvisioningOn', 'senderVerifyOn'], optional(boolean())),
  customerId: optional(filled()),
  outgoingSubnets: optional(list(text({ max: 49, pattern: subnet, expected: 'a subnet such as 192.0.2.0/24' }))),
  outgoingProvidersIds: optional(list(filled())),
  platforms: optional(list(platformWritten)),
};

/** What `domains.create` takes. */
export const domainAdd: Schema<DomainAdd> = object<DomainAdd>({
  ...written,
  ...each(['incoming', 'outgoing'], optional(boolean())),
});

const changes = {
  ...partial<Omit<DomainAdd, 'incoming' | 'outgoing'>>(written),
  policyId: optional(filled()),
};

/** Changes whose platforms have the credentials that the server would otherwise lose. */
export const domainUpdate: Schema<DomainUpdate> = object<DomainUpdate>({
  ...changes,
  platforms: optional(
    list(
      refine(
        platformWritten,
        (platform) => !lacksCredentials(platform),
        'credentials: the server answers null in their place, and writing that back may wipe them. Fill in authType, authData, apiType and apiData (for "local", authData is an empty text), or set the option allowCredentialLoss',
        ['authData'],
      ),
    ),
  ),
});

export const anyDomainUpdate: Schema<DomainUpdate> = object<DomainUpdate>(changes);
