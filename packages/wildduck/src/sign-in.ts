import { type ApiPromise, ConfigurationError, DecodeError } from '@mailhost/core';
import { isFields } from './adapted.js';
import type { LogOptions, WildduckCallOptions, WildduckConnection } from './connection.js';
import type {
  AssertWebAuthNRequest,
  AuthenticateResponse,
  AuthenticateWebAuthNRequest,
  AuthenticateWebAuthNResponse,
} from './generated/models.js';
import {
  totpCheck,
  webauthnFinishAuthentication,
  webauthnStartAuthentication,
} from './generated/operations/two-factor.js';
import type { WildduckOperation } from './operation.js';

const totp = { ...totpCheck, id: 'SecondFactor.totp' };
const startWebAuthn = { ...webauthnStartAuthentication, id: 'SecondFactor.startWebAuthn' };
const finishWebAuthn = { ...webauthnFinishAuthentication, id: 'SecondFactor.finishWebAuthn' };

/** A user who is logged in. */
export interface SignedIn<Owner extends WildduckConnection> {
  readonly state: 'signed-in';
  /** What the server says of the user; `requirePasswordChange` asks for a new password. */
  readonly user: AuthenticateResponse;
  /** A client for this user: `me` stands for the user's id. */
  readonly client: Owner;
  /** The user's token, to be kept for later. It is a secret. */
  readonly accessToken: string;
}

/**
 * A user whose password is good, and who has to give a second factor. To go on in another process or request, keep
 * `user`, which is a secret, and make this anew from it (from 1.51 on).
 */
export class SecondFactor<Owner extends WildduckConnection> {
  readonly state = 'second-factor';
  readonly #client: Owner;
  readonly #user: AuthenticateResponse;
  readonly #log: LogOptions;

  /** @param log Who is behind the calls to come. */
  constructor(client: Owner, user: AuthenticateResponse, log: LogOptions = {}) {
    if (!isFields(user)) throw new ConfigurationError('wildduck: a second factor is of the user of a login.');
    this.#client = client;
    this.#user = user;
    this.#log = log;
  }

  /** What the server says of the user. It has the nonces that complete the login: a secret. */
  get user(): AuthenticateResponse {
    const { token: _, ...user } = this.#user;
    return user;
  }

  /** What the user can give, one of these: `totp`, `webauthn`, `custom`. */
  get methods(): readonly string[] {
    return this.#user.require2fa || [];
  }

  /**
   * Gives the code of the user's app. Throws `AuthenticationError` when it is wrong, and from 1.51 on a new login is
   * needed then. Not repeated by itself: a code is good for one use. Spec: `validateTOTPToken`.
   */
  async totp(code: string, options?: WildduckCallOptions): Promise<SignedIn<Owner>> {
    const { totpNonce } = this.#user;
    const body = { token: code, ...(totpNonce !== undefined && { totpNonce }) };
    const { token } = await this.#client.callWith(this.#giving(totp), () => ({
      args: { path: this.#path, body },
      options: { ...this.#log, ...options },
    }));
    return this.#signedIn(token);
  }

  /**
   * Begins with a security key or passkey: gives what the browser's `navigator.credentials.get` takes. Spec:
   * `authenticateWebAuthN`.
   */
  startWebAuthn(
    request: Omit<AuthenticateWebAuthNRequest, 'twoFactorNonce'>,
    options?: WildduckCallOptions,
  ): ApiPromise<AuthenticateWebAuthNResponse> {
    return this.#client.callWith(startWebAuthn, () => ({
      args: { path: this.#path, body: { ...request, ...this.#nonce } },
      options: { ...this.#log, ...options },
    }));
  }

  /** Completes the login with what the browser answered. Not repeated by itself. Spec: `assertWebAuthN`. */
  async finishWebAuthn(
    assertion: Omit<AssertWebAuthNRequest, 'twoFactorNonce' | 'token'>,
    options?: WildduckCallOptions,
  ): Promise<SignedIn<Owner>> {
    const { token } = await this.#client.callWith(this.#giving(finishWebAuthn), () => ({
      args: { path: this.#path, body: { ...assertion, ...this.#nonce, token: true } },
      options: { ...this.#log, ...options },
    }));
    return this.#signedIn(token);
  }

  /**
   * Completes the login after your own application has checked its own factor. Sends nothing. Throws
   * `ConfigurationError` where the server still asks for another.
   */
  confirmCustom(): SignedIn<Owner> {
    const others = this.methods.filter((method) => method !== 'custom');
    if (others.length === 0 && this.methods.length > 0) return this.#signedIn(undefined);
    throw new ConfigurationError(
      `wildduck: this login needs ${others.join(' or ')}: confirmCustom() does not complete it.`,
    );
  }

  get #path(): { readonly user: string } {
    return { user: this.#user.id };
  }

  get #nonce(): { readonly twoFactorNonce?: string } {
    const { twoFactorNonce } = this.#user;
    return twoFactorNonce === undefined ? {} : { twoFactorNonce };
  }

  #giving<Args, Result extends { readonly token?: string | undefined }>(operation: WildduckOperation<Args, Result>) {
    return givingToken(operation, () => isToken(this.#user.token));
  }

  /** Servers before 1.51 gave the token with the password already. */
  #signedIn(token = this.#user.token): SignedIn<Owner> {
    return signedIn(this.#client, this.user, token);
  }
}

/** A user with the token that the server gave. */
export function signedIn<Owner extends WildduckConnection>(
  client: Owner,
  { token: _, ...user }: AuthenticateResponse,
  accessToken: string | undefined,
): SignedIn<Owner> {
  if (!isToken(accessToken)) {
    const details = { provider: 'wildduck', operation: 'authentication.authenticate' };
    throw new DecodeError(`wildduck authentication.authenticate: ${noToken}`, details);
  }
  return { state: 'signed-in', user, client: client.as(accessToken), accessToken };
}

const noToken = 'the server gave no token.';

function isToken(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The same operation, whose answer has to have a token, unless `isLate` says that it comes later or came before. */
export function givingToken<Args, Result extends { readonly token?: string | undefined }>(
  operation: WildduckOperation<Args, Result>,
  isLate: (answered: Result) => boolean,
): WildduckOperation<Args, Result> {
  const read = (answered: Result): Result => {
    if (!isToken(answered.token) && !isLate(answered)) throw new DecodeError(noToken);
    return answered;
  };
  return { ...operation, read };
}
