import { dateToMilliseconds, looseObject, object, optional, type Schema, text } from '@mailhost/core/schema';
import { answeredId, answeredTime, filled, type Maybe, maybe, type TokenId } from './common.js';

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

/** A token of an administrator, as it is answered. */
export const personalToken: Schema<PersonalToken> = looseObject<PersonalToken>({
  id: answeredId(),
  name: text(),
  value: maybe(text()),
  expiration: maybe(answeredTime()),
  createdAt: answeredTime(),
  lastUse: maybe(answeredTime()),
});

/** What `tokens.personal.create` takes. */
export const personalTokenAdd: Schema<PersonalTokenAdd> = object<PersonalTokenAdd>({
  name: filled(),
  expiration: optional(dateToMilliseconds()),
});

/** A temporary token, as it is answered. */
export const authToken: Schema<AuthToken> = looseObject<AuthToken>({
  token: text(),
  expireAt: maybe(answeredTime()),
  url: maybe(text()),
});
