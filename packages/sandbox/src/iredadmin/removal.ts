import { replaceAddress } from './accounts.js';
import { domainOf } from './addresses.js';
import type { Call } from './call.js';
import type { IredadminState } from './state.js';

/** Removes a mail user. The mailbox stays for so many days, 0 meaning for ever. */
export function removeUser({ state, now, admin }: Call, mail: string, keepDays: number): void {
  const user = state.users.get(mail);
  if (!user) return;
  state.deletedMailboxes.push({ mail, maildir: user.maildir, keepDays, deletedAt: now, deletedBy: admin.username });
  state.users.delete(mail);
  replaceAddress(state, mail);
}

/** Removes an account of another kind. */
export function removeAccount(state: IredadminState, accounts: Map<string, unknown>, mail: string): void {
  if (accounts.delete(mail)) replaceAddress(state, mail);
}

/** Removes a domain with all its accounts and settings. */
export function removeDomain(call: Call, name: string, keepDays: number): void {
  const { state } = call;
  const isInside = (mail: string) => domainOf(mail) === name;
  for (const mail of [...state.users.keys()].filter(isInside)) removeUser(call, mail, keepDays);
  for (const accounts of [state.aliases, state.lists, state.fixedLists]) {
    for (const mail of [...accounts.keys()].filter(isInside)) removeAccount(state, accounts, mail);
  }
  for (const scope of [...state.settings.keys()]) {
    if (scope === name || isInside(scope)) state.settings.delete(scope);
  }
  state.domains.delete(name);
}
