import * as z from 'zod/mini';
import { json } from '../../http.js';
import { takes } from '../../routing.js';
import { known, Refusal } from '../../server.js';
import { created, empty, ok } from '../answers.js';
import { findUser, type Routes } from '../call.js';
import { count, number, text } from '../fields.js';
import type { CleanmailToken } from '../records.js';
import { type CleanmailState, keep, wholeSeconds } from '../state.js';
import { checkService } from './users.js';

const newToken = z.strictObject({ name: text, expiration: z.exactOptional(number) });
const temporary = z.strictObject({ username: z.optional(text), validity: z._default(count, 4) });

export const tokenRoutes: Routes = {
  'POST /admins/:adminId/tokens': takes(newToken, (call, sent) => {
    const { state, now: createdAt } = call;
    const made = { value: call.newSecret(32), createdAt, adminId: call.admin().id };
    const token = keep(state.tokens, { ...sent, id: call.newId(), ...made });
    return created({ ...view(token), value: token.value });
  }),
  'GET /admins/:adminId/tokens': (call) => {
    const { id } = call.admin();
    return ok([...call.state.tokens.values()].filter(({ adminId }) => adminId === id).map(view));
  },
  'DELETE /admins/:adminId/tokens/:id': (call) => {
    const token = call.found(call.state.tokens, 'id', 'token');
    const isOwn = token.adminId === call.admin().id;
    call.state.tokens.delete(known(isOwn ? token : undefined, 'there is no such token of this administrator').id);
    return empty();
  },
  'GET /token': takes(temporary, (call, { username, validity }) => {
    const { state, now } = call;
    if (username !== undefined) {
      const user = known(findUser(state, username), 'there is no such user');
      call.domain(user.domainId);
      checkService(state, user);
    }
    const token = call.newSecret(32);
    const expireAt = now + validity * 60 * 60 * 1000;
    state.temporaryTokens.push({ username: username ?? null, token, expireAt: wholeSeconds(expireAt) });
    return json(202, { token, expireAt, url: `${call.url('login')}?token=${token}` });
  }),
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
