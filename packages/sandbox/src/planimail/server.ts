import { json, jsonObject, type SandboxRequest } from '../http.js';
import type { Problem } from '../input.js';
import { Refusal, serverOf } from '../server.js';
import type { PlanimailDialect } from './dialect.js';
import { type Call, routesOf } from './routes.js';
import type { PlanimailState } from './state.js';

export { type PlanimailDialect, standardDialect } from './dialect.js';

export interface PlanimailAccount {
  readonly planimailId: string;
  readonly apiKey: string;
}

/** A Planimail server by the vendor's document of 2024-08-20. */
export function planimailServer(state: PlanimailState, account: PlanimailAccount, dialect: PlanimailDialect) {
  return serverOf<Call, unknown>({
    routes: routesOf(dialect),
    admit: ({ headers: { authorization, planimail } }) => {
      const isKnown = authorization === account.apiKey && planimail === account.planimailId;
      // Status and text are not in the document.
      if (!isKnown) throw new Refusal(401, 'Unauthorized');
    },
    call: () => ({ state, p: account.planimailId }),
    sent: ({ headers, body, query }) => {
      const sent = headers['content-type']?.startsWith('application/json') ? jsonObject(body) : undefined;
      if (!sent) throw new Refusal(400, 'the body is not a JSON object');
      if (query.size > 0) throw new Refusal(400, `parameter ${[...query.keys()][0]} is not known`);
      return sent;
    },
    noRoute: ({ method, path }) => new Refusal(404, `${method} ${path} is not a method of this API`),
    invalid,
    success: (result) => json(200, typeof result === 'string' ? { msg: result } : result),
    failure: ({ status, message }) => json(status, { msg: message }),
  });
}

/** The texts for a missing or wrong parameter are not in the document, but for the phone's; the status is. */
function invalid({ kind, name }: Problem, { body }: SandboxRequest): Refusal {
  if (name !== 'phone') {
    return new Refusal(400, `parameter ${name} is ${kind === 'unknown' ? 'not known' : 'missing or invalid'}`);
  }
  const phone = jsonObject(body)?.['phone'];
  // The document prints the number without its plus sign.
  return new Refusal(400, `phone ${String(phone).replace('+', '')} is in invalid format`);
}
