import type { Backend } from '../dialect.js';
import type { IredadminList, ListSetting } from '../records.js';
import { type Attributes, accountStatus, attributes, bit, date, yesNo } from './values.js';

/** A mailing list to which people can subscribe. What it answers is called as what sets it. */
export function listProfile(backend: Backend, list: IredadminList, withSubscribers: boolean): object {
  const subscribers = [...list.subscribers].map(([mail, subscription]) => ({ mail, subscription }));
  return { ...(backend === 'ldap' ? listEntry(list) : listRow(list)), ...(withSubscribers && { subscribers }) };
}

function listRow({ mail, settings, active, created, modified }: IredadminList) {
  return {
    mail,
    ...Object.fromEntries(shown(settings)),
    created: date(created),
    modified: date(modified),
    active: bit(active),
  };
}

export function listEntry({ mail, settings, active }: IredadminList): Attributes {
  return attributes({ mail, ...Object.fromEntries(shown(settings)), accountStatus: accountStatus(active) });
}

const shown = (settings: IredadminList['settings']): (readonly [string, Exclude<ListSetting, boolean>])[] =>
  [...settings].map(([name, value]) => [name, typeof value === 'boolean' ? yesNo(value) : value]);
