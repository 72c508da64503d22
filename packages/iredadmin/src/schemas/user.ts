import { each, type InputObject, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { ListChange } from './domain.js';
import {
  type AccountStatus,
  accountStatus,
  addresses,
  addressOrNull,
  amount,
  boolean,
  filledText,
  names,
  text,
} from './fields.js';
import { asUnion, excludes, type InputUnion } from './rules.js';

/** A password in the clear, or one that is hashed already: the server takes one or the other. */
export type PasswordOrHash =
  | { readonly password?: string | undefined; readonly password_hash?: never }
  | {
      readonly password?: never;
      /** For example `{SSHA}…`. The server cannot check it against its rules. */
      readonly password_hash?: string | undefined;
    };

export interface MailboxPlace {
  /** For example `maildir` or `mdbox`. Mail that is there is not converted. */
  readonly mailboxFormat?: string | undefined;
  /** Below the user's home; upper and lower case count. Default `Maildir`. */
  readonly mailboxFolder?: string | undefined;
  /** The whole path of the mailbox, in lower case. */
  readonly maildir?: string | undefined;
}

/** A user to be created. Without a password the server answers `PW_EMPTY`. */
export type NewUser = PasswordOrHash &
  MailboxPlace & {
    readonly name?: string | undefined;
    /** For example `en_US`. */
    readonly language?: string | undefined;
    /** MB; 0 for no limit. */
    readonly quota?: number | undefined;
  };

export interface UserFields extends MailboxPlace {
  readonly name?: string | undefined;
  /** Given name. */
  readonly gn?: string | undefined;
  /** Surname. */
  readonly sn?: string | undefined;
  /** MB; 0 for no limit. */
  readonly quota?: number | undefined;
  readonly accountStatus?: AccountStatus | undefined;
  readonly language?: string | undefined;
  readonly employeeid?: string | undefined;
  readonly transport?: string | undefined;
  readonly isGlobalAdmin?: boolean | undefined;
  /** Gets a copy of all that the user sends; `null` for nobody. */
  readonly senderBcc?: string | null | undefined;
  /** Gets a copy of all that the user receives; `null` for nobody. */
  readonly recipientBcc?: string | null | undefined;
  /** On LDAP only. */
  readonly telephoneNumber?: readonly string[] | undefined;
  /** On LDAP only. */
  readonly mobile?: readonly string[] | undefined;
}

/**
 * What to change of a user; what is left out stays. To keep a copy of forwarded mail, the user's own address is one of
 * the `forwarding` addresses. Services are `smtp`, `imap`, `pop3` and so on; SQL ignores a name that it does not know.
 */
export type UserChanges = UserFields &
  PasswordOrHash &
  ListChange<'forwarding', 'addForwarding', 'removeForwarding'> &
  ListChange<'aliases', 'addAlias', 'removeAlias'> &
  ListChange<'services', 'addService', 'removeService'>;

/** What to change of all users of a domain. */
export interface AllUsersChanges {
  readonly accountStatus?: AccountStatus | undefined;
  readonly password?: string | undefined;
  readonly language?: string | undefined;
  readonly transport?: string | undefined;
}

/** What can be asked of a list of users, or of aliases. */
export interface ListQuery {
  readonly email_only?: boolean | undefined;
  readonly disabled_only?: boolean | undefined;
}

const written = {
  name: z.optional(text),
  ...each(
    ['language', 'password', 'password_hash', 'mailboxFormat', 'mailboxFolder', 'maildir'],
    z.optional(filledText),
  ),
  quota: z.optional(amount),
};

/** What `users.create` takes. */
export const createUserSchema: InputUnion<NewUser> = asUnion<NewUser>(
  withChecks(z.strictObject(written, words), excludes('password', 'password_hash')),
);

/** What `users.update` takes. */
export const updateUserSchema: InputUnion<UserChanges> = asUnion<UserChanges>(
  withChecks(
    z.strictObject(
      {
        ...written,
        ...each(['gn', 'sn', 'employeeid'], z.optional(text)),
        transport: z.optional(filledText),
        accountStatus: z.optional(accountStatus),
        isGlobalAdmin: z.optional(boolean),
        ...each(['senderBcc', 'recipientBcc'], z.optional(addressOrNull)),
        ...each(['forwarding', 'addForwarding', 'removeForwarding'], z.optional(addresses)),
        ...each(['aliases', 'addAlias', 'removeAlias'], z.optional(addresses)),
        ...each(['services', 'addService', 'removeService', 'telephoneNumber', 'mobile'], z.optional(names)),
      },
      words,
    ),
    excludes('password', 'password_hash'),
    excludes('forwarding', 'addForwarding', 'removeForwarding'),
    excludes('aliases', 'addAlias', 'removeAlias'),
    excludes('services', 'addService', 'removeService'),
  ),
);

/** What `users.updateAll` takes. */
export const updateAllUsersSchema: InputObject<AllUsersChanges> = z.strictObject(
  {
    accountStatus: z.optional(accountStatus),
    ...each(['password', 'language', 'transport'], z.optional(filledText)),
  },
  words,
);

/** What `users.verifyPassword` and `admins.verifyPassword` take. */
export const verifyPasswordSchema: InputObject<{ readonly password: string }> = z.strictObject(
  { password: filledText },
  words,
);

/** What `users.list` and `users.emails` ask. */
export const listUsersQuerySchema: InputObject<ListQuery> = z.strictObject(
  each(['email_only', 'disabled_only'], z.optional(boolean)),
  words,
);
