import {
  each,
  type InputObject,
  type InputSchema,
  type ResponseFields,
  type ResponseSchema,
  unionBy,
  words,
} from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { type AdminId, type Changes, fieldOf, type Language, languages, type Maybe, type Open } from './common.js';
import { answeredId, answeredTime, filled, maybeText } from './fields.js';
import { type ListQuery, listQuery } from './list-query.js';

/** What an administrator may do on an object. No example shows one. */
export interface Authority {
  readonly objectType?: Maybe<string>;
  readonly objectId?: Maybe<string>;
  readonly objectName?: Maybe<string>;
  readonly permissions?: Maybe<readonly string[]>;
  readonly securedObjectName?: Maybe<string>;
  readonly securedObjectClass?: Maybe<string>;
}

/**
 * An administrator's account. No example shows one, so all but the id and what is marked as required may be missing.
 */
export interface Admin {
  readonly id: AdminId;
  readonly login: string;
  readonly displayName?: Maybe<string>;
  /** For recovering the password. */
  readonly email?: Maybe<string>;
  readonly enabled?: Maybe<boolean>;
  readonly language?: Maybe<Open<Language>>;
  /** Whether logins are confirmed with a time-based code. */
  readonly totp?: Maybe<boolean>;
  readonly sysAdmin?: Maybe<boolean>;
  readonly authorities?: Maybe<readonly Authority[]>;
  readonly authoritiesCount?: Maybe<number>;
  readonly lastConnectionDate?: Maybe<Date>;
  readonly createdAt?: Maybe<Date>;
}

/** An access for an administrator whose account is created with it. */
export interface NewAdminAdd {
  readonly login: string;
  readonly displayName: string;
  /** For recovering the password. */
  readonly email: string;
  /** In the clear. */
  readonly password: string;
  readonly enabled: boolean;
  readonly language: Language;
  readonly permissions: readonly string[];
}

/**
 * An access for an administrator's account that exists, by its id. The vendor requires the other fields for a new one
 * only.
 */
export interface ExistingAdminAdd extends Changes<Omit<NewAdminAdd, 'permissions'>> {
  readonly id: AdminId;
  readonly permissions: readonly string[];
}

/** An access to a domain: for an account that exists, or for a new one. */
export type AdminAdd = ExistingAdminAdd | NewAdminAdd;

/** What to change of an administrator's account; what is left out stays. */
export interface AdminUpdate {
  /** For recovering the password. */
  readonly email?: string | undefined;
  readonly displayName?: string | undefined;
  /** In the clear. */
  readonly password?: string | undefined;
  readonly enabled?: boolean | undefined;
  /** Confirmed logins can be switched off only. */
  readonly totp?: false | undefined;
  readonly language?: Language | undefined;
}

/** A permission that can be given. */
export interface Permission {
  readonly name: string;
  readonly editable?: Maybe<boolean>;
}

/** The object whose permissions are asked for. */
export interface PermissionScope {
  /** The kind of object. The vendor does not list them; `DOMAIN` is one elsewhere in the API. */
  readonly scope: string;
  /** The object's id. */
  readonly id: string;
}

/** A permission of a domain's users. */
export interface AclPermissionStatus {
  readonly name: string;
  readonly enabled?: Maybe<boolean>;
}

/** The permissions of a domain's users. */
export interface AccessControl {
  readonly id?: Maybe<string>;
  readonly username: string;
  readonly permissions?: Maybe<readonly AclPermissionStatus[]>;
}

const maybeTrue = z.nullish(z.boolean());

/** An administrator, as it is answered. */
export const adminSchema: ResponseSchema<Admin> = z.looseObject({
  id: answeredId,
  login: z.string(),
  ...each(['displayName', 'email'], maybeText),
  ...each(['enabled', 'totp', 'sysAdmin'], maybeTrue),
  language: z.nullish(z.enum(languages)),
  authorities: z.nullish(
    z.array(
      z.looseObject({
        ...each(['objectType', 'objectName', 'securedObjectName', 'securedObjectClass'], maybeText),
        objectId: z.nullish(answeredId),
        permissions: z.nullish(z.array(z.string())),
      } satisfies ResponseFields<Authority>),
    ),
  ),
  authoritiesCount: z.nullish(z.number()),
  ...each(['lastConnectionDate', 'createdAt'], z.nullish(answeredTime)),
} satisfies ResponseFields<Admin>);

/** What `security.admins.list` and `domains.admins.list` take. */
export const listAdminsQuerySchema: InputObject<ListQuery<'login', { readonly search: string }>> = listQuery({
  search: z.optional(filled),
});

const permissions = z.array(filled, words);
const account = {
  ...each(['login', 'displayName', 'email', 'password'], filled),
  enabled: z.boolean(words),
  language: z.enum(languages, words),
};

const existing: InputObject<ExistingAdminAdd> = z.extend(z.partial(z.strictObject(account, words)), {
  id: filled,
  permissions,
});
const added: InputObject<NewAdminAdd> = z.strictObject({ ...account, permissions }, words);

/** What `domains.admins.create` takes: a new administrator, or one that exists. */
export const createAdminSchema: InputSchema<AdminAdd> = unionBy([existing, added], (value) =>
  fieldOf(value, 'id') === undefined ? added : existing,
);

/** What `security.admins.update` takes. */
export const updateAdminSchema: InputObject<AdminUpdate> = z.strictObject(
  {
    ...each(['email', 'displayName', 'password'], z.optional(filled)),
    enabled: z.optional(z.boolean(words)),
    totp: z.optional(z.literal(false, words)),
    language: z.optional(z.enum(languages, words)),
  },
  words,
);

/** A permission, as it is answered. */
export const permissionSchema: ResponseSchema<Permission> = z.looseObject({
  name: z.string(),
  editable: maybeTrue,
} satisfies ResponseFields<Permission>);

/** What `security.permissions.list` takes. */
export const listPermissionsQuerySchema: InputObject<PermissionScope> = z.strictObject(
  each(['scope', 'id'], filled),
  words,
);

/** Names of permissions: what `domains.access.set` and `domains.admins.setAuthorities` take. */
export const setPermissionsSchema: InputSchema<readonly string[]> = permissions;

/** The state of a permission, as it is answered. */
export const aclPermissionStatusSchema: ResponseSchema<AclPermissionStatus> = z.looseObject({
  name: z.string(),
  enabled: maybeTrue,
} satisfies ResponseFields<AclPermissionStatus>);

/** The permissions of a domain's users, as they are answered. */
export const accessControlSchema: ResponseSchema<AccessControl> = z.looseObject({
  id: z.nullish(answeredId),
  username: z.string(),
  permissions: z.nullish(z.array(aclPermissionStatusSchema)),
} satisfies ResponseFields<AccessControl>);
