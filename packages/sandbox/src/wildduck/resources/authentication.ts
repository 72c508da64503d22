import { issueToken } from '../access.js';
import { normalized } from '../addresses.js';
import { Refusal, success, type WildduckResult } from '../answers.js';
import { noteEvent, shownEvent } from '../authentication-events.js';
import type { Call } from '../call.js';
import { nextHex } from '../generated.js';
import type { JsonObject } from '../json.js';
import { userNamed } from '../new-users.js';
import { listed } from '../pages.js';
import * as check from '../parameters/checks.js';
import { email, flagOr, page, username } from '../parameters/common.js';
import { blankable, either, labelled, lower, orElse, required, text, trimmed } from '../parameters/rules.js';
import type { ApplicationPassword, AuthenticationEvent } from '../records.js';
import { operationsOn } from '../router.js';
import { failuresOf, use } from '../usage.js';
import type { SecondFactor, WildduckUser } from '../user-records.js';

export const authenticationOperations = operationsOn('authentication', {
  'POST /preauth': {
    takes: { username: required(either(username, email)), scope: orElse('master', text()) },
    run: preauth,
  },
  'POST /authenticate': {
    takes: {
      username: required(either(username, email)),
      password: required(text(check.max(256))),
      protocol: orElse('API', text()),
      scope: orElse('master', text()),
      appId: blankable(text(check.url())),
      token: flagOr(false),
    },
    run: authenticate,
  },
  'DELETE /authenticate': { passesUnknown: true, needs: 'nothing', run: invalidateToken },
  'GET /authenticated': { needs: 'nothing', run: () => success() },
  'GET /users/:user/authlog': {
    takes: {
      action: blankable(lower(trimmed(check.max(100)))),
      ...page,
      filterip: labelled('Client IP', text(check.ipAddress)),
    },
    run: listEvents,
  },
  'GET /users/:user/authlog/:event': { run: getEvent },
});

/** So many logins may fail in so long. */
const failuresAllowed = 12;
const failureWindow = 120_000;

/** How long a login waits for a second factor. */
const pendingLifetime = 600_000;

function preauth(call: Call): WildduckResult {
  const scope = call.values.text('scope') ?? 'master';
  const user = userToLogIn(call);
  if (!user || user.disabled || user.suspended) throw new Refusal(403, 'Authentication failed', 'AuthFailed');
  refuseDisabledScope(user, scope);
  const { enabled } = user.secondFactors;
  return success({ ...identity(user), scope, require2fa: scope === 'master' && enabled.length > 0 ? enabled : false });
}

function authenticate(call: Call): WildduckResult {
  const { state, values, now } = call;
  const scope = values.text('scope') ?? 'master';
  if (values.flag('token') && scope !== 'master') {
    const message = '"scope" must be [master]';
    throw new Refusal(400, message, 'InputValidationError', { details: { scope: message } });
  }
  const password = values.needed('password');
  const user = userToLogIn(call);
  const application = user && scope !== 'master' ? applicationPassword(call, user, password) : undefined;
  const hasScope = application?.scopes.some((name) => name === '*' || name === scope) === true;
  const attempts = failuresOf(call.state, user?.username ?? values.needed('username'));
  if (!hasScope && attempts.used >= failuresAllowed && attempts.until > now) {
    throw new Refusal(403, 'Authentication was rate limited', 'RateLimitedError');
  }
  const fail = (refusal = authFailed(user)) => {
    use(attempts, 1, now, failureWindow);
    return refusal;
  };
  if (!user) throw fail();
  const { protocol, sess = null, ip = null } = values.raw;
  const note = (fields: JsonObject = {}) =>
    noteEvent(state, user.id, { protocol, sess, ip, requiredScope: scope, ...fields, action: 'authentication' }, now);
  for (const result of ['disabled', 'suspended'] as const) {
    if (!user[result]) continue;
    note({ result });
    throw authFailed(user);
  }
  if (user.disabledScopes.includes(scope)) note();
  refuseDisabledScope(user, scope);
  const source = application && { source: 'asp', asp: application.id, aname: application.description };
  if (application && hasScope) {
    application.lastUse = { time: now, event: note({ ...source, result: 'success' }) };
    if (application.ttl !== undefined) application.expires = now + application.ttl * 1000;
    return success({ id: user.id, username: user.username, scope, require2fa: false });
  }
  const temporary = user.temporaryPassword;
  const isTemporary = temporary?.password === password;
  if (isTemporary && temporary.validAfter > now) {
    throw fail(new Refusal(403, 'Temporary password is not yet activated', 'TempPasswordNotYetValid'));
  }
  if (!isTemporary && user.password !== password) {
    note({ result: 'fail', ...(source ?? { source: 'master' }) });
    throw fail(application ? wrongScope() : authFailed(user));
  }
  const factors = user.secondFactors.enabled;
  const own = {
    source: isTemporary ? 'temporary' : 'master',
    ...(factors.length > 0 && { require2fa: factors.join(',') }),
  };
  if (scope !== 'master' && (isTemporary || factors.length > 0)) {
    note({ result: 'fail', ...own });
    throw fail(wrongScope());
  }
  note({ result: 'success', ...own });
  attempts.used = 0;
  const required = isTemporary ? [] : factors;
  return success({
    ...identity(user),
    scope,
    require2fa: required.length > 0 && required,
    require2faEnabled: user.require2faEnabled,
    requirePasswordChange: isTemporary || user.requirePasswordChange,
    ...(values.flag('token') && tokenOrNonce(call, user, required)),
  });
}

