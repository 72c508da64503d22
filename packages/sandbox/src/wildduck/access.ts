import { createHash } from 'node:crypto';
import type { SandboxRequest } from '../http.js';
import { FrameworkRefusal, refusals } from './answers.js';
import type { WildduckState } from './state.js';
import type { WildduckUser } from './user-records.js';

export type Action = 'create' | 'read' | 'update' | 'delete';
export type Resource =
  | 'addresses'
  | 'addresslisting'
  | 'applicationPasswords'
  | 'attachments'
  | 'audit'
  | 'authentication'
  | 'autoreplies'
  | 'certs'
  | 'dkim'
  | 'domainaccess'
  | 'domainAliases'
  | 'export'
  | 'filters'
  | 'import'
  | 'mailboxes'
  | 'messages'
  | 'settings'
  | 'storage'
  | 'userlisting'
  | 'users'
  | 'webhooks';

/** What an operation does, and to what. */
export type Need = `${Action} ${Resource}`;

type Rights = Readonly<Partial<Record<Resource, readonly Action[]>>>;

/** What users may do to what is their own. Others' is not for them. */
const ownRights: Rights = {
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

/** What the root token may not do, and other tokens may. */
const roles = {
  audit: { audit: ['create', 'read', 'update', 'delete'], users: ['read'] },
  export: { export: ['create'], import: ['create'] },
} satisfies Readonly<Record<string, Rights>>;
const notForRoot = ['audit', 'export', 'import'];

/** Tokens that are there from the beginning: the root token, and those of roles. */
export type FixedTokens = Readonly<Record<'root' | keyof typeof roles, string>>;

/** Who a request comes from: the owner of the server, somebody with a role, or a user with a token. */
export type Visitor =
  | { readonly role: keyof FixedTokens }
  | { readonly role: 'user'; readonly user: string; readonly token: string };

/** Refuses what a visitor may not do; `owner` is whose it is, when it is anybody's. */
export function authorize(visitor: Visitor, need: Need, owner: string | undefined): void {
  const [action, resource = ''] = need.split(' ');
  const mayDo = (rights: Rights) =>
    Object.entries(rights).some(([name, actions]) => name === resource && actions.some((right) => right === action));
  const isAllowed =
    visitor.role === 'root'
      ? !notForRoot.includes(resource)
      : visitor.role === 'user'
        ? owner === visitor.user && mayDo(ownRights)
        : mayDo(roles[visitor.role]);
  if (!isAllowed) throw refusals.notEnoughPrivileges();
}

/** How long a token lives without being used, and at most. */
const idleLifetime = 14 * 24 * 3600 * 1000;
const lifetime = 180 * 24 * 3600 * 1000;

/** Finds out who has sent a request. */
export function visitorOf(
  { state, tokens, now }: { readonly state: WildduckState; readonly tokens: FixedTokens; readonly now: number },
  request: SandboxRequest,
): Visitor {
  const { headers, query } = request;
  const bearer = headers['authorization']?.replace(/^Bearer\s+/i, '').trim();
  const sent = query.get('accessToken') || headers['x-access-token'] || bearer || '';
  for (const role of ['root', 'audit', 'export'] as const) if (sent === tokens[role]) return { role };
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

/** Ends all logins of a user but the one that asks for it. */
export function endLogins(
  { state, visitor }: { readonly state: WildduckState; readonly visitor: Visitor },
  user: WildduckUser,
): void {
  user.authVersion += 1;
  const own = visitor.role === 'user' ? state.tokens.get(visitor.token) : undefined;
  if (own) own.authVersion = user.authVersion;
}
