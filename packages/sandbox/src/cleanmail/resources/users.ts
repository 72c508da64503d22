import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { Refusal } from '../../server.js';
import { created, empty, ok } from '../answers.js';
import { type Call, checkAddress, type Routes } from '../call.js';
import * as field from '../fields.js';
import { list } from '../lists.js';
import { defaultPlatform, platformView } from '../platforms.js';
import type { CleanmailDomain, CleanmailPolicy, CleanmailUser } from '../records.js';
import { removeUser } from '../removal.js';
import { type CleanmailState, keep } from '../state.js';

const fields = z.strictObject({
  email: field.email,
  firstname: field.text,
  lastname: field.text,
  status: field.userStatus,
  language: field.language,
  password: field.text,
  domainId: field.text,
  policyId: field.text,
  platformId: field.text,
  authId: field.text,
  senderVerifyOn: field.flag,
  sendNotification: field.flag,
  sign: field.text,
});
const newUser = z.required(z.exactPartial(fields), { email: true, status: true, domainId: true });
const userChanges = z.exactPartial(z.extend(fields, { mfaType: field.mfaType }));
const sentSign = z.strictObject({ sign: field.orNull(field.base64) });

export const userRoutes: Routes = {
  'POST /users': takes(newUser, (call, { sendNotification, ...sent }) => {
    const { state, now: creationDate } = call;
    const domain = state.domains.get(sent.domainId);
    if (!domain) throw new Refusal(400, `there is no domain ${sent.domainId}`);
    checkAddress(state, sent.email, call.domain(domain.id));
    checkReferences(state, domain, sent);
    const user: CleanmailUser = {
      ...{ firstname: null, lastname: null, language: domain.defaultLanguage, password: null },
      ...{ policyId: null, platformId: null, authId: null, senderVerifyOn: true, sign: null },
      ...sent,
      ...{ id: call.newId(), mfaType: null, creationDate, lastConnectionDate: null, options: new Map() },
    };
    return created(view(state, keep(state.users, user)), call.url('users', user.id));
  }),
  'GET /users': listOf(false, (call) => call.domains().map(({ id }) => id)),
  'GET /domains/:domainId/users': listOf(true, (call) => [call.domain().id]),
  'GET /users/:userId': (call) => ok(view(call.state, call.user())),
  'PATCH /users/:userId': takes(userChanges, (call, { sendNotification, ...changes }) => {
    const { state } = call;
    const user = call.user();
    const domain = call.domain(changes.domainId ?? user.domainId);
    checkAddress(state, changes.email ?? user.email, domain, user.email);
    checkReferences(state, domain, changes);
    if (changes.mfaType === 'TOTP') throw new Refusal(422, 'the second factor can only be switched off here');
    Object.assign(user, changes);
    return empty();
  }),
  'DELETE /users/:userId': (call) => {
    removeUser(call.state, call.user().id);
    return empty();
  },
  'GET /users/:userId/sign': (call) => {
    const { sign } = userWithService(call);
    return ok({ sign: sign === null ? null : field.toBase64(sign) });
  },
  'PUT /users/:userId/sign': takes(sentSign, (call, { sign }) => {
    userWithService(call).sign = sign;
    return ok({ sign: sign === null ? null : field.toBase64(sign) });
  }),
  'DELETE /users/:userId/sign': (call) => {
    userWithService(call).sign = null;
    return empty();
  },
};

/** Refuses ids of what the user's domain does not have. */
function checkReferences(state: CleanmailState, domain: CleanmailDomain, sent: z.output<typeof userChanges>): void {
  const { policyId, platformId } = sent;
  if (policyId !== undefined && state.policies.get(policyId)?.domainId !== domain.id) {
    throw new Refusal(422, `the domain has no policy ${policyId}`);
  }
  if (platformId !== undefined && !domain.platforms.some(({ id }) => id === platformId)) {
    throw new Refusal(422, `the domain has no platform ${platformId}`);
  }
}

function listOf(excel: boolean, domainIds: (call: Call) => readonly string[]) {
  return list<CleanmailUser>(
    {
      sort: 'email',
      sortable: 'id firstname lastname status language senderVerifyOn creationDate domainStatus',
      filters: {
        email: ({ email }) => [email],
        platformName: (user, { state }) => [placeOf(state, user).platform?.name ?? ''],
      },
      withoutEffect: ['name'],
      excel,
    },
    (call) => {
      const ids = domainIds(call);
      return [...call.state.users.values()].filter(({ domainId }) => ids.includes(domainId));
    },
    (user, { state }) => {
      const { mfaType, lastConnectionDate, ...row } = view(state, user);
      return row;
    },
  );
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
