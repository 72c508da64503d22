import { each, integer, number, object, oneOf, optional, refine, type Schema, text } from '@mailhost/core/schema';
import type { ListChange } from './domain.js';
import { amount, domainNames, form, joined, yesNo } from './fields.js';

/** How much mail may go in or out. */
export interface ThrottleSettings {
  /** Seconds that the numbers are for. */
  readonly period: number;
  /** Bytes of one mail at most. */
  readonly msg_size?: number | undefined;
  /** Mails at most. */
  readonly max_msgs?: number | undefined;
  /** Bytes of all mails at most. */
  readonly max_quota?: number | undefined;
}

/** What happens to spam. All defaults but that of `quarantine_virus` are `false`. */
export interface SpamPolicy extends Readonly<Partial<Record<(typeof checks)[number], boolean | undefined>>> {
  /** The score from which mail is spam. Default: that of the server. */
  readonly spam_score?: number | undefined;
}

/** Senders whose mail is never greylisted: set anew, or added and removed. */
export type GreylistSenders = ListChange<'senders', 'addSenders', 'removeSenders'>;

/** Domains whose published mail servers are never greylisted: set anew, or added and removed. */
export type GreylistDomains = ListChange<'domains', 'addDomains', 'removeDomains'>;

const checks = [
  'bypass_spam_checks',
  'bypass_virus_checks',
  'bypass_banned_checks',
  'bypass_header_checks',
  'quarantine_spam',
  'quarantine_virus',
  'quarantine_banned',
  'quarantine_bad_header',
  'prefix_spam_in_subject',
  'always_insert_x_spam_headers',
] as const;

export const throttleSettings: Schema<ThrottleSettings> = object<ThrottleSettings>({
  period: integer({ min: 1 }),
  ...each(['msg_size', 'max_msgs', 'max_quota'], optional(amount)),
});

export const spamPolicy: Schema<SpamPolicy> = object<SpamPolicy>({
  ...each(checks, optional(yesNo)),
  spam_score: optional(number()),
});

const ip = String.raw`(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-fA-F]*:[\da-fA-F:.]+)(?:/\d{1,3})?`;
const domain = String.raw`(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{1,63}`;

/** An address of a white or black list. What is none of these, the server drops without a word. */
const listedAddress = text({
  pattern: new RegExp(String.raw`^(?:${ip}|[^\s@,]+@${domain}|@\.?${domain}|@\.)$`, 'u'),
  expected: 'an IP address or network, user@example.org, @example.org, @.example.org or @.',
});

/** The same without the one for everybody. */
const greylistSender = text({
  pattern: new RegExp(String.raw`^(?:${ip}|[^\s@,]+@${domain}|@\.?${domain})$`, 'u'),
  expected: 'an IP address or network, user@example.org, @example.org or @.example.org',
});

export interface Addresses {
  readonly addresses: readonly string[];
}

export const listedAddresses: Schema<Addresses> = object<Addresses>({
  addresses: refine(joined(listedAddress), (all) => all.length > 0, 'at least one address'),
});

export const greylistStatus: Schema<{ readonly status: 'enable' | 'disable' }> = object<{
  readonly status: 'enable' | 'disable';
}>({ status: oneOf(['enable', 'disable']) });

const senderFields = ['senders', 'addSenders', 'removeSenders'] as const;
const domainFields = ['domains', 'addDomains', 'removeDomains'] as const;

export const greylistSenders: Schema<GreylistSenders> = form<GreylistSenders>(
  each(senderFields, optional(joined(greylistSender))),
  { conflicts: [senderFields] },
);

export const greylistDomains: Schema<GreylistDomains> = form<GreylistDomains>(
  each(domainFields, optional(domainNames)),
  { conflicts: [domainFields] },
);
