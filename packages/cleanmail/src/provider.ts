import { type Answer, ConflictError, type Failure, type Provider } from '@mailhost/core';
import { fieldOf } from './schemas/common.js';

/** Nothing is documented of a failure's body: where it has words, they are in one of these. */
function wordsOf({ body }: Answer): string | undefined {
  for (const key of ['message', 'error', 'detail', 'title']) {
    const words = fieldOf(body, key);
    if (typeof words === 'string' && words !== '') return words;
  }
  return undefined;
}

/** Cleanmail: every 2xx is a success and nothing else is, whatever the vendor's tables say. */
export const cleanmail: Provider = {
  name: 'cleanmail',
  failure(answer, { id }): Failure | undefined {
    if (answer.response.ok) return undefined;
    const message = wordsOf(answer);
    const hint = hints[`${answer.status} ${id}`];
    return {
      ...(message !== undefined && { message }),
      ...(answer.status === 412 && { error: ConflictError }),
      ...(hint !== undefined && { hint }),
    };
  },
};

/** What the vendor's document says of a status of an operation, where it says more than the status. */
const hints: Readonly<Record<string, string>> = {
  '403 domains.create':
    'The limit of domains may be reached, or the token lacks the role of a system administrator (vendor, 5.5.1).',
  '412 emails.release':
    'Either the mail is infected and virusLover was not set, or it is clean and virusLover was set.',
};
