import { type ApiPromise, DecodeError } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection } from './connection.js';
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

/** A user whose password is good, and who has to give a second factor. */
export class SecondFactor<Owner extends WildduckConnection> {
  readonly state = 'second-factor';
  /** What the server says of the user. */
  readonly user: AuthenticateResponse;
  /** What the user can give, one of these: `totp`, `webauthn`, `custom`. */
  readonly methods: readonly string[];
  readonly #client: Owner;
  readonly #options: WildduckCallOptions | undefined;
  readonly #token: string | undefined;

  constructor(
    client: Owner,
    { token, ...user }: AuthenticateResponse,
    methods: readonly string[],
    options: WildduckCallOptions | undefined,
  ) {
    this.#client = client;
    this.#options = options;
    this.#token = token;
    this.user = user;
    this.methods = methods;
  }

  /**
   * Gives the code of the user's app. Throws `AuthenticationError` when it is wrong, and from 1.51 on a new login is needed
   * then. Not repeated by itself: a code is good for one use. Spec: `validateTOTPToken`.
   */
  async totp(code: string): Promise<SignedIn<Owner>> {
    const { id, totpNonce } = this.user;
    const body = { token: code, ...(totpNonce !== undefined && { totpNonce }) };
    const { token } = await this.#client.call(totpCheck, { path: { user: id }, body }, this.#options);
    return signedIn(this.#client, this.user, token ?? this.#token);
  }

  /** Begins with a security key or passkey: gives what the browser's `navigator.credentials.get` takes. Spec: `authenticateWebAuthN`. */
  startWebAuthn(
    request: Omit<AuthenticateWebAuthNRequest, 'twoFactorNonce'>,
  ): ApiPromise<AuthenticateWebAuthNResponse> {
    const body = { ...request, ...this.#nonce };
    return this.#client.call(webauthnStartAuthentication, { path: { user: this.user.id }, body }, this.#options);
  }

  /** Completes the login with what the browser answered. Not repeated by itself. Spec: `assertWebAuthN`. */
  async finishWebAuthn(assertion: Omit<AssertWebAuthNRequest, 'twoFactorNonce' | 'token'>): Promise<SignedIn<Owner>> {
    const body = { ...assertion, ...this.#nonce, token: true };
    const path = { user: this.user.id };
    const { token } = await this.#client.call(webauthnFinishAuthentication, { path, body }, this.#options);
    return signedIn(this.#client, this.user, token ?? this.#token);
  }

  /** Completes the login after your own application has checked its own factor: the server asks for no other. Sends nothing. */
  confirmCustom(): SignedIn<Owner> {
    return signedIn(this.#client, this.user, this.#token);
  }

  get #nonce(): { readonly twoFactorNonce?: string } {
    const { twoFactorNonce } = this.user;
    return twoFactorNonce === undefined ? {} : { twoFactorNonce };
  }
}

/** A user with the token that the server gave. */
export function signedIn<Owner extends WildduckConnection>(
  client: Owner,
  { token: _, ...user }: AuthenticateResponse,
  accessToken: string | undefined,
): SignedIn<Owner> {
  if (!accessToken) {
    throw new DecodeError('wildduck authentication.authenticate: the server gave no token.', {
      provider: 'wildduck',
      operation: 'authentication.authenticate',
    });
  }
  return { state: 'signed-in', user, client: client.as(accessToken), accessToken };
}
