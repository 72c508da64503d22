import {
  ApiError,
  ConflictError,
  type Failure,
  isJson,
  isSuccess,
  type ParsedResponse,
  type Provider,
} from '@mailhost/core';
import { fieldOf } from './schemas/common.js';

/** Nothing is documented of a failure's body: where it has words, they are in one of these. */
function wordsOf({ body }: ParsedResponse): string | undefined {
  for (const key of ['message', 'error', 'detail', 'title']) {
    const words = fieldOf(body, key);
    if (typeof words === 'string' && words !== '') return words;
  }
  return undefined;
}

/** A failure in the place of a result: no answer of the vendor's document has such a field. */
function saysNo({ body }: ParsedResponse): boolean {
  return fieldOf(body, 'success') === false || typeof fieldOf(body, 'error') === 'string';
}

/**
 * Cleanmail: every 2xx is a success and nothing else is, whatever the vendor's tables say; but for one that tells of a
 * failure, which leaves open what was done.
 */
export const cleanmail: Provider = {
  name: 'cleanmail',
  // No body of a failure is documented: JSON with a 503 may be a proxy's, of which the request went on.
  isOwn: ({ status, headers, body }) => status !== 503 && isJson(headers.get('content-type')) && body instanceof Object,
  failure(response): Failure | undefined {
    const message = wordsOf(response);
    if (isSuccess(response.status)) {
      if (!saysNo(response)) return undefined;
      return { error: ApiError, mayHaveTakenEffect: true, ...(message !== undefined && { message }) };
    }
    return {
      ...(message !== undefined && { message }),
      ...(response.status === 412 && { error: ConflictError }),
    };
  },
};
