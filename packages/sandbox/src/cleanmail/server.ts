import type { SandboxAnswer, SandboxRequest } from '../http.js';
import { json } from '../http.js';
import { formIn, parametersIn, Refusal, serverOf } from '../server.js';
import { Call } from './call.js';
import { purge } from './removal.js';
import { authenticate } from './resources/tokens.js';
import { routes } from './routes.js';
import type { CleanmailState } from './state.js';

/** What a Cleanmail sandbox lets its token do, and by which clock it goes. */
export interface CleanmailDialect {
  /** The requests that the token has no permission for: they are answered with 403. The path is without the prefix. */
  readonly forbidden: readonly { readonly method?: string; readonly path: RegExp }[];
  /** The time in epoch milliseconds. */
  readonly now: () => number;
}

/**
 * A Cleanmail server by the vendor's document. Where its tables and its examples differ, it does as the examples do:
 * in statuses, in ids that are texts, in times in milliseconds, in headers. No document shows the body of a failure.
 */
export function cleanmailServer(state: CleanmailState, token: string, { forbidden, now }: CleanmailDialect) {
  return serverOf<Call, SandboxAnswer>({
    routes,
    admit: ({ headers }) => {
      purge(state, now());
      authenticate(state, headers['authorization'], token, now());
    },
    noRoute: () => new Refusal(404, 'unknown address'),
    call: (request, values) => {
      const isForbidden = forbidden.some(
        ({ method = request.method, path }) => method === request.method && path.test(request.path),
      );
      if (isForbidden) throw new Refusal(403, 'the token has no permission for this');
      return new Call(state, request, now(), values);
    },
    sent,
    invalid: ({ kind, message }, { method }) =>
      new Refusal(method !== 'GET' && (kind === 'missing' || kind === 'choice') ? 422 : 400, message),
    success: (answer) => answer,
    failure: ({ status, message }) => json(status, { status, message }),
  });
}

/** The parameters of a GET or DELETE, or else the body: JSON or a form. A `null` in it counts as what is not sent. */
async function sent(request: SandboxRequest): Promise<unknown> {
  const { method, query, headers, body } = request;
  if (method === 'GET' || method === 'DELETE') return parametersIn(query);
  for (const name of query.keys()) throw new Refusal(400, `${name} is not known`);
  if (headers['content-type']?.startsWith('multipart/form-data')) return formIn(request);
  if (body === '') return {};
  try {
    return JSON.parse(body, (_, value: unknown) => (value === null ? undefined : value));
  } catch {
    throw new Refusal(400, 'the body is not JSON');
  }
}
