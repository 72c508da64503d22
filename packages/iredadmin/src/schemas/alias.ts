import { each, type InputObject, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { ListChange } from './domain.js';
import {
  type AccessPolicy,
  type AccountStatus,
  accessPolicy,
  accountStatus,
  addresses,
  boolean,
  text,
} from './fields.js';
import { asUnion, excludes, type InputUnion } from './rules.js';
import { type ListQuery, listUsersQuerySchema } from './user.js';

/** An alias, or an unsubscribable mailing list, to be created. */
export interface NewAlias {
  readonly name?: string | undefined;
  /** For an alias on SQL only. */
  readonly accessPolicy?: AccessPolicy | undefined;
  readonly members?: readonly string[] | undefined;
}

/** What to change of an unsubscribable mailing list; what is left out stays. */
export type MaillistChanges = Omit<NewAlias, 'members'> & ListChange<'members', 'addMember', 'removeMember'>;

/** What to change of an alias; what is left out stays. */
export type AliasChanges = MaillistChanges & { readonly accountStatus?: AccountStatus | undefined };

const written = { name: z.optional(text), accessPolicy: z.optional(accessPolicy) };
const members = ['members', 'addMember', 'removeMember'] as const;
const changed = { ...written, ...each(members, z.optional(addresses)) };

/** What `aliases.create` takes. */
export const createAliasSchema: InputObject<NewAlias> = z.strictObject(
  { ...written, members: z.optional(addresses) },
  words,
);

/** What `aliases.update` takes. */
export const updateAliasSchema: InputUnion<AliasChanges> = asUnion<AliasChanges>(
  withChecks(z.strictObject({ ...changed, accountStatus: z.optional(accountStatus) }, words), excludes(...members)),
);

/** What `aliases.list` and `aliases.emails` ask: the same as of users. */
export const listAliasesQuerySchema: InputObject<ListQuery> = listUsersQuerySchema;

/** What `maillists.create` takes: the same as of an alias. */
export const createMaillistSchema: InputObject<NewAlias> = createAliasSchema;

/** What `maillists.update` takes. */
export const updateMaillistSchema: InputUnion<MaillistChanges> = asUnion<MaillistChanges>(
  withChecks(z.strictObject(changed, words), excludes(...members)),
);

/** What `maillists.delete` can ask. */
export interface DeleteMaillistQuery {
  readonly archive?: boolean | undefined;
}

export const deleteMaillistQuerySchema: InputObject<DeleteMaillistQuery> = z.strictObject(
  { archive: z.optional(boolean) },
  words,
);
