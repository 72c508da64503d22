import { type ApiPromise, callOperation, listOperation, type PagePromise, Resource } from '@mailhost/core';
import type { WildduckCallOptions, WildduckConnection, WildduckListOptions } from '../connection.js';
import type {
  AssertWebAuthNRequest,
  AssertWebAuthNResponse,
  AttestateWebAuthNRegistrationRequest,
  AttestateWebAuthNRegistrationResponse,
  AuthenticateWebAuthNRequest,
  AuthenticateWebAuthNResponse,
  DeleteWebAuthNResponse,
  EnableTOTPSeedRequest,
  GenerateTOTPSeedRequest,
  GenerateTOTPSeedResponse,
  GetWebAuthNResponse,
  InitiateWebAuthNRegistrationRequest,
  InitiateWebAuthNRegistrationResponse,
  ValidateTOTPTokenRequest,
  ValidateTOTPTokenResponse,
} from '../generated/models.js';
import * as operations from '../generated/operations/two-factor.js';
import { listedIn } from '../lists.js';

const credentials = listedIn(operations.webauthnList, 'credentials');

/** One of the credentials of {@link WebAuthn.list}. */
export type WebAuthnCredential = GetWebAuthNResponse['credentials'][number];

/** A second factor beside the password. To log in with one, see `authentication.authenticate`. */
export class TwoFactor extends Resource<WildduckConnection> {
  /** Codes of an app. */
  readonly totp: Totp = new Totp(this.client);
  /** A second factor that your own application checks. */
  readonly custom: CustomFactor = new CustomFactor(this.client);
  /** Security keys and passkeys. */
  readonly webauthn: WebAuthn = new WebAuthn(this.client);

  /** Switches off every second factor of a user. Safe to repeat. Spec: `disable2FA`. */
  disable(user: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.disable, { path: { user } }, options);
  }
}

/** Codes of six digits that an app makes anew every thirty seconds. */
export class Totp extends Resource<WildduckConnection> {
  /**
   * Makes a seed and a QR code for the user's app; it counts from {@link Totp.enable} on. Not repeated by itself: each
   * call makes another. Throws `ConflictError` when it is on already. Spec: `generateTOTPSeed`.
   */
  setup(
    user: string,
    request: GenerateTOTPSeedRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<GenerateTOTPSeedResponse> {
    return callOperation(this.client, operations.totpSetup, { path: { user }, body: request }, options);
  }

  /**
   * Switches it on, with the first code that the app shows. Not repeated by itself. Throws `InvalidRequestError` when
   * the code is wrong. Spec: `enableTOTPSeed`.
   */
  enable(user: string, request: EnableTOTPSeedRequest, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.totpEnable, { path: { user }, body: request }, options);
  }

  /**
   * Checks a code. From 1.51 on it takes the `totpNonce` of the login that the code completes, and gives its token. Not
   * repeated by itself: a code is good for one use. Spec: `validateTOTPToken`.
   */
  check(
    user: string,
    request: ValidateTOTPTokenRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<ValidateTOTPTokenResponse> {
    return callOperation(this.client, operations.totpCheck, { path: { user }, body: request }, options);
  }

  /**
   * Switches it off. Not repeated by itself: the second time it is an `InvalidRequestError`. Spec: `disableTOTPAuth`.
   */
  disable(user: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.totpDisable, { path: { user } }, options);
  }
}

/**
 * A second factor that your own application checks; WildDuck only remembers that there is one, and then refuses the
 * master password to IMAP and SMTP.
 */
export class CustomFactor extends Resource<WildduckConnection> {
  /** Switches it on. Not repeated by itself: the second time it is a `ConflictError`. Spec: `enableCustom2FA`. */
  enable(user: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.customEnable, { path: { user }, body: {} }, options);
  }

  /**
   * Switches it off. Not repeated by itself: the second time it is an `InvalidRequestError`. Spec: `disableCustom2FA`.
   */
  disable(user: string, options?: WildduckCallOptions): ApiPromise<void> {
    return callOperation(this.client, operations.customDisable, { path: { user } }, options);
  }
}

/**
 * Security keys and passkeys, by the Web Authentication API of browsers. Binary values travel as hexadecimal digits.
 */
export class WebAuthn extends Resource<WildduckConnection> {
  /** The credentials of a user. Spec: `getWebAuthN`. */
  list(user: string, options?: WildduckListOptions): PagePromise<WebAuthnCredential> {
    return listOperation(this.client, credentials, { path: { user } }, options);
  }

  /** Deletes a credential; `deleted` says whether there was one. Safe to repeat. Spec: `deleteWebAuthN`. */
  delete(user: string, credential: string, options?: WildduckCallOptions): ApiPromise<DeleteWebAuthNResponse> {
    return callOperation(this.client, operations.webauthnDelete, { path: { user, credential } }, options);
  }

  /**
   * Begins to register a credential: gives what the browser's `navigator.credentials.create` takes. Not repeated by
   * itself. Spec: `initiateWebAuthNRegistration`.
   */
  startRegistration(
    user: string,
    request: InitiateWebAuthNRegistrationRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<InitiateWebAuthNRegistrationResponse> {
    return callOperation(this.client, operations.webauthnStartRegistration, { path: { user }, body: request }, options);
  }

  /**
   * Registers a credential, with what the browser answered. Not repeated by itself. Spec:
   * `attestateWebAuthNRegistration`.
   */
  finishRegistration(
    user: string,
    request: AttestateWebAuthNRegistrationRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<AttestateWebAuthNRegistrationResponse> {
    return callOperation(
      this.client,
      operations.webauthnFinishRegistration,
      { path: { user }, body: request },
      options,
    );
  }

  /**
   * Begins a login: gives what the browser's `navigator.credentials.get` takes. Not repeated by itself. Spec:
   * `authenticateWebAuthN`.
   */
  startAuthentication(
    user: string,
    request: AuthenticateWebAuthNRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<AuthenticateWebAuthNResponse> {
    return callOperation(
      this.client,
      operations.webauthnStartAuthentication,
      { path: { user }, body: request },
      options,
    );
  }

  /** Completes a login, with what the browser answered. Not repeated by itself. Spec: `assertWebAuthN`. */
  finishAuthentication(
    user: string,
    request: AssertWebAuthNRequest,
    options?: WildduckCallOptions,
  ): ApiPromise<AssertWebAuthNResponse> {
    return callOperation(
      this.client,
      operations.webauthnFinishAuthentication,
      { path: { user }, body: request },
      options,
    );
  }
}
