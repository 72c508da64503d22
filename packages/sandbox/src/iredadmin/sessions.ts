import * as z from 'zod/mini';
import type { SandboxRequest } from '../http.js';
import { isMail } from './addresses.js';
import { administrator } from './administrators.js';
import { Refusal } from './answers.js';
import type { IredadminDialect } from './dialect.js';
import { text } from './parameters.js';
import { fits } from './passwords.js';
import { type IredadminSession, type IredadminState, nextSecret } from './state.js';

/** A request's session: the one that its cookie names, or a new one in which nobody has logged in. */
export interface Visit {
  readonly session: IredadminSession;
  /** The cookie, which every answer sets. */
  readonly cookie: string;
  /** Whether a session has just ended because its client's address changed. */
  readonly moved: boolean;
}

/** Finds the session of a request and starts its lifetime anew. One that is unknown or too old is as good as none. */
export function visit(state: IredadminState, request: SandboxRequest, dialect: IredadminDialect): Visit {
  const now = dialect.now();
  const name = `iRedAdmin-${dialect.backend === 'ldap' ? 'LDAP' : dialect.sqlServer.toUpperCase()}`;
  const clientAddress = dialect.clientAddress(request);
  const sent = cookieOf(request, name);
  const known = living(state, sent, now - dialect.sessionSeconds * 1000);
  const moved = known !== undefined && known.clientAddress !== clientAddress;
  const id = known && !moved ? sent : nextSecret(state);
  if (id !== sent) state.sessions.delete(sent);
  const session = known && !moved ? known : { username: null, clientAddress, lastUse: now };
  session.lastUse = now;
  state.sessions.set(id, session);
  // As web.py writes it: for everything below the program's own path.
  const { pathname } = new URL('.', request.baseUrl);
  return { session, cookie: `${name}=${id}; HttpOnly; Path=${pathname}; SameSite=Strict`, moved };
}

/** Empty when there is none. */
function cookieOf({ headers }: SandboxRequest, name: string): string {
  const pairs = (headers['cookie'] ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

function living(state: IredadminState, id: string, since: number): IredadminSession | undefined {
  const session = state.sessions.get(id);
  return session && session.lastUse >= since ? session : undefined;
}

export const credentials = z.strictObject({ username: text, password: text });

/** Logs an admin in. The session goes on under the same cookie. */
export function logIn(state: IredadminState, session: IredadminSession, sent: z.output<typeof credentials>): void {
  const { password = '' } = sent;
  const username = sent.username?.trim().toLowerCase() ?? '';
  if (!isMail(username)) throw new Refusal('INVALID_USERNAME');
  if (password === '') throw new Refusal('EMPTY_PASSWORD');
  const account = state.admins.get(username) ?? state.users.get(username);
  if (!account || !fits(password, account.password) || !administrator(state, username)) {
    throw new Refusal('INVALID_CREDENTIALS');
  }
  session.username = username;
  state.logins += 1;
}
