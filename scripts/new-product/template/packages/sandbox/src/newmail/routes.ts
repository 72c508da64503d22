import * as z from 'zod/mini';
import { type PathValues, type Routes, takes } from '../routing.js';
import { known, Refusal } from '../server.js';
import type { NewmailState } from './state.js';

/** A request on its way through the server. */
export interface Call {
  readonly state: NewmailState;
  readonly values: PathValues;
}

/** What an operation gives: data, or nothing. */
export interface Outcome {
  readonly data?: unknown;
}

const newDomain = z.strictObject({ domain: z.string(), maxMailboxes: z._default(z.int(), 10) });

/** Every operation of the vendor's document. */
export const routes: Routes<Call, Outcome> = {
  'GET /domains': ({ state }) => ({ data: [...state.domains.values()] }),
  'POST /domains': takes(newDomain, ({ state }, sent) => {
    if (state.domains.has(sent.domain)) throw new Refusal(409, 'the domain exists already');
    state.domains.set(sent.domain, sent);
    return {};
  }),
  'DELETE /domains/:domain': ({ state, values }) => {
    const { domain } = known(state.domains.get(values['domain'] ?? ''), 'no such domain');
    state.domains.delete(domain);
    return {};
  },
};
