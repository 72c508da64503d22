import { createHash } from 'node:crypto';
import type { SandboxRequest } from '../http.js';
import { FrameworkRefusal, refusals } from './answers.js';
import type { WildduckState } from './state.js';

export type Action = 'create' | 'read' | 'update' | 'delete';
export type Resource =
  | 'addresses'
  | 'addresslisting'
  | 'applicationPasswords'
  | 'attachments'
  | 'authentication'
  | 'autoreplies'
  | 'dkim'
  | 'domainAliases'
  | 'filters'
  | 'mailboxes'
  | 'messages'
  | 'settings'
  | 'storage'
  | 'userlisting'
  | 'users'
  | 'webhooks';

/** What an operation does, and to what. */
export type Need = `${Action} ${Resource}`;

/** What users may do to what is their own. Others' is not for them. */
const ownRights: Readonly<Partial<Record<Resource, readonly Action[]>>> = {
  addresses: ['create', 'read', 'update', 'delete'],
  addresslisting: ['read'],
  applicationPasswords: ['create', 'read', 'delete'],
  attachments: ['create', 'read', 'update', 'delete'],
  authentication: ['create', 'read'],
  autoreplies: ['create', 'read', 'update', 'delete'],
  filters: ['create', 'read', 'update', 'delete'],
  mailboxes: ['create', 'read', 'update', 'delete'],
  messages: ['create', 'read', 'update', 'delete'],
  storage: ['create', 'read', 'update', 'delete'],
  userlisting: ['read'],
  users: ['read', 'update'],
  webhooks: ['read'],
};

/** Who a request comes from: the owner of the server, or a user with a token. */
export type Visitor =
  | { readonly role: 'root' }
  | { readonly role: 'user'; readonly user: string; readonly token: string };

/** Refuses what a visitor may not do; `owner` is whose it is, when it is anybody's. */
export function authorize(visitor: Visitor, need: Need, owner: string | undefined): void {
  if (visitor.role === 'root') return;
  const [action, resource] = need.split(' ');
  const granted = Object.entries(ownRights).find(([name]) => name === resource)?.[1] ?? [];
  if (owner !== visitor.user || !granted.some((right) => right === action)) throw refusals.notEnoughPrivileges();
}

/** How long a token lives without being used, and at most. */
const idleLifetime = 14 * 24 * 3600 * 1000;
const lifetime = 180 * 24 * 3600 * 1000;

/** Finds out who has sent a request. */
export function visitorOf(
  { state, rootToken, now }: { readonly state: WildduckState; readonly rootToken: string; readonly now: number },
  request: SandboxRequest,
): Visitor {
  const { headers, query } = request;
  const bearer = headers['authorization']?.replace(/^Bearer\s+/i, '').trim();
  const sent = query.get('accessToken') || headers['x-access-token'] || bearer || '';
  if (sent === rootToken) return { role: 'root' };
  const token = state.tokens.get(sent);
  const user = token && state.users.get(token.user);
  if (!token || !user || token.authVersion < user.authVersion || !living(token, now)) {
    throw new FrameworkRefusal(403, 'InvalidToken', 'Invalid accessToken value');
  }
  token.lastUse = now;
  return { role: 'user', user: token.user, token: sent };
}

const living = ({ created, lastUse }: { readonly created: number; readonly lastUse: number }, now: number): boolean =>
  now - lastUse < idleLifetime && now - created < lifetime;

/** A new token of a user. */
export function issueToken(state: WildduckState, user: string, now: number): string {
  state.made += 1;
  const token = createHash('sha1').update(`wildduck sandbox token ${state.made} ${now}`).digest('hex');
  const authVersion = state.users.get(user)?.authVersion ?? 0;
  state.tokens.set(token, { user, created: now, lastUse: now, authVersion });
  return token;
}
