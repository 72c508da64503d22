import { issueToken } from '../access.js';
import { Refusal, success, type WildduckResult } from '../answers.js';
import type { Call } from '../call.js';
import { nextHex } from '../generated.js';
import type { JsonObject } from '../json.js';
import * as check from '../parameters/checks.js';
import { blankableText, flagOr } from '../parameters/common.js';
import { blankable, only, orElse, required, text } from '../parameters/rules.js';
import { operationsOn } from '../router.js';
import { asserted, registered } from '../security-keys.js';
import type { Challenge, Credential, WildduckUser } from '../user-records.js';
import { disableFactor, enableFactor, noteFactor, pendingLogin } from './two-factor.js';

const path = '/users/:user/2fa/webauthn';

const hex = (limit: number) => required(blankable(text(check.hex, check.max(limit))));
const authenticatorAttachment = orElse('cross-platform', only('platform', 'cross-platform'));
const rpId = blankable(text(check.hostname));
const origin = required(blankable(text(check.url())));
const twoFactorNonce = text(check.hex, check.length(40));
const answer = { challenge: hex(2048), rawId: hex(2048), clientDataJSON: hex(1_048_576) };

export const webauthnOperations = operationsOn('users', {
  [`GET ${path}/credentials`]: { run: list },
  [`DELETE ${path}/credentials/:credential`]: { needs: 'update users', run: remove },
  [`POST ${path}/registration-challenge`]: {
    takes: { description: required(blankableText(1024)), origin, authenticatorAttachment, rpId },
    needs: 'update users',
    run: startRegistration,
  },
  [`POST ${path}/registration-attestation`]: {
    takes: { ...answer, attestationObject: hex(1_048_576), rpId },
    needs: 'update users',
    run: finishRegistration,
  },
  [`POST ${path}/authentication-challenge`]: {
    takes: { origin, authenticatorAttachment, rpId, twoFactorNonce },
    needs: 'create authentication',
    run: startAuthentication,
  },
  [`POST ${path}/authentication-assertion`]: {
    takes: {
      ...answer,
      authenticatorData: hex(1_048_576),
      signature: hex(1_048_576),
      rpId,
      twoFactorNonce,
      token: flagOr(false),
    },
    needs: 'create authentication',
    run: finishAuthentication,
  },
});

const standardRpId = 'example.com';
const timeout = 60_000;
const challengeLifetime = 3_600_000;

function findUser({ state, userId }: Call): WildduckUser {
  const user = state.users.get(userId);
  if (!user) throw new Refusal(404, 'User was not found', 'UserNotFound');
  return user;
}

const shown = ({ id, rawId, description, authenticatorAttachment }: Credential): JsonObject => ({
  id,
  rawId,
  description,
  authenticatorAttachment,
});

/** Without a user, the server stumbles, and says so with the status of a success. */
const stumbled = (name: string) => new Refusal(200, `Cannot read properties of null (reading '${name}')`);

function list({ state, userId }: Call): WildduckResult {
  const user = state.users.get(userId);
  if (!user) throw stumbled('webauthn');
  return success({ credentials: user.secondFactors.credentials.map(shown) });
}

/** Says of a key that is not there, too, that it was deleted. */
function remove(call: Call): WildduckResult {
  const { state, userId, values } = call;
  const user = state.users.get(userId);
  if (!user) throw stumbled('enabled2fa');
  const id = values.needed('credential');
  user.secondFactors.credentials = user.secondFactors.credentials.filter((one) => one.id !== id);
  if (user.secondFactors.credentials.length === 0) disableFactor(user, 'webauthn');
  noteFactor(call, 'remove webauthn', { result: 'success', credential: id });
  return success({ deleted: true });
}

/** What a key is to sign. */
function newChallenge({ state, userId, values, now }: Call, kind: Challenge['kind']): string {
  const challenge = nextHex(state, 64) + nextHex(state, 64);
  state.challenges.set(challenge, {
    user: userId,
    kind,
    origin: values.needed('origin'),
    description: values.text('description') ?? '',
    authenticatorAttachment: values.needed('authenticatorAttachment'),
    nonce: values.text('twoFactorNonce'),
    until: now + challengeLifetime,
  });
  return challenge;
}

