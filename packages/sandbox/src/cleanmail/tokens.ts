import { json } from '../http.js';
import { created, empty, ok, Refusal } from './answers.js';
import { number, objectOf, text } from './bodies.js';
import { findUser, known } from './call.js';
import { nextId, nextSecret } from './generated.js';
import type { CleanmailToken } from './records.js';
import type { Routes } from './router.js';
import { type CleanmailState, wholeSeconds } from './state.js';
import { checkService } from './users.js';

const newToken = objectOf({ name: text, expiration: number }, ['name']);

export const tokenRoutes: Routes = {
  'POST /admins/{adminId}/tokens': (call) => {
    const { state, now } = call;
    const admin = call.admin();
    const body = call.body(newToken);
    const token: CleanmailToken = {
      id: nextId(state),
      ...body,
      value: nextSecret(state, 32),
      createdAt: now,
      adminId: admin.id,
    };
    state.tokens.set(token.id, {
      ...token,
      createdAt: wholeSeconds(now),
      ...(body.expiration !== undefined && { expiration: wholeSeconds(body.expiration) }),
    });
    return created({ ...view(token), value: token.value });
  },
  'GET /admins/{adminId}/tokens': (call) => {
    const { id } = call.admin();
    return ok([...call.state.tokens.values()].filter(({ adminId }) => adminId === id).map(view));
  },
  'DELETE /admins/{adminId}/tokens/{id}': (call) => {
    const { id } = call.admin();
    const token = known(call.state.tokens.get(call.value('id')), 'token');
    call.state.tokens.delete(known(token.adminId === id ? token : undefined, 'token of this administrator').id);
    return empty();
  },
  'GET /token': (call) => {
    const { state, now } = call;
    const validity = call.count('validity', 4);
    const username = call.query('username');
    if (username !== undefined) {
      const user = call.user(known(findUser(state, username), 'user').id);
      checkService(state, user);
    }
    const token = nextSecret(state, 32);
    const expireAt = now + validity * 60 * 60 * 1000;
    state.temporaryTokens.push({ username: username ?? null, token, expireAt: wholeSeconds(expireAt) });
    return json(202, { token, expireAt, url: `${call.url('login')}?token=${token}` });
  },
};

function view({ adminId, value, ...token }: CleanmailToken) {
  return token;
}

/** Refuses a request without a token that works: the sandbox's own, or a personal one of an account that is enabled. */
export function authenticate(state: CleanmailState, header: string | undefined, ownToken: string, now: number): void {
  const value = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (value === ownToken) return;
  const token = [...state.tokens.values()].find((candidate) => candidate.value === value);
  const works = token && (token.expiration === undefined || token.expiration > now);
  if (!works || !state.admins.get(token.adminId)?.enabled) throw new Refusal(401, 'the token is missing or not valid');
  token.lastUse = wholeSeconds(now);
}
