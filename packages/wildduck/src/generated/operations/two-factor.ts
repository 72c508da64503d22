// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { boolean, object, oneOf, optional, type Schema, text } from '@mailhost/core/schema';
import { loggedFields, loggedQuery } from '../../logged.js';
import type { WildduckOperation } from '../../operation.js';
import { asItIs } from '../../reads.js';
import type {
  AssertWebAuthNRequest,
  AssertWebAuthNResponse,
  AttestateWebAuthNRegistrationRequest,
  AttestateWebAuthNRegistrationResponse,
  AuthenticateWebAuthNRequest,
  AuthenticateWebAuthNResponse,
  DeleteWebAuthNResponse,
  EnableCustom2FARequest,
  EnableTOTPSeedRequest,
  GenerateTOTPSeedRequest,
  GenerateTOTPSeedResponse,
  GetWebAuthNResponse,
  InitiateWebAuthNRegistrationRequest,
  InitiateWebAuthNRegistrationResponse,
  ValidateTOTPTokenRequest,
  ValidateTOTPTokenResponse,
} from '../models.js';

/** The body of `generateTOTPSeed`. */
export const generateTOTPSeedRequestSchema: Schema<GenerateTOTPSeedRequest> = object({
  label: optional(text()),
  issuer: text(),
  ...loggedFields,
});

/** `generateTOTPSeed` */
export const totpSetup: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: GenerateTOTPSeedRequest },
  GenerateTOTPSeedResponse
> = {
  id: 'twoFactor.totp.setup',
  method: 'POST',
  path: '/users/{user}/2fa/totp/setup',
  repeat: 'non-idempotent',
  logged: 'body',
  body: generateTOTPSeedRequestSchema,
  read: asItIs,
  secretFields: ['dataUrl'],
};

/** The body of `enableTOTPSeed`. */
export const enableTOTPSeedRequestSchema: Schema<EnableTOTPSeedRequest> = object({ token: text(), ...loggedFields });

/** `enableTOTPSeed` */
export const totpEnable: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: EnableTOTPSeedRequest },
  void
> = {
  id: 'twoFactor.totp.enable',
  method: 'POST',
  path: '/users/{user}/2fa/totp/enable',
  repeat: 'non-idempotent',
  logged: 'body',
  body: enableTOTPSeedRequestSchema,
  resultless: true,
};

/** `disableTOTPAuth` */
export const totpDisable: WildduckOperation<{ readonly path: { readonly user: string | number } }, void> = {
  id: 'twoFactor.totp.disable',
  method: 'DELETE',
  path: '/users/{user}/2fa/totp',
  repeat: 'non-idempotent',
  logged: 'query',
  query: loggedQuery,
  resultless: true,
};

/** The body of `validateTOTPToken`. */
export const validateTOTPTokenRequestSchema: Schema<ValidateTOTPTokenRequest> = object({
  token: text(),
  totpNonce: optional(text()),
  ...loggedFields,
});

/** `validateTOTPToken` */
export const totpCheck: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: ValidateTOTPTokenRequest },
  ValidateTOTPTokenResponse
> = {
  id: 'twoFactor.totp.check',
  method: 'POST',
  path: '/users/{user}/2fa/totp/check',
  repeat: 'non-idempotent',
  logged: 'body',
  body: validateTOTPTokenRequestSchema,
  read: asItIs,
};

/** `disable2FA` */
export const disable: WildduckOperation<{ readonly path: { readonly user: string | number } }, void> = {
  id: 'twoFactor.disable',
  method: 'DELETE',
  path: '/users/{user}/2fa',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  resultless: true,
};

/** The body of `enableCustom2FA`. */
export const enableCustom2FARequestSchema: Schema<EnableCustom2FARequest> = object({ ...loggedFields });

/** `enableCustom2FA` */
export const customEnable: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body?: EnableCustom2FARequest },
  void
> = {
  id: 'twoFactor.custom.enable',
  method: 'PUT',
  path: '/users/{user}/2fa/custom',
  repeat: 'non-idempotent',
  logged: 'body',
  body: optional(enableCustom2FARequestSchema),
  resultless: true,
};

/** `disableCustom2FA` */
export const customDisable: WildduckOperation<{ readonly path: { readonly user: string | number } }, void> = {
  id: 'twoFactor.custom.disable',
  method: 'DELETE',
  path: '/users/{user}/2fa/custom',
  repeat: 'non-idempotent',
  logged: 'query',
  query: loggedQuery,
  resultless: true,
};

/** `getWebAuthN` */
export const webauthnList: WildduckOperation<
  { readonly path: { readonly user: string | number } },
  GetWebAuthNResponse
