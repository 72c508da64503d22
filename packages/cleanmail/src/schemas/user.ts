import { each, type InputObject, type ResponseFields, type ResponseSchema, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import {
  type AuthenticationProviderId,
  type Changes,
  type DomainId,
  type DomainStatus,
  domainStatuses,
  type Language,
  languages,
  type Maybe,
  type Open,
  type PlatformId,
  type PolicyId,
  type UserId,
  type UserStatus,
  userStatuses,
} from './common.js';
import { answeredId, answeredTime, emailAddressSchema, filled, maybeText } from './fields.js';
import { filterText, type ListQuery, listQuery } from './list-query.js';
import { type Platform, platformSchema } from './platform.js';
import { type Policy, policySchema } from './policy.js';

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

/** What users can be sorted by. */
export type UserSort = 'email' | 'id' | 'firstname' | 'lastname' | 'status' | 'language' | 'creationDate';

/** What users can be filtered by, one at a time. */
export interface UserFilters {
  readonly email: string;
  readonly platformName: string;
}

/** A user, as it is answered. */
export const userSchema: ResponseSchema<User> = z.looseObject({
  id: answeredId,
  email: z.string(),
  ...each(['firstname', 'lastname'], maybeText),
  status: z.enum(userStatuses),
  language: z.enum(languages),
  creationDate: answeredTime,
  domainId: answeredId,
  policy: policySchema,
  senderVerifyOn: z.boolean(),
  domainPolicyId: answeredId,
  domainStatus: z.enum(domainStatuses),
  domainPlatformId: answeredId,
  platform: platformSchema,
  mfaType: z.nullish(z.enum(['NONE', 'TOTP'])),
  lastConnectionDate: z.nullish(answeredTime),
} satisfies ResponseFields<User>);

/** What `users.list` and `domains.users.list` take. */
export const listUsersQuerySchema: InputObject<ListQuery<UserSort, UserFilters>> = listQuery(
  each(['email', 'platformName'], z.optional(filterText)),
);

/** What a new user has to have. */
const required = { email: emailAddressSchema, status: z.enum(userStatuses, words), domainId: filled };

const optional = {
  ...each(['firstname', 'lastname', 'sign'], z.optional(z.string(words))),
  language: z.optional(z.enum(languages, words)),
  ...each(['password', 'policyId', 'platformId', 'authId'], z.optional(filled)),
  ...each(['senderVerifyOn', 'sendNotification'], z.optional(z.boolean(words))),
};

/** What `users.create` takes. */
export const createUserSchema: InputObject<NewUser> = z.strictObject({ ...required, ...optional }, words);

/** What `users.update` takes. */
export const updateUserSchema: InputObject<UpdateUser> = z.extend(z.partial(z.strictObject(required, words)), {
  ...optional,
  mfaType: z.optional(z.literal('NONE', words)),
});
