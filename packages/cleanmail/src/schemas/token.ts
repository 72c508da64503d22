import { type InputObject, type ResponseFields, type ResponseSchema, withChecks, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import type { Maybe, TokenId } from './common.js';
import { answeredId, answeredTime, filled, maybeText, milliseconds } from './fields.js';

/** A token of an administrator. */
export interface PersonalToken {
  readonly id: TokenId;
  readonly name: string;
  /** The token itself: only in the answer of the call that creates it. */
  readonly value?: Maybe<string>;
  /** Missing for a token that never expires. */
  readonly expiration?: Maybe<Date>;
  readonly createdAt: Date;
  readonly lastUse?: Maybe<Date>;
}

/** A token to be created. */
export interface PersonalTokenAdd {
  readonly name: string;
  /** Default: never. */
  readonly expiration?: Date | undefined;
}

/** A token that logs a user in for some hours. No example shows one. */
export interface AuthToken {
  readonly token: string;
  readonly expireAt?: Maybe<Date>;
  /** The application's address with the token in it. Whoever has it is logged in. */
  readonly url?: Maybe<string>;
}

/** Whom a temporary token is for. */
export interface TemporaryTokenRequest {
  /** The user's e-mail address. Default: the token's own account. */
  readonly username?: string | undefined;
  /** Hours. Default 4. */
  readonly validity?: number | undefined;
}

/** A token of an administrator, as it is answered. */
export const personalTokenSchema: ResponseSchema<PersonalToken> = z.looseObject({
  id: answeredId,
  name: z.string(),
  value: maybeText,
  expiration: z.nullish(answeredTime),
  createdAt: answeredTime,
  lastUse: z.nullish(answeredTime),
} satisfies ResponseFields<PersonalToken>);

/** What `tokens.personal.create` takes. */
export const createPersonalTokenSchema: InputObject<PersonalTokenAdd> = z.strictObject(
  { name: filled, expiration: z.optional(z.date(words)) },
  words,
);

export function writePersonalToken({ expiration, ...token }: PersonalTokenAdd): object {
  return { ...token, expiration: milliseconds(expiration) };
}

/** A temporary token, as it is answered. */
export const authTokenSchema: ResponseSchema<AuthToken> = z.looseObject({
  token: z.string(),
  expireAt: z.nullish(answeredTime),
  url: maybeText,
} satisfies ResponseFields<AuthToken>);

/** What `tokens.temporary.create` takes. */
export const createTemporaryTokenQuerySchema: InputObject<TemporaryTokenRequest> = z.strictObject(
  { username: z.optional(filled), validity: z.optional(withChecks(z.int(words), z.minimum(1, words))) },
  words,
);