> = {
  id: 'twoFactor.webauthn.list',
  method: 'GET',
  path: '/users/{user}/2fa/webauthn/credentials',
  repeat: 'readonly',
  logged: 'query',
  query: loggedQuery,
};

/** `deleteWebAuthN` */
export const webauthnDelete: WildduckOperation<
  { readonly path: { readonly user: string | number; readonly credential: string | number } },
  DeleteWebAuthNResponse
> = {
  id: 'twoFactor.webauthn.delete',
  method: 'DELETE',
  path: '/users/{user}/2fa/webauthn/credentials/{credential}',
  repeat: 'idempotent',
  logged: 'query',
  query: loggedQuery,
  read: asItIs,
};

/** The body of `initiateWebAuthNRegistration`. */
export const initiateWebAuthNRegistrationRequestSchema: Schema<InitiateWebAuthNRegistrationRequest> = object({
  description: text(),
  origin: text(),
  authenticatorAttachment: optional(oneOf(['platform', 'cross-platform'])),
  rpId: optional(text()),
  ...loggedFields,
});

/** `initiateWebAuthNRegistration` */
export const webauthnStartRegistration: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: InitiateWebAuthNRegistrationRequest },
  InitiateWebAuthNRegistrationResponse
> = {
  id: 'twoFactor.webauthn.startRegistration',
  method: 'POST',
  path: '/users/{user}/2fa/webauthn/registration-challenge',
  repeat: 'non-idempotent',
  logged: 'body',
  body: initiateWebAuthNRegistrationRequestSchema,
  read: asItIs,
};

/** The body of `attestateWebAuthNRegistration`. */
export const attestateWebAuthNRegistrationRequestSchema: Schema<AttestateWebAuthNRegistrationRequest> = object({
  challenge: text(),
  rawId: text(),
  clientDataJSON: text(),
  attestationObject: text(),
  rpId: optional(text()),
  ...loggedFields,
});

/** `attestateWebAuthNRegistration` */
export const webauthnFinishRegistration: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: AttestateWebAuthNRegistrationRequest },
  AttestateWebAuthNRegistrationResponse
> = {
  id: 'twoFactor.webauthn.finishRegistration',
  method: 'POST',
  path: '/users/{user}/2fa/webauthn/registration-attestation',
  repeat: 'non-idempotent',
  logged: 'body',
  body: attestateWebAuthNRegistrationRequestSchema,
  read: asItIs,
};

/** The body of `authenticateWebAuthN`. */
export const authenticateWebAuthNRequestSchema: Schema<AuthenticateWebAuthNRequest> = object({
  origin: text(),
  authenticatorAttachment: optional(oneOf(['platform', 'cross-platform'])),
  rpId: optional(text()),
  twoFactorNonce: optional(text()),
  ...loggedFields,
});

/** `authenticateWebAuthN` */
export const webauthnStartAuthentication: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: AuthenticateWebAuthNRequest },
  AuthenticateWebAuthNResponse
> = {
  id: 'twoFactor.webauthn.startAuthentication',
  method: 'POST',
  path: '/users/{user}/2fa/webauthn/authentication-challenge',
  repeat: 'non-idempotent',
  logged: 'body',
  body: authenticateWebAuthNRequestSchema,
  read: asItIs,
};

/** The body of `assertWebAuthN`. */
export const assertWebAuthNRequestSchema: Schema<AssertWebAuthNRequest> = object({
  challenge: text(),
  rawId: text(),
  clientDataJSON: text(),
  authenticatorData: text(),
  signature: text(),
  rpId: optional(text()),
  twoFactorNonce: optional(text()),
  token: optional(boolean()),
  ...loggedFields,
});

/** `assertWebAuthN` */
export const webauthnFinishAuthentication: WildduckOperation<
  { readonly path: { readonly user: string | number }; readonly body: AssertWebAuthNRequest },
  AssertWebAuthNResponse
> = {
  id: 'twoFactor.webauthn.finishAuthentication',
  method: 'POST',
  path: '/users/{user}/2fa/webauthn/authentication-assertion',
  repeat: 'non-idempotent',
  logged: 'body',
  body: assertWebAuthNRequestSchema,
  read: asItIs,
};

export const all: readonly WildduckOperation[] = [
  totpSetup,
  totpEnable,
  totpDisable,
  totpCheck,
  disable,
  customEnable,
  customDisable,
  webauthnList,
  webauthnDelete,
  webauthnStartRegistration,
  webauthnFinishRegistration,
  webauthnStartAuthentication,
  webauthnFinishAuthentication,
];
