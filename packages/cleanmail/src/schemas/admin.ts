import {
  boolean,
  type Changes,
  chosen,
  each,
  list,
  looseObject,
  number,
  object,
  oneOf,
  optional,
  partial,
  type Schema,
  text,
} from '@mailhost/core/schema';
import {
  type AdminId,
  answeredId,
  answeredTime,
  fieldOf,
  filled,
  type Language,
  languages,
  type Maybe,
  maybe,
  type Open,
} from './common.js';

/** What an administrator may do on an object. No example shows one. */
export interface Authority {
  readonly objectType?: Maybe<string>;
  readonly objectId?: Maybe<string>;
  readonly objectName?: Maybe<string>;
  readonly permissions?: Maybe<readonly string[]>;
  readonly securedObjectName?: Maybe<string>;
  readonly securedObjectClass?: Maybe<string>;
}

/** An administrator's account. No example shows one, so all but the id and what is marked as required may be missing. */
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

/** An access for an administrator's account that exists, by its id. The vendor requires the other fields for a new one only. */
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

const permissions = list(filled());

/** An administrator, as it is answered. */
export const admin: Schema<Admin> = looseObject<Admin>({
  id: answeredId(),
  login: text(),
  ...each(['displayName', 'email'], maybe(text())),
  ...each(['enabled', 'totp', 'sysAdmin'], maybe(boolean())),
  language: maybe(oneOf(languages)),
  authorities: maybe(
    list(
      looseObject<Authority>({
        ...each(['objectType', 'objectName', 'securedObjectName', 'securedObjectClass'], maybe(text())),
        objectId: maybe(answeredId()),
        permissions: maybe(list(text())),
      }),
    ),
  ),
  authoritiesCount: maybe(number()),
  ...each(['lastConnectionDate', 'createdAt'], maybe(answeredTime())),
});

const account = {
  ...each(['login', 'displayName', 'email', 'password'], filled()),
  enabled: boolean(),
  language: oneOf(languages),
};
const existing = object<ExistingAdminAdd>({
  ...partial<Omit<NewAdminAdd, 'permissions'>>(account),
  id: filled(),
  permissions,
});
const added = object<NewAdminAdd>({ ...account, permissions });

/** What `domains.admins.create` takes: a new administrator, or one that exists. */
export const adminAdd: Schema<AdminAdd> = chosen((value) => (fieldOf(value, 'id') === undefined ? added : existing));

/** What `security.admins.update` takes. */
export const adminUpdate: Schema<AdminUpdate> = object<AdminUpdate>({
  ...each(['email', 'displayName', 'password'], optional(filled())),
  enabled: optional(boolean()),
  totp: optional(oneOf([false])),
  language: optional(oneOf(languages)),
});

/** A permission, as it is answered. */
export const permission: Schema<Permission> = looseObject<Permission>({ name: text(), editable: maybe(boolean()) });
/** Names of permissions: what `domains.access.set` takes. */
export const permissionNames: Schema<readonly string[]> = permissions;

/** The state of a permission, as it is answered. */
export const aclPermissionStatus: Schema<AclPermissionStatus> = looseObject<AclPermissionStatus>({
  name: text(),
  enabled: maybe(boolean()),
});

/** The permissions of a domain's users, as they are answered. */
export const accessControl: Schema<AccessControl> = looseObject<AccessControl>({
  id: maybe(answeredId()),
  username: text(),
  permissions: maybe(list(aclPermissionStatus)),
});
