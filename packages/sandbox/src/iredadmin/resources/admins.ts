import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { data, done, type IredadminResult, Refusal } from '../answers.js';
import { type Call, globalOnly, type Routes } from '../call.js';
import { newAdmin } from '../new-records.js';
import { assignGiven, flag, integer, oneOf, text, without } from '../parameters.js';
import { fits, hashOf } from '../passwords.js';
import { adminProfile } from '../profiles/admins.js';
import type { AdminLimits, IredadminAdmin } from '../records.js';

const fields = z.strictObject({
  ...{ name: text, password: text, accountStatus: text, language: text, isGlobalAdmin: flag },
  ...{ maxDomains: integer, maxQuota: integer, quotaUnit: oneOf('TB', 'GB', 'MB') },
  ...{ maxUsers: integer, maxAliases: integer, maxLists: integer },
  ...{ disableViewingMailLog: flag, disableManagingQuarantinedMails: flag },
});
type Fields = z.output<typeof fields>;
const ofPassword = z.strictObject({ password: text });

export const adminRoutes: Routes = globalOnly({
  'GET /admin/:mail': (call) => data(adminProfile(call.backend, call.state, call.account(call.state.admins))),
  'POST /admin/:mail': takes(fields, (call: Call, sent) => {
    const { now, state } = call;
    const mail = call.value('mail');
    if (state.admins.has(mail) || state.users.has(mail)) throw new Refusal('ALREADY_EXISTS');
    const admin = changed(call, newAdmin(mail, now), sent);
    if (admin.password === '') throw new Refusal('PW_EMPTY');
    state.admins.set(mail, admin);
    return done;
  }),
  'PUT /admin/:mail': takes(fields, (call: Call, sent) => {
    changed(call, call.account(call.state.admins), sent);
    return done;
  }),
  'DELETE /admin/:mail': (call) => {
    const { mail } = call.account(call.state.admins);
    call.state.admins.delete(mail);
    for (const domain of call.state.domains.values()) domain.admins = without(domain.admins, [mail]);
    return done;
  },
  'POST /verify_password/admin/:mail': takes(ofPassword, (call: Call, sent) =>
    verify(call.account(call.state.admins), sent),
  ),
  'POST /verify_password/user/:mailbox': takes(ofPassword, (call: Call, sent) =>
    verify(call.account(call.state.users, call.value('mailbox')), sent),
  ),
});

function changed(call: Call, admin: IredadminAdmin, sent: Fields): IredadminAdmin {
  const password = hashOf(sent.password, call.dialect.passwordPolicy);
  assignGiven(admin, {
    name: sent.name,
    password,
    passwordChanged: password === undefined ? undefined : call.now,
    active: call.active(sent.accountStatus),
    language: sent.language,
    isGlobal: sent.isGlobalAdmin,
    limits: changedLimits(admin.limits, sent),
    disableViewingMailLog: sent.disableViewingMailLog,
    disableManagingQuarantinedMails: sent.disableManagingQuarantinedMails,
    modified: call.now,
  });
  return admin;
}

const megabytes = { TB: 1024 * 1024, GB: 1024, MB: 1 };

const changedLimits = (limits: AdminLimits, { maxQuota, quotaUnit, ...sent }: Fields): AdminLimits => ({
  domains: sent.maxDomains ?? limits.domains,
  // Either of the two alone has no effect.
  quota: maxQuota === undefined || quotaUnit === undefined ? limits.quota : maxQuota * megabytes[quotaUnit],
  users: sent.maxUsers ?? limits.users,
  aliases: sent.maxAliases ?? limits.aliases,
  lists: sent.maxLists ?? limits.lists,
});

function verify({ password }: { readonly password: string }, sent: z.output<typeof ofPassword>): IredadminResult {
  if (!sent.password) throw new Refusal('EMPTY_PASSWORD');
  if (!fits(sent.password, password)) throw new Refusal('INVALID_CREDENTIALS');
  return done;
}
