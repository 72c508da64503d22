import { type InputSchema, unionBy, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { fieldOf } from './common.js';
import { expectedOneOf, filled } from './fields.js';

/** A task for the server. What each needs is in its `params`, which may hold more than the vendor shows. */
export type Task =
  /** A mail that describes the service, with a link to set a password. */
  | {
      readonly command: 'send_welcome_mail';
      readonly params: { readonly recipient: string; readonly [name: string]: unknown };
    }
  /** A mail with a link to log in (`send_token_mail`) or to set a new password; `validity` in hours. */
  | {
      readonly command: 'send_token_mail' | 'send_password_reset_mail';
      readonly params: {
        readonly recipient: string;
        readonly validity?: number | undefined;
        readonly [name: string]: unknown;
      };
    }
  /** The vendor does not say what these need. */
  | {
      readonly command: 'send_spamfight_spam_mail' | 'send_spamfight_clean_mail' | 'remediate_message';
      readonly params: Readonly<Record<string, unknown>>;
    };

const timed = ['send_token_mail', 'send_password_reset_mail'] as const;
const others = ['send_spamfight_spam_mail', 'send_spamfight_clean_mail', 'remediate_message'] as const;
const commands = ['send_welcome_mail', ...timed, ...others] as const;

const welcomeMail = z.strictObject(
  { command: z.literal('send_welcome_mail', words), params: z.looseObject({ recipient: filled }, words) },
  words,
);

const timedMail = z.strictObject(
  {
    command: z.enum(timed, words),
    params: z.looseObject(
      { recipient: filled, validity: z.optional(withChecks(z.number(words), z.minimum(0, words))) },
      words,
    ),
  },
  words,
);

const other = z.strictObject(
  {
    command: z.enum(others, expectedOneOf(commands)),
    params: z.looseObject({}, words),
  },
  words,
);

/** What `tasks.execute` takes. */
export const executeTaskSchema: InputSchema<Task> = unionBy([welcomeMail, timedMail, other], (value) => {
  const command = fieldOf(value, 'command');
  if (command === 'send_welcome_mail') return welcomeMail;
  return timed.some((name) => name === command) ? timedMail : other;
});
