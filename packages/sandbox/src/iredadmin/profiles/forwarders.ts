import { domainOf } from '../addresses.js';
import type { Backend } from '../dialect.js';
import type { IredadminForwarder } from '../records.js';
import { type Attributes, accountStatus, attributes, bit, date, never } from './values.js';

/** A mail alias. */
export function aliasProfile(backend: Backend, alias: IredadminForwarder): object {
  if (backend === 'ldap') return aliasEntry(alias);
  return {
    address: alias.mail,
    name: alias.name,
    accesspolicy: alias.accessPolicy,
    domain: domainOf(alias.mail),
    created: date(alias.created),
    modified: date(alias.modified),
    expired: never,
    active: bit(alias.active),
    members: alias.members,
  };
}

export function aliasEntry({ mail, name, active, members }: IredadminForwarder): Attributes {
  return attributes({ mail, cn: name, accountStatus: accountStatus(active), mailForwardingAddress: members });
}

/** A mailing list to which nobody can subscribe. */
export const fixedListProfile = (list: IredadminForwarder): object => ({
  ...fixedListEntry(list),
  members: list.members,
});

export function fixedListEntry({ mail, name, active, accessPolicy }: IredadminForwarder): Attributes {
  return attributes({ mail, cn: name, accountStatus: accountStatus(active), accessPolicy });
}
