import {
  boolean,
  type Changes,
  each,
  looseObject,
  object,
  oneOf,
  optional,
  partial,
  type Schema,
  text,
} from '@mailhost/core/schema';
import { filterText, type ListQuery, listQuery } from '../lists.js';
import {
  type AuthenticationProviderId,
  answeredId,
  answeredTime,
  type DomainId,
  type DomainStatus,
  domainStatuses,
  emailAddress,
  filled,
  type Language,
  languages,
  type Maybe,
  maybe,
  type Open,
  type PlatformId,
  type PolicyId,
  type UserId,
  type UserStatus,
  userStatuses,
} from './common.js';
import { type Platform, platform } from './platform.js';
import { type Policy, policy } from './policy.js';

/** How a login is confirmed: not at all, or with a time-based code. */
export type MfaType = 'NONE' | 'TOTP';

/** A user's account. */
export interface User {
  readonly id: UserId;
  readonly email: string;
  readonly firstname: Maybe<string>;
  readonly lastname: Maybe<string>;
  readonly status: Open<UserStatus>;
  readonly language: Open<Language>;
  readonly creationDate: Date;
  readonly domainId: DomainId;
  readonly policy: Policy;
  /** Whether senders are verified. */
  readonly senderVerifyOn: boolean;
  /** The domain's default policy. */
  readonly domainPolicyId: PolicyId;
  readonly domainStatus: Open<DomainStatus>;
  /** The domain's default platform. */
  readonly domainPlatformId: PlatformId;
  readonly platform: Platform;
  /** Left out in lists. */
  readonly mfaType?: Open<MfaType> | null | undefined;
  /** Left out in lists. */
  readonly lastConnectionDate?: Date | null | undefined;
}

/** A user to be created. */
export interface NewUser {
  readonly email: string;
  readonly firstname?: string | undefined;
  readonly lastname?: string | undefined;
  readonly status: UserStatus;
  /** Default: the domain's. */
  readonly language?: Language | undefined;
  /** In the clear. */
  readonly password?: string | undefined;
  readonly domainId: DomainId;
  /** Default: the domain's. */
  readonly policyId?: PolicyId | undefined;
  /** Default: the domain's. */
  readonly platformId?: PlatformId | undefined;
  /** Default: the domain's. */
  readonly authId?: AuthenticationProviderId | undefined;
  /** Default `true`. */
  readonly senderVerifyOn?: boolean | undefined;
  /** Whether the user is told by mail. Default `false`. */
  readonly sendNotification?: boolean | undefined;
  /**
   * A signature in HTML. The vendor does not say whether it is encoded here: it is sent as you give it. With
   * `users.sign.set` the encoding is known.
   */
  readonly sign?: string | undefined;
}

/** What to change of a user; what is left out stays. How to clear a name is not documented: an empty text may do. */
export interface UpdateUser extends Changes<NewUser> {
  /** Multi-factor login can be switched off only. */
  readonly mfaType?: 'NONE' | undefined;
}

/** A user, as it is answered. */
export const user: Schema<User> = looseObject<User>({
  id: answeredId(),
  email: text(),
  ...each(['firstname', 'lastname'], maybe(text())),
  status: oneOf(userStatuses),
  language: oneOf(languages),
  creationDate: answeredTime(),
  domainId: answeredId(),
  policy,
  senderVerifyOn: boolean(),
  domainPolicyId: answeredId(),
  domainStatus: oneOf(domainStatuses),
  domainPlatformId: answeredId(),
  platform,
  mfaType: maybe(oneOf(['NONE', 'TOTP'])),
  lastConnectionDate: maybe(answeredTime()),
});

const written = {
  email: emailAddress,
  ...each(['firstname', 'lastname', 'sign'], optional(text())),
  status: oneOf(userStatuses),
  language: optional(oneOf(languages)),
  domainId: filled(),
  ...each(['password', 'policyId', 'platformId', 'authId'], optional(filled())),
  ...each(['senderVerifyOn', 'sendNotification'], optional(boolean())),
};

/** What `users.create` takes. */
export const newUser: Schema<NewUser> = object<NewUser>(written);
/** What `users.update` takes. */
export const updateUser: Schema<UpdateUser> = object<UpdateUser>({
  ...partial<NewUser>(written),
  mfaType: optional(oneOf(['NONE'])),
});

/** What users can be sorted by. */
export type UserSort = 'email' | 'id' | 'firstname' | 'lastname' | 'status' | 'language' | 'creationDate';

/** What users can be filtered by, one at a time. */
export interface UserFilters {
  readonly email: string;
  readonly platformName: string;
}

export const userQuery: Schema<ListQuery<UserSort, UserFilters>> = listQuery<UserSort, UserFilters>({
  email: filterText,
  platformName: filterText,
});
