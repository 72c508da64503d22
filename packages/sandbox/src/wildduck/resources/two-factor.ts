import { createHmac } from 'node:crypto';
import { endLogins, issueToken } from '../access.js';
import { Refusal, success, type WildduckResult } from '../answers.js';
import { noteEvent } from '../authentication-events.js';
import type { Call } from '../call.js';
import { nextSecret } from '../generated.js';
import type { JsonObject } from '../json.js';
import * as check from '../parameters/checks.js';
import { blankableTrimmed } from '../parameters/common.js';
import { required, text, trimmed } from '../parameters/rules.js';
import { operationsOn } from '../router.js';
import { failuresOf, use } from '../usage.js';
import { type PendingLogin, type SecondFactor, SecondFactors, type WildduckUser } from '../user-records.js';

const token = required(text(check.length(6)));

export const twoFactorOperations = operationsOn('users', {
  'POST /users/:user/2fa/totp/setup': {
    takes: { label: blankableTrimmed(255), issuer: required(trimmed(check.max(255))) },
    needs: 'update users',
    run: setUpTotp,
  },
  'POST /users/:user/2fa/totp/enable': { takes: { token }, needs: 'update users', run: enableTotp },
  'POST /users/:user/2fa/totp/check': {
    takes: { token, totpNonce: required(text(check.hex, check.length(40))) },
    needs: 'create authentication',
    run: checkTotp,
  },
  'DELETE /users/:user/2fa/totp': { needs: 'update users', run: disableTotp },
  'PUT /users/:user/2fa/custom': { run: enableCustom },
  'DELETE /users/:user/2fa/custom': { needs: 'update users', run: disableCustom },
  'DELETE /users/:user/2fa': { needs: 'update users', run: disableAll },
});

/** Codes of so many steps before and after are good too; a seed that is not confirmed is not kept for long. */
const step = 30_000;
const stepsAround = 6;
const setupLifetime = 24 * 3600 * 1000;
const failuresAllowed = 6;
const failureWindow = 180_000;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** One pixel, where the server draws a QR code. */
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function findUser({ state, userId }: Call, message = 'This username does not exist'): WildduckUser {
  const user = state.users.get(userId);
  if (!user) throw new Refusal(404, message, 'UserNotFound');
  return user;
}

export function noteFactor({ state, userId, values, now }: Call, action: string, fields: JsonObject = {}): void {
  const { sess = null, ip = null } = values.raw;
  noteEvent(state, userId, { action, ...fields, sess, ip }, now);
}

/** Adds a factor. With the first one, other logins end. */
export function enableFactor(call: Call, user: WildduckUser, factor: SecondFactor): void {
  const { enabled } = user.secondFactors;
  if (enabled.length === 0) endLogins(call, user);
  if (!enabled.includes(factor)) user.secondFactors.enabled = [...enabled, factor];
}

export function disableFactor({ secondFactors }: WildduckUser, factor: SecondFactor): void {
  secondFactors.enabled = secondFactors.enabled.filter((name) => name !== factor);
}

const alreadyEnabled = () => new Refusal(400, 'TOTP 2FA is already enabled for this user', 'TotpEnabled');

function setUpTotp(call: Call): WildduckResult {
  const { secondFactors } = findUser(call, 'Could not find user data');
  if (secondFactors.enabled.includes('totp')) throw alreadyEnabled();
  const seed = nextSecret(call.state, alphabet, 32);
  Object.assign(secondFactors, { pendingSeed: seed, pendingSince: call.now });
  return success({ seed, qrcode: picture });
}

function enableTotp(call: Call): WildduckResult {
  const user = findUser(call);
  const { secondFactors } = user;
  const { enabled, pendingSeed, pendingSince } = secondFactors;
  if (enabled.includes('totp')) throw alreadyEnabled();
  if (pendingSeed === '' || pendingSince < call.now - setupLifetime) {
    throw new Refusal(400, 'TOTP 2FA is not initialized for this user', 'TotpDisabled');
  }
  if (!fits(pendingSeed, call)) {
    noteFactor(call, 'enable 2fa totp', { result: 'fail' });
    throw new Refusal(400, 'Invalid authentication token', 'InvalidToken');
  }
  enableFactor(call, user, 'totp');
  Object.assign(secondFactors, { seed: pendingSeed, pendingSeed: '' });
  noteFactor(call, 'enable 2fa totp', { result: 'success' });
  return success();
}

