import {
  boolean,
  chosen,
  converted,
  each,
  integer,
  number,
  object,
  oneOf,
  optional,
  refine,
  type Schema,
  text,
} from '@mailhost/core/schema';
import type { ListChange } from './domain.js';
import { addressPattern, amount, domainNames, domainPattern, form, joined, names, yesNo } from './fields.js';

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
  /** Names of rules for banned file types. Since SQL-4.9, LDAP-5.0. */
  readonly banned_rulenames?: readonly string[] | undefined;
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

/** What sets a limit on mails in or out. */
export const throttleSettings: Schema<ThrottleSettings> = object<ThrottleSettings>({
  period: integer({ min: 1 }),
  ...each(['msg_size', 'max_msgs', 'max_quota'], optional(amount)),
});

/** What sets a spam policy. */
export const spamPolicy: Schema<SpamPolicy> = object<SpamPolicy>({
  ...each(checks, optional(yesNo)),
  spam_score: optional(number()),
  banned_rulenames: optional(names),
});

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const network4 = new RegExp(String.raw`^${octet}(?:\.${octet}){3}(?:/(?:3[0-2]|[12]?\d))?$`);
const network6 = /^([\da-f:.]{2,45})(?:\/(?:12[0-8]|1[01]\d|[1-9]?\d))?$/i;

function isNetwork(value: string): boolean {
  const six = value.includes(':') ? network6.exec(value)?.[1] : undefined;
  return six === undefined ? network4.test(value) : URL.canParse(`http://[${six}]/`);
}

/** `@example.org`, and `@.example.org` for that and the domains below it. */
const isDomain = (value: string): boolean => value.startsWith('@') && domainPattern.test(value.replace(/^@\.?/, ''));

/** As long as an address may be. */
const longest = 320;

const isSender = (value: string): boolean => isNetwork(value) || isDomain(value) || addressPattern.test(value);

/** An address of a white or black list. What is none of these, the server drops without a word. */
const listedAddress = refine(
  text({ max: longest }),
  (value) => value === '@.' || isSender(value),
  'an IP address or network, user@example.org, @example.org, @.example.org or @.',
);

/** The same without the one for everybody. */
const greylistSender = refine(
  text({ max: longest }),
  isSender,
  'an IP address or network, user@example.org, @example.org or @.example.org',
);

export interface Addresses {
  readonly addresses: readonly string[];
}

/** What adds to, or takes from, a list of senders. */
export const listedAddresses: Schema<Addresses> = object<Addresses>({
  addresses: refine(joined(listedAddress), (all) => all.length > 0, 'at least one address'),
});

/** Whether unknown senders are made to try again. */
export interface GreylistStatus {
  readonly status: boolean | 'enable' | 'disable';
}

const onOrOff = converted(boolean(), (value) => (value ? 'enable' : 'disable'));

/** What switches greylisting. */
export const greylistStatus: Schema<GreylistStatus> = object<GreylistStatus>({
  status: chosen((value) => (typeof value === 'string' ? oneOf(['enable', 'disable']) : onOrOff)),
});

const senderFields = ['senders', 'addSenders', 'removeSenders'] as const;
const domainFields = ['domains', 'addDomains', 'removeDomains'] as const;

/** What changes the senders that greylisting lets through. */
export const greylistSenders: Schema<GreylistSenders> = form<GreylistSenders>(
  each(senderFields, optional(joined(greylistSender))),
  { conflicts: [senderFields] },
);

/** What changes the sender domains whose servers greylisting lets through. */
export const greylistDomains: Schema<GreylistDomains> = form<GreylistDomains>(
  each(domainFields, optional(domainNames)),
  { conflicts: [domainFields] },
);
