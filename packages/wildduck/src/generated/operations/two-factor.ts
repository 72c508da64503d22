// Generated from the spec by `pnpm generate`. Change spec/overlay or the generator instead.

import { type InputObject, words } from '@mailhost/core/schema';
import * as z from 'zod/mini';
import { refusedAssertion, refusedRegistration } from '../../failure-rules.js';
import { optionalBoolean, optionalText, text } from '../../fields.js';
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
export const generateTOTPSeedSchema: InputObject<GenerateTOTPSeedRequest> = z.strictObject(
  { label: optionalText, issuer: text, ...loggedFields },
  words,
);

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
  body: generateTOTPSeedSchema,
  read: asItIs,
  secretFields: ['dataUrl'],
};

/** The body of `enableTOTPSeed`. */
export const enableTOTPSeedSchema: InputObject<EnableTOTPSeedRequest> = z.strictObject(
  { token: text, ...loggedFields },
  words,
);

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
  body: enableTOTPSeedSchema,
};

/** `disableTOTPAuth` */
export const totpDisable: WildduckOperation<{ readonly path: { readonly user: string | number } }, void> = {
  id: 'twoFactor.totp.disable',
  method: 'DELETE',
  path: '/users/{user}/2fa/totp',
  repeat: 'non-idempotent',
  logged: 'query',
  query: loggedQuery,
};

/** The body of `validateTOTPToken`. */
export const validateTOTPTokenSchema: InputObject<ValidateTOTPTokenRequest> = z.strictObject(
  { token: text, totpNonce: optionalText, ...loggedFields },
  words,
);

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
  body: validateTOTPTokenSchema,
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
};

/** The body of `enableCustom2FA`. */
export const enableCustom2FASchema: InputObject<EnableCustom2FARequest> = z.strictObject({ ...loggedFields }, words);

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
  body: z.optional(enableCustom2FASchema),
};

/** `disableCustom2FA` */
export const customDisable: WildduckOperation<{ readonly path: { readonly user: string | number } }, void> = {
  id: 'twoFactor.custom.disable',
  method: 'DELETE',
  path: '/users/{user}/2fa/custom',
  repeat: 'non-idempotent',
  logged: 'query',
  query: loggedQuery,
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
export const initiateWebAuthNRegistrationSchema: InputObject<InitiateWebAuthNRegistrationRequest> = z.strictObject(
  {
    description: text,
    origin: text,
    authenticatorAttachment: z.optional(z.enum(['platform', 'cross-platform'], words)),
    rpId: optionalText,
    ...loggedFields,
  },
  words,
);

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
  body: initiateWebAuthNRegistrationSchema,
  read: asItIs,
};

/** The body of `attestateWebAuthNRegistration`. */
export const attestateWebAuthNRegistrationSchema: InputObject<AttestateWebAuthNRegistrationRequest> = z.strictObject(
  { challenge: text, rawId: text, clientDataJSON: text, attestationObject: text, rpId: optionalText, ...loggedFields },
  words,
);

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
  body: attestateWebAuthNRegistrationSchema,
  read: asItIs,
  failure: refusedRegistration,
};

/** The body of `authenticateWebAuthN`. */
export const authenticateWebAuthNSchema: InputObject<AuthenticateWebAuthNRequest> = z.strictObject(
  {
    origin: text,
    authenticatorAttachment: z.optional(z.enum(['platform', 'cross-platform'], words)),
    rpId: optionalText,
    twoFactorNonce: optionalText,
    ...loggedFields,
  },
  words,
);

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
  body: authenticateWebAuthNSchema,
  read: asItIs,
};

/** The body of `assertWebAuthN`. */
export const assertWebAuthNSchema: InputObject<AssertWebAuthNRequest> = z.strictObject(
  {
    challenge: text,
    rawId: text,
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    rpId: optionalText,
    twoFactorNonce: optionalText,
    token: optionalBoolean,
    ...loggedFields,
  },
  words,
);

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
  body: assertWebAuthNSchema,
  read: asItIs,
  failure: refusedAssertion,
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
