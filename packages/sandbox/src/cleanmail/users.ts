import { created, empty, ok, Refusal } from './answers.js';
import { email, flag, objectOf, oneOf, type Read, text } from './bodies.js';
import { type Call, checkDomainOf, checkFree, same } from './call.js';
import { nextId } from './generated.js';
import { type ListRules, list } from './lists.js';
import { defaultPlatform, platformView } from './platforms.js';
import type { CleanmailDomain, CleanmailPolicy, CleanmailUser } from './records.js';
import { removeUser } from './removal.js';
import type { Routes } from './router.js';
import { type CleanmailState, wholeSeconds } from './state.js';
import { fromBase64, toBase64 } from './text-encoding.js';
import { languages, mfaTypes, userStatuses } from './values.js';

const commonFields = {
  email,
  firstname: text,
  lastname: text,
  status: oneOf(userStatuses),
  language: oneOf(languages),
  password: text,
  domainId: text,
  policyId: text,
  platformId: text,
  authId: text,
  senderVerifyOn: flag,
  sendNotification: flag,
  sign: text,
};

const newUser = objectOf(commonFields, ['email', 'status', 'domainId']);
const userChanges = objectOf({ ...commonFields, mfaType: oneOf(mfaTypes) });

export const userRoutes: Routes = {
  'POST /users': createUser,
  'GET /users': (call) => {
    const domains = new Set(call.domains().map(({ id }) => id));
    return listUsers(call, (user) => domains.has(user.domainId));
  },
  'GET /domains/{domainId}/users': (call) => {
    const { id } = call.domain();
    return listUsers(call, (user) => user.domainId === id, true);
  },
  'GET /users/{userId}': (call) => ok(view(call.state, call.user())),
  'PATCH /users/{userId}': updateUser,
  'DELETE /users/{userId}': (call) => {
    removeUser(call.state, call.user().id);
    return empty();
  },
  'GET /users/{userId}/sign': (call) => {
    const { sign } = userWithService(call);
    return ok({ sign: sign === null ? null : toBase64(sign) });
  },
  'PUT /users/{userId}/sign': (call) => {
    const user = userWithService(call);
    const { sign } = call.body(objectOf({ sign: text }));
    user.sign = sign === undefined ? null : fromBase64(sign);
    return ok({ sign: sign ?? null });
  },
  'DELETE /users/{userId}/sign': (call) => {
    userWithService(call).sign = null;
    return empty();
  },
};

function createUser(call: Call) {
  const { state, now } = call;
  const { sendNotification, ...body } = call.body(newUser);
  const domain = state.domains.get(body.domainId);
  if (!domain) throw new Refusal(400, `there is no domain ${body.domainId}`);
  checkDomainOf(body.email, call.domain(domain.id));
  checkFree(state, body.email);
  checkReferences(state, domain, body);
  const user: CleanmailUser = {
    firstname: null,
    lastname: null,
    language: domain.defaultLanguage,
    password: null,
    policyId: null,
    platformId: null,
    authId: null,
    senderVerifyOn: true,
    sign: null,
    ...body,
    id: nextId(state),
    mfaType: null,
    creationDate: now,
    lastConnectionDate: null,
    options: new Map(),
  };
  state.users.set(user.id, { ...user, creationDate: wholeSeconds(now) });
  return created(view(state, user), call.url('users', user.id));
}

function updateUser(call: Call) {
  const { state } = call;
  const user = call.user();
  const { sendNotification, ...changes } = call.body(userChanges);
  const domain = call.domain(changes.domainId ?? user.domainId);
  const address = changes.email ?? user.email;
  checkDomainOf(address, domain);
  if (!same(address, user.email)) checkFree(state, address);
  checkReferences(state, domain, changes);
  if (changes.mfaType === 'TOTP') throw new Refusal(422, 'the second factor can only be switched off here');
  Object.assign(user, changes);
  return empty();
}

/** Refuses ids of what the user's domain does not have. */
function checkReferences(
  state: CleanmailState,
  domain: CleanmailDomain,
  { policyId, platformId }: Read<typeof commonFields>,
): void {
  if (policyId !== undefined && state.policies.get(policyId)?.domainId !== domain.id) {
    throw new Refusal(422, `the domain has no policy ${policyId}`);
  }
  if (platformId !== undefined && !domain.platforms.some(({ id }) => id === platformId)) {
    throw new Refusal(422, `the domain has no platform ${platformId}`);
  }
}

function listUsers(call: Call, wanted: (user: CleanmailUser) => boolean, excel = false) {
  const { state } = call;
  const rules: ListRules<CleanmailUser> = {
    sort: 'email',
    excel,
    filters: {
      email: (user) => [user.email],
      platformName: (user) => {
        const platform = placeOf(state, user).platform;
        return platform ? [platform.name] : [];
      },
    },
  };
  return list(call, [...state.users.values()].filter(wanted), rules, (user) => {
    const { mfaType, lastConnectionDate, ...row } = view(state, user);
    return row;
  });
}

/** A user's domain, its default platform, and the user's own platform or that one. */
function placeOf(state: CleanmailState, user: CleanmailUser) {
  const domain = state.domains.get(user.domainId);
  const standard = domain && defaultPlatform(domain);
  return { domain, standard, platform: domain?.platforms.find(({ id }) => id === user.platformId) ?? standard };
}

function policyOf(state: CleanmailState, user: CleanmailUser): CleanmailPolicy | undefined {
  return state.policies.get(user.policyId ?? state.domains.get(user.domainId)?.policyId ?? '');
}

function view(state: CleanmailState, user: CleanmailUser) {
  const { password, policyId, platformId, authId, sign, options, ...plain } = user;
  const { domain, platform, standard } = placeOf(state, user);
  return {
    ...plain,
    policy: policyOf(state, user) ?? null,
    domainPolicyId: domain?.policyId ?? null,
    domainStatus: domain?.status ?? null,
    domainPlatformId: standard?.id ?? null,
    platform: platform ? platformView(platform) : null,
  };
}

/** The user of the path, who needs one of the services that show them mails. */
function userWithService(call: Call): CleanmailUser {
  const user = call.user();
  checkService(call.state, user);
  return user;
}

/** Refuses a user whose policy has no quarantine, retention or archive. */
export function checkService(state: CleanmailState, user: CleanmailUser): void {
  const policy = policyOf(state, user);
  if (!policy?.quarantine && !policy?.retention && !policy?.archive) {
    throw new Refusal(400, 'the user has neither quarantine nor retention nor archive');
  }
}