/** A token, or what a second factor gives one for. */
function tokenOrNonce({ state, now }: Call, { id }: WildduckUser, required: readonly SecondFactor[]): JsonObject {
  const methods = required.filter((method) => method !== 'custom');
  if (methods.length === 0) return { token: issueToken(state, id, now) };
  const nonce = nextHex(state, 40);
  state.pendingLogins.set(nonce, { user: id, methods, until: now + pendingLifetime });
  return { twoFactorNonce: nonce, ...(methods.includes('totp') && { totpNonce: nonce }) };
}

const authFailed = (user: WildduckUser | undefined) =>
  new Refusal(403, 'Authentication failed', 'AuthFailed', user && { id: user.id });

const wrongScope = () => new Refusal(403, 'Authentication failed. Invalid scope', 'InvalidAuthScope');

const identity = ({ id, username, address }: WildduckUser): JsonObject => ({ id, username, address });

/** The user whom a name means, which may be an address of theirs. */
function userToLogIn({ state, values }: Call): WildduckUser | undefined {
  const name = values.needed('username');
  const named = userNamed(state, name.toLowerCase());
  if (named || !name.includes('@')) return named;
  const plain = normalized(name);
  const address = [...state.addresses.values()].find((candidate) => candidate.address === plain);
  return state.users.get(address?.user ?? '');
}

function refuseDisabledScope(user: WildduckUser, scope: string): void {
  if (user.disabledScopes.includes(scope)) {
    throw new Refusal(403, 'Access to requested service disabled', 'InvalidAuthScope');
  }
}

/** The application password of a user that was typed, however it is spaced. */
function applicationPassword(
  { state, now }: Call,
  user: WildduckUser,
  password: string,
): ApplicationPassword | undefined {
  const plain = password.replace(/\s/g, '').toLowerCase();
  return [...state.applicationPasswords.values()].find(
    (candidate) => candidate.user === user.id && candidate.password === plain && (candidate.expires ?? now + 1) > now,
  );
}

function invalidateToken({ state, visitor }: Call): WildduckResult {
  if (visitor.role === 'user') state.tokens.delete(visitor.token);
  return success();
}

function listEvents(call: Call): WildduckResult {
  const { state, values, userId } = call;
  call.user();
  const action = values.text('action');
  const ip = values.text('filterip');
  const events = [...state.authenticationEvents.values()].filter(
    ({ user, fields }) =>
      user === userId &&
      (action === undefined || fields['action'] === action) &&
      (ip === undefined || fields['ip'] === ip),
  );
  const show = ({ id }: AuthenticationEvent) => shownEvent(state, id);
  const more = values.picked('action');
  return listed(values, events, { positionOf: ({ id }) => [id, id], descending: true, show, more });
}

function getEvent(call: Call): WildduckResult {
  const { state, values, userId } = call;
  call.user();
  const id = values.needed('event');
  if (state.authenticationEvents.get(id)?.user !== userId)
    throw new Refusal(404, 'Event was not found', 'EventNotFound');
  return success(shownEvent(state, id));
}
