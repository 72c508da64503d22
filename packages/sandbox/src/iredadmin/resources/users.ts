import { checkFree, domainForNew, replaceAddress } from '../accounts.js';
import { domainOf } from '../addresses.js';
import { data, done, type Outcome, Refusal } from '../answers.js';
import type { Call } from '../call.js';
import { assignGiven } from '../forms.js';
import { checkCount, checkQuota } from '../limits.js';
import { newUser } from '../new-records.js';
import { policyFor, sentHash, sentPassword } from '../passwords.js';
import { userProfile } from '../profiles/users.js';
import type { IredadminUser } from '../records.js';
import { removeUser } from '../removal.js';
import type { Routes } from '../router.js';
import { mailboxFields, sentQuota, updateAll, updateUser, userToChange } from './user-changes.js';

export const userRoutes: Routes = {
  'GET /users/<domain>': listUsers,
  'PUT /users/<domain>': updateAll,
  'GET /user/<mailbox>': (call) => {
    const user = call.account(call.state.users, call.value('mailbox'));
    return data(userProfile(call.backend, call.state, user));
  },
  'POST /user/<mailbox>': createUser,
  'PUT /user/<mailbox>': updateUser,
  'DELETE /user/<mailbox>': (call) => deleteUser(call, 0),
  'DELETE /user/<mailbox>/keep_mailbox_days/<number>': (call) => deleteUser(call, Number(call.value('number'))),
  'POST /user/<mailbox>/change_email/<new_mailbox>': changeAddress,
};

function listUsers(call: Call): Outcome {
  const { backend, parameters, state } = call;
  const { name } = call.domain();
  const users = [...state.users.values()]
    .filter(({ mail }) => domainOf(mail) === name)
    .filter(({ active }) => !(parameters.flag('disabled_only') && active));
  if (parameters.flag('email_only')) return data(users.map(({ mail }) => mail));
  return data(users.map((user) => userProfile(backend, state, user)));
}

/** Takes fewer parameters than a change does: an account's status, for one, is not among them. */
function createUser(call: Call): Outcome {
  const { dialect, now, parameters, state } = call;
  const mail = call.value('mailbox');
  const domain = domainForNew(call, mail);
  checkCount(call, domain, 'users');
  const user: IredadminUser = newUser(mail, domain, now);
  assignGiven(user, {
    ...mailboxFields(parameters),
    name: parameters.text('name'),
    language: parameters.text('language'),
    password: sentPassword(parameters, policyFor(dialect.passwordPolicy, domain)) ?? sentHash(parameters),
    quota: sentQuota(call),
  });
  if (user.password === '') throw new Refusal('PW_EMPTY');
  checkQuota(call, domain, user);
  state.users.set(mail, user);
  return done;
}

function deleteUser(call: Call, keepDays: number): Outcome {
  removeUser(call, userToChange(call).mail, keepDays);
  return done;
}

function changeAddress(call: Call): Outcome {
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
