import { domainOf } from '../addresses.js';
import { type IredadminResult, Refusal } from '../answers.js';
import { type Call, globalOnly, type Routes } from '../call.js';
import { adminEntry } from '../profiles/admins.js';
import { domainEntry } from '../profiles/domains.js';
import { aliasEntry, fixedListEntry } from '../profiles/forwarders.js';
import { listEntry } from '../profiles/lists.js';
import { userEntry } from '../profiles/users.js';
import { type Attributes, attributes } from '../profiles/values.js';
import type { IredadminDomain } from '../records.js';

const base = 'dc=example,dc=com';

export const ldifRoutes: Routes = {
  'GET /ldif/domain/:domain': (call) => {
    const domain = permitted(call, call.value('domain'));
    return exported(nameOfDomain(domain.name), 'mailDomain', domainEntry(domain));
  },
  'GET /ldif/catchall/:domain': (call) => {
    const domain = permitted(call, call.value('domain'));
    if (domain.catchall.length === 0) throw new Refusal('NO_SUCH_OBJECT');
    const mail = `@${domain.name}`;
    return exported(nameIn('Users', mail), 'mailUser', attributes({ mail, mailForwardingAddress: domain.catchall }));
  },
  'GET /ldif/user/:mailbox': (call) => {
    const user = found(call, call.state.users, call.value('mailbox'));
    return exported(nameIn('Users', user.mail), 'mailUser', userEntry(user));
  },
  'GET /ldif/maillist/:mail': exportList,
  'GET /ldif/alias/:mail': (call) => {
    const alias = found(call, call.state.aliases);
    return exported(nameIn('Aliases', alias.mail), 'mailAlias', aliasEntry(alias));
  },
  ...globalOnly({
    'GET /ldif/admin/:mail': (call) => {
      const admin = found(call, call.state.admins);
      return exported(`mail=${admin.mail},o=domainAdmins,${base}`, 'mailAdmin', adminEntry(admin));
    },
  }),
};

/** A mailing list of either kind. */
function exportList(call: Call): IredadminResult {
  const mail = call.value('mail');
  const list = call.state.lists.get(mail);
  call.permit(domainOf(mail));
  const entry = list ? listEntry(list) : fixedListEntry(found(call, call.state.fixedLists));
  return exported(nameIn('Groups', mail), 'mailList', entry);
}

function permitted(call: Call, name: string): IredadminDomain {
  call.permit(name);
  return known(call.state.domains.get(name));
}

function found<T>(call: Call, accounts: ReadonlyMap<string, T>, mail = call.value('mail')): T {
  call.permit(domainOf(mail));
  return known(accounts.get(mail));
}

function known<T>(record: T | undefined): T {
  if (record === undefined) throw new Refusal('NO_SUCH_OBJECT');
  return record;
}

const nameOfDomain = (domain: string): string => `domainName=${domain},o=domains,${base}`;

const nameIn = (unit: string, mail: string): string => `mail=${mail},ou=${unit},${nameOfDomain(domainOf(mail))}`;

function exported(name: string, objectClass: string, entry: Attributes): IredadminResult {
  const lines = Object.entries({ dn: [name], objectClass: [objectClass], ...entry }).flatMap(([attribute, values]) =>
    values.map((value) => (isSafe(value) ? `${attribute}: ${value}` : `${attribute}:: ${base64(value)}`)),
  );
  return { text: `${lines.join('\n')}\n` };
}

/** Whether LDIF can have a value as it is: printable, and not beginning or ending with what has a meaning there. */
const isSafe = (value: string): boolean => /^[!-9;=-~]([ -~]*[!-~])?$/.test(value);

const base64 = (value: string): string =>
  btoa(Array.from(new TextEncoder().encode(value), (byte) => String.fromCharCode(byte)).join(''));
