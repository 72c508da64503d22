import {
  each,
  type InputObject,
  type InputSchema,
  type ResponseFields,
  type ResponseSchema,
  withChecks,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { AddressId, Changes, GroupId, Maybe, Open } from './common.js';
import { answeredId, emailAddressSchema, maybeText } from './fields.js';
import { filterText, type ListQuery, listQuery } from './list-query.js';

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

/** What groups can be sorted by. */
export type GroupSort = 'email' | 'id';

/** What groups can be filtered by, one at a time. */
export interface GroupFilters {
  readonly email: string;
  /** The address of a recipient. */
  readonly recipient: string;
}

/** A group, as it is answered. */
export const emailAliasSchema: ResponseSchema<EmailAlias> = z.looseObject({
  id: answeredId,
  email: z.string(),
  recipients: z.array(
    z.looseObject({
      id: answeredId,
      email: z.string(),
      ...each(['firstname', 'lastname'], maybeText),
      type: z.enum(['USER', 'ALIAS', 'EXTERNAL_ADDRESS']),
    } satisfies ResponseFields<EmailAliasRecipient>),
  ),
} satisfies ResponseFields<EmailAlias>);

/** What `domains.groups.list` takes. */
export const listEmailAliasesQuerySchema: InputObject<ListQuery<GroupSort, GroupFilters>> = listQuery(
  each(['email', 'recipient'], z.optional(filterText)),
);

const recipients = z.optional(z.array(emailAddressSchema, words));

/** What `domains.groups.create` takes. */
export const createEmailAliasSchema: InputObject<NewEmailAlias> = z.strictObject(
  { email: emailAddressSchema, recipients },
  words,
);

/** What `domains.groups.update` takes. */
export const updateEmailAliasSchema: InputObject<EmailAliasUpdate> = z.strictObject(
  { email: z.optional(emailAddressSchema), recipients },
  words,
);

/** What `domains.groups.addAddresses` takes: addresses, one at least. */
export const addGroupAddressesSchema: InputSchema<readonly string[]> = withChecks(
  z.array(emailAddressSchema, words),
  z.minLength(1, words),
);
