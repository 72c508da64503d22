import {
  boolean,
  type Changes,
  each,
  looseObject,
  nullable,
  number,
  object,
  optional,
  partial,
  type Schema,
  text,
} from '@mailhost/core/schema';
import { answeredId, type DomainId, filled, int32, maybe, type PolicyId } from './common.js';

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

const relayProps = {
  ...each(['relaySpam', 'relayAdvert', 'relayBadHeaders', 'relayBadAttachments'], boolean()),
  ...each(['advertPrefix', 'prefixSpam'], nullable(text())),
  spamScoreLimit: number(),
};

const badKinds = ['storeBadHeaders', 'storeBadEncoding', 'storeBadAttachments'] as const;
const spamKinds = ['storeSpam', 'storeAdvert', 'storeBlacklisted', 'storeSenderVerify', ...badKinds] as const;
const cleanKinds = ['storeMailOut', 'storeCleanMailIn'] as const;
const duration = number({ min: 0 });

const quarantineProps = { duration, ...each(['storeVirus', ...spamKinds], boolean()) };
const retentionProps = { duration, ...each(cleanKinds, boolean()) };
const archiveProps = { duration, ...each(['archiveByCopy', ...cleanKinds, ...spamKinds], boolean()) };

/** A policy, as it is answered. */
export const policy: Schema<Policy> = looseObject<Policy>({
  id: answeredId(),
  name: text(),
  domainId: answeredId(),
  ...each(['quarantine', 'retention', 'archive', 'incoming', 'outgoing'], boolean()),
  ...each(['mailSizeLimit', 'spamScore'], number()),
  relayProps: looseObject<RelayProps>(relayProps),
  quarantineProps: nullable(looseObject<QuarantineProps>(quarantineProps)),
  retentionProps: nullable(looseObject<RetentionProps>(retentionProps)),
  archiveProps: nullable(looseObject<ArchiveProps>(archiveProps)),
});

const whole = { duration: int32() };

const written = {
  name: filled(),
  domainId: optional(filled<DomainId>()),
  ...each(['quarantine', 'retention', 'incoming'], boolean()),
  ...each(['archive', 'outgoing'], optional(boolean())),
  mailSizeLimit: optional(int32()),
  spamScore: optional(number()),
  relayProps: optional(object<Changes<RelayProps>>(partial<RelayProps>(relayProps))),
  quarantineProps: maybe(object<Changes<QuarantineProps>>(partial<QuarantineProps>({ ...quarantineProps, ...whole }))),
  retentionProps: maybe(object<Changes<RetentionProps>>(partial<RetentionProps>({ ...retentionProps, ...whole }))),
  archiveProps: maybe(object<Changes<ArchiveProps>>(partial<ArchiveProps>({ ...archiveProps, ...whole }))),
};

/** What `policies.create` takes. */
export const policyAdd: Schema<PolicyAdd> = object<PolicyAdd>(written);
/** What `policies.update` takes. */
export const policyUpdate: Schema<PolicyUpdate> = object<PolicyUpdate>(partial<PolicyAdd>(written));
