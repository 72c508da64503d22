import {
  type Changes,
  each,
  list,
  looseObject,
  object,
  oneOf,
  optional,
  partial,
  type Schema,
  text,
} from '@mailhost/core/schema';
import { type AddressId, answeredId, emailAddress, type GroupId, type Maybe, maybe, type Open } from './common.js';

/** What an address of a group is: an account, another group, or an address elsewhere. */
export type RecipientType = 'USER' | 'ALIAS' | 'EXTERNAL_ADDRESS';

/** An address that a group delivers to. */
export interface EmailAliasRecipient {
  readonly id: AddressId;
  readonly email: string;
  /** Of the account, where the address has one in the domain. */
  readonly firstname: Maybe<string>;
  /** Of the account, where the address has one in the domain. */
  readonly lastname: Maybe<string>;
  readonly type: Open<RecipientType>;
}

/** A group: an e-mail alias with the addresses that it delivers to. */
export interface EmailAlias {
  readonly id: GroupId;
  readonly email: string;
  readonly recipients: readonly EmailAliasRecipient[];
}

/** A group to be created. */
export interface NewEmailAlias {
  readonly email: string;
  readonly recipients?: readonly string[] | undefined;
}

/** What to change of a group; what is left out stays. `recipients` are replaced as a whole. */
export type EmailAliasUpdate = Changes<NewEmailAlias>;

/** A group, as it is answered. */
export const emailAlias: Schema<EmailAlias> = looseObject<EmailAlias>({
  id: answeredId(),
  email: text(),
  recipients: list(
    looseObject<EmailAliasRecipient>({
      id: answeredId(),
      email: text(),
      ...each(['firstname', 'lastname'], maybe(text())),
      type: oneOf(['USER', 'ALIAS', 'EXTERNAL_ADDRESS']),
    }),
  ),
});

const written = { email: emailAddress, recipients: optional(list(emailAddress)) };

/** What `domains.groups.create` takes. */
export const newEmailAlias: Schema<NewEmailAlias> = object<NewEmailAlias>(written);
/** What `domains.groups.update` takes. */
export const emailAliasUpdate: Schema<EmailAliasUpdate> = object<EmailAliasUpdate>(partial<NewEmailAlias>(written));
/** What `domains.groups.addAddresses` takes. */
export const addresses: Schema<readonly string[]> = list(emailAddress, { min: 1 });
