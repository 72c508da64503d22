import { json } from '../http.js';
import { Refusal, sentObject, serverOf } from '../server.js';
import { type Call, type Outcome, routes } from './routes.js';
import type { NewmailState } from './state.js';

/** How a Newmail sandbox reads the places that the vendor's document leaves open. */
export interface NewmailDialect {
  /** The status of a failure: one that fits, or 200 with only `ok: false` to tell. */
  readonly failureStatus: 'fitting' | 'always-200';
}

export const standardDialect: NewmailDialect = { failureStatus: 'fitting' };

/** A Newmail server by the vendor's document. */
export function newmailServer(state: NewmailState, apiKey: string, dialect: NewmailDialect) {
  return serverOf<Call, Outcome>({
    routes,
    admit: ({ headers }) => {
      if (headers['api-key'] !== apiKey) throw new Refusal(401, 'unknown key');
    },
    call: (_, values) => ({ state, values }),
    sent: sentObject,
    noRoute: () => new Refusal(404, 'no such address'),
    invalid: ({ message }) => new Refusal(400, message),
    success: (outcome) => json(200, { ok: true, ...outcome }),
    failure: ({ status, message }) =>
      json(dialect.failureStatus === 'fitting' ? status : 200, { ok: false, error: message }),
  });
}
