import type { AdminLimits } from './records.js';
import type { IredadminState } from './state.js';

/** Who a request comes from: an account that only administers, or a mail user that was promoted. */
export interface Administrator {
  readonly username: string;
  readonly isGlobal: boolean;
  /** A mail user has none. */
  readonly limits: AdminLimits | undefined;
}

/** What an account may administer; `undefined` when that is nothing. */
export function administrator(state: IredadminState, username: string): Administrator | undefined {
  const admin = state.admins.get(username);
  if (admin) return admin.active ? { username, isGlobal: admin.isGlobal, limits: admin.limits } : undefined;
  const user = state.users.get(username);
  const promoted = user?.active && (user.isGlobalAdmin || domainsManagedBy(state, username).length > 0);
  return promoted ? { username, isGlobal: user.isGlobalAdmin, limits: undefined } : undefined;
}

/** The names of the domains that name an account as their admin. */
export function domainsManagedBy(state: IredadminState, username: string): string[] {
  return [...state.domains.values()].filter(({ admins }) => admins.includes(username)).map(({ name }) => name);
}
