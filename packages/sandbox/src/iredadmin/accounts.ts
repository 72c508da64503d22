import { domainOf } from './addresses.js';
import { Refusal } from './answers.js';
import type { Call } from './call.js';
import type { IredadminDomain } from './records.js';
import type { IredadminState } from './state.js';

/** The domain of an address that is to become an account's. Refuses one that is taken. */
export function domainForNew(call: Call, mail: string): IredadminDomain {
  const domain = call.domain(domainOf(mail));
  checkFree(call.state, mail);
  return domain;
}

/** Refuses an address that an account has, as its own or as a further one. */
export function checkFree(state: IredadminState, mail: string): void {
  const accounts = [state.users, state.aliases, state.lists, state.fixedLists];
  const isFurther =
    [...state.users.values()].some(({ aliases }) => aliases.includes(mail)) ||
    [...state.lists.values()].some(({ settings }) => entries(settings.get('extra_addresses')).includes(mail));
  if (isFurther || accounts.some((records) => records.has(mail))) throw new Refusal('ALREADY_EXISTS');
}

/** Refuses further addresses that are taken, except those that the account has already. */
export function checkFurther(state: IredadminState, current: readonly string[], next: readonly string[]): void {
  for (const mail of next) if (!current.includes(mail)) checkFree(state, mail);
}

const entries = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Where an address is named, names another one instead, or none. */
export function replaceAddress(state: IredadminState, mail: string, next?: string): void {
  const replaced = (named: readonly string[]) =>
    named.includes(mail) ? named.flatMap((entry) => (entry === mail ? (next ?? []) : entry)) : named;
  for (const domain of state.domains.values()) {
    domain.admins = replaced(domain.admins);
    domain.catchall = replaced(domain.catchall);
  }
  for (const user of state.users.values()) user.forwarding = replaced(user.forwarding);
  for (const forwarder of [...state.aliases.values(), ...state.fixedLists.values()]) {
    forwarder.members = replaced(forwarder.members);
  }
  const subscribed = [...state.lists.values()].flatMap(({ subscribers, unconfirmed }) => [subscribers, unconfirmed]);
  for (const subscribers of subscribed) rename(subscribers, mail, next);
  rename(state.settings, mail, next);
}

function rename<T>(records: Map<string, T>, key: string, next?: string): void {
  const record = records.get(key);
  records.delete(key);
  if (record !== undefined && next !== undefined) records.set(next, record);
}