/** Whether a request has a code that an authenticator shows about now (RFC 6238). */
function fits(seed: string, { values, now }: Call): boolean {
  const wanted = values.needed('token');
  const count = Math.floor(now / step);
  return Array.from({ length: 2 * stepsAround + 1 }, (_, index) => count + index - stepsAround).some(
    (counter) => codeOf(seed, counter) === wanted,
  );
}

function codeOf(seed: string, counter: number): string {
  const bits = [...seed].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  const message = Buffer.from(counter.toString(16).padStart(16, '0'), 'hex');
  const digest = createHmac('sha1', secret).update(message).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The login that a nonce stands for, when it waits for this factor. */
export function pendingLogin(
  { state, userId, now }: Call,
  nonce: string,
  factor: SecondFactor,
  code = 'Invalid2faNonce',
): PendingLogin {
  const pending = state.pendingLogins.get(nonce);
  if (pending?.user !== userId || pending.until <= now || !pending.methods.includes(factor)) {
    throw new Refusal(403, 'Invalid or expired 2FA nonce', code);
  }
  return pending;
}

function checkTotp(call: Call): WildduckResult {
  const { state, userId, values, now } = call;
  const failures = failuresOf(state, `totp:${userId}`);
  if (failures.used >= failuresAllowed && failures.until > now) {
    throw new Refusal(403, 'Authentication was rate limited', 'RateLimitedError');
  }
  const nonce = values.needed('totpNonce');
  const pending = pendingLogin(call, nonce, 'totp', 'InvalidTotpNonce');
  // Only a wrong code leaves the nonce as it is.
  state.pendingLogins.delete(nonce);
  const used = `${userId}:${values.needed('token')}`;
  if ((state.usedCodes.get(used) ?? 0) > now) {
    const message = 'This code has already been used, please try again with a new code';
    throw new Refusal(403, message, 'RateLimitedError');
  }
  const { seed, enabled } = findUser(call, 'This user does not exist').secondFactors;
  if (!enabled.includes('totp')) {
    throw new Refusal(400, '2FA TOTP is not enabled for this user', 'TotpDisabled');
  }
  const isRight = fits(seed, call);
  noteFactor(call, 'check 2fa totp', { result: isRight ? 'success' : 'fail' });
  if (!isRight) {
    use(failures, 1, now, failureWindow);
    state.pendingLogins.set(nonce, pending);
    throw new Refusal(403, 'Failed to validate TOTP', 'InvalidToken');
  }
  failures.used = 0;
  state.usedCodes.set(used, now + stepsAround * step);
  return success({ token: issueToken(state, userId, now) });
}

function disableTotp(call: Call): WildduckResult {
  const user = findUser(call);
  if (!user.secondFactors.enabled.includes('totp')) {
    throw new Refusal(400, 'Could not update user, check if 2FA TOTP is not already disabled', 'TotpDisabled');
  }
  disableFactor(user, 'totp');
  Object.assign(user.secondFactors, { seed: '', pendingSeed: '' });
  noteFactor(call, 'disable 2fa totp');
  return success();
}

function enableCustom(call: Call): WildduckResult {
  const user = findUser(call);
  if (user.secondFactors.enabled.includes('custom')) {
    throw new Refusal(400, 'Custom 2FA is already enabled for this user', 'CustomEnabled');
  }
  enableFactor(call, user, 'custom');
  noteFactor(call, 'enable 2fa custom', { result: 'success' });
  return success();
}

function disableCustom(call: Call): WildduckResult {
  const user = findUser(call);
  if (!user.secondFactors.enabled.includes('custom')) {
    throw new Refusal(400, 'Could not update user, check if custom 2FA is not already disabled', 'CustomDisabled');
  }
  disableFactor(user, 'custom');
  noteFactor(call, 'disable 2fa custom');
  return success();
}

/** Succeeds for a user who is not there, too. */
function disableAll(call: Call): WildduckResult {
  const user = call.state.users.get(call.userId);
  if (user) user.secondFactors = new SecondFactors();
  noteFactor(call, 'disable 2fa');
  return success();
}
