import {
  each,
  type InputObject,
  type ResponseFields,
  type ResponseSchema,
  withChecks,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { Changes, DomainId, PolicyId } from './common.js';
import { answeredId, filled, int32 } from './fields.js';
import { type ListQuery, listQuery } from './list-query.js';

/** What is delivered, and how it is marked. */
export interface RelayProps {
  /** Deliver mail that is taken for spam. */
  readonly relaySpam: boolean;
  /** Deliver mail that is taken for advertising. */
  readonly relayAdvert: boolean;
  /** Put before the subject of advertising. Empty for none. */
  readonly advertPrefix: string | null;
  /** Put before the subject of spam. Empty for none. */
  readonly prefixSpam: string | null;
  /** Deliver mail with bad headers. */
  readonly relayBadHeaders: boolean;
  /** Deliver mail with attachments of forbidden types. */
  readonly relayBadAttachments: boolean;
  /** The score from which spam is not delivered. */
  readonly spamScoreLimit: number;
}

/** What is kept in quarantine, and how long. */
export interface QuarantineProps {
  /** Days. */
  readonly duration: number;
  readonly storeSpam: boolean;
  readonly storeVirus: boolean;
  readonly storeAdvert: boolean;
  /** Mail of blocked senders. */
  readonly storeBlacklisted: boolean;
  /** Mail whose sender could not be verified. */
  readonly storeSenderVerify: boolean;
  readonly storeBadHeaders: boolean;
  readonly storeBadEncoding: boolean;
  /** Mail with attachments of forbidden types. */
  readonly storeBadAttachments: boolean;
}

/** What is kept in retention, and how long. */
export interface RetentionProps {
  /** Days. */
  readonly duration: number;
  /** Mail that was sent. */
  readonly storeMailOut: boolean;
  /** Clean mail that came in. */
  readonly storeCleanMailIn: boolean;
}

/** What is archived, and how long. */
export interface ArchiveProps {
  /** **Months**, where quarantine and retention count days. */
  readonly duration: number;
  /** Archive all mail, internal mail too, by copies from the mailboxes. */
  readonly archiveByCopy: boolean;
  /** Mail that was sent. */
  readonly storeMailOut: boolean;
  /** Clean mail that came in. */
  readonly storeCleanMailIn: boolean;
  readonly storeSpam: boolean;
  readonly storeBadHeaders: boolean;
  readonly storeBadEncoding: boolean;
  /** Mail with attachments of forbidden types. */
  readonly storeBadAttachments: boolean;
  readonly storeAdvert: boolean;
  /** Mail of blocked senders. */
  readonly storeBlacklisted: boolean;
  /** Mail whose sender could not be verified. */
  readonly storeSenderVerify: boolean;
}

/** What happens to the mail of a domain or a user. */
export interface Policy {
  readonly id: PolicyId;
  readonly name: string;
  readonly domainId: DomainId;
  readonly quarantine: boolean;
  readonly retention: boolean;
  readonly archive: boolean;
  /** MB. */
  readonly mailSizeLimit: number;
  /** The score from which mail is taken for spam. */
  readonly spamScore: number;
  /** Whether incoming mail is handled. */
  readonly incoming: boolean;
  readonly relayProps: RelayProps;
  /** `null` while `quarantine` is off. */
  readonly quarantineProps: QuarantineProps | null;
  /** `null` while `retention` is off. */
  readonly retentionProps: RetentionProps | null;
  /** `null` while `archive` is off. */
  readonly archiveProps: ArchiveProps | null;
  /** Whether outgoing mail is handled. */
  readonly outgoing: boolean;
}

/** A policy to be created. */
export interface PolicyAdd {
  readonly name: string;
  readonly domainId?: DomainId | undefined;
  readonly quarantine: boolean;
  readonly retention: boolean;
  readonly archive?: boolean | undefined;
  /** MB. */
  readonly mailSizeLimit?: number | undefined;
  /** The score from which mail is taken for spam. */
  readonly spamScore?: number | undefined;
  readonly incoming: boolean;
  readonly relayProps?: Changes<RelayProps> | undefined;
  readonly quarantineProps?: Changes<QuarantineProps> | null | undefined;
  readonly retentionProps?: Changes<RetentionProps> | null | undefined;
  readonly archiveProps?: Changes<ArchiveProps> | null | undefined;
  readonly outgoing?: boolean | undefined;
}

/** What to change of a policy; what is left out stays. */
export type PolicyUpdate = Changes<PolicyAdd>;

/** What policies can be sorted by. */
export type PolicySort =
  | 'name'
  | 'id'
  | 'quarantine'
  | 'retention'
  | 'archive'
  | 'mailSizeLimit'
  | 'spamScore'
  | 'incoming'
  | 'outgoing';

const flag = z.boolean(words);

const relayProps = {
  ...each(['relaySpam', 'relayAdvert', 'relayBadHeaders', 'relayBadAttachments'], flag),
  ...each(['advertPrefix', 'prefixSpam'], z.nullable(z.string(words))),
  spamScoreLimit: z.number(words),
};

const badKinds = ['storeBadHeaders', 'storeBadEncoding', 'storeBadAttachments'] as const;
const spamKinds = ['storeSpam', 'storeAdvert', 'storeBlacklisted', 'storeSenderVerify', ...badKinds] as const;
const cleanKinds = ['storeMailOut', 'storeCleanMailIn'] as const;

const quarantined = each(['storeVirus', ...spamKinds], flag);
const retained = each(cleanKinds, flag);
const archived = each(['archiveByCopy', ...cleanKinds, ...spamKinds], flag);

const duration = withChecks(z.number(), z.minimum(0, words));

/** A policy, as it is answered. */
export const policySchema: ResponseSchema<Policy> = z.looseObject({
  id: answeredId,
  name: z.string(),
  domainId: answeredId,
  ...each(['quarantine', 'retention', 'archive', 'incoming', 'outgoing'], flag),
  ...each(['mailSizeLimit', 'spamScore'], z.number()),
  relayProps: z.looseObject(relayProps satisfies ResponseFields<RelayProps>),
  quarantineProps: z.nullable(z.looseObject({ duration, ...quarantined } satisfies ResponseFields<QuarantineProps>)),
  retentionProps: z.nullable(z.looseObject({ duration, ...retained } satisfies ResponseFields<RetentionProps>)),
  archiveProps: z.nullable(z.looseObject({ duration, ...archived } satisfies ResponseFields<ArchiveProps>)),
} satisfies ResponseFields<Policy>);

/** What `policies.list` takes. */
export const listPoliciesQuerySchema: InputObject<ListQuery<PolicySort, unknown>> = listQuery({});

const required = { name: filled, ...each(['quarantine', 'retention', 'incoming'], flag) };

const relayChanges: InputObject<Changes<RelayProps>> = z.partial(z.strictObject(relayProps, words));
const quarantineChanges: InputObject<Changes<QuarantineProps>> = z.partial(
  z.strictObject({ duration: int32, ...quarantined }, words),
);
const retentionChanges: InputObject<Changes<RetentionProps>> = z.partial(
  z.strictObject({ duration: int32, ...retained }, words),
);
const archiveChanges: InputObject<Changes<ArchiveProps>> = z.partial(
  z.strictObject({ duration: int32, ...archived }, words),
);

const optional = {
  domainId: z.optional(filled),
  ...each(['archive', 'outgoing'], z.optional(flag)),
  mailSizeLimit: z.optional(int32),
  spamScore: z.optional(z.number(words)),
  relayProps: z.optional(relayChanges),
  quarantineProps: z.nullish(quarantineChanges),
  retentionProps: z.nullish(retentionChanges),
  archiveProps: z.nullish(archiveChanges),
};

/** What `policies.create` takes. */
export const createPolicySchema: InputObject<PolicyAdd> = z.strictObject({ ...required, ...optional }, words);

/** What `policies.update` takes. */
export const updatePolicySchema: InputObject<PolicyUpdate> = z.extend(
  z.partial(z.strictObject(required, words)),
  optional,
);
