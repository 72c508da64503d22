import { each, type InputObject, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { amount, boolean, names } from './fields.js';

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

/** What `throttling.set` takes. */
export const setThrottleSettingsSchema: InputObject<ThrottleSettings> = z.strictObject(
  {
    period: withChecks(z.int(words), z.minimum(1, words)),
    ...each(['msg_size', 'max_msgs', 'max_quota'], z.optional(amount)),
  },
  words,
);

/** What `spamPolicy.set` takes. */
export const setSpamPolicySchema: InputObject<SpamPolicy> = z.strictObject(
  {
    ...each(checks, z.optional(boolean)),
    spam_score: z.optional(z.number(words)),
    banned_rulenames: z.optional(names),
  },
  words,
);
