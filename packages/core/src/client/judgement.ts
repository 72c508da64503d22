import { isJson, type ParsedResponse } from '../response/parsed-response.js';
import type { Provider } from './provider.js';

/** Whether a failing answer is the product's own, or one that something before it gave in its place. */
export function isOwnResponse(response: ParsedResponse, { isOwn = isJsonObject }: Provider): boolean {
  return isOwn(response);
}

function isJsonObject({ body, headers }: ParsedResponse): boolean {
  return isJson(headers.get('content-type')) && typeof body === 'object' && body !== null && !Array.isArray(body);
}

/**
 * Whether an answer with such a status leaves open what the server did: all but those that say plainly that nothing was
 * done. A proxy answers in the server's place, when the server took the request and has not answered, with statuses of
 * its own (499, 520 to 530, 561, 598, 599); and after "see other" a change was made as a rule.
 *
 * @param own Whether the answer is the product's own. A proxy's 503 may mean that the server's answer was lost.
 */
export function leavesOpen(status: number, own: boolean): boolean {
  if (status === 501 || status === 503 || status === 505) return !own;
  return !nothingDone.has(status);
}

/** By RFC 9110 and those that add to it, the statuses that refuse a request before anything is done. */
const nothingDone: ReadonlySet<number> = new Set([
  ...[300, 304, 305, 307, 308],
  ...[
    400, 401, 402, 403, 404, 405, 406, 407, 409, 410, 411, 412, 413, 414, 415, 416, 417, 421, 422, 423, 424, 425, 426,
  ],
  ...[428, 429, 431, 451],
]);
