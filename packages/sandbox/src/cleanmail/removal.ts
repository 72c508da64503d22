import type { CleanmailState } from './state.js';

/** Lets the deleted domains go whose time is over. */
export function purge(state: CleanmailState, now: number): void {
  for (const { id, purgeDate } of [...state.domains.values()]) {
    if (purgeDate !== null && purgeDate <= now) removeDomain(state, id);
  }
}

function removeDomain(state: CleanmailState, domainId: string): void {
  for (const user of [...state.users.values()]) if (user.domainId === domainId) removeUser(state, user.id);
  for (const records of [state.policies, state.groups, state.attachmentFilters, state.uriFilters]) {
    for (const record of [...records.values()]) if (record.domainId === domainId) records.delete(record.id);
  }
  removeRules(state, 'domain', domainId);
  for (const adminId of [...state.admins.keys()]) removeAuthority(state, adminId, domainId);
  state.domains.delete(domainId);
}

/** Removes a user with all that is theirs. Groups go on sending to the address. */
export function removeUser(state: CleanmailState, userId: string): void {
  removeRules(state, 'user', userId);
  state.mailboxes.delete(userId);
  state.users.delete(userId);
}

export function removeRules(state: CleanmailState, owner: 'domain' | 'user', ownerId: string): void {
  for (const rule of [...state.senderRules.values()]) {
    if (rule.owner === owner && rule.ownerId === ownerId) state.senderRules.delete(rule.id);
  }
}

/** Takes a domain away from an administrator: with the last one goes the account, unless it may do everything. */
export function removeAuthority(state: CleanmailState, adminId: string, domainId: string): void {
  const admin = state.admins.get(adminId);
  if (admin?.authorities.delete(domainId) && admin.authorities.size === 0 && !admin.sysAdmin) {
    removeAdmin(state, adminId);
  }
}

export function removeAdmin(state: CleanmailState, adminId: string): void {
  for (const token of [...state.tokens.values()]) if (token.adminId === adminId) state.tokens.delete(token.id);
  state.admins.delete(adminId);
}