/** The challenge that a key has signed, which is good once. */
function takeChallenge({ state, userId, values, now }: Call, wanted: Challenge['kind']): Challenge {
  const name = values.needed('challenge');
  const challenge = state.challenges.get(name);
  if (challenge?.user !== userId || challenge.kind !== wanted || challenge.until <= now) {
    // The server means to say that there is none, and stumbles.
    const types = 'must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object';
    throw new Refusal(200, `The first argument ${types}. Received undefined`, 'ERR_INVALID_ARG_TYPE');
  }
  state.challenges.delete(name);
  return challenge;
}

function startRegistration(call: Call): WildduckResult {
  const { values } = call;
  const { id, address, username, name, secondFactors } = findUser(call);
  const wanted = values.needed('authenticatorAttachment');
  const excluded = secondFactors.credentials
    .filter((one) => one.authenticatorAttachment === wanted)
    .map(({ rawId }) => ({
      rawId,
      type: 'public-key',
      transports: wanted === 'platform' ? ['internal'] : ['usb', 'nfc', 'ble'],
    }));
  return success({
    registrationOptions: {
      rp: { name: 'WildDuck Email Server', id: values.text('rpId') ?? standardRpId },
      user: { id, name: address || username, displayName: name || username },
      challenge: newChallenge(call, 'registration'),
      pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
      timeout,
      attestation: 'none',
      authenticatorSelection: { authenticatorAttachment: wanted, userVerification: 'discouraged' },
      ...(secondFactors.credentials.length > 0 && { excludeCredentials: excluded }),
    },
  });
}

function finishRegistration(call: Call): WildduckResult {
  const { values } = call;
  const challenge = takeChallenge(call, 'registration');
  const sent = {
    challenge: values.needed('challenge'),
    clientDataJSON: values.needed('clientDataJSON'),
    attestationObject: values.needed('attestationObject'),
  };
  const key = registered(sent, challenge);
  const user = findUser(call);
  const { description, origin, authenticatorAttachment } = challenge;
  const rawId = values.needed('rawId').toLowerCase();
  const credential: Credential = { id: call.newId(), rawId, ...key, description, origin, authenticatorAttachment };
  user.secondFactors.credentials = [...user.secondFactors.credentials, credential];
  enableFactor(call, user, 'webauthn');
  const noted = { ...shown(credential), rawId: Buffer.from(rawId, 'hex').toString('base64') };
  noteFactor(call, 'register webauthn', { result: 'success', credential: noted });
  return success({ response: { success: true, ...shown(credential) } });
}

function credentialsOf(call: Call): readonly Credential[] {
  const { credentials } = findUser(call).secondFactors;
  if (credentials.length === 0) throw new Refusal(400, 'WebAuthn is not enabled for this user', 'WebAuthnDisabled');
  return credentials;
}

function startAuthentication(call: Call): WildduckResult {
  const { values } = call;
  const credentials = credentialsOf(call);
  const nonce = values.text('twoFactorNonce');
  if (nonce !== undefined) pendingLogin(call, nonce, 'webauthn');
  const wanted = values.needed('authenticatorAttachment');
  return success({
    authenticationOptions: {
      challenge: newChallenge(call, 'authentication'),
      timeout,
      rpId: values.text('rpId') ?? standardRpId,
      userVerification: 'discouraged',
      allowCredentials: credentials
        .filter((one) => one.authenticatorAttachment === wanted)
        .map(({ rawId }) => ({ rawId, type: 'public-key' })),
    },
  });
}

function finishAuthentication(call: Call): WildduckResult {
  const { state, userId, values, now } = call;
  const challenge = takeChallenge(call, 'authentication');
  const nonce = values.text('twoFactorNonce');
  if (challenge.nonce !== nonce) throw new Refusal(403, 'Invalid or expired 2FA nonce', 'Invalid2faNonce');
  const credential = credentialsOf(call).find(({ rawId }) => rawId === values.needed('rawId'));
  if (!credential) throw new Refusal(404, 'Credentials were not found', 'CredentialsNotFound');
  const sent = {
    challenge: values.needed('challenge'),
    clientDataJSON: values.needed('clientDataJSON'),
    authenticatorData: values.needed('authenticatorData'),
    signature: values.needed('signature'),
    rpId: values.text('rpId') ?? standardRpId,
  };
  const counter = asserted(sent, challenge, credential);
  if (nonce !== undefined) {
    pendingLogin(call, nonce, 'webauthn');
    state.pendingLogins.delete(nonce);
  }
  credential.counter = counter || credential.counter;
  const response = { authenticated: true, credential: credential.id };
  const wantsToken = nonce !== undefined || values.flag('token') === true;
  return success({ response, ...(wantsToken && { token: issueToken(state, userId, now) }) });
}
