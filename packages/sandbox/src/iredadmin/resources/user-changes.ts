import { checkFurther } from '../accounts.js';
import { domainOf, isMail } from '../addresses.js';
import { done, type Outcome, Refusal } from '../answers.js';
import type { Call } from '../call.js';
import { assignGiven, type RequestParameters } from '../forms.js';
import { checkQuota } from '../limits.js';
import { policyFor, sentHash, sentPassword } from '../passwords.js';
import type { IredadminUser } from '../records.js';
import { knownService, userServices } from '../services.js';

const anything = () => true;

type Fields = { readonly [K in keyof IredadminUser]?: IredadminUser[K] | undefined };

/** The user that the path names, whom no one but a global admin changes when they are one. */
export function userToChange(call: Call): IredadminUser {
  const user = call.account(call.state.users, call.value('mailbox'));
  if (user.isGlobalAdmin && !call.admin.isGlobal) throw new Refusal('PERMISSION_DENIED_UPDATE_GLOBAL_ADMIN_PROFILE');
  return user;
}

/** In SQL, what is not a number becomes 0, which is no limit; in LDAP it is dropped. */
export function sentQuota({ backend, parameters }: Call): number | undefined {
  if (!parameters.has('quota')) return undefined;
  return parameters.integer('quota') ?? (backend === 'sql' ? 0 : undefined);
}

export const mailboxFields = (parameters: RequestParameters): Fields => ({
  mailboxFormat: parameters.text('mailboxFormat'),
  mailboxFolder: parameters.text('mailboxFolder'),
  maildir: parameters.text('maildir')?.toLowerCase(),
});

export function updateUser(call: Call): Outcome {
  const { parameters, state } = call;
  const user = userToChange(call);
  if (parameters.has('isGlobalAdmin')) call.requireGlobal();
  const domain = call.domain(domainOf(user.mail));
  const quota = sentQuota(call);
  if (quota !== undefined) checkQuota(call, domain, { mail: user.mail, quota });
  const aliases = parameters.edited(user.aliases, { reset: 'aliases', add: 'addAlias', remove: 'removeAlias' }, isMail);
  checkFurther(state, user.aliases, aliases);
  assignGiven(user, {
    ...commonFields(call, user),
    ...hashFields(call),
    ...mailboxFields(parameters),
    ...(blanksMailboxFolder(call) && { mailboxFolder: '' }),
    ...deliveryFields(call, user),
    name: parameters.text('name'),
    givenName: parameters.text('gn'),
    surname: parameters.text('sn'),
    quota,
    employeeId: parameters.text('employeeid'),
    isGlobalAdmin: parameters.flag('isGlobalAdmin'),
    aliases,
    ...(call.backend === 'ldap' && {
      telephoneNumbers: parameters.list('telephoneNumber', anything),
      mobileNumbers: parameters.list('mobile', anything),
    }),
  });
  return done;
}

/** Changes all users of a domain. */
export function updateAll(call: Call): Outcome {
  const { name } = call.domain();
  const users = [...call.state.users.values()].filter(({ mail }) => domainOf(mail) === name);
  for (const user of users) assignGiven(user, commonFields(call, user));
  return done;
}

/** What can be changed for one user and for all of a domain. */
function commonFields(call: Call, { mail }: IredadminUser): Fields {
  const { dialect, now, parameters, state } = call;
  const password = sentPassword(parameters, policyFor(dialect.passwordPolicy, state.domains.get(domainOf(mail))));
  return {
    password,
    passwordChanged: password === undefined ? undefined : now,
    active: call.active(),
    language: parameters.text('language'),
    transport: parameters.text('transport'),
    modified: now,
  };
}

/** A password that is sent as its hash. The plain one wins. */
function hashFields({ now, parameters }: Call): Fields {
  const password = sentHash(parameters);
  return password === undefined || parameters.has('password') ? {} : { password, passwordChanged: now };
}

const blanksMailboxFolder = ({ dialect, parameters }: Call): boolean =>
  dialect.passwordBlanksMailboxFolder && parameters.has('password') && !parameters.has('mailboxFolder');

/** Where the mails of a user go, and by what services they come to them. */
function deliveryFields({ backend, parameters }: Call, user: IredadminUser): Fields {
  return {
    forwarding: parameters.edited(
      user.forwarding,
      { reset: 'forwarding', add: 'addForwarding', remove: 'removeForwarding' },
      isMail,
    ),
    senderBcc: parameters.mailOrNone('senderBcc'),
    recipientBcc: parameters.mailOrNone('recipientBcc'),
    services: parameters.edited(
      user.services,
      { reset: 'services', add: 'addService', remove: 'removeService' },
      knownService(backend, userServices),
    ),
  };
}
