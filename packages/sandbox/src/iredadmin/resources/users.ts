import * as z from 'zod/mini';
import { takes } from '../../routing.js';
import { checkFree, domainForNew, replaceAddress } from '../accounts.js';
import { domainOf } from '../addresses.js';
import { data, done, type IredadminResult, Refusal } from '../answers.js';
import type { Call, Routes } from '../call.js';
import { checkCount, checkQuota } from '../limits.js';
import { newUser } from '../new-records.js';
import { assignGiven, flag } from '../parameters.js';
import { hashOf, policyFor } from '../passwords.js';
import { userProfile } from '../profiles/users.js';
import { removeUser } from '../removal.js';
import {
  changesOfAll,
  newUserFields,
  quotaIn,
  updateAll,
  updateUser,
  userChanges,
  userToChange,
} from './user-changes.js';

export const userRoutes: Routes = {
  'GET /users/:domain': takes(z.strictObject({ email_only: flag, disabled_only: flag }), (call, sent) => {
    const { backend, state } = call;
    const { name } = call.domain();
    const users = [...state.users.values()].filter(
      ({ mail, active }) => domainOf(mail) === name && !(sent.disabled_only && active),
    );
    return data(users.map((user) => (sent.email_only ? user.mail : userProfile(backend, state, user))));
  }),
  'PUT /users/:domain': takes(changesOfAll, updateAll),
  'GET /user/:mailbox': (call) => {
    const user = call.account(call.state.users, call.value('mailbox'));
    return data(userProfile(call.backend, call.state, user));
  },
  'POST /user/:mailbox': takes(newUserFields, createUser),
  'PUT /user/:mailbox': takes(userChanges, updateUser),
  'DELETE /user/:mailbox': (call) => deleteUser(call, 0),
  'DELETE /user/:mailbox/keep_mailbox_days/:number': (call) => deleteUser(call, Number(call.value('number'))),
  'POST /user/:mailbox/change_email/:new_mailbox': changeAddress,
};

/** Takes fewer parameters than a change does: an account's status, for one, is not among them. */
function createUser(call: Call, sent: z.output<typeof newUserFields>): IredadminResult {
  const { dialect, now, state } = call;
  const mail = call.value('mailbox');
  const domain = domainForNew(call, mail);
  checkCount(call, domain, 'users');
  const { maildir, password_hash, ...plain } = sent;
  const password = hashOf(sent.password, policyFor(dialect.passwordPolicy, domain)) ?? (password_hash || undefined);
  const user = newUser(mail, domain, now);
  assignGiven(user, { ...plain, maildir: maildir?.toLowerCase(), password, quota: quotaIn(call, sent) });
  if (user.password === '') throw new Refusal('PW_EMPTY');
  checkQuota(call, domain, user);
  state.users.set(mail, user);
  return done;
}

function deleteUser(call: Call, keepDays: number): IredadminResult {
  removeUser(call, userToChange(call).mail, keepDays);
  return done;
}

function changeAddress(call: Call): IredadminResult {
  const { now, state } = call;
  const user = userToChange(call);
  const mail = call.value('new_mailbox');
  if (domainOf(mail) !== domainOf(user.mail)) throw new Refusal('DOMAIN_NAME_MISMATCH');
  checkFree(state, mail);
  replaceAddress(state, user.mail, mail);
  state.users.delete(user.mail);
  state.users.set(mail, { ...user, mail, modified: now });
  return done;
}
