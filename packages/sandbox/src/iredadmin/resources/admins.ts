import { data, done, type Outcome, Refusal } from '../answers.js';
import type { Call } from '../call.js';
import { assignGiven, type RequestParameters, without } from '../forms.js';
import { newAdmin } from '../new-records.js';
import { fits, sentPassword } from '../passwords.js';
import { adminProfile } from '../profiles/admins.js';
import type { AdminLimits, IredadminAdmin } from '../records.js';
import { globalOnly, type Routes } from '../router.js';

export const adminRoutes: Routes = globalOnly({
  'GET /admin/<mail>': (call) => data(adminProfile(call.backend, call.state, call.account(call.state.admins))),
  'POST /admin/<mail>': createAdmin,
  'PUT /admin/<mail>': (call) => {
    change(call, call.account(call.state.admins));
    return done;
  },
  'DELETE /admin/<mail>': (call) => {
    const { mail } = call.account(call.state.admins);
    call.state.admins.delete(mail);
    for (const domain of call.state.domains.values()) domain.admins = without(domain.admins, [mail]);
    return done;
  },
  'POST /verify_password/admin/<mail>': (call) => verify(call, call.account(call.state.admins)),
  'POST /verify_password/user/<mailbox>': (call) => verify(call, call.account(call.state.users, call.value('mailbox'))),
});

function createAdmin(call: Call): Outcome {
  const { now, state } = call;
  const mail = call.value('mail');
  if (state.admins.has(mail) || state.users.has(mail)) throw new Refusal('ALREADY_EXISTS');
  const admin = newAdmin(mail, now);
  change(call, admin);
  if (admin.password === '') throw new Refusal('PW_EMPTY');
  state.admins.set(mail, admin);
  return done;
}

function change(call: Call, admin: IredadminAdmin): void {
  const { dialect, now, parameters } = call;
  const password = sentPassword(parameters, dialect.passwordPolicy);
  assignGiven(admin, {
    name: parameters.text('name'),
    password,
    passwordChanged: password === undefined ? undefined : now,
    active: call.active(),
    language: parameters.text('language'),
    isGlobal: parameters.flag('isGlobalAdmin'),
    limits: changedLimits(admin.limits, parameters),
    disableViewingMailLog: parameters.flag('disableViewingMailLog'),
    disableManagingQuarantinedMails: parameters.flag('disableManagingQuarantinedMails'),
    modified: now,
  });
}

const megabytes = { TB: 1024 * 1024, GB: 1024, MB: 1 };

function changedLimits(limits: AdminLimits, parameters: RequestParameters): AdminLimits {
  const quota = parameters.integer('maxQuota');
  const unit = parameters.oneOf('quotaUnit', ['TB', 'GB', 'MB']);
  return {
    domains: parameters.integer('maxDomains') ?? limits.domains,
    // Either of the two alone has no effect.
    quota: quota === undefined || unit === undefined ? limits.quota : quota * megabytes[unit],
    users: parameters.integer('maxUsers') ?? limits.users,
    aliases: parameters.integer('maxAliases') ?? limits.aliases,
    lists: parameters.integer('maxLists') ?? limits.lists,
  };
}

function verify({ parameters }: Call, { password }: { readonly password: string }): Outcome {
  const sent = parameters.text('password') ?? '';
  if (sent === '') throw new Refusal('EMPTY_PASSWORD');
  if (!fits(sent, password)) throw new Refusal('INVALID_CREDENTIALS');
  return done;
}
