import { json, type SandboxAnswer } from '../http.js';
import { Refusal, sentObject, serverOf } from '../server.js';
import type { ProtecmailDialect } from './dialect.js';
import { type Call, type ProtecmailResult, routesOf } from './routes.js';
import type { ProtecmailState } from './state.js';

export { type ProtecmailDialect, standardDialect } from './dialect.js';

/**
 * A Protecmail server by the vendor's document. No failure is shown there: texts and statuses of failures are the
 * sandbox's own, in the manner of a REST API.
 */
export function protecmailServer(state: ProtecmailState, apiKey: string, dialect: ProtecmailDialect) {
  let served = 0;
  const envelope = (status: number, success: boolean, fields: object): SandboxAnswer => {
    served += 1;
    return json(status, {
      request_id: `00000000-0000-4000-8000-${String(served).padStart(12, '0')}`,
      success,
      ...fields,
    });
  };
  return serverOf<Call, ProtecmailResult>({
    routes: routesOf(dialect),
    admit: ({ headers }) => {
      if (headers['api-key'] !== apiKey) throw new Refusal(401, 'invalid API key');
    },
    call: (_, values) => ({ state, values }),
    sent: sentObject,
    noRoute: () => new Refusal(404, 'unknown address'),
    invalid: ({ message }) => new Refusal(400, message),
    success: (result) =>
      'file' in result
        ? { status: 200, headers: { 'content-type': 'application/pdf' }, body: result.file }
        : envelope(200, true, result),
    failure: ({ status, message }) =>
      envelope(dialect.failureStatus === 'fitting' ? status : 200, false, { msg: message }),
  });
}
