import {
  atMost,
  each,
  expected,
  type InputObject,
  type ResponseFields,
  type ResponseSchema,
  withChecks,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { lacksCredentials } from '../platform-input.js';
import {
  type Changes,
  type CustomerId,
  type DomainId,
  type DomainStatus,
  domainStatuses,
  type Language,
  languages,
  type Open,
  type OutgoingProviderId,
  type PlatformId,
  type PolicyId,
} from './common.js';
import { type DomainAlias, domainAliasSchema, domainNameSchema } from './domain-alias.js';
import { answeredId, answeredTime, filled } from './fields.js';
import { filterText, type ListQuery, listQuery } from './list-query.js';
import { type Platform, type PlatformInput, platformInputSchema, platformSchema } from './platform.js';
import { type Policy, policySchema } from './policy.js';

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

/** What domains can be sorted by. */
export type DomainSort =
  | 'id'
  | 'name'
  | 'description'
  | 'status'
  | 'wblistPriority'
  | 'defaultLanguage'
  | 'externalId'
  | 'activeUsersCount'
  | 'policiesCount'
  | 'creationDate'
  | 'deletionDate'
  | 'purgeDate';

/** What domains can be filtered by, one at a time. */
export interface DomainFilters {
  readonly name: string;
  readonly status: DomainStatus;
  readonly customerId: CustomerId;
  readonly externalId: string;
  readonly platformId: PlatformId;
  readonly platformName: string;
}

const status = z.enum(domainStatuses, words);
const priority = z.enum(['DOMAIN', 'USER'], words);
const textOrNull = z.nullable(z.string());

/** A domain, as it is answered. */
export const domainSchema: ResponseSchema<Domain> = z.looseObject({
  id: answeredId,
  name: z.string(),
  ...each(['description', 'externalId'], textOrNull),
  status,
  wblistPriority: priority,
  defaultLanguage: z.enum(languages),
  ...each(['autoProvisioningOn', 'senderVerifyOn', 'quarantine', 'retention', 'archive', 'incoming'], z.boolean()),
  policy: policySchema,
  domainAliases: z.array(domainAliasSchema),
  ...each(['activeUsersCount', 'policiesCount'], z.number()),
  outgoingSubnets: z.array(z.string()),
  creationDate: answeredTime,
  ...each(['deletionDate', 'purgeDate'], z.nullable(answeredTime)),
  outgoingProviders: z.array(
    z.looseObject({
      id: answeredId,
      ...each(['name', 'spfProvider'], z.string()),
      active: z.boolean(),
    } satisfies ResponseFields<OutgoingProvider>),
  ),
  customer: z.looseObject({
    ...each(['id', 'brokerId'], answeredId),
    name: z.string(),
    ...each(['description', 'externalId'], textOrNull),
    createdAt: answeredTime,
  } satisfies ResponseFields<Customer>),
  platforms: z.array(platformSchema),
} satisfies ResponseFields<Domain>);

/** What `domains.list` takes. */
export const listDomainsQuerySchema: InputObject<ListQuery<DomainSort, DomainFilters>> = listQuery({
  name: z.optional(filterText),
  status: z.optional(status),
  customerId: z.optional(filled),
  externalId: z.optional(filterText),
  platformId: z.optional(filled),
  platformName: z.optional(filterText),
});

const subnet = withChecks(
  z.string(words),
  atMost(49),
  z.regex(
    /^(?:(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|(?=\/))){4}\/(?:3[0-2]|[12]?\d)|[\da-f]*:[\da-f:.]*\/(?:12[0-8]|1[01]\d|\d?\d))$/i,
    expected('a subnet such as 192.0.2.0/24'),
  ),
);

/** What a new domain has to have. */
const required = {
  name: domainNameSchema,
  status,
  ...each(['quarantine', 'retention', 'archive'], z.boolean(words)),
  defaultLanguage: z.enum(languages, words),
};

const optional = {
  ...each(['description', 'externalId'], z.nullish(z.string(words))),
  wblistPriority: z.optional(priority),
  ...each(['autoProvisioningOn', 'senderVerifyOn'], z.optional(z.boolean(words))),
  customerId: z.optional(filled),
  outgoingSubnets: z.optional(z.array(subnet, words)),
  outgoingProvidersIds: z.optional(z.array(filled, words)),
};

const platforms = z.array(platformInputSchema, words);

/** What `domains.create` takes. */
export const createDomainSchema: InputObject<DomainAdd> = z.strictObject(
  {
    ...required,
    ...optional,
    ...each(['incoming', 'outgoing'], z.optional(z.boolean(words))),
    platforms: z.optional(platforms),
  },
  words,
);

const changes = z.extend(z.partial(z.strictObject(required, words)), { ...optional, policyId: z.optional(filled) });

const credentialsExpected =
  'expected credentials: the server answers null in their place, and writing that back may wipe them. Fill in authType, authData, apiType and apiData (for "local", authData is an empty text), or set the option allowCredentialLoss';

/** Refuses each platform that lacks the credentials which the server would otherwise lose. */
const withCredentials = z.check<readonly PlatformInput[]>(({ value, issues }) => {
  for (const [index, platform] of value.entries()) {
    if (!lacksCredentials(platform)) continue;
    const path = [index, 'authData'];
    issues.push({ code: 'custom', input: platform.authData, path, message: credentialsExpected, continue: true });
  }
});

/** What `domains.update` takes: platforms have their credentials, unless its option `allowCredentialLoss` is set. */
export const updateDomainSchema: InputObject<DomainUpdate> = z.extend(changes, {
  platforms: z.optional(withChecks(platforms, withCredentials)),
});

/** The same with platforms that may lack them. */
export const updateDomainLosingCredentialsSchema: InputObject<DomainUpdate> = z.extend(changes, {
  platforms: z.optional(platforms),
});
