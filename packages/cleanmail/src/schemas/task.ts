import {
  anything,
  chosen,
  each,
  looseObject,
  number,
  object,
  oneOf,
  optional,
  record,
  type Schema,
} from '@mailhost/core/schema';
import { entryOf, fieldOf, filled } from './common.js';

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

const mail = looseObject({ recipient: filled() });
const timedMail = looseObject({ recipient: filled(), validity: optional(number({ min: 0 })) });

/** By command. */
const params: Readonly<Record<string, Schema<unknown>>> = {
  send_welcome_mail: mail,
  ...each(['send_token_mail', 'send_password_reset_mail'], timedMail),
  ...each(['send_spamfight_spam_mail', 'send_spamfight_clean_mail', 'remediate_message'], record(anything())),
};

/** What `tasks.execute` takes. */
export const task: Schema<Task> = chosen((value) =>
  object({
    command: oneOf(Object.keys(params)),
    params: entryOf(params, fieldOf(value, 'command')) ?? anything(),
  }),
);
