import * as z from 'zod/mini';
import { checkFurther } from '../accounts.js';
import { domainOf } from '../addresses.js';
import { done, type IredadminResult, Refusal } from '../answers.js';
import type { Call } from '../call.js';
import { checkQuota } from '../limits.js';
import { anyList, assignGiven, edited, flag, mailOrNone, mails, text } from '../parameters.js';
import { hashOf, policyFor } from '../passwords.js';
import type { IredadminUser } from '../records.js';
import { knownService, userServices } from '../services.js';

const mailbox = { mailboxFormat: text, mailboxFolder: text, maildir: text };
export const newUserFields = z.strictObject({
  ...{ name: text, password: text, password_hash: text, language: text, quota: text },
  ...mailbox,
});
export const changesOfAll = z.strictObject({ accountStatus: text, password: text, language: text, transport: text });
export const userChanges = z.strictObject({
  ...newUserFields.shape,
  ...changesOfAll.shape,
  ...{ gn: text, sn: text, employeeid: text, isGlobalAdmin: flag, telephoneNumber: anyList, mobile: anyList },
  ...{ forwarding: mails, addForwarding: mails, removeForwarding: mails },
  ...{ senderBcc: mailOrNone, recipientBcc: mailOrNone },
  ...{ aliases: mails, addAlias: mails, removeAlias: mails },
  ...{ services: anyList, addService: anyList, removeService: anyList },
});
type Sent = z.output<typeof userChanges>;

type Fields = { readonly [K in keyof IredadminUser]?: IredadminUser[K] | undefined };

/** The user that the path names, whom no one but a global admin changes when they are one. */
export function userToChange(call: Call): IredadminUser {
  const user = call.account(call.state.users, call.value('mailbox'));
  if (user.isGlobalAdmin && !call.admin.isGlobal) throw new Refusal('PERMISSION_DENIED_UPDATE_GLOBAL_ADMIN_PROFILE');
  return user;
}

/** In SQL, what is not a number becomes 0, which is no limit; in LDAP it is dropped. */
export function quotaIn({ backend }: Call, { quota }: { readonly quota?: string | undefined }): number | undefined {
  if (quota === undefined) return undefined;
  return /^\s*-?\d{1,15}\s*$/.test(quota) ? Number(quota) : backend === 'sql' ? 0 : undefined;
}

export function updateUser(call: Call, sent: Sent): IredadminResult {
  const { backend, dialect, now, state } = call;
  const user = userToChange(call);
  if (sent.isGlobalAdmin !== undefined) call.requireGlobal();
  const quota = quotaIn(call, sent);
  if (quota !== undefined) checkQuota(call, call.domain(domainOf(user.mail)), { mail: user.mail, quota });
  const aliases = edited(user.aliases, sent.aliases, sent.addAlias, sent.removeAlias);
  checkFurther(state, user.aliases, aliases);
  const { name, isGlobalAdmin, mailboxFormat, senderBcc, recipientBcc } = sent;
  // A plain password wins over one that is sent as its hash.
  const hash = sent.password === undefined && sent.password_hash ? sent.password_hash : undefined;
  const blank = dialect.passwordBlanksMailboxFolder && sent.password !== undefined ? '' : undefined;
  const known = knownService(backend, userServices);
  assignGiven(user, {
    ...commonFields(call, user, sent),
    ...(hash !== undefined && { password: hash, passwordChanged: now }),
    ...{ name, isGlobalAdmin, mailboxFormat, senderBcc, recipientBcc, quota, aliases },
    givenName: sent.gn,
    surname: sent.sn,
    employeeId: sent.employeeid,
    mailboxFolder: sent.mailboxFolder ?? blank,
    maildir: sent.maildir?.toLowerCase(),
    forwarding: edited(user.forwarding, sent.forwarding, sent.addForwarding, sent.removeForwarding),
    services: edited(
      user.services,
      sent.services?.filter(known),
      sent.addService?.filter(known),
      sent.removeService?.filter(known),
    ),
    ...(backend === 'ldap' && { telephoneNumbers: sent.telephoneNumber, mobileNumbers: sent.mobile }),
  });
  return done;
}

/** Changes all users of a domain. */
export function updateAll(call: Call, sent: z.output<typeof changesOfAll>): IredadminResult {
  const { name } = call.domain();
  const users = [...call.state.users.values()].filter(({ mail }) => domainOf(mail) === name);
  for (const user of users) assignGiven(user, commonFields(call, user, sent));
  return done;
}

/** What can be changed for one user and for all of a domain. */
function commonFields(call: Call, { mail }: IredadminUser, sent: z.output<typeof changesOfAll>): Fields {
  const { dialect, now, state } = call;
  const password = hashOf(sent.password, policyFor(dialect.passwordPolicy, state.domains.get(domainOf(mail))));
  return {
    password,
    passwordChanged: password === undefined ? undefined : now,
    active: call.active(sent.accountStatus),
    language: sent.language,
    transport: sent.transport,
    modified: now,
  };
}
